/** So many points in a window of seconds. */
export interface Quota {
  /** As clients and the monitoring are told it. */
  readonly name: string;
  readonly points: number;
  readonly duration: number;
}

/** What is left of the quota that decided. */
export interface Allowance {
  readonly quota: Quota;
  readonly isAllowed: boolean;
  readonly remaining: number;
  /** Seconds to the end of the window. */
  readonly resetsIn: number;
}
