/** The largest whole number whose square is no more than that, by Newton's method. @throws RangeError below zero. */
export function floorOfRoot(square: bigint): bigint {
  if (square < 0n) throw new RangeError(`no root of ${square}`);
  if (square < 2n) return square;
  // No smaller than the root, from where the steps only go down.
  let root = 1n << BigInt((square.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
