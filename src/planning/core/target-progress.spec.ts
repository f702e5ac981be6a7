import * as fc from 'fast-check';
import { addDays, lastDayOf, localDate, monthOf, monthsFrom, yearMonth } from '../../shared/local-date';
import { type ProgressFacts, monthEndsLeft, monthEndsUpTo, progressOf } from './target-progress';

/** Counts at thirteen month ends, from the first and what each month adds. */
const counts = (first: number, changes: readonly number[]): bigint[] => {
  const ends = [BigInt(first)];
  for (const change of changes) ends.push(ends.at(-1)! + BigInt(change));
  return ends;
};
const monthly = (change: number): number[] => Array.from({ length: 12 }, () => change);
/** Changes of 8 and 12 by turns: a mean of 10, and a variance of 48/11. */
const BY_TURNS = Array.from({ length: 12 }, (_, month) => (month % 2 === 0 ? 8 : 12));

const someFacts = (more: Partial<ProgressFacts>): ProgressFacts => ({
  goal: 30n,
  population: 1_000n,
  result: 19n,
  monthEnds: [],
  ...more,
});
const MAY = localDate('2026-05-20');

describe('month ends', () => {
  it.each([
    { day: '2026-05-20', first: '2025-04-30', last: '2026-04-30', left: 8, next: '2026-05-31' },
    { day: '2026-05-31', first: '2025-05-31', last: '2026-05-31', left: 7, next: '2026-06-30' },
    { day: '2026-12-30', first: '2025-11-30', last: '2026-11-30', left: 1, next: '2026-12-31' },
    { day: '2026-12-31', first: '2025-12-31', last: '2026-12-31', left: 0, next: undefined },
    { day: '2027-02-01', first: '2026-01-31', last: '2027-01-31', left: 0, next: undefined },
    { day: '2024-02-29', first: '2023-02-28', last: '2024-02-29', left: 34, next: '2024-03-31' },
  ])('of $day go back to $first and leave $left of 2026', ({ day, first, last, left, next }) => {
    const past = monthEndsUpTo(localDate(day));
    expect([past.length, past[0], past.at(-1)]).toEqual([13, first, last]);
    const ends = monthEndsLeft(localDate(day), 2026);
    expect([ends.length, ends[0]]).toEqual([left, next]);
    expect(ends.at(-1)).toBe(left > 0 ? '2026-12-31' : undefined);
  });

  it('go on where the past ones stop, so that a projection covers every month once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), (days) => {
        const day = addDays(localDate('2026-01-01'), days);
        const all = [...monthEndsUpTo(day), ...monthEndsLeft(day, 2026)];
        expect(all).toEqual(monthsFrom(monthOf(all[0]!), yearMonth('2026-12')).map(lastDayOf));
      }),
    );
  });
});

