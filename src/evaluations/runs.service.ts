import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { OfficeScope } from '../access/office-scope';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { publicId } from '../http/public-id';
import { Outbox } from '../queue/outbox';
import { DomainError, notFound } from '../shared/domain-error';
import type { ProblemCode } from '../shared/problem-titles';
import { addDays, startOfDay } from '../shared/local-date';
import { type EvaluationKind, Period, parsePeriod } from '../shared/period';
import { nextRunState } from './core/run-state';
import type { EvaluationPolicy } from './evaluation-policy.entity';
import type { EvaluationRun } from './evaluation-run.entity';
import { PoliciesRepository } from './policies.repository';
import { type RunKey, RunsRepository } from './runs.repository';
import { ShardsRepository } from './shards.repository';

export interface RunRequest {
  /** `2026-H1`, `2026-H2` or `2026`. */
  readonly period: string;
  readonly officeId: number;
  /** Without one, the policy in force when the period began. */
  readonly policyId?: number;
  /** Facts recorded later do not enter. Without one, the run that there is, or else a new one that knows all. */
  readonly knowledgeCutoff?: Date;
  /** Null when nobody asked: a schedule did. */
  readonly requestedBy: number | null;
}

const invalidField = (field: string, code: ProblemCode, detail: string): DomainError =>
  new DomainError('invalid', code, detail, [{ pointer: `/${field}`, code, detail }]);

