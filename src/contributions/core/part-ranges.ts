/** Parts that are all there, both ends inside. */
export interface PartRange {
  readonly from: number;
  readonly to: number;
}

export const MAX_PARTS = 10_000;

/** What is missing of the parts 1 to `count`. @param present in order, neither overlapping nor touching. */
export function missingParts(present: readonly PartRange[], count: number): PartRange[] {
  const missing: PartRange[] = [];
  let next = 1;
  for (const { from, to } of [...present, { from: count + 1, to: count + 1 }]) {
    if (from > next && next <= count) missing.push({ from: next, to: Math.min(from - 1, count) });
    next = to + 1;
  }
  return missing;
}
