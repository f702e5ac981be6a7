/**
 * A seeded source of whole numbers (mulberry32). Integer arithmetic only, so that one seed gives one world on every
 * machine; not for secrets.
 */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** Goes on as a new source of this seed would. */
  restart(seed: number): void {
    this.state = seed >>> 0;
  }

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** From `low` to `high`, both possible. */
  between(low: number, high: number): number {
    return low + (this.next() % (high - low + 1));
  }

  /** True in `share` of 10,000 cases. */
  chance(share: number): boolean {
    return this.next() % 10_000 < share;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.next() % items.length]!;
  }

  /** A place in a list of growing sums: each as likely as its sum exceeds the one before. */
  place(sums: readonly number[]): number {
    const drawn = this.next() % sums[sums.length - 1]!;
    let at = 0;
    while (drawn >= sums[at]!) at++;
    return at;
  }

  /** One of the values, each as likely as its weight. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.next() % total;
    for (const [value, weight] of choices) {
      if (left < weight) return value;
      left -= weight;
    }
    throw new RangeError('no choices');
  }
}

/** 32 bits that depend on all three numbers (murmur3's steps): chance that is the same whoever asks first. */
export function mix(seed: number, first: number, second: number): number {
  let hash = seed | 0;
  hash = stir(hash, first);
  hash = stir(hash, second);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function stir(hash: number, value: number): number {
  let key = Math.imul(value, 0xcc9e2d51);
  key = (key << 15) | (key >>> 17);
  const mixed = hash ^ Math.imul(key, 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}
