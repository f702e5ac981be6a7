import { Injectable } from '@nestjs/common';
import { pageLimit } from '../database/page-limit';
import { Parameters } from '../database/parameters';
import { Sql } from '../database/sql';
import type { EvaluationKind } from '../shared/period';
import type { NotRatedReason } from './core/eligibility';
import type { Measure, NoEvidenceReason } from './core/measure';
import type { FlagKind, Grade } from './core/policy';
import type { RuleOutcome } from './core/rules';
import type { VerdictStatus } from './core/verdict';
import type { StoredInput } from './stored-input';

export interface ListedEvaluation {
  readonly id: number;
  readonly runId: number;
  readonly agentId: number;
  readonly agentCode: string;
  readonly agentName: string;
  readonly officeId: number;
  readonly period: string;
  readonly status: VerdictStatus;
  readonly notRatedReasons: readonly NotRatedReason[];
  readonly score: number | null;
  readonly grade: Grade | null;
  /** Place in the run; null until the run is closed. Agents that are not rated stand last. */
  readonly rank: number | null;
  readonly isCommended: boolean;
  readonly recommendations: readonly FlagKind[];
}

export interface StoredCriterion {
  readonly measure: Measure;
  /** Whole numbers as text: they may pass 2^53. */
  readonly numerator: string;
  readonly denominatorNum: string;
  readonly denominatorDen: string;
  readonly valueBp: number | null;
  readonly points: number | null;
  readonly weightBp: number;
  readonly effectiveWeightBp: number;
  readonly intervalLowBp: number | null;
  readonly intervalHighBp: number | null;
  readonly evidence: number;
  readonly noEvidenceReason: NoEvidenceReason | null;
}

/** What of a criterion stands on the scorecard: a history has many. */
export type ScoredCriterion = Omit<
  StoredCriterion,
  'weightBp' | 'intervalLowBp' | 'intervalHighBp' | 'evidence'
>;

export type StoredOutcome = RuleOutcome & { readonly explanation: string };

export interface StoredEvaluation extends ListedEvaluation {
  readonly activeDays: number;
  readonly outcomes: readonly StoredOutcome[];
  readonly inputHash: string;
  readonly verdictHash: string;
}

export interface WholeEvaluation extends StoredEvaluation {
  readonly input: StoredInput;
}

export interface QuotaHistory {
  readonly metric: 'new-participants' | 'collection';
  /** What was set first, and what was in force at the cutoff, for the months of the period: people or VND. */
  readonly original: number;
  readonly inForce: number;
  readonly amendments: number;
  /** Month from which the last amendment counts; null without one. */
  readonly amendedFrom: number | null;
}

export interface ScoredPeriod extends ListedEvaluation {
  readonly kind: EvaluationKind;
  readonly knowledgeCutoff: Date;
  readonly policyId: number;
  readonly isLatest: boolean;
  readonly criteria: readonly ScoredCriterion[];
}

export interface EvaluationFilter {
  readonly grade?: Grade;
  readonly status?: VerdictStatus;
  readonly officeId?: number;
  readonly flag?: FlagKind;
}

const LISTED = `evaluation.id, evaluation.run_id AS "runId", evaluation.agent_id AS "agentId",
  evaluation.agent_code AS "agentCode", agent.name AS "agentName", evaluation.office_id AS "officeId", evaluation.period,
  evaluation.status, evaluation.not_rated_reasons AS "notRatedReasons", evaluation.score, evaluation.grade,
  ranked.rank, evaluation.is_commended AS "isCommended", evaluation.recommendations`;

const DETAILED = `${LISTED}, evaluation.active_days AS "activeDays", evaluation.outcomes,
  evaluation.input_hash AS "inputHash", evaluation.verdict_hash AS "verdictHash"`;

const ONE = `evaluations evaluation JOIN agents agent ON agent.id = evaluation.agent_id
  LEFT JOIN evaluation_ranks ranked ON ranked.evaluation_id = evaluation.id`;

const SCORED = `'measure', measure, 'numerator', numerator::text, 'denominatorNum', denominator_num::text,
  'denominatorDen', denominator_den::text, 'valueBp', value_bp, 'points', points,
  'effectiveWeightBp', effective_weight_bp, 'noEvidenceReason', no_evidence_reason`;

const CRITERION = `json_build_object(${SCORED}, 'weightBp', weight_bp, 'intervalLowBp', interval_low_bp,
  'intervalHighBp', interval_high_bp, 'evidence', evidence)`;

/** What runs found out, as it is read. Everything is limited to the offices of the reader. */
@Injectable()
export class EvaluationsRepository {
  constructor(private readonly sql: Sql) {}

