const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds before each further try, as Standard Webhooks recommends. After the last one there is none. */
export const RETRY_SECONDS: readonly number[] = [
  5,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** A try comes up to this share of its wait later, so that what failed together does not come back together. */
const JITTER = 0.2;
/** However long a receiver asks us to wait. */
const MOST_SECONDS = 24 * HOUR;
const GONE = 410;

/** What came of one try. */
export interface Tried {
  /** Of the answer; null when there was none. */
  readonly status: number | null;
  /** For how long the receiver asks to be left alone; null when it does not. */
  readonly retryAfterSeconds: number | null;
}

export type DeliveryVerdict =
  | { readonly state: 'delivered' }
  | { readonly state: 'pending'; readonly waitSeconds: number }
  | { readonly state: 'failed'; readonly isGone: boolean };

/** True for an answer that takes the event. A redirect is not followed and so takes nothing. */
export const isTaken = (status: number | null): boolean => status !== null && status >= 200 && status < 300;

/**
 * What becomes of a delivery after a try.
 * @param tries how many there were before this one, since it was last asked for.
 * @param chance from 0 up to 1, drawn for this try.
 */
export function verdictOn(tried: Tried, tries: number, chance: number): DeliveryVerdict {
  if (isTaken(tried.status)) return { state: 'delivered' };
  const wait = RETRY_SECONDS[tries];
  if (tried.status === GONE || wait === undefined) return { state: 'failed', isGone: tried.status === GONE };
  const asked = Math.min(tried.retryAfterSeconds ?? 0, MOST_SECONDS);
  return { state: 'pending', waitSeconds: Math.max(wait * (1 + JITTER * chance), asked) };
}

/**
 * Seconds of a `Retry-After` header, which holds seconds or an instant; null when it holds neither.
 * @param now milliseconds since 1970.
 */
export function retryAfterSeconds(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const instant = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(header)
    ? Date.parse(header)
    : Number.NaN;
  return Number.isNaN(instant) ? null : Math.max(0, Math.ceil((instant - now) / 1_000));
}
