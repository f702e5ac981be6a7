import * as fc from 'fast-check';
import {
  TARGET_POPULATIONS,
  TARGET_MEASURES,
  type TargetPopulation,
  goalOf,
  isDefinitionOf,
  shareBp,
} from './target';

describe('a target', () => {
  it('is of people who fit its measure', () => {
    const fitting = TARGET_MEASURES.map((measure): [string, TargetPopulation[]] => [
      measure,
      TARGET_POPULATIONS.filter((definition) => isDefinitionOf(measure, definition)),
    ]);
    expect(Object.fromEntries(fitting)).toEqual({
      participation: ['working-age-labour-force', 'farmers-and-informal-workers'],
      'pension-coverage': ['past-retirement-age'],
    });
  });

  it.each([
    { rateBp: 300n, population: 1_000n, goal: 30n },
    { rateBp: 300n, population: 1_001n, goal: 31n },
    { rateBp: 1n, population: 1n, goal: 1n },
    { rateBp: 10_000n, population: 7n, goal: 7n },
  ])('of $rateBp basis points of $population people asks for $goal', ({ rateBp, population, goal }) => {
    expect(goalOf(rateBp, population)).toBe(goal);
  });

  it.each([
    { part: 2_999n, whole: 3_000n, bp: 9_996n },
    { part: 3_000n, whole: 3_000n, bp: 10_000n },
    { part: 0n, whole: 3n, bp: 0n },
    { part: 9n, whole: 3n, bp: 30_000n },
  ])('shows $part of $whole as $bp basis points', ({ part, whole, bp }) => {
    expect(shareBp(part, whole)).toBe(bp);
  });

  it('asks for the fewest people who are the rate, and one fewer would not be', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10_000n), fc.bigInt(1n, 1_000_000_000n), (rateBp, population) => {
        const goal = goalOf(rateBp, population);
        expect(shareBp(goal, population)).toBeGreaterThanOrEqual(rateBp);
        expect((goal - 1n) * 10_000n).toBeLessThan(rateBp * population);
      }),
    );
  });
});
