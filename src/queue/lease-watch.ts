import type { Logger } from '@nestjs/common';

/** Milliseconds between two looks: what is cancelled stops within a second. */
const LOOK = 500;

/** How a lease is kept. */
export interface Lease {
  readonly seconds: number;
  /** How many of them one worker may hold something at a stretch: its statement may hang on a dead connection. */
  readonly most: number;
  /** Makes it run anew. False when what it is of is in other hands, or was stopped. */
  readonly renew: () => Promise<boolean>;
}

/**
 * Renews a lease while something is worked on, however long a statement lasts: an idle worker must not begin the same work
 * anew. Once the lease is lost the signal says so. What is taken under which conditions, and what is written under the fence,
 * is for each table to say in its own statements. What is done within its first lease needs no watch, as a delivery to a
 * webhook does not: its time is bounded.
 */
export class LeaseWatch {
  private readonly lost = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private isLooking = false;
  private left: number;

  constructor(
    private readonly lease: Lease,
    private readonly logger: Logger,
  ) {
    this.left = (lease.most * lease.seconds * 1_000) / LOOK;
    this.timer = setInterval(() => void this.look(), LOOK);
  }

  get signal(): AbortSignal {
    return this.lost.signal;
  }

  end(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    if (this.isLooking || this.left-- <= 0) return;
    this.isLooking = true;
    try {
      if (!(await this.lease.renew())) this.lost.abort();
    } catch (error) {
      this.logger.warn(`a lease was not renewed: ${String(error)}`);
    } finally {
      this.isLooking = false;
    }
  }
}
