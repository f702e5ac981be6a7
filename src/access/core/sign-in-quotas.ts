import type { Quota } from './allowance';

/** Of attempts that do not end in a sign-in. */
export const SIGN_IN_QUOTAS = {
  /** One person at one place: strict, for this is what guessing looks like. */
  pair: { name: 'sign-in', points: 10, duration: 900 },
  /** One place, which may be a whole office behind one address. */
  network: { name: 'sign-in-network', points: 100, duration: 900 },
  /** One person from anywhere: loose and slow to refill, against guessing from many places. */
  username: { name: 'sign-in-username', points: 100, duration: 3_600 },
} as const satisfies Record<string, Quota>;
