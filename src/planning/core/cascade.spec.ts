import * as fc from 'fast-check';
import type { DomainError } from '../../shared/domain-error';
import { type AgentNode, type OfficeNode, cascade } from './cascade';

const anAgent = (code: string, weight: number, bounds: Partial<AgentNode> = {}): AgentNode => ({
  code,
  weight: BigInt(weight),
  floor: 0n,
  ceiling: null,
  ...bounds,
});
const anOffice = (code: string, agents: AgentNode[], more: Partial<OfficeNode> = {}): OfficeNode => ({
  code,
  floor: 0n,
  ceiling: null,
  offices: [],
  agents,
  ...more,
});
const refusal = (total: bigint, root: OfficeNode): { code: string; pointers: string[] } => {
  try {
    cascade(total, root);
  } catch (error) {
    const { code, errors } = error as DomainError;
    return { code, pointers: errors.map(({ pointer }) => pointer) };
  }
  return { code: 'accepted', pointers: [] };
};
const of = (amounts: ReadonlyMap<string, bigint>): Record<string, number> =>
  Object.fromEntries([...amounts].map(([code, amount]) => [code, Number(amount)]));

const province = anOffice('00100', [anAgent('IS0001M', 1)], {
  offices: [
    anOffice('00101', [anAgent('IS0101M', 3), anAgent('IS0102M', 3)]),
    anOffice('00102', [anAgent('IS0201M', 2), anAgent('IS0202M', 1)]),
  ],
});

describe('cascade', () => {
  it('divides from office to office to agent, and every sum is what its office has', () => {
    const { offices, agents } = cascade(100n, province);
    expect(of(offices)).toEqual({ '00100': 100, '00101': 60, '00102': 30 });
    expect(of(agents)).toEqual({ IS0001M: 10, IS0101M: 30, IS0102M: 30, IS0201M: 20, IS0202M: 10 });
  });

  it('keeps to the bounds of offices and of agents', () => {
    const { offices, agents } = cascade(
      100n,
      anOffice('00100', [], {
        offices: [
          anOffice('00101', [anAgent('IS0101M', 3, { ceiling: 10n }), anAgent('IS0102M', 3)], {
            ceiling: 40n,
          }),
          anOffice('00102', [anAgent('IS0201M', 2), anAgent('IS0202M', 1, { floor: 25n })]),
        ],
      }),
    );
    expect(of(offices)).toEqual({ '00100': 100, '00101': 40, '00102': 60 });
    expect(of(agents)).toEqual({ IS0101M: 10, IS0102M: 30, IS0201M: 35, IS0202M: 25 });
  });

  it('gives equal remainders to the smaller code', () => {
    const { agents } = cascade(
      4n,
      anOffice('00100', [anAgent('IS0003M', 1), anAgent('IS0001M', 1), anAgent('IS0002M', 1)]),
    );
    expect(of(agents)).toEqual({ IS0001M: 2, IS0002M: 1, IS0003M: 1 });
  });

  it.each([
    {
      what: 'floors of agents above the total',
      total: 9n,
      root: anOffice('00100', [
        anAgent('IS0001M', 1, { floor: 6n }),
        anAgent('IS0002M', 1, { floor: 4n }),
        anAgent('IS0003M', 1),
      ]),
      refused: { code: 'floors-above-total', pointers: ['/agents/IS0001M/floor', '/agents/IS0002M/floor'] },
    },
    {
      what: 'the floor of an office above the total',
      total: 9n,
      root: anOffice('00100', [], { offices: [anOffice('00101', [anAgent('IS0101M', 1)], { floor: 10n })] }),
      refused: { code: 'floors-above-total', pointers: ['/offices/00101/floor'] },
    },
    {
      what: 'ceilings below the total',
      total: 9n,
      root: anOffice('00100', [anAgent('IS0001M', 1, { ceiling: 5n }), anAgent('IS0002M', 0)]),
      refused: {
        code: 'ceilings-below-total',
        pointers: ['/agents/IS0001M/ceiling', '/agents/IS0002M/ceiling'],
      },
    },
    {
      what: 'the ceiling of an office below the floors of its agents',
      total: 100n,
      root: anOffice('00100', [anAgent('IS0001M', 1)], {
        offices: [anOffice('00101', [anAgent('IS0101M', 1, { floor: 8n })], { ceiling: 7n })],
      }),
      refused: { code: 'floors-above-total', pointers: ['/agents/IS0101M/floor'] },
    },
    {
      what: 'an office without agents',
      total: 1n,
      root: anOffice('00100', []),
      refused: { code: 'ceilings-below-total', pointers: [] },
    },
  ])('refuses $what and says which rows make it so', ({ total, root, refused }) => {
    expect(refusal(total, root)).toEqual(refused);
  });

  const agent = fc.record({
    weight: fc.integer({ min: 1, max: 500 }),
    floor: fc.integer({ min: 0, max: 9 }),
  });
  const agents = fc.array(agent, { minLength: 1, maxLength: 8 });
  const tree = fc
    .array(agents, { minLength: 1, maxLength: 6 })
    .map((offices) => (reversed: boolean): OfficeNode => {
      const ordered = <Node>(nodes: Node[]): Node[] => (reversed ? nodes.reverse() : nodes);
      return anOffice('00100', [], {
        offices: ordered(
          offices.map((own, o) =>
            anOffice(
              `001${10 + o}`,
              ordered(
                own.map(({ weight, floor }, a) =>
                  anAgent(`IS${10 + o}${10 + a}M`, weight, { floor: BigInt(floor) }),
                ),
              ),
            ),
          ),
        ),
      });
    });

  it('has sums that are exact at every level, and does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(tree, fc.bigInt(500n, 100_000n), (build, total) => {
        const root = build(false);
        const { offices, agents: given } = cascade(total, root);
        const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);
        expect(sum(root.offices.map(({ code }) => offices.get(code)!))).toBe(total);
        for (const office of root.offices)
          expect(sum(office.agents.map(({ code }) => given.get(code)!))).toBe(offices.get(office.code));
        expect(of(cascade(total, build(true)).agents)).toEqual(of(given));
      }),
    );
  });
});
