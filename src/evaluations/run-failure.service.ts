import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { AuditTrail } from '../audit/audit-trail';
import { publicId } from '../http/public-id';
import { RunsRepository } from './runs.repository';

export interface RunFailure {
  readonly from: 'preparing' | 'running';
  /** `preparation-failed`, `shards-need-attention`, `closing-failed`. */
  readonly code: string;
  readonly detail: string;
}

/** Stops a run that cannot go on by itself, where people see it. */
@Injectable()
export class RunFailureService {
  constructor(
    private readonly runs: RunsRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** Does nothing when the run is no longer in the state in which it failed: another worker went on with it. */
  @Transactional()
  async stop(runId: number, { from, code, detail }: RunFailure): Promise<void> {
    const run = await this.runs.findHeldStill(runId);
    if (run?.state !== from) return;
    await this.runs.fail(runId, code, detail);
    await this.audit.record({
      action: 'evaluation-run-needs-attention',
      subject: publicId.encode('evaluation-run', runId),
      officeId: run.officeId,
      details: { period: run.period, code },
    });
  }
}
