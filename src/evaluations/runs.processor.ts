import { Injectable } from '@nestjs/common';
import { HandlesJob } from '../queue/handles-job';
import type { JobPayloads } from '../queue/jobs';
import { FinishService } from './finish.service';
import { PrepareService } from './prepare.service';
import { ScheduledRuns } from './scheduled-runs.service';
import { ShardService } from './shard.service';

/** The jobs of runs: each takes its payload to the service that does it. */
@Injectable()
export class RunsProcessor {
  constructor(
    private readonly preparing: PrepareService,
    private readonly shards: ShardService,
    private readonly finishing: FinishService,
    private readonly scheduled: ScheduledRuns,
  ) {}

  @HandlesJob('evaluation-run-prepare')
  prepare({ runId }: JobPayloads['evaluation-run-prepare']): Promise<void> {
    return this.preparing.prepare(runId);
  }

  @HandlesJob('evaluation-shard')
  evaluate(shard: JobPayloads['evaluation-shard']): Promise<void> {
    return this.shards.evaluate(shard);
  }

  @HandlesJob('evaluation-run-finish')
  finish({ runId }: JobPayloads['evaluation-run-finish']): Promise<void> {
    return this.finishing.finish(runId);
  }

  @HandlesJob('evaluation-schedule')
  schedule({ scheduleCode, dueAt }: JobPayloads['evaluation-schedule']): Promise<void> {
    return this.scheduled.start(scheduleCode, new Date(dueAt));
  }
}