  /** By rank; none of a run that is not closed. @returns `count` of them or some more, while there are so many. */
  findPage(
    scopeId: number,
    runId: number,
    filter: EvaluationFilter,
    count: number,
    afterRank?: number,
  ): Promise<ListedEvaluation[]> {
    const given = new Parameters();
    const conditions = [
      `ranked.run_id = ${given.add(runId)}`,
      `evaluation.office_id = ANY (ARRAY(SELECT office_subtree(${given.add(scopeId)})))`,
    ];
    if (afterRank !== undefined) conditions.push(`ranked.rank > ${given.add(afterRank)}`);
    if (filter.grade !== undefined) conditions.push(`evaluation.grade = ${given.add(filter.grade)}`);
    if (filter.status !== undefined) conditions.push(`evaluation.status = ${given.add(filter.status)}`);
    if (filter.officeId !== undefined)
      conditions.push(`evaluation.office_id = ${given.add(filter.officeId)}`);
    if (filter.flag !== undefined)
      conditions.push(`${given.add(filter.flag)} = ANY (evaluation.recommendations)`);
    return this.sql.prepared<ListedEvaluation>(
      `SELECT ${LISTED}
       FROM evaluation_ranks ranked JOIN evaluations evaluation ON evaluation.id = ranked.evaluation_id
       JOIN agents agent ON agent.id = evaluation.agent_id
       WHERE ${conditions.join(' AND ')}
       ORDER BY ranked.rank LIMIT ${pageLimit(count)}`,
      given.values,
    );
  }

  find(scopeId: number, id: number): Promise<StoredEvaluation | undefined> {
    return this.sql.first<StoredEvaluation>(
      `SELECT ${DETAILED} FROM ${ONE}
       WHERE evaluation.id = $2 AND evaluation.office_id IN (SELECT office_subtree($1))`,
      [scopeId, id],
    );
  }

  /** With what it was found from, of whichever office: for whoever may see what rests on it. */
  findWhole(id: number): Promise<WholeEvaluation | undefined> {
    return this.sql.first<WholeEvaluation>(
      `SELECT ${DETAILED}, evaluation.input FROM ${ONE} WHERE evaluation.id = $1`,
      [id],
    );
  }

  async criteria(evaluationId: number): Promise<StoredCriterion[]> {
    const rows = await this.sql.rows<{ criterion: StoredCriterion }>(
      `SELECT ${CRITERION} AS criterion FROM evaluation_criteria WHERE evaluation_id = $1`,
      [evaluationId],
    );
    return rows.map(({ criterion }) => criterion);
  }

  /** Quotas of an agent for months of a year, as they were known at the cutoff. Months count from 1. */
  quotas(
    agentId: number,
    cutoff: Date,
    year: number,
    months: readonly [first: number, last: number],
  ): Promise<QuotaHistory[]> {
    return this.sql.rows<QuotaHistory>(
      `SELECT quota.metric, array_total(original.months[$4:$5]) AS original,
         array_total(current.months[$4:$5]) AS "inForce", current.version_no - 1 AS amendments,
         CASE WHEN current.version_no > 1 THEN current.effective_month END AS "amendedFrom"
       FROM quotas quota
       JOIN quota_versions original ON original.quota_id = quota.id AND original.version_no = 1
       JOIN quota_versions current ON current.quota_id = quota.id AND current.recorded_at <= $2
         AND (current.superseded_at IS NULL OR current.superseded_at > $2)
       WHERE quota.agent_id = $1 AND quota.year = $3::int ORDER BY quota.metric DESC`,
      [agentId, cutoff, year, ...months],
    );
  }

  /**
   * First the period that began last, and of one period what knew most. Only of completed runs, and nothing of an agent
   * that is registered outside the reader's offices by now.
   */
  history(scopeId: number, agentId: number, count: number, before?: HistoryKey): Promise<ScoredPeriod[]> {
    const isBefore = before
      ? 'WHERE (period, "knowledgeCutoff", id) < ($4, $5::timestamptz, $6::bigint)'
      : '';
    return this.sql.prepared<ScoredPeriod>(
      `WITH reach AS MATERIALIZED (SELECT ARRAY(SELECT office_subtree($1)) AS offices)
       SELECT * FROM (
         SELECT ${LISTED}, run.kind, run.knowledge_cutoff AS "knowledgeCutoff",
           run.policy_id AS "policyId",
           row_number() OVER (PARTITION BY evaluation.period ORDER BY run.knowledge_cutoff DESC, evaluation.id DESC) = 1
             AS "isLatest",
           (SELECT json_agg(json_build_object(${SCORED})) FROM evaluation_criteria WHERE evaluation_id = evaluation.id)
             AS criteria
         FROM evaluations evaluation
         JOIN evaluation_runs run ON run.id = evaluation.run_id AND run.state = 'completed'
         JOIN reach ON evaluation.office_id = ANY (reach.offices)
         JOIN agents agent ON agent.id = evaluation.agent_id AND agent.office_id = ANY (reach.offices)
         LEFT JOIN evaluation_ranks ranked ON ranked.evaluation_id = evaluation.id
         WHERE evaluation.agent_id = $2
       ) known
       ${isBefore}
       ORDER BY period DESC, "knowledgeCutoff" DESC, id DESC LIMIT $3`,
      [scopeId, agentId, count, ...(before ? [before.period, before.cutoff, before.id] : [])],
    );
  }

  /** Where an agent is registered, if the reader may see it; in its record the office may have changed since. */
  async isAgentVisible(scopeId: number, agentId: number): Promise<boolean> {
    const [row] = await this.sql.prepared(
      'SELECT 1 FROM agents WHERE id = $2 AND office_id IN (SELECT office_subtree($1))',
      [scopeId, agentId],
    );
    return row !== undefined;
  }
}

export interface HistoryKey {
  readonly period: string;
  readonly cutoff: string;
  readonly id: number;
}
