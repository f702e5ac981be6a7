import type { Scale } from '../src/demo/scale/scale';

/** What a ratio must be: not below a number, or not above it. */
export type Goal = { readonly atLeast: number } | { readonly atMost: number };

/** One side and the other of one try, in the unit of the comparison. */
export interface Try {
  readonly floor: number;
  readonly measured: number;
}

/** What a bench says of itself: what was measured over a floor of its own, both taken in the same run. */
export interface Comparison {
  readonly name: string;
  /** One line: what is measured over what. */
  readonly title: string;
  readonly unit: 'ms' | 's' | 'MB' | 'lines/s' | 'requests/s';
  readonly goal: Goal;
  /** Medians are compared, but of what must never be passed the largest. */
  readonly judgedBy?: 'median' | 'largest';
  readonly tries: readonly Try[];
}

/** One comparison with its verdict, as `--json` prints it. */
export interface Result {
  readonly name: string;
  readonly scale: string;
  readonly ratio: number;
  readonly goal: number;
  readonly met: boolean;
  readonly tries: readonly Try[];
}

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** The middle of the values, and both ends. @throws RangeError when there is none. */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('nothing was measured');
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const median = (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
  return { median, min: sorted[0]!, max: sorted.at(-1)! };
}

export const isMet = (ratio: number, goal: Goal): boolean =>
  'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost;

export const limitOf = (goal: Goal): number => ('atLeast' in goal ? goal.atLeast : goal.atMost);

export const goalText = (goal: Goal): string =>
  `${'atLeast' in goal ? '≥' : '≤'} ${limitOf(goal).toFixed(2)}`;

const rounded = (value: number): number => Number(value.toFixed(3));

/** What is measured over its floor, judged before it is rounded. */
export function resultOf({ name, goal, judgedBy = 'median', tries }: Comparison, scale: string): Result {
  const measured = spreadOf(tries.map((one) => one.measured));
  const floor = spreadOf(tries.map((one) => one.floor)).median;
  const ratio = (judgedBy === 'median' ? measured.median : measured.max) / floor;
  return {
    name,
    scale,
    ratio: rounded(ratio),
    goal: limitOf(goal),
    met: isMet(ratio, goal),
    tries: tries.map((one) => ({ floor: rounded(one.floor), measured: rounded(one.measured) })),
  };
}

/** How the scale of a result is called: a smaller one must not pass for the whole. */
export const scaleName = (scale: Scale, agents: number | undefined): string =>
  agents === undefined ? scale : `${scale}, ${agents} agents`;

/** Milliseconds that the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
