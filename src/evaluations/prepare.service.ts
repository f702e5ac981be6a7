import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { databaseFailure, safeReason } from '../database/failure';
import { Sql } from '../database/sql';
import { checkpoint } from '../queue/checkpoint';
import { Outbox } from '../queue/outbox';
import { parsePeriod, previousPeriod } from '../shared/period';
import { EvaluationRun } from './evaluation-run.entity';
import { inBulk } from './in-bulk';
import { PrepareRepository } from './prepare.repository';
import { RunFailureService } from './run-failure.service';
import { RunsRepository } from './runs.repository';
import { ShardsRepository } from './shards.repository';

/** Slices a run into shards, once its facts can no longer change. */
@Injectable()
export class PrepareService {
  constructor(
    private readonly runs: RunsRepository,
    private readonly shards: ShardsRepository,
    private readonly preparing: PrepareRepository,
    private readonly failure: RunFailureService,
    private readonly outbox: Outbox,
    private readonly sql: Sql,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Harmless when repeated: the second time finds the run running. */
  async prepare(runId: number): Promise<void> {
    const run = await this.runs.find(runId);
    if (run?.state === 'queued') await this.runs.move(runId, 'queued', 'preparing');
    else if (run?.state !== 'preparing') return;
    try {
      await this.preparing.waitForFactWriters();
      await inBulk(this.sql, () => this.slice(runId));
      checkpoint('prepare:after-commit');
    } catch (error) {
      if (databaseFailure(error)?.kind === 'unavailable') throw error;
      await this.failure.stop(runId, {
        from: 'preparing',
        code: 'preparation-failed',
        detail: safeReason(error),
      });
    }
  }

  private async slice(runId: number): Promise<void> {
    const run = await this.runs.findHeldStill(runId);
    if (run?.state !== 'preparing') return;
    const period = parsePeriod(run.period);
    const before = previousPeriod(period);
    const { officeId, knowledgeCutoff } = run;
    const previousRunId = await this.preparing.findPreviousRun(officeId, before, knowledgeCutoff);
    await this.preparing.pinPreviousRun(runId, previousRunId);
    await this.preparing.clear(runId);
    const slices = await this.shards.create(run, period, this.env.shardAgents);
    await this.preparing.start(runId, slices);
    await this.ask(run, slices.shardNos);
    checkpoint('prepare:before-commit');
  }

  /** A run without agents has no shards and is closed at once. */
  private async ask({ id: runId }: EvaluationRun, shardNos: readonly number[]): Promise<void> {
    if (shardNos.length === 0) await this.outbox.add('evaluation-run-finish', { runId });
    await this.outbox.addMany(
      'evaluation-shard',
      shardNos.map((shardNo) => ({ runId, shardNo })),
    );
  }
}
