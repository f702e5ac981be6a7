import { Injectable } from '@nestjs/common';
import { type AuditEntry, AuditTrail } from '../audit/audit-trail';
import { databaseFailure, safeReason } from '../database/failure';
import { Sql } from '../database/sql';
import { publicId } from '../http/public-id';
import { checkpoint } from '../queue/checkpoint';
import { EvaluationRun } from './evaluation-run.entity';
import { FinishRepository, type TouchedFlag } from './finish.repository';
import { inBulk } from './in-bulk';
import { PoliciesRepository } from './policies.repository';
import { RunFailureService } from './run-failure.service';
import { RunsRepository } from './runs.repository';
import { ShardsRepository } from './shards.repository';

/** Closes a run whose shards are all settled. Flags come into being here only: a run that is cancelled leaves none. */
@Injectable()
export class FinishService {
  constructor(
    private readonly runs: RunsRepository,
    private readonly shards: ShardsRepository,
    private readonly policies: PoliciesRepository,
    private readonly closing: FinishRepository,
    private readonly failure: RunFailureService,
    private readonly audit: AuditTrail,
    private readonly sql: Sql,
  ) {}

  /** Harmless when repeated: the second time finds the run completed. */
  async finish(runId: number): Promise<void> {
    try {
      await inBulk(this.sql, () => this.close(runId));
      checkpoint('finish:after-commit');
    } catch (error) {
      if (databaseFailure(error)?.kind === 'unavailable') throw error;
      await this.failure.stop(runId, { from: 'running', code: 'closing-failed', detail: safeReason(error) });
    }
  }

  private async close(runId: number): Promise<void> {
    const known = await this.runs.find(runId);
    if (known?.state !== 'running') return;
    await this.closing.holdPeriod(known.period);
    const run = await this.runs.findHeldStill(runId);
    if (run?.state !== 'running') return;
    const { open, failed } = await this.shards.remaining(runId);
    if (open > 0) return;
    await (failed > 0 ? this.stop(run, failed) : this.complete(run));
    checkpoint('finish:before-commit');
  }

  private async stop(run: EvaluationRun, failed: number): Promise<void> {
    const detail = `${failed} of its shards failed again and again. Their errors say why; retry when the cause is mended.`;
    await this.failure.stop(run.id, { from: 'running', code: 'shards-need-attention', detail });
  }

  private async complete(run: EvaluationRun): Promise<void> {
    const policy = (await this.policies.find(run.policyId))!;
    await this.closing.rank(run.id);
    const digests = await this.closing.digests(run, policy.bodyHash);
    const raised = await this.closing.raiseFlags(run);
    const withdrawn = await this.closing.withdrawFlags(run);
    await this.closing.complete(run.id, digests);
    const completed = {
      action: 'evaluation-run-completed',
      subject: publicId.encode('evaluation-run', run.id),
      officeId: run.officeId,
      details: { period: run.period, ...digests, raised: raised.length, withdrawn: withdrawn.length },
    };
    const isNew = raised.filter((flag) => flag.isNew);
    await this.audit.recordMany([
      ...isNew.map((flag) => told('flag-raised', run, flag)),
      ...withdrawn.map((flag) => told('flag-withdrawn', run, flag)),
      completed,
    ]);
  }
}

/** What the trail holds of a flag that came or went with a run. */
const told = (action: string, run: EvaluationRun, flag: TouchedFlag): AuditEntry => ({
  action,
  subject: publicId.encode('flag', flag.id),
  officeId: flag.officeId,
  details: {
    agent: publicId.encode('agent', flag.agentId),
    run: publicId.encode('evaluation-run', run.id),
    period: run.period,
    rule: flag.rule,
    recommendation: flag.recommendation,
  },
});
