import * as fc from 'fast-check';
import type { DomainError } from '../../shared/domain-error';
import {
  type AgentReach,
  type Potential,
  type SharedCommune,
  peopleOf,
  potentialsOf,
  uncoveredOf,
} from './potential';

const OF = { definition: 'working-age-labour-force', position: 2 } as const;
const aCommune = (code: string, people: number | null, agents = 1): SharedCommune => ({
  code,
  people: people === null ? null : BigInt(people),
  agents: BigInt(agents),
});
const anAgent = (code: string, communes: readonly string[], inForce = 0): AgentReach => ({
  code,
  communes,
  inForce: BigInt(inForce),
});
const refusal = (communes: readonly SharedCommune[]): DomainError | undefined => {
  try {
    potentialsOf([], communes, OF);
  } catch (error) {
    return error as DomainError;
  }
  return undefined;
};

describe('potentialsOf', () => {
  it('divides a commune equally among the agents that share it, rounding each part down', () => {
    const potentials = potentialsOf(
      [anAgent('IS0001M', ['00004'], 7), anAgent('IS0002M', ['00004', '00008']), anAgent('IS0003M', [])],
      [aCommune('00004', 3_001, 3), aCommune('00008', 1_001, 2)],
      OF,
    );
    expect(Object.fromEntries(potentials)).toEqual({
      IS0001M: { labourForce: 1_000_333n, inForce: 7n },
      IS0002M: { labourForce: 1_500_833n, inForce: 0n },
      IS0003M: { labourForce: 0n, inForce: 0n },
    });
  });

  it('takes nobody for a figure, and a commune without a figure for none', () => {
    expect(potentialsOf([anAgent('IS0001M', ['00004'])], [aCommune('00004', 0)], OF).get('IS0001M')).toEqual({
      labourForce: 0n,
      inForce: 0n,
    });
    expect(refusal([aCommune('00008', null), aCommune('00013', 5), aCommune('00004', null)])).toMatchObject({
      kind: 'invalid',
      code: 'population-missing',
      errors: [
        { pointer: '/bases/2/population', code: 'population-missing', detail: 'no figure of 00004, 00008' },
      ],
    });
  });

  it('names a hundred communes, and says how many more there are', () => {
    const communes = Array.from({ length: 103 }, (_, n) => aCommune(String(n).padStart(5, '0'), null));
    const { detail } = refusal(communes)!.errors[0]!;
    expect(detail).toMatch(/ 00099 and 3 more$/);
  });

  it('gives out no more people than were counted, and leaves less than a thousandth for each who shares', () => {
    const people = fc.integer({ min: 0, max: 100_000_000 });
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 60 }), (counted, sharing) => {
        const agents = Array.from({ length: sharing }, (_, n) => anAgent(String(n), ['00004']));
        const potentials = potentialsOf(agents, [aCommune('00004', counted, sharing)], OF);
        const given = [...potentials.values()].reduce((sum, { labourForce }) => sum + labourForce, 0n);
        const left = BigInt(counted) * 1_000n - given;
        expect(left >= 0n && left < BigInt(sharing)).toBe(true);
      }),
    );
  });
});

describe('a potential', () => {
  it.each([
    { labourForce: 1_500_833n, inForce: 500n, uncovered: 1_000_833n, people: 1_500n },
    { labourForce: 999n, inForce: 0n, uncovered: 999n, people: 0n },
    { labourForce: 2_000n, inForce: 2n, uncovered: 0n, people: 2n },
    { labourForce: 2_000n, inForce: 3n, uncovered: 0n, people: 2n },
  ] satisfies readonly (Potential & { uncovered: bigint; people: bigint })[])(
    'of $labourForce thousandths and $inForce in force: $uncovered not covered, shown as $people people',
    ({ uncovered, people, ...potential }) => {
      expect([uncoveredOf(potential), peopleOf(potential)]).toEqual([uncovered, people]);
    },
  );
});
