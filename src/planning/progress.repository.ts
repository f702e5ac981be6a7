import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import { newSince } from '../evaluations/sql/new-covers.sql';
import type { QuotaMetric } from '../quotas/core/quota-metric';
import type { FromTo } from '../shared/active-days';
import type { LocalDate } from '../shared/local-date';

/** Whose year is asked for: all agents of an office and below, or one of them. */
export interface ProgressScope {
  readonly officeId: number;
  readonly agentId?: number;
  /** The last day that counts, inclusive; its year is the year. */
  readonly day: LocalDate;
  /** After how many months without cover a participant counts as new again. */
  readonly returnAfterMonths: number;
}

/** An agent's quota of one metric, as it is now and as it was set first, and what came of it. */
export interface AgentProgressFacts {
  readonly agentId: number;
  readonly agentCode: string;
  readonly officeId: number;
  readonly metric: QuotaMetric;
  /** Null without a quota. */
  readonly yearlyAmount: number | null;
  readonly originalAmount: number | null;
  /** January first. */
  readonly quotaMonths: readonly number[] | null;
  /** By the number of the month, 1 for January; months without any are not there. */
  readonly done: Readonly<Record<string, number>>;
  readonly effective: readonly FromTo[];
  readonly suspended: readonly FromTo[];
}

const START = `date_trunc('year', $3::date)::date`;
const known = (table: string): string => `${table}.superseded_at IS NULL`;

@Injectable()
export class ProgressRepository {
  constructor(private readonly sql: Sql) {}

  /** Agents by code, each with every metric: what is known now of the year up to the day. */
  facts({ officeId, agentId, day, returnAfterMonths }: ProgressScope): Promise<AgentProgressFacts[]> {
    return this.sql.rows<AgentProgressFacts>(
      `WITH scoped AS MATERIALIZED (
         SELECT id, code, office_id FROM agents
         WHERE office_id IN (SELECT office_subtree($1)) AND ($2::int IS NULL OR id = $2)
       ), spans AS (
         SELECT span.agent_id,
           coalesce(json_agg(json_build_object('from', starts_on, 'to', ends_on)) FILTER (WHERE kind = 'effective'), '[]')
             AS effective,
           coalesce(json_agg(json_build_object('from', starts_on, 'to', ends_on)) FILTER (WHERE kind = 'suspended'), '[]')
             AS suspended
         FROM contract_spans span JOIN scoped ON scoped.id = span.agent_id
         WHERE ${known('span')} AND starts_on < ${START} + interval '1 year' AND (ends_on IS NULL OR ends_on >= ${START})
         GROUP BY span.agent_id
       ), by_month AS (
         SELECT cover.agent_id, 'new-participants' AS metric, extract(month FROM cover.collected_on)::int AS month,
           count(*) AS amount
         FROM scoped JOIN coverages cover ON cover.agent_id = scoped.id
         WHERE cover.collected_on BETWEEN ${START} AND $3
           AND ${newSince({ start: START, returnAfterMonths: '$4::int', visible: known })}
         GROUP BY cover.agent_id, month
         UNION ALL
         SELECT day.agent_id, 'collection', extract(month FROM day.collected_on)::int AS month, sum(day.amount)
         FROM scoped JOIN collected_sums day ON day.agent_id = scoped.id
         WHERE day.collected_on BETWEEN ${START} AND $3
         GROUP BY day.agent_id, month
       ), done AS (
         SELECT agent_id, metric, json_object_agg(month, amount) AS amounts FROM by_month GROUP BY agent_id, metric
       )
       SELECT scoped.id AS "agentId", scoped.code AS "agentCode", scoped.office_id AS "officeId", metric.metric,
         quota."yearlyAmount", quota."originalAmount", quota."quotaMonths", coalesce(done.amounts, '{}') AS done,
         coalesce(spans.effective, '[]') AS effective, coalesce(spans.suspended, '[]') AS suspended
       FROM scoped CROSS JOIN (VALUES (1, 'new-participants'), (2, 'collection')) AS metric (place, metric)
       -- Looked up one by one: of quotas that were published a minute ago statistics know nothing.
       LEFT JOIN LATERAL (
         SELECT version.yearly_amount AS "yearlyAmount", original.yearly_amount AS "originalAmount",
           version.months AS "quotaMonths"
         FROM quotas JOIN quota_versions version ON version.quota_id = quotas.id AND ${known('version')}
         JOIN quota_versions original ON original.quota_id = quotas.id AND original.version_no = 1
         WHERE quotas.agent_id = scoped.id AND quotas.metric = metric.metric
           AND quotas.year = extract(year FROM $3::date)::int OFFSET 0
       ) quota ON true
       LEFT JOIN done ON done.agent_id = scoped.id AND done.metric = metric.metric
       LEFT JOIN spans ON spans.agent_id = scoped.id
       ORDER BY scoped.code, metric.place`,
      [officeId, agentId ?? null, day, returnAfterMonths],
    );
  }
}
