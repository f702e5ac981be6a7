import { squaredQuantileOf } from '../../evaluations/core/interval';
import type { QuotaMetric } from '../../quotas/core/quota-metric';
import {
  type Ratio,
  add,
  ceiling,
  compare,
  divide,
  floor,
  multiply,
  ratio,
  subtract,
} from '../../shared/ratio';
import { floorOfRoot } from './whole-root';

/** A month of a year as a day finds it. Amounts are people or VND. */
export interface ProgressMonth {
  /** The quota of the whole month, by active days. */
  readonly quota: Ratio;
  /** The part of it that falls on the days up to the day, which is inside. */
  readonly expected: Ratio;
  /** What was done up to the day. */
  readonly actual: bigint;
  /** Whether its last day is no later than the day. */
  readonly isOver: boolean;
}

/** How a year is going to end, if it goes on as it went so far. */
export const OUTLOOKS = ['reached', 'on-track', 'uncertain', 'off-track', 'unknown'] as const;
export type Outlook = (typeof OUTLOOKS)[number];

/** What a year comes to at its end. Both bounds are inclusive. */
export interface Projection {
  readonly amount: bigint;
  readonly low: bigint;
  readonly high: bigint;
}

export interface Progress {
  readonly quota: Ratio;
  readonly expected: Ratio;
  readonly actual: bigint;
  /** What was done of what was expected up to the day; null when nothing was. */
  readonly pace: Ratio | null;
  /** Null while too little is known to say. */
  readonly projection: Projection | null;
  readonly outlook: Outlook;
}

/** From how many whole months on their spread says something. */
const MONTHS_OF_SPREAD = 3;
const ZERO = ratio(0);
const ONE = ratio(1);

/**
 * Where an agent or office stands in its year, and where it is going. `off-track`: even the upper end of the projection
 * misses the quota. `on-track`: even the lower end meets it.
 * @param confidenceBp of the interval, two-sided: one of CONFIDENCE_LEVELS.
 */
export function progressOf(
  metric: QuotaMetric,
  months: readonly ProgressMonth[],
  confidenceBp: number,
): Progress {
  const quota = sumOf(months.map((month) => month.quota));
  const expected = sumOf(months.map((month) => month.expected));
  const actual = months.reduce((sum, month) => sum + month.actual, 0n);
  const dispersion = dispersionOf(metric, months);
  const projection =
    expected.num === 0n || dispersion === null
      ? null
      : project(
          actual,
          divide(subtract(quota, expected), expected),
          multiply(dispersion, squaredQuantileOf(confidenceBp)),
        );
  return {
    quota,
    expected,
    actual,
    pace: expected.num === 0n ? null : divide(ratio(actual), expected),
    projection,
    outlook: outlookOf(quota, actual, projection),
  };
}

const sumOf = (ratios: readonly Ratio[]): Ratio => ratios.reduce((sum, one) => add(sum, one), ZERO);

/**
 * By how much months differ from their share of the year, as variance over mean: Pearson's statistic of the whole months
 * by its degrees of freedom (McCullagh and Nelder, Generalized Linear Models, 9.2.4). People enrol one by one, so that
 * their number varies as a Poisson variable at the least, and that much is taken while there are too few months. Sums of
 * money have no such least: null while there are too few months.
 */
function dispersionOf(metric: QuotaMetric, months: readonly ProgressMonth[]): Ratio | null {
  const whole = months.filter(({ isOver, quota }) => isOver && quota.num > 0n);
  const least = metric === 'new-participants' ? ONE : null;
  if (whole.length < MONTHS_OF_SPREAD) return least;
  const total = ratio(whole.reduce((sum, { actual }) => sum + actual, 0n));
  if (total.num === 0n) return least ?? ZERO;
  const rate = divide(total, sumOf(whole.map(({ quota }) => quota)));
  const distances = whole.map(({ quota, actual }) => {
    const mean = multiply(rate, quota);
    const distance = subtract(ratio(actual), mean);
    return divide(multiply(distance, distance), mean);
  });
  const dispersion = divide(sumOf(distances), ratio(whole.length - 1));
  return least && compare(dispersion, least) < 0 ? least : dispersion;
}

/**
 * What is done by the end of the year: with X done, and r times as much expected of the rest of the year as was so far,
 * the rest Y satisfies (Y - rX)² = q·r·(X + Y), q being the squared quantile times the dispersion. Its roots are the
 * bounds (Krishnamoorthy and Peng, Improved closed-form prediction intervals for binomial and Poisson distributions,
 * 2011, the joint sampling approach). Bounds are rounded outward, the middle down.
 * @param spread q.
 */
function project(done: bigint, rest: Ratio, spread: Ratio): Projection {
  const most = multiply(rest, ratio(done));
  const half = multiply(spread, rest);
  const centre = add(most, multiply(half, ratio(1, 2)));
  const under = multiply(
    spread,
    add(multiply(most, add(ONE, rest)), multiply(half, multiply(rest, ratio(1, 4)))),
  );
  const root = rootAbove(under);
  const low = floor(subtract(centre, root));
  const high = ceiling(add(centre, root));
  return { amount: done + floor(most), low: done + (low > 0n ? low : 0n), high: done + high };
}

/** The root of a fraction, no smaller than it is and larger by less than the fraction's denominator parts one. */
function rootAbove({ num, den }: Ratio): Ratio {
  const square = num * den;
  const root = floorOfRoot(square);
  return ratio(root * root === square ? root : root + 1n, den);
}

function outlookOf(quota: Ratio, actual: bigint, projection: Projection | null): Outlook {
  if (quota.num === 0n) return 'unknown';
  if (compare(ratio(actual), quota) >= 0) return 'reached';
  if (projection === null) return 'unknown';
  if (compare(ratio(projection.low), quota) >= 0) return 'on-track';
  return compare(ratio(projection.high), quota) < 0 ? 'off-track' : 'uncertain';
}
