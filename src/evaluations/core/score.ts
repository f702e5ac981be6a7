import { Ratio, ratio, roundHalfUp } from '../../shared/ratio';
import { CurvePoint, Grade, GradeBand } from './policy';

/**
 * Points of a value on a curve, exact: linear between the curve's points, level outside them. The value is in the
 * measure's own unit (1 = 100%), a cap is applied first.
 */
export function curvePoints(curve: readonly CurvePoint[], value: Ratio, capBp?: number): Ratio {
  const first = curve[0];
  if (!first) throw new RangeError('a curve has at least one point');
  const isAtLeast = (bp: number): boolean => value.num * 10_000n >= BigInt(bp) * value.den;
  const bp = capBp !== undefined && isAtLeast(capBp) ? ratio(capBp) : ratio(value.num * 10_000n, value.den);
  let below = first;
  for (const point of curve) {
    if (bp.num <= BigInt(point.at) * bp.den)
      return point === first ? ratio(point.points) : between(below, point, bp);
    below = point;
  }
  return ratio(below.points);
}

function between(a: CurvePoint, b: CurvePoint, bp: Ratio): Ratio {
  const width = BigInt(b.at - a.at);
  const rise = BigInt(b.points - a.points);
  return {
    num: BigInt(a.points) * width * bp.den + rise * (bp.num - BigInt(a.at) * bp.den),
    den: width * bp.den,
  };
}

/** A criterion that has evidence. */
export interface Weighed {
  readonly weightBp: number;
  readonly points: Ratio;
}

/**
 * Σ weight × points / Σ weight in hundredths of a point, 0 to 10,000: the weight of criteria without evidence goes to
 * the others in proportion. The only rounding on the way from the facts to the score is here, half up. Null when
 * nothing has weight.
 */
export function totalScore(criteria: readonly Weighed[]): number | null {
  let sum = ratio(0);
  let weights = 0n;
  for (const { weightBp, points } of criteria) {
    const weight = BigInt(weightBp);
    sum = { num: sum.num * points.den + points.num * weight * sum.den, den: sum.den * points.den };
    weights += weight;
  }
  return weights === 0n ? null : Number(roundHalfUp({ num: sum.num, den: sum.den * weights }));
}

/** The grade of a rounded score: of the bands that begin at or below it, the one that begins highest. */
export function gradeOf(score: number, bands: readonly GradeBand[]): Grade {
  const reached = bands.filter((band) => band.from <= score).sort((a, b) => b.from - a.from)[0];
  if (!reached) throw new RangeError(`no grade for a score of ${score}`);
  return reached.grade;
}

/**
 * Weights scaled to a sum of 10,000, for display, by largest remainder; of equal remainders the earlier criterion gains.
 * All zero when no weight is left.
 */
export function effectiveWeights(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const floors = weights.map((weight) => Math.floor((weight * 10_000) / sum));
  const missing = 10_000 - floors.reduce((total, weight) => total + weight, 0);
  const byRemainder = weights
    .map((weight, i) => ({ i, remainder: (weight * 10_000) % sum }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder.slice(0, missing)) floors[i] = (floors[i] ?? 0) + 1;
  return floors;
}
