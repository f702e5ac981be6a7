import * as fc from 'fast-check';
import { add, compare, divide, multiply, ratio, subtract } from '../../shared/ratio';
import { localDate } from '../../shared/local-date';
import { squaredQuantileOf } from '../../evaluations/core/interval';
import { type ProgressMonth, progressOf } from './progress';
import { floorOfRoot } from './whole-root';
import { type AgentYear, yearInMonths } from './year-in-months';

const CONFIDENCE = 9000;

/** Months of ten each, of which as many are over as actuals are given. */
const months = (...actuals: number[]): ProgressMonth[] =>
  Array.from({ length: 12 }, (_, place) => ({
    quota: ratio(10),
    expected: ratio(place < actuals.length ? 10 : 0),
    actual: BigInt(actuals[place] ?? 0),
    isOver: place < actuals.length,
  }));
const progress = (...actuals: number[]) => progressOf('new-participants', months(...actuals), CONFIDENCE);

describe('the progress of a year', () => {
  it('compares what was done with what was expected by the day', () => {
    expect(progress(8, 12, 9)).toMatchObject({
      quota: ratio(120),
      expected: ratio(30),
      actual: 29n,
      pace: ratio(29, 30),
    });
  });

  it('goes on as it went: 30 of 30 in three months are 120 at the end, give or take', () => {
    // r = 3, q = z² = 2.7055: 30 + 90 + 4.06 ± sqrt(2.7055 × (90 × 4 + 6.09)) = 124.06 ± 31.47.
    expect(progress(10, 10, 10).projection).toEqual({ amount: 120n, low: 92n, high: 156n });
  });

  it('widens with months that differ', () => {
    const even = progress(10, 10, 10).projection!;
    const uneven = progress(0, 30, 0).projection!;
    expect(uneven.amount).toBe(even.amount);
    expect(uneven.low < even.low && uneven.high > even.high).toBe(true);
  });

  it.each([
    ['reached', [60, 60]],
    ['on-track', [20, 20, 20, 20, 20]],
    ['uncertain', [10, 10]],
    ['off-track', [3, 3, 3, 3]],
    ['unknown', []],
  ] as const)('is %s with %j', (outlook, actuals) => {
    expect(progress(...actuals).outlook).toBe(outlook);
  });

  it('says nothing of the end before anything was expected', () => {
    expect(progress()).toMatchObject({ pace: null, projection: null, outlook: 'unknown' });
  });

  it('is what it is when the year is over', () => {
    expect(progress(...Array.from({ length: 12 }, () => 9))).toMatchObject({
      projection: { amount: 108n, low: 108n, high: 108n },
      outlook: 'off-track',
    });
  });

  it('of money has no interval before the spread of three months is known, and none without any money', () => {
    const money = (...actuals: number[]) => progressOf('collection', months(...actuals), CONFIDENCE);
    expect(money(5, 9)).toMatchObject({ projection: null, outlook: 'unknown' });
    expect(money(5, 9, 6).projection).not.toBeNull();
    expect(money(0, 0, 0)).toMatchObject({ projection: { high: 0n }, outlook: 'off-track' });
  });

  it('asks nothing of an agent without a quota', () => {
    const without = months(1, 2).map((month) => ({ ...month, quota: ratio(0), expected: ratio(0) }));
    expect(progressOf('new-participants', without, CONFIDENCE)).toMatchObject({
      actual: 3n,
      outlook: 'unknown',
    });
  });

  const whole = fc.array(fc.nat({ max: 200 }), { minLength: 1, maxLength: 11 });

  it('has its middle between bounds that are the nearest whole numbers outside the roots', () => {
    fc.assert(
      fc.property(whole, (actuals) => {
        const { projection, actual, quota, expected } = progress(...actuals);
        const { amount, low, high } = projection!;
        expect(low <= amount && amount <= high && low >= actual).toBe(true);
        // With a dispersion of one, the upper bound is the first whole number no smaller than the root.
        if (actuals.length > 2) return;
        const rest = divide(subtract(quota, expected), expected);
        const isInside = (end: bigint): boolean => {
          const distance = subtract(ratio(end - actual), multiply(rest, ratio(actual)));
          const allowed = multiply(squaredQuantileOf(CONFIDENCE), multiply(rest, ratio(end)));
          return compare(multiply(distance, distance), allowed) < 0;
        };
        expect(isInside(high)).toBe(false);
        expect(isInside(high - 2n)).toBe(true);
      }),
    );
  });

  it('grows with what was done', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.integer({ min: 1, max: 500 }), (done, more) => {
        const [less, greater] = [progress(done).projection!, progress(done + more).projection!];
        expect(greater.low >= less.low && greater.high > less.high).toBe(true);
      }),
    );
  });
});

describe('a whole root', () => {
  it('is the largest whose square is not more', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 60n }), (square) => {
        const root = floorOfRoot(square);
        expect(root * root <= square && (root + 1n) * (root + 1n) > square).toBe(true);
      }),
    );
    expect(() => floorOfRoot(-1n)).toThrow(RangeError);
  });
});

describe('a year in months', () => {
  const agent: AgentYear = {
    quota: Array.from({ length: 12 }, () => 31n),
    done: [5n, 6n],
    effective: [{ from: localDate('2026-01-11'), to: null }],
    suspended: [{ from: localDate('2026-03-01'), to: localDate('2026-03-31') }],
  };
  const year = (...agents: AgentYear[]) =>
    yearInMonths(localDate('2026-02-14'), agents).map(({ progress }) => progress);

  it('counts quotas by active days, and of the month of the day by those that have passed', () => {
    const [january, february, march, april] = year(agent);
    expect(january).toEqual({
      quota: ratio(31 * 21, 31),
      expected: ratio(31 * 21, 31),
      actual: 5n,
      isOver: true,
    });
    expect(february).toEqual({
      quota: ratio(31 * 28, 28),
      expected: ratio(31 * 14, 28),
      actual: 6n,
      isOver: false,
    });
    expect(march).toMatchObject({ quota: ratio(0, 31), actual: 0n });
    expect(april).toMatchObject({ quota: ratio(31 * 30, 30), expected: ratio(0, 30) });
  });

  it('adds agents up, those without a quota with what they did', () => {
    const [january] = year(agent, { ...agent, quota: null }, agent);
    expect(january).toMatchObject({ quota: ratio(2 * 31 * 21, 31), actual: 15n });
    expect(compare(add(january!.quota, ratio(0)), ratio(42))).toBe(0);
  });
});