describe('progressOf', () => {
  it('says how far it is, what is missing and what that is in a month', () => {
    expect(progressOf(someFacts({}), MAY, 2026)).toMatchObject({
      resultRateBp: 190n,
      gap: 11n,
      monthsLeft: 8,
      neededPerMonth: 2n,
      projection: null,
      outlook: 'uncertain',
    });
  });

  it('leads to the goal by as many and by the same rate each month', () => {
    const { trajectory } = progressOf(someFacts({}), MAY, 2026);
    expect(trajectory.map(({ on }) => on.slice(5))).toEqual([
      '05-31',
      '06-30',
      '07-31',
      '08-31',
      '09-30',
      '10-31',
      '11-30',
      '12-31',
    ]);
    // 19 + 11k/8, and 19 × (30/19)^(k/8): 20.1, 21.3, 22.55, 23.9, 25.3, 26.8, 28.3, 30.
    expect(trajectory.map(({ linear }) => Number(linear))).toEqual([20, 22, 23, 25, 26, 27, 29, 30]);
    expect(trajectory.map(({ compounding }) => Number(compounding))).toEqual([
      20, 21, 23, 24, 25, 27, 28, 30,
    ]);
  });

  it('has no rate by which nobody becomes somebody', () => {
    const { trajectory } = progressOf(someFacts({ result: 0n }), MAY, 2026);
    expect(trajectory.map(({ compounding }) => compounding)).toEqual(trajectory.map(() => null));
    expect(trajectory.at(-1)!.linear).toBe(30n);
  });

  it.each([
    { what: 'the same each month', monthEnds: counts(100, monthly(10)), people: 300n, low: 300n, high: 300n },
    // 220 + 8 × 10, and 1.795885 × √(48/11 × (8 + 64/12)) = 13.70 around it.
    { what: 'more and less', monthEnds: counts(100, BY_TURNS), people: 300n, low: 286n, high: 314n },
    { what: 'fewer each month', monthEnds: counts(130, monthly(-10)), people: 0n, low: 0n, high: 0n },
    // 4 + 8 × 0.25 = 6, and 1.795885 × √(9/44 × (8 + 64/12)) = 2.97.
    {
      what: 'now and then',
      monthEnds: counts(1, [0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1]),
      people: 6n,
      low: 3n,
      high: 9n,
    },
  ])('projects $what', ({ monthEnds, people, low, high }) => {
    const { projection } = progressOf(someFacts({ monthEnds }), MAY, 2026);
    expect(projection).toEqual({ people, low, high });
  });

  it('projects nothing from twelve months that began with nobody, or when the year is over', () => {
    const young = counts(0, monthly(10));
    expect(progressOf(someFacts({ monthEnds: young }), MAY, 2026).projection).toBeNull();
    const old = counts(100, monthly(10));
    expect(progressOf(someFacts({ monthEnds: old }), MAY, 2025)).toMatchObject({
      monthsLeft: 0,
      neededPerMonth: null,
      trajectory: [],
      projection: null,
    });
  });

  it.each([
    { outlook: 'reached', goal: 220n, result: 220n },
    { outlook: 'on-track', goal: 286n, result: 220n },
    { outlook: 'uncertain', goal: 287n, result: 220n },
    { outlook: 'uncertain', goal: 314n, result: 220n },
    { outlook: 'off-track', goal: 315n, result: 220n },
    { outlook: 'uncertain', goal: 315n, result: null },
  ])('is $outlook with $result of $goal', ({ outlook, goal, result }) => {
    const facts = someFacts({ goal, result, monthEnds: counts(100, BY_TURNS) });
    expect(progressOf(facts, MAY, 2026).outlook).toBe(outlook);
  });

  it('is off track when the year is over without the goal', () => {
    const after = localDate('2027-01-15');
    expect(progressOf(someFacts({}), after, 2026).outlook).toBe('off-track');
    expect(progressOf(someFacts({ result: 30n }), after, 2026)).toMatchObject({
      outlook: 'reached',
      gap: 0n,
    });
  });

  it('knows nothing of what was never reported', () => {
    expect(progressOf(someFacts({ result: null }), MAY, 2026)).toEqual({
      resultRateBp: null,
      gap: null,
      monthsLeft: 8,
      neededPerMonth: null,
      trajectory: [],
      projection: null,
      outlook: 'uncertain',
    });
  });

  it('reaches the goal at the end by what is needed, never falls on the way and grows no faster than in a line', () => {
    const years = fc.integer({ min: 2026, max: 2036 });
    fc.assert(
      fc.property(years, fc.bigInt(0n, 2_000_000n), fc.bigInt(1n, 3_000_000n), (year, result, more) => {
        const goal = result + more;
        const { trajectory, neededPerMonth, monthsLeft } = progressOf(
          someFacts({ goal, result, population: goal }),
          MAY,
          year,
        );
        expect(trajectory).toHaveLength(monthsLeft);
        expect(trajectory.at(-1)).toMatchObject({ linear: goal, compounding: result === 0n ? null : goal });
        expect(result + neededPerMonth! * BigInt(monthsLeft)).toBeGreaterThanOrEqual(goal);
        expect(result + (neededPerMonth! - 1n) * BigInt(monthsLeft)).toBeLessThan(goal);
        let before = { linear: result, compounding: result };
        for (const { linear, compounding } of trajectory) {
          expect(linear).toBeGreaterThanOrEqual(before.linear);
          if (compounding === null) continue;
          expect(compounding).toBeGreaterThanOrEqual(before.compounding);
          expect(compounding).toBeLessThanOrEqual(linear);
          before = { linear, compounding };
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has bounds around what it projects, wider the further it looks', () => {
    const changes = fc.array(fc.integer({ min: -50, max: 200 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 600, max: 9_000 }), changes, (first, given) => {
        const facts = someFacts({ monthEnds: counts(first, given), goal: 1_000_000n });
        const widths = ['2026-11-15', '2026-08-15', '2026-05-15'].map((day) => {
          const { people, low, high } = progressOf(facts, localDate(day), 2026).projection!;
          expect(low).toBeLessThanOrEqual(people);
          expect(high).toBeGreaterThanOrEqual(people);
          return low === 0n ? null : Number(high - low);
        });
        const known = widths.filter((width) => width !== null);
        // Both bounds are rounded outward, by less than one person each.
        known.forEach((width, index) => expect(width).toBeGreaterThanOrEqual((known[index - 1] ?? 0) - 2));
      }),
    );
  });
});
