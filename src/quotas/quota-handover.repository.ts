import { Injectable } from '@nestjs/common';
import { arrayText } from '../database/array-text';
import { Sql } from '../database/sql';
import type { AmendedQuota } from './core/hand-over-quota';
import type { QuotaMetric } from './core/quota-metric';

export interface HeldQuotaRow {
  readonly quotaId: number;
  readonly agentId: number;
  readonly year: number;
  readonly metric: QuotaMetric;
  readonly months: readonly number[];
}

/** Quotas of two agents, changed together. Nobody writes these versions: what was decided does, on its day. */
@Injectable()
export class QuotaHandoverRepository {
  constructor(private readonly sql: Sql) {}

  /** Quotas of the agents from the year on. Nobody else amends them until the transaction ends. */
  async findHeld(agentIds: readonly number[], firstYear: number): Promise<HeldQuotaRow[]> {
    // Locked in a statement of its own, so that the versions are those after whoever had the lock before.
    await this.sql.rows(
      `SELECT count(*) FROM (SELECT id FROM quotas WHERE agent_id = ANY($1::int[]) AND year >= $2
       ORDER BY id FOR NO KEY UPDATE) held`,
      [agentIds, firstYear],
    );
    return this.sql.rows<HeldQuotaRow>(
      `SELECT quota.id AS "quotaId", quota.agent_id AS "agentId", quota.year, quota.metric, version.months
       FROM quotas quota JOIN quota_versions version ON version.quota_id = quota.id AND version.superseded_at IS NULL
       WHERE quota.agent_id = ANY($1::int[]) AND quota.year >= $2 ORDER BY quota.id`,
      [agentIds, firstYear],
    );
  }

  /** Closes the current version of each and adds the next, at one instant. */
  async amend(quotas: readonly AmendedQuota[], reason: string): Promise<void> {
    const ids = quotas.map(({ quotaId }) => quotaId);
    await this.sql.rows('UPDATE quotas SET version = version + 1 WHERE id = ANY($1::int[])', [ids]);
    await this.sql.rows(
      `UPDATE quota_versions SET superseded_at = fact_time() WHERE quota_id = ANY($1::int[]) AND superseded_at IS NULL`,
      [ids],
    );
    await this.sql.rows(
      `INSERT INTO quota_versions (quota_id, version_no, yearly_amount, months, effective_month, reason, recorded_at)
       SELECT quota.id, quota.version, array_total(given.months::bigint[]), given.months::bigint[],
         given.effective_month, $4, fact_time()
       FROM unnest($1::int[], $2::text[], $3::smallint[]) AS given (id, months, effective_month)
       JOIN quotas quota USING (id)`,
      [
        ids,
        quotas.map(({ months }) => arrayText(months)),
        quotas.map(({ effectiveMonth }) => effectiveMonth),
        reason,
      ],
    );
  }

  /** First quotas of an agent, each with its original version. */
  async add(agentId: number, quotas: readonly AmendedQuota[], reason: string): Promise<void> {
    await this.sql.rows(
      `WITH given AS (
         SELECT * FROM unnest($2::smallint[], $3::text[], $4::text[], $5::smallint[])
           AS given (year, metric, months, effective_month)
       ), stored AS (
         INSERT INTO quotas (agent_id, year, metric) SELECT $1, year, metric FROM given ORDER BY year, metric
         RETURNING id, year, metric
       )
       INSERT INTO quota_versions (quota_id, version_no, yearly_amount, months, effective_month, reason, recorded_at)
       SELECT stored.id, 1, array_total(given.months::bigint[]), given.months::bigint[], given.effective_month, $6,
         fact_time()
       FROM stored JOIN given USING (year, metric)`,
      [
        agentId,
        quotas.map(({ year }) => year),
        quotas.map(({ metric }) => metric),
        quotas.map(({ months }) => arrayText(months)),
        quotas.map(({ effectiveMonth }) => effectiveMonth),
        reason,
      ],
    );
  }
}
