/**
 * Divides a whole number in proportion to weights by largest remainder: each part is at first its exact share rounded
 * down, and what is left over goes, one by one, to the parts with the largest remainders. Of equal remainders the
 * earlier part comes first. The parts add up to the total exactly, and each lies less than one from its exact share.
 *
 * @param total not negative.
 * @param weights not negative, at least one above zero.
 * @throws RangeError for anything else.
 */
export function apportion(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (total < 0n || sum <= 0n || weights.some((weight) => weight < 0n))
    throw new RangeError(
      'apportion needs a total and weights that are not negative, and one weight above zero',
    );
  const parts = weights.map((weight) => (total * weight) / sum);
  const remainders = weights.map((weight, index) => ({ index, size: (total * weight) % sum }));
  const left = Number(total - parts.reduce((a, b) => a + b, 0n));
  // Array.sort is stable, so equal remainders keep their order.
  remainders.sort((a, b) => (a.size > b.size ? -1 : a.size < b.size ? 1 : 0));
  for (const { index } of remainders.slice(0, left)) parts[index]! += 1n;
  return parts;
}
