/** Milliseconds of both sides of one try. */
export interface Try {
  readonly floor: number;
  readonly measured: number;
}

/** What a bench says of itself: the time measured is compared with a floor of its own, taken in the same run. */
export interface Comparison {
  readonly name: string;
  /** One line: what is measured over what. */
  readonly title: string;
  /** The ratio of the medians may be this at most. */
  readonly goal: number;
  readonly tries: readonly Try[];
}

/** One comparison with its verdict, as `--json` prints it. */
export interface Result {
  readonly name: string;
  readonly scale: 'demo';
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

/** The middle of the times, and both ends. @throws RangeError when there is none. */
export function spreadOf(times: readonly number[]): Spread {
  if (times.length === 0) throw new RangeError('nothing was measured');
  const sorted = [...times].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const median = (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
  return { median, min: sorted[0]!, max: sorted.at(-1)! };
}

const rounded = (value: number): number => Number(value.toFixed(3));

/** Ratio of the medians, judged before it is rounded. */
export function resultOf({ name, goal, tries }: Comparison): Result {
  const floor = spreadOf(tries.map((one) => one.floor)).median;
  const measured = spreadOf(tries.map((one) => one.measured)).median;
  return {
    name,
    scale: 'demo',
    ratio: rounded(measured / floor),
    goal,
    met: measured / floor <= goal,
    tries: tries.map((one) => ({ floor: rounded(one.floor), measured: rounded(one.measured) })),
  };
}

/** Milliseconds that the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
