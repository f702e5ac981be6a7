import { Ratio, ratio } from '../../shared/ratio';
import { MEASURE_TRAITS, Measured } from './measure';

/*
 * All in integers and fixed-point decimals, so that the bounds are the same on every machine, and rounded outward to a
 * basis point, so that rounding never narrows an interval.
 */

/** Two-sided confidence in basis points, with the square of the normal quantile to 20 decimals, rounded up. */
const SQUARED_QUANTILES = new Map<number, bigint>([
  [8000, 1_64237441514981638675n],
  [9000, 2_70554345409541456708n],
  [9500, 3_84145882069412595837n],
  [9800, 5_41189443105434109244n],
  [9900, 6_63489660102121513842n],
]);
const QUANTILE_SCALE = 10n ** 20n;

/** The confidences that a policy may ask for. */
export const CONFIDENCE_LEVELS: readonly number[] = [...SQUARED_QUANTILES.keys()];

/** Bounds in basis points of the measure, both inclusive. */
export interface Interval {
  readonly lowBp: bigint;
  readonly highBp: bigint;
}

function squaredQuantile(confidenceBp: number): bigint {
  const z2 = SQUARED_QUANTILES.get(confidenceBp);
  if (z2 === undefined) throw new RangeError(`no quantile for a confidence of ${confidenceBp} basis points`);
  return z2;
}

/** The square of the normal quantile of a two-sided confidence. @throws RangeError for one that is no CONFIDENCE_LEVEL. */
export const squaredQuantileOf = (confidenceBp: number): Ratio =>
  ratio(squaredQuantile(confidenceBp), QUANTILE_SCALE);

/**
 * Wilson's score interval of a share. Its bounds are the roots of n(x/n − p)² = z²p(1 − p), so whether a basis point
 * lies outside is an exact comparison of integers. The floating-point root only says where to start looking.
 */
export function wilsonInterval(successes: bigint, trials: bigint, confidenceBp: number): Interval {
  if (trials <= 0n || successes < 0n || successes > trials) {
    throw new RangeError(`not a share: ${successes} of ${trials}`);
  }
  const z2 = squaredQuantile(confidenceBp);
  const isOutside = (k: bigint): boolean => {
    const distance = successes * 10_000n - k * trials;
    return distance * distance * QUANTILE_SCALE >= z2 * k * (10_000n - k) * trials;
  };
  const [x, n, z] = [Number(successes), Number(trials), Number(z2) / Number(QUANTILE_SCALE)];
  const centre = (x + z / 2) / (n + z);
  const half = Math.sqrt(z * ((x * (n - x)) / n + z / 4)) / (n + z);
  const near = (p: number): bigint => BigInt(Math.round(Math.min(1, Math.max(0, p)) * 10_000));
  const isLow = (k: bigint): boolean => k * trials <= successes * 10_000n && isOutside(k);
  const isHigh = (k: bigint): boolean => k * trials >= successes * 10_000n && isOutside(k);
  let lowBp = near(centre - half);
  while (!isLow(lowBp)) lowBp -= 1n;
  while (lowBp < 10_000n && isLow(lowBp + 1n)) lowBp += 1n;
  let highBp = near(centre + half);
  while (!isHigh(highBp)) highBp += 1n;
  while (highBp > 0n && isHigh(highBp - 1n)) highBp -= 1n;
  return { lowBp, highBp };
}

const ONE = 10n ** 20n;
/** Newton stops below this step, 1e-10; it converges quadratically, so what is left is far smaller. */
const LAST_STEP = 10n ** 10n;
/** Bounds of counts are kept to 8 decimals, widened by more than the error of their computation. */
const GRID = 10n ** 12n;
const MARGIN = 10n ** 11n;

/** Wilson and Hilferty's approximation of a Poisson bound: where to start looking. */
const nearMean = (count: number, z: number): number =>
  count * Math.max(0.1, 1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;

/**
 * The mean λ at which a Poisson variable is at most `k` with the probability target / ONE, in units of 1 / ONE.
 * Newton on the distribution function F, whose terms are summed relative to the k-th: with A the sum up to it and B
 * the sum beyond it, F = A / (A + B) and F' = −1 / (A + B), so no exponential and no factorial is needed.
 */
function poissonMean(k: number, target: bigint, near: number): bigint {
  let mean = BigInt(Math.round(near * 1e6)) * (ONE / 1_000_000n);
  for (;;) {
    let upTo = ONE;
    for (let i = k, term = ONE; i > 0 && term > 0n; i--) {
      term = (term * (BigInt(i) * ONE)) / mean;
      upTo += term;
    }
    let beyond = 0n;
    for (let i = k + 1, term = ONE; term > 0n; i++) {
      term = (term * mean) / (BigInt(i) * ONE);
      beyond += term;
    }
    const step = upTo - (target * (upTo + beyond)) / ONE;
    mean += step;
    if (step <= LAST_STEP && step >= -LAST_STEP) return mean;
  }
}

interface CountInterval {
  readonly low: Ratio;
  readonly high: Ratio;
}

const countIntervals = new Map<string, CountInterval>();

/** Garwood's exact interval of a Poisson mean from one count, outward to 8 decimals. Computed once per count. */
export function poissonInterval(count: number, confidenceBp: number): CountInterval {
  const key = `${count}/${confidenceBp}`;
  const known = countIntervals.get(key);
  if (known) return known;
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  const z = Math.sqrt(Number(squaredQuantile(confidenceBp)) / Number(QUANTILE_SCALE));
  const tail = (BigInt(10_000 - confidenceBp) * ONE) / 20_000n;
  const low = count === 0 ? 0n : (poissonMean(count - 1, ONE - tail, nearMean(count, -z)) - MARGIN) / GRID;
  const high = (poissonMean(count, tail, nearMean(count + 1, z)) + MARGIN) / GRID + 1n;
  const interval = { low: ratio(low, ONE / GRID), high: ratio(high, ONE / GRID) };
  countIntervals.set(key, interval);
  return interval;
}

/** The interval of a measure in basis points of it; null without evidence, or where no interval fits. */
export function intervalOf(m: Measured, confidenceBp: number): Interval | null {
  const { interval, unit } = MEASURE_TRAITS[m.measure];
  const { num, den } = m.denominator;
  if (num === 0n || interval === 'none') return null;
  if (interval === 'wilson') {
    if (num % den !== 0n) throw new RangeError(`${m.measure} counts whole things`);
    return wilsonInterval(m.numerator, num / den, confidenceBp);
  }
  const { low, high } = poissonInterval(Number(m.numerator), confidenceBp);
  const scale = (unit === 'per-thousand' ? 1000n : 1n) * 10_000n * den;
  return {
    lowBp: (low.num * scale) / (low.den * num),
    highBp: (high.num * scale + high.den * num - 1n) / (high.den * num),
  };
}
