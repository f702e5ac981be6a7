import { Inject, Injectable, Logger } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { Outbox } from '../queue/outbox';
import { Sweep } from '../queue/sweep';
import { RunsRepository } from './runs.repository';
import { ShardKey, ShardsRepository } from './shards.repository';

/** Finds what a run still needs when a worker died or Redis lost a job, and asks for it again. */
@Injectable()
export class RunSweep {
  private readonly logger = new Logger(RunSweep.name);

  constructor(
    private readonly runs: RunsRepository,
    private readonly shards: ShardsRepository,
    private readonly outbox: Outbox,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Sweep('evaluation-runs')
  @Transactional()
  async sweep(): Promise<void> {
    const expired = await this.shards.endExpiredLeases();
    const again = expired.filter(({ state }) => state === 'waiting');
    await this.ask([...again, ...(again.length === 0 ? await this.shards.findForgotten() : [])]);
    for (const { runId, step } of await this.runs.findStuck(this.env.leaseSeconds)) {
      this.logger.warn({ msg: 'a run stood still: asked again', runId, step });
      await this.outbox.add(step === 'prepare' ? 'evaluation-run-prepare' : 'evaluation-run-finish', {
        runId,
      });
    }
  }

  private async ask(shards: readonly ShardKey[]): Promise<void> {
    if (shards.length === 0) return;
    this.logger.warn({ msg: 'shards stood still: asked again', shards: shards.length });
    await this.outbox.addMany(
      'evaluation-shard',
      shards.map(({ runId, shardNo }) => ({ runId, shardNo })),
    );
  }
}
