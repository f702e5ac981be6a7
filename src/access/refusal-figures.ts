import { Injectable } from '@nestjs/common';
import { COSTS } from '../http/cost';
import { Metrics } from '../http/metrics';
import type { Allowance } from './core/allowance';
import { SIGN_IN_QUOTAS } from './core/sign-in-quotas';

/** The limits that there are, by the names that clients are told. */
const LIMITS = [...COSTS, ...Object.values(SIGN_IN_QUOTAS).map(({ name }) => name)];

/** How often each limit has refused somebody: when it grows, a client is out of order, a limit too low, or somebody guesses. */
@Injectable()
export class RefusalFigures {
  private readonly count: (limit: string) => void;

  constructor(metrics: Metrics) {
    this.count = metrics.counter(
      'requests_refused_total',
      'Requests that this process has answered with 429, by the limit that was used up.',
      'limit',
      LIMITS,
    );
  }

  /** Counts it when it refuses. @returns it as it is. */
  noted(allowance: Allowance): Allowance {
    if (!allowance.isAllowed) this.count(allowance.quota.name);
    return allowance;
  }
}
