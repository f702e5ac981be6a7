import { setTimeout as delay } from 'node:timers/promises';

export interface WaitOptions {
  /** Milliseconds after which waiting fails. */
  readonly timeout?: number;
  /** Milliseconds between two looks. */
  readonly interval?: number;
  /** What is waited for, for the message of a failure. */
  readonly what?: string;
}

export type Truthy<T> = Exclude<T, false | null | undefined | 0 | ''>;

/**
 * Waits until the condition gives something truthy and returns it. A condition that throws has not come true yet; the
 * last error is told when it never does.
 */
export async function waitFor<T>(
  condition: () => T | Promise<T>,
  { timeout = 10_000, interval = 20, what = 'the condition' }: WaitOptions = {},
): Promise<Truthy<T>> {
  const deadline = performance.now() + timeout;
  let cause: unknown;
  do {
    try {
      const value = await condition();
      if (value) return value as Truthy<T>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await delay(interval);
  } while (performance.now() < deadline);
  throw new Error(`waited ${timeout} ms in vain for ${what}`, { cause });
}
