import * as fc from 'fast-check';
import { FromTo, activeDays } from './active-days';
import { addDays, daysBetween, localDate, yearMonth } from './local-date';
import { parsePeriod } from './period';
import { proRateQuota } from './quota-pro-rating';

const H1 = parsePeriod('2026-H1');
const span = (from: string, to: string | null): FromTo => ({
  from: localDate(from),
  to: to === null ? null : localDate(to),
});
const ALWAYS = span('2020-01-01', null);

describe('active days', () => {
  it.each<[string, FromTo[], FromTo[], number, string | null]>([
    ['no contract', [], [], 0, null],
    ['the whole period', [ALWAYS], [], 181, '2026-06-30'],
    ['one day, the first', [span('2025-01-01', '2026-01-01')], [], 1, '2026-01-01'],
    ['one day, the last', [span('2026-06-30', null)], [], 1, '2026-06-30'],
    ['ended the day before', [span('2025-01-01', '2025-12-31')], [], 0, null],
    ['begins the day after', [span('2026-07-01', null)], [], 0, null],
    ['suspended throughout', [ALWAYS], [span('2025-06-01', null)], 0, null],
    ['suspended at the end', [ALWAYS], [span('2026-06-30', '2026-08-01')], 180, '2026-06-29'],
    [
      'overlapping suspensions count once',
      [ALWAYS],
      [span('2026-02-01', '2026-02-10'), span('2026-02-05', '2026-02-12'), span('2026-02-06', '2026-02-07')],
      169,
      '2026-06-30',
    ],
    [
      'overlapping contracts count once, and a suspension outside them takes nothing',
      [span('2026-01-01', '2026-01-20'), span('2026-01-11', '2026-01-31')],
      [span('2026-02-01', '2026-06-30')],
      31,
      '2026-01-31',
    ],
    [
      'a suspension across two contracts',
      [span('2026-01-01', '2026-01-10'), span('2026-01-21', '2026-01-31')],
      [span('2026-01-06', '2026-01-25')],
      11,
      '2026-01-31',
    ],
  ])('%s', (_, contracts, suspensions, total, lastDay) => {
    const active = activeDays(H1, contracts, suspensions);
    expect([active.total, active.lastDay]).toEqual([total, lastDay]);
  });

  it('agrees with asking day by day', () => {
    const spans = fc.array(
      fc
        .tuple(fc.integer({ min: -20, max: 200 }), fc.integer({ min: 0, max: 60 }), fc.boolean())
        .map(([start, length, isOpen]): FromTo => {
          const from = addDays(H1.start, start);
          return { from, to: isOpen ? null : addDays(from, length) };
        }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(spans, spans, (contracts, suspensions) => {
        const within = (of: FromTo[], day: string): boolean =>
          of.some(({ from, to }) => from <= day && (to === null || day <= to));
        const days = Array.from({ length: daysBetween(H1.start, H1.end) + 1 }, (_, i) =>
          addDays(H1.start, i),
        );
        const expected = days.filter((day) => within(contracts, day) && !within(suspensions, day));
        const active = activeDays(H1, contracts, suspensions);
        expect(active.total).toBe(expected.length);
        expect(active.lastDay).toBe(expected.at(-1) ?? null);
        expect([...active.byMonth.values()].reduce((sum, count) => sum + count, 0)).toBe(active.total);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a quota pro-rated', () => {
  const monthly = (quantity: bigint) => new Map(H1.months.map((month) => [month, quantity]));

  it('is the whole quota for an agent active every day', () => {
    const { byMonth } = activeDays(H1, [ALWAYS], []);
    expect(proRateQuota(monthly(7n), byMonth)).toEqual({ quota: { num: 42n, den: 1n }, months: 6 });
  });

  it('is exact by the days of each month, and skips months without quota or days', () => {
    const { byMonth } = activeDays(H1, [span('2026-02-15', '2026-04-10')], []);
    const quota = new Map([
      [yearMonth('2026-01'), 100n],
      [yearMonth('2026-02'), 10n],
      [yearMonth('2026-03'), 0n],
      [yearMonth('2026-04'), 10n],
    ]);
    // 10 × 14/28 + 10 × 10/30
    expect(proRateQuota(quota, byMonth)).toEqual({ quota: { num: 25n, den: 3n }, months: 2 });
  });

  it('of two agents who divide the days is the quota of one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 179 }),
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        (day, quantity) => {
          const handover = addDays(H1.start, day);
          const first = activeDays(H1, [{ from: H1.start, to: handover }], []);
          const second = activeDays(H1, [{ from: addDays(handover, 1), to: null }], []);
          const [a, b] = [first, second].map(({ byMonth }) => proRateQuota(monthly(quantity), byMonth).quota);
          expect(a!.num * b!.den + b!.num * a!.den).toBe(6n * quantity * a!.den * b!.den);
        },
      ),
    );
  });
});