/** Runs as people and schedules ask for them. What is asked for is in Postgres when the call returns. */
@Injectable()
export class RunsService {
  constructor(
    private readonly runs: RunsRepository,
    private readonly shards: ShardsRepository,
    private readonly policies: PoliciesRepository,
    private readonly scope: OfficeScope,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `evaluation-run-not-found`, also for a run of an office outside the caller's. */
  async find(caller: Pick<Caller, 'officeId'>, id: number): Promise<EvaluationRun> {
    const run = await this.runs.find(id);
    if (!run || !(await this.scope.includes(caller, run.officeId))) throw notFound('evaluation-run');
    return run;
  }

  /** As `find`, but a run of an office above the caller's is found too: it judged the caller's agents. */
  async findJudging(caller: Pick<Caller, 'officeId'>, id: number): Promise<EvaluationRun> {
    const run = await this.runs.find(id);
    if (
      run &&
      ((await this.scope.includes(caller, run.officeId)) || (await this.scope.includes(run, caller.officeId)))
    )
      return run;
    throw notFound('evaluation-run');
  }

  /**
   * Of the runs that judged all agents of the caller's office, because they are of this office or one above it.
   * @throws DomainError `evaluation-run-not-found` while none of the kind is completed.
   */
  async findNewestCompleted(caller: Pick<Caller, 'officeId'>, kind: EvaluationKind): Promise<EvaluationRun> {
    const run = await this.runs.findNewestCompleted(caller.officeId, kind);
    if (!run) throw notFound('evaluation-run');
    return run;
  }

  /**
   * Asks for a run. The same key is the same run, however often and by how many at once it is asked for.
   * @throws DomainError `office-not-found`, `policy-not-found`, `policy-not-in-force`, `no-policy-in-force`,
   * `knowledge-cutoff-before-period-end`, `knowledge-cutoff-in-future`, `run-is-cancelled`.
   */
  @Transactional()
  async request(caller: Pick<Caller, 'officeId'>, request: RunRequest): Promise<EvaluationRun> {
    await this.scope.require(caller, request.officeId);
    const period = parsePeriod(request.period);
    const policy = await this.policyOf(period, request.policyId);
    const key: RunKey = { period: period.code, officeId: request.officeId, policyId: policy.id };
    await this.runs.holdKey(key);
    if (request.knowledgeCutoff === undefined) {
      const known = await this.runs.findLatest(key);
      if (known) return known;
    }
    return this.obtain(key, period, request.knowledgeCutoff, request.requestedBy);
  }

  /**
   * Computes a completed run again, with what is known now. The run itself stays as it is.
   * @throws DomainError `evaluation-run-not-found`, `run-is-<state>`.
   */
  @Transactional()
  async revise(caller: Caller, id: number): Promise<EvaluationRun> {
    const run = await this.find(caller, id);
    if (run.state !== 'completed')
      throw new DomainError('conflict', `run-is-${run.state}`, 'Only a completed run can be revised.');
    await this.runs.holdKey(run);
    return this.obtain(run, parsePeriod(run.period), undefined, caller.userId);
  }

  /** @throws DomainError `evaluation-run-not-found`, `run-is-<state>`. */
  @Transactional()
  async cancel(caller: Caller, id: number): Promise<EvaluationRun> {
    await this.find(caller, id);
    const run = (await this.runs.findHeldStill(id))!;
    await this.runs.move(id, run.state, nextRunState(run.state, 'cancel'));
    return this.recorded('evaluation-run-cancelled', id, { from: run.state });
  }

  /**
   * Tries again what failed: its shards, its preparation or its closing.
   * @throws DomainError `evaluation-run-not-found`, `run-is-<state>`.
   */
  @Transactional()
  async retry(caller: Caller, id: number): Promise<EvaluationRun> {
    await this.find(caller, id);
    const run = (await this.runs.findHeldStill(id))!;
    const isPrepared = run.agentsTotal !== null;
    await this.runs.move(id, run.state, nextRunState(run.state, isPrepared ? 'retry' : 'prepare'));
    const shardNos = await this.shards.retryFailed(id);
    await this.outbox.addMany(
      'evaluation-shard',
      shardNos.map((shardNo) => ({ runId: id, shardNo })),
    );
    if (!isPrepared) await this.outbox.add('evaluation-run-prepare', { runId: id });
    else if (shardNos.length === 0) await this.outbox.add('evaluation-run-finish', { runId: id });
    return this.recorded('evaluation-run-retried', id, { shards: shardNos.length });
  }

  private async policyOf(period: Period, policyId?: number): Promise<EvaluationPolicy> {
    if (policyId === undefined) {
      const policy = await this.policies.findInForce(period.kind, period.start);
      if (policy) return policy;
      throw new DomainError(
        'conflict',
        'no-policy-in-force',
        `No ${period.kind} policy was in force on ${period.start}.`,
      );
    }
    const policy = await this.policies.find(policyId);
    if (!policy) throw notFound('policy');
    const { state, kind, effectiveFrom } = policy;
    if (state !== 'active' || kind !== period.kind || effectiveFrom > period.start)
      throw invalidField(
        'policyVersion',
        'policy-not-in-force',
        'It is not active, is of another kind, or takes effect after the period began.',
      );
    return policy;
  }

  /** The run at the cutoff, made if there is none. The key must be held. */
  private async obtain(
    key: RunKey,
    period: Period,
    cutoff: Date | undefined,
    requestedBy: number | null,
  ): Promise<EvaluationRun> {
    const now = await this.runs.now();
    const knowledgeCutoff = cutoff ?? now;
    if (knowledgeCutoff < startOfDay(addDays(period.end, 1)))
      throw invalidField(
        'knowledgeCutoff',
        'knowledge-cutoff-before-period-end',
        `The period ends with ${period.end} in Hanoi; before that it cannot be judged.`,
      );
    if (knowledgeCutoff > now)
      throw invalidField('knowledgeCutoff', 'knowledge-cutoff-in-future', 'Nobody knows yet what will be.');
    const existing = await this.runs.findAt(key, knowledgeCutoff);
    if (existing?.state === 'cancelled')
      throw new DomainError(
        'conflict',
        'run-is-cancelled',
        'This very run was cancelled. Ask with another cutoff.',
      );
    if (existing) return existing;
    const { officeId, policyId } = key;
    const run = await this.runs.insert({
      period: period.code,
      officeId,
      policyId,
      kind: period.kind,
      knowledgeCutoff,
      requestedBy,
    });
    await this.outbox.add('evaluation-run-prepare', { runId: run.id });
    return this.recorded('evaluation-run-requested', run.id, {
      period: run.period,
      cutoff: knowledgeCutoff.toISOString(),
    });
  }

  /** Writes the audit event, last in the transaction, and returns the run as it is now. */
  private async recorded(
    action: string,
    id: number,
    details: Readonly<Record<string, unknown>>,
  ): Promise<EvaluationRun> {
    const run = (await this.runs.find(id))!;
    const subject = publicId.encode('evaluation-run', id);
    await this.audit.record({ action, subject, officeId: run.officeId, details });
    return run;
  }
}
