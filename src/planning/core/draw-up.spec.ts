import * as fc from 'fast-check';
import type { DomainError } from '../../shared/domain-error';
import { type PlanAgent, type PlanOffice, type PlanOrder, drawUp } from './draw-up';

const DAYS_IN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const NONE = { floor: 0n, ceiling: null };
const FROM_JULY = DAYS_IN.map((days, month) => (month >= 6 ? days : 0));

const OFFICES: readonly PlanOffice[] = [
  { code: '00100', parentCode: null, ...NONE },
  { code: '00101', parentCode: '00100', ...NONE },
  { code: '00102', parentCode: '00100', ...NONE },
];
const anAgent = (code: string, officeCode: string, more: Partial<PlanAgent> = {}): PlanAgent => ({
  code,
  officeCode,
  activeDays: DAYS_IN,
  has: { staff: 1n, points: 1n, 'last-result': 0n },
  ...NONE,
  ...more,
});
const anOrder = (total: number, more: Partial<PlanOrder> = {}): PlanOrder => ({
  total: BigInt(total),
  bases: [{ basis: 'equal', share: 1n }],
  profile: DAYS_IN.map(() => 1n),
  daysIn: DAYS_IN,
  ...more,
});
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

describe('drawUp', () => {
  it('asks half as much of an agent that joins in July, and nothing of it before', () => {
    const { agents } = drawUp(anOrder(365 + 184), OFFICES, [
      anAgent('IS0001M', '00101'),
      anAgent('IS0002M', '00102', { activeDays: FROM_JULY }),
    ]);
    expect(agents.map(({ amount }) => amount)).toEqual([365n, 184n]);
    expect(agents[1]!.months.slice(0, 6)).toEqual([0n, 0n, 0n, 0n, 0n, 0n]);
  });

  it('divides by staff and points as they are mixed', () => {
    const { agents } = drawUp(
      anOrder(100, {
        bases: [
          { basis: 'staff', share: 3n },
          { basis: 'points', share: 1n },
        ],
      }),
      OFFICES,
      [
        anAgent('IS0001M', '00101', { has: { staff: 2n, points: 1n, 'last-result': 0n } }),
        anAgent('IS0002M', '00102', { has: { staff: 1n, points: 4n, 'last-result': 0n } }),
      ],
    );
    // Of staff 75 as 2 : 1, of points 25 as 1 : 4.
    expect(agents.map(({ amount }) => amount)).toEqual([55n, 45n]);
  });

  it('divides by people in thousandths as by people, whatever they are mixed with', () => {
    const { agents } = drawUp(
      anOrder(100, {
        bases: [
          { basis: 'uncovered-potential', share: 1n },
          { basis: 'staff', share: 1n },
        ],
      }),
      OFFICES,
      [
        anAgent('IS0001M', '00101', { has: { staff: 1n, 'uncovered-potential': 4_000n } }),
        anAgent('IS0002M', '00102', { has: { staff: 1n, 'uncovered-potential': 1_000n } }),
        anAgent('IS0003M', '00102', { has: { staff: 3n } }),
      ],
    );
    // Of people 50 as 4 : 1 : 0, of staff 50 as 1 : 1 : 3.
    expect(agents.map(({ amount }) => amount)).toEqual([50n, 20n, 30n]);
  });

  it('leaves out an agent that is active on no day, and refuses to ask anything of it', () => {
    const idle = anAgent('IS0002M', '00102', { activeDays: DAYS_IN.map(() => 0) });
    const plan = drawUp(anOrder(10), OFFICES, [anAgent('IS0001M', '00101'), idle]);
    expect(plan.agents.map(({ code, amount }) => [code, amount])).toEqual([['IS0001M', 10n]]);
    expect(() => drawUp(anOrder(10), OFFICES, [anAgent('IS0001M', '00101'), { ...idle, floor: 1n }])).toThrow(
      expect.objectContaining({ code: 'agent-not-active' } satisfies Partial<DomainError>) as Error,
    );
  });

  it('says when nobody has anything of a basis', () => {
    const order = anOrder(10, { bases: [{ basis: 'last-result', share: 1n }] });
    expect(() => drawUp(order, OFFICES, [anAgent('IS0001M', '00101')])).toThrow(
      expect.objectContaining({ code: 'nothing-to-go-by' } satisfies Partial<DomainError>) as Error,
    );
  });

  it('adds up at every office, in the year and in every month', () => {
    const agent = fc.record({
      office: fc.constantFrom('00100', '00101', '00102'),
      staff: fc.bigInt(1n, 50n),
      activeDays: fc.constantFrom(DAYS_IN, FROM_JULY),
      floor: fc.bigInt(0n, 3n),
    });
    fc.assert(
      fc.property(
        fc.array(agent, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 60, max: 5_000 }),
        fc.array(fc.bigInt(1n, 30n), { minLength: 12, maxLength: 12 }),
        (given, total, profile) => {
          const plan = drawUp(
            anOrder(total, { bases: [{ basis: 'staff', share: 1n }], profile }),
            OFFICES,
            given.map(({ office, staff, activeDays, floor }, i) =>
              anAgent(`IS${1000 + i}M`, office, {
                activeDays,
                floor,
                has: { staff, points: 1n, 'last-result': 0n },
              }),
            ),
          );
          const top = plan.offices.get('00100')!;
          expect(top.amount).toBe(BigInt(total));
          expect(sum(top.months)).toBe(top.amount);
          for (const { amount, months } of plan.agents) expect(sum(months)).toBe(amount);
          const below = ['00101', '00102'].map((code) => plan.offices.get(code)!);
          const own = plan.agents.filter(({ officeCode }) => officeCode === '00100');
          DAYS_IN.forEach((_, month) =>
            expect(sum([...below, ...own].map(({ months }) => months[month]!))).toBe(top.months[month]),
          );
        },
      ),
    );
  });
});
