import type { Logger } from '@nestjs/common';

/** Milliseconds between two looks: an import that is cancelled stops within a second. */
const LOOK = 500;
/** Leases for which one worker may hold an import at a stretch: its statement may hang on a dead connection. */
const MOST_LEASES = 40;

/** How far an import is. */
export interface Progress {
  due: number | null;
  done: number;
}

/**
 * Renews the lease of an import while it is worked on, and tells how far it is. Once it is in other hands, or was cancelled,
 * the signal says so.
 */
export class ImportWatch {
  readonly progress: Progress = { due: null, done: 0 };
  private readonly lost = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private isLooking = false;
  private left: number;

  /** @param renew gives false when the import is lost. */
  constructor(
    private readonly renew: (progress: Progress) => Promise<boolean>,
    leaseSeconds: number,
    private readonly logger: Logger,
  ) {
    this.left = (MOST_LEASES * leaseSeconds * 1_000) / LOOK;
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
      if (!(await this.renew(this.progress))) this.lost.abort();
    } catch (error) {
      this.logger.warn(`a lease was not renewed: ${String(error)}`);
    } finally {
      this.isLooking = false;
    }
  }
}
