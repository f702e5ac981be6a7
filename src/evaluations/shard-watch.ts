import type { Logger } from '@nestjs/common';
import type { ClaimedShard, ShardsRepository } from './shards.repository';

/** Milliseconds between two looks: a run that is cancelled stops within a second. */
const LOOK = 500;
/** Leases for which one worker may hold a shard at a stretch: its statement may hang on a dead connection. */
const MOST_LEASES = 20;

/**
 * Renews the lease of a shard while it is worked on, however long a statement lasts: an idle worker must not begin the
 * same work anew. Once the shard is in other hands, or its run was stopped, the signal says so.
 */
export class ShardWatch {
  private readonly lost = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private isLooking = false;
  private left: number;

  constructor(
    private readonly shards: ShardsRepository,
    private readonly shard: ClaimedShard,
    private readonly leaseSeconds: number,
    private readonly logger: Logger,
  ) {
    this.left = (MOST_LEASES * leaseSeconds * 1_000) / LOOK;
    this.timer = setInterval(() => void this.look(), LOOK);
  }

  get signal(): AbortSignal {
    return this.lost.signal;
  }

  /** Looks at once. @throws the signal's reason when the shard is lost. */
  async keep(): Promise<void> {
    if (!(await this.shards.renew(this.shard, this.leaseSeconds))) this.lost.abort();
    this.signal.throwIfAborted();
  }

  end(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    if (this.isLooking || this.left-- <= 0) return;
    this.isLooking = true;
    try {
      if (!(await this.shards.renew(this.shard, this.leaseSeconds))) this.lost.abort();
    } catch (error) {
      this.logger.warn(`a lease was not renewed: ${String(error)}`);
    } finally {
      this.isLooking = false;
    }
  }
}
