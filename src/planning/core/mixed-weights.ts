/** One of the things by which a total is divided, and how much it counts among them. */
export interface Basis {
  /** In any unit that the bases have in common, above zero. */
  readonly share: bigint;
  /** What each row has of it, not negative; their sum above zero. */
  readonly values: readonly bigint[];
}

/**
 * Weights by which a total divides as if it had been cut by the shares first, and each piece then been divided by its own
 * basis: a row's weight is the sum of its shares in the bases, brought to whole numbers over a common denominator.
 * @throws RangeError for a basis that adds up to zero, or none at all.
 */
export function mixedWeights(bases: readonly Basis[]): bigint[] {
  const sums = bases.map(({ values }) => values.reduce((a, b) => a + b, 0n));
  if (bases.length === 0 || sums.some((sum) => sum <= 0n))
    throw new RangeError('weights are mixed of bases that each add up to more than zero');
  const common = sums.reduce((a, b) => a * b, 1n);
  const factors = bases.map(({ share }, index) => (share * common) / sums[index]!);
  return bases[0]!.values.map((_, row) =>
    bases.reduce((weight, { values }, index) => weight + values[row]! * factors[index]!, 0n),
  );
}
