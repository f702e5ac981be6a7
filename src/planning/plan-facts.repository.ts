import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { QuotaMetric } from '../quotas/core/quota-metric';
import type { FromTo } from '../shared/active-days';
import type { LocalDate } from '../shared/local-date';

export interface PlanOfficeFacts {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** Null for the office of the plan. */
  readonly parentCode: string | null;
}

export interface PlanAgentFacts {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly officeId: number;
  readonly officeCode: string;
  readonly staff: number;
  readonly points: number;
  /** Of the year before: what was asked for and what came of it; null where nothing is known. */
  readonly lastQuota: number | null;
  readonly lastResult: number | null;
  /** The evaluations that the result is taken from, such as `2026-H1`. */
  readonly lastPeriods: readonly string[];
  readonly effective: readonly FromTo[];
  readonly suspended: readonly FromTo[];
}

export interface PlanScope {
  readonly officeId: number;
  readonly year: number;
  readonly metric: QuotaMetric;
}

/** What plans are drawn up from: agents as they stand now, and how the year before went. */
@Injectable()
export class PlanFactsRepository {
  constructor(private readonly sql: Sql) {}

  /** The office of the plan and all below it. */
  offices(officeId: number): Promise<PlanOfficeFacts[]> {
    return this.sql.rows<PlanOfficeFacts>(
      `SELECT office.id, office.code, office.name, CASE WHEN office.id <> $1 THEN parent.code END AS "parentCode"
       FROM offices office LEFT JOIN offices parent ON parent.id = office.parent_id
       WHERE office.id IN (SELECT office_subtree($1)) ORDER BY office.code`,
      [officeId],
    );
  }

  /**
   * Agents by code, with the spans of their contracts that touch the year. The result of the year before is that of its annual
   * evaluation, or else of its half-years together, each as the completed run that knew most has it. Quotas and evaluations
   * are looked up agent by agent: of those that were written a minute ago statistics know nothing, and the planner would
   * compare everybody with everybody.
   * @param day on which staff and points are counted.
   */
  agents({ officeId, year, metric }: PlanScope, day: LocalDate): Promise<PlanAgentFacts[]> {
    return this.sql.rows<PlanAgentFacts>(
      `WITH scoped AS (
         SELECT id FROM agents WHERE office_id IN (SELECT office_subtree($1))
       ), spans AS (
         SELECT span.agent_id,
           coalesce(json_agg(json_build_object('from', starts_on, 'to', ends_on)) FILTER (WHERE kind = 'effective'), '[]')
             AS effective,
           coalesce(json_agg(json_build_object('from', starts_on, 'to', ends_on)) FILTER (WHERE kind = 'suspended'), '[]')
             AS suspended
         FROM contract_spans span JOIN scoped ON scoped.id = span.agent_id
         WHERE superseded_at IS NULL AND starts_on <= make_date($2, 12, 31)
           AND (ends_on IS NULL OR ends_on >= make_date($2, 1, 1))
         GROUP BY span.agent_id
       ), staffed AS (
         SELECT agent_id, count(DISTINCT staff_id) AS count FROM staff_spans JOIN scoped ON scoped.id = agent_id
         WHERE superseded_at IS NULL AND starts_on <= $4 AND (ends_on IS NULL OR ends_on >= $4) GROUP BY agent_id
       ), opened AS (
         SELECT agent_id, count(*) AS count FROM collection_points JOIN scoped ON scoped.id = agent_id
         WHERE opened_on <= $4 AND (closed_on IS NULL OR closed_on >= $4) GROUP BY agent_id
       ), latest AS (
         SELECT DISTINCT ON (evaluation.agent_id, evaluation.period)
           evaluation.agent_id, evaluation.period, evaluation.id, run.kind
         FROM scoped CROSS JOIN LATERAL (
           SELECT * FROM evaluations judged
           WHERE judged.agent_id = scoped.id AND judged.period IN (($2 - 1)::text, ($2 - 1) || '-H1', ($2 - 1) || '-H2')
           OFFSET 0
         ) evaluation
         JOIN evaluation_runs run ON run.id = evaluation.run_id AND run.state = 'completed'
         ORDER BY evaluation.agent_id, evaluation.period, run.knowledge_cutoff DESC, evaluation.id DESC
       ), results AS (
         SELECT latest.agent_id, latest.kind, sum(criterion.numerator)::bigint AS amount,
           json_agg(latest.period ORDER BY latest.period) AS periods
         FROM latest JOIN evaluation_criteria criterion
           ON criterion.evaluation_id = latest.id AND criterion.measure = $3
         GROUP BY latest.agent_id, latest.kind
       ), results_of_agents AS (
         SELECT DISTINCT ON (agent_id) agent_id, amount, periods FROM results ORDER BY agent_id, kind = 'annual' DESC
       )
       SELECT agent.id, agent.code, agent.name, agent.office_id AS "officeId", office.code AS "officeCode",
         coalesce(staffed.count, 0) AS staff, coalesce(opened.count, 0) AS points,
         last_quota.yearly_amount AS "lastQuota", result.amount AS "lastResult",
         coalesce(result.periods, '[]') AS "lastPeriods", coalesce(spans.effective, '[]') AS effective,
         coalesce(spans.suspended, '[]') AS suspended
       FROM scoped JOIN agents agent ON agent.id = scoped.id JOIN offices office ON office.id = agent.office_id
       LEFT JOIN spans ON spans.agent_id = agent.id
       LEFT JOIN staffed ON staffed.agent_id = agent.id
       LEFT JOIN opened ON opened.agent_id = agent.id
       LEFT JOIN LATERAL (
         SELECT version.yearly_amount FROM quotas quota
         JOIN quota_versions version ON version.quota_id = quota.id AND version.superseded_at IS NULL
         WHERE quota.agent_id = agent.id AND quota.year = $2 - 1 AND quota.metric = $3 OFFSET 0
       ) last_quota ON true
       LEFT JOIN results_of_agents result ON result.agent_id = agent.id
       ORDER BY agent.code`,
      [officeId, year, metric, day],
    );
  }
}
