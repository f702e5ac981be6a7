import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';

/**
 * Lets a number of batches in at once; the others wait, unread, in the order in which they came. Not to be passed with
 * a transaction open: those inside need connections that those who wait would hold.
 */
@Injectable()
export class Gate {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(@Inject(ENV) env: Pick<Env, 'batchConcurrency'>) {
    this.free = env.batchConcurrency;
  }

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
