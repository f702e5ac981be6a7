/** An exact fraction of integers; the denominator is positive. Kept unreduced: 3 of 4 stays 3 of 4. */
export interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
}

/** @throws RangeError when the denominator is zero. A negative denominator moves its sign up. */
export function ratio(num: bigint | number, den: bigint | number = 1n): Ratio {
  const n = BigInt(num);
  const d = BigInt(den);
  if (d === 0n) throw new RangeError('a ratio has no zero denominator');
  return d < 0n ? { num: -n, den: -d } : { num: n, den: d };
}

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The same fraction in lowest terms. */
export function reduce(r: Ratio): Ratio {
  const divisor = gcd(r.num, r.den);
  return divisor <= 1n ? r : { num: r.num / divisor, den: r.den / divisor };
}

export const add = (a: Ratio, b: Ratio): Ratio =>
  reduce({ num: a.num * b.den + b.num * a.den, den: a.den * b.den });
export const subtract = (a: Ratio, b: Ratio): Ratio => add(a, { num: -b.num, den: b.den });
export const multiply = (a: Ratio, b: Ratio): Ratio => reduce({ num: a.num * b.num, den: a.den * b.den });
export const divide = (a: Ratio, b: Ratio): Ratio => reduce(ratio(a.num * b.den, a.den * b.num));

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Largest integer not above the fraction. */
export function floor(r: Ratio): bigint {
  const quotient = r.num / r.den;
  return r.num % r.den < 0n ? quotient - 1n : quotient;
}

/** Smallest integer not below the fraction. */
export const ceiling = (r: Ratio): bigint => -floor({ num: -r.num, den: r.den });

/** The one rounding of the system: to the nearest integer, a half goes up (towards positive infinity). */
export const roundHalfUp = (r: Ratio): bigint => floor({ num: 2n * r.num + r.den, den: 2n * r.den });

/** The fraction in basis points (1/10,000), rounded half up. */
export const toBasisPoints = (r: Ratio): bigint => roundHalfUp({ num: r.num * 10_000n, den: r.den });
