import { Injectable } from '@nestjs/common';
import { eachPage } from '../shared/pages';
import { parsePeriod } from '../shared/period';
import type { Policy } from './core/policy';
import type { EvaluationPolicy } from './evaluation-policy.entity';
import type { EvaluationRun } from './evaluation-run.entity';
import type { ExplainedEvaluation } from './evaluations.dto';
import { EvaluationsRepository, type StoredEvaluation, type WholeEvaluation } from './evaluations.repository';
import {
  type LineageEntry,
  type LineageFilter,
  type LineageKey,
  LineageRepository,
} from './lineage.repository';
import { type MeasureScope, instantOf } from './measure-scope';
import { PoliciesRepository } from './policies.repository';
import { RunsRepository } from './runs.repository';

/** A verdict with all that it takes to find it again. */
export interface EvaluationRecord {
  readonly evaluation: WholeEvaluation;
  readonly explained: ExplainedEvaluation;
  readonly run: EvaluationRun;
  readonly policy: EvaluationPolicy;
}

/** Lines that are held at a time. */
const PAGE = 2_000;

/**
 * Certain verdicts with what they rest on, as it was known at the cutoff of their run, whether they count by now or not. Of
 * whichever office: who asks must have seen to it that the caller may see it. How an agent is judged now is for
 * `StandingVerdicts` to say.
 */
@Injectable()
export class EvaluationRecords {
  constructor(
    private readonly evaluations: EvaluationsRepository,
    private readonly runs: RunsRepository,
    private readonly policies: PoliciesRepository,
    private readonly lineage: LineageRepository,
  ) {}

  /** @throws Error when there is no such evaluation. */
  async find(id: number): Promise<EvaluationRecord> {
    const evaluation = await this.evaluations.findWhole(id);
    if (!evaluation) throw new Error(`there is no evaluation ${id}`);
    const run = (await this.runs.find(evaluation.runId))!;
    const policy = (await this.policies.find(run.policyId))!;
    return { evaluation, run, policy, explained: await this.explainBy(policy.body, evaluation, run) };
  }

  /** Every figure that the verdict hangs on. */
  async explain(evaluation: StoredEvaluation, run: EvaluationRun): Promise<ExplainedEvaluation> {
    return this.explainBy(await this.policyOf(run), evaluation, run);
  }

  /** Lines behind it as known at the cutoff of its run. @throws DomainError `months-detached`. */
  async lines(
    evaluation: StoredEvaluation,
    run: EvaluationRun,
    filter: LineageFilter,
    count: number,
    after?: LineageKey,
  ): Promise<LineageEntry[]> {
    const scope = scopeOf(await this.policyOf(run), evaluation, run);
    return this.lineage.findPage(scope, filter, count, after);
  }

  /** All of them, page by page. @throws DomainError `months-detached`. */
  eachLine({ evaluation, run, policy }: EvaluationRecord): AsyncGenerator<readonly LineageEntry[]> {
    const scope = scopeOf(policy.body, evaluation, run);
    return eachPage<LineageEntry>(PAGE, (last, count) => this.lineage.findPage(scope, {}, count, last));
  }

  private async policyOf({ policyId }: EvaluationRun): Promise<Policy> {
    return (await this.policies.find(policyId))!.body;
  }

  private async explainBy(
    policy: Policy,
    evaluation: StoredEvaluation,
    run: EvaluationRun,
  ): Promise<ExplainedEvaluation> {
    const period = parsePeriod(run.period);
    const last = period.months.length;
    const first = Number(period.start.slice(5, 7));
    return {
      evaluation,
      criteria: await this.evaluations.criteria(evaluation.id),
      quotas: await this.evaluations.quotas(evaluation.agentId, run.knowledgeCutoff, period.year, [
        first,
        first + last - 1,
      ]),
      policyId: run.policyId,
      policy,
      knowledgeCutoff: run.knowledgeCutoff,
    };
  }
}

const scopeOf = ({ parameters }: Policy, evaluation: StoredEvaluation, run: EvaluationRun): MeasureScope => ({
  agents: [{ id: evaluation.agentId, code: evaluation.agentCode }],
  parameters,
  period: parsePeriod(run.period),
  cutoff: instantOf(run.knowledgeCutoff),
});
