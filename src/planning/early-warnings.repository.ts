import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { QuotaMetric } from '../quotas/core/quota-metric';
import type { LocalDate, YearMonth } from '../shared/local-date';

/** What a month's end showed of an agent that will miss its quota. Amounts are people or VND. */
export interface EarlyWarning {
  readonly id: number;
  readonly agentId: number;
  readonly agentCode: string;
  readonly agentName: string;
  readonly officeId: number;
  readonly metric: QuotaMetric;
  readonly asOf: LocalDate;
  /** By active days, rounded up. */
  readonly quota: number;
  readonly actual: number;
  readonly projected: number;
  readonly projectedLow: number;
  readonly projectedHigh: number;
  readonly confidenceBp: number;
  readonly policyId: number;
  readonly createdAt: Date;
}

export type NewWarning = Pick<
  EarlyWarning,
  'agentId' | 'metric' | 'quota' | 'actual' | 'projected' | 'projectedLow' | 'projectedHigh'
>;

export interface WarningFilter {
  readonly officeId?: number | undefined;
  readonly agentId?: number | undefined;
  readonly metric?: QuotaMetric | undefined;
  readonly month?: YearMonth | undefined;
}

@Injectable()
export class EarlyWarningsRepository {
  constructor(private readonly sql: Sql) {}

  /** Adds those that were not given before of the same agent, metric and month. @returns how many, by the agents' offices. */
  add(
    asOf: LocalDate,
    { policyId, confidenceBp }: Pick<EarlyWarning, 'policyId' | 'confidenceBp'>,
    warnings: readonly NewWarning[],
  ): Promise<{ officeId: number; warnings: number }[]> {
    return this.sql.rows(
      `WITH added AS (INSERT INTO early_warnings (agent_id, metric, as_of, quota, actual, projected, projected_low,
         projected_high, confidence_bp, policy_id)
       SELECT given.agent_id, given.metric, $1, given.quota, given.actual, given.projected, given.low, given.high, $2, $3
       FROM unnest($4::int[], $5::text[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[])
         AS given (agent_id, metric, quota, actual, projected, low, high)
       ON CONFLICT ON CONSTRAINT early_warnings_once_uq DO NOTHING RETURNING agent_id)
       SELECT agent.office_id AS "officeId", count(*) AS warnings
       FROM added JOIN agents agent ON agent.id = added.agent_id GROUP BY 1 ORDER BY 1`,
      [
        asOf,
        confidenceBp,
        policyId,
        warnings.map(({ agentId }) => agentId),
        warnings.map(({ metric }) => metric),
        warnings.map(({ quota }) => quota),
        warnings.map(({ actual }) => actual),
        warnings.map(({ projected }) => projected),
        warnings.map(({ projectedLow }) => projectedLow),
        warnings.map(({ projectedHigh }) => projectedHigh),
      ],
    );
  }

  /** Of agents that are in the scope now, newest first. */
  findPage(
    scopeId: number,
    { officeId, agentId, metric, month }: WarningFilter,
    count: number,
    beforeId?: number,
  ): Promise<EarlyWarning[]> {
    return this.sql.rows<EarlyWarning>(
      `SELECT warning.id, warning.agent_id AS "agentId", agent.code AS "agentCode", agent.name AS "agentName",
         agent.office_id AS "officeId", warning.metric, warning.as_of AS "asOf", warning.quota, warning.actual,
         warning.projected, warning.projected_low AS "projectedLow", warning.projected_high AS "projectedHigh",
         warning.confidence_bp AS "confidenceBp", warning.policy_id AS "policyId", warning.created_at AS "createdAt"
       FROM early_warnings warning JOIN agents agent ON agent.id = warning.agent_id
       WHERE agent.office_id IN (SELECT office_subtree($1))
         AND ($2::int IS NULL OR agent.office_id = $2)
         AND ($3::int IS NULL OR warning.agent_id = $3)
         AND ($4::text IS NULL OR warning.metric = $4)
         AND ($5::text IS NULL OR to_char(warning.as_of, 'YYYY-MM') = $5)
         AND ($6::int IS NULL OR warning.id < $6)
       ORDER BY warning.id DESC LIMIT $7`,
      [scopeId, officeId ?? null, agentId ?? null, metric ?? null, month ?? null, beforeId ?? null, count],
    );
  }
}
