import { Injectable } from '@nestjs/common';
import type { Caller } from '../http/caller';
import { notFound } from '../shared/domain-error';
import { EvaluationRecords } from './evaluation-records.service';
import type { EvaluationRun } from './evaluation-run.entity';
import type { ExplainedEvaluation } from './evaluations.dto';
import { EvaluationsRepository, type StoredEvaluation } from './evaluations.repository';
import type { Judged } from './judging.service';
import type { LineageEntry, LineageFilter, LineageKey } from './lineage.repository';
import { RunsRepository } from './runs.repository';
import { VerificationService } from './verification.service';

/** What is shown of one evaluation: why it came out so, from which facts, and that it does so again. */
@Injectable()
export class EvaluationsService {
  constructor(
    private readonly evaluations: EvaluationsRepository,
    private readonly runs: RunsRepository,
    private readonly records: EvaluationRecords,
    private readonly verification: VerificationService,
  ) {}

  /** @throws DomainError `evaluation-not-found`, also for one of an office outside the caller's. */
  async explain(caller: Caller, id: number): Promise<ExplainedEvaluation> {
    const { evaluation, run } = await this.find(caller, id);
    return this.records.explain(evaluation, run);
  }

  /** @throws DomainError `evaluation-not-found`. */
  async lines(
    caller: Caller,
    id: number,
    filter: LineageFilter,
    count: number,
    after?: LineageKey,
  ): Promise<LineageEntry[]> {
    const { evaluation, run } = await this.find(caller, id);
    return this.records.lines(evaluation, run, filter, count, after);
  }

  /** @throws DomainError `evaluation-not-found`. */
  async verify(caller: Caller, id: number): Promise<{ evaluation: StoredEvaluation; recomputed: Judged }> {
    const { evaluation, run } = await this.find(caller, id);
    const agent = { id: evaluation.agentId, code: evaluation.agentCode };
    return { evaluation, recomputed: await this.verification.recompute(run, agent) };
  }

  /** @throws DomainError `agent-not-found`. */
  async requireAgent(caller: Caller, agentId: number): Promise<void> {
    if (!(await this.evaluations.isAgentVisible(caller.officeId, agentId))) throw notFound('agent');
  }

  private async find(
    caller: Caller,
    id: number,
  ): Promise<{ evaluation: StoredEvaluation; run: EvaluationRun }> {
    const evaluation = await this.evaluations.find(caller.officeId, id);
    if (!evaluation) throw notFound('evaluation');
    return { evaluation, run: (await this.runs.find(evaluation.runId))! };
  }
}
