import { Injectable } from '@nestjs/common';
import { arrayText } from '../database/array-text';
import { Sql } from '../database/sql';
import type { FromTo } from '../shared/active-days';
import type { QuotaMetric } from './core/quota-metric';

export interface QuotaRow {
  readonly id: number;
  readonly agentId: number;
  readonly agentCode: string;
  readonly officeId: number;
  readonly year: number;
  readonly metric: QuotaMetric;
  readonly version: number;
  readonly yearlyAmount: number;
  readonly months: readonly number[];
}

export interface QuotaVersionRow {
  readonly versionNo: number;
  readonly yearlyAmount: number;
  readonly months: readonly number[];
  readonly effectiveMonth: number;
  readonly reason: string | null;
  readonly authorId: number | null;
  readonly recordedAt: Date;
  readonly supersededAt: Date | null;
}

export interface QuotaFilter {
  readonly agentId?: number | undefined;
  readonly officeId?: number | undefined;
  readonly year?: number | undefined;
  readonly metric?: QuotaMetric | undefined;
}

export interface NewQuota {
  readonly agentId: number;
  readonly year: number;
  readonly metric: QuotaMetric;
  readonly months: readonly bigint[];
}

export interface NewVersion {
  readonly versionNo: number;
  readonly months: readonly bigint[];
  readonly effectiveMonth: number;
  readonly reason: string;
  readonly authorId: number;
}

const QUOTA = `q.id, q.agent_id AS "agentId", a.code AS "agentCode", a.office_id AS "officeId", q.year, q.metric,
  q.version, v.yearly_amount AS "yearlyAmount", v.months
  FROM quotas q JOIN agents a ON a.id = q.agent_id
  JOIN quota_versions v ON v.quota_id = q.id AND v.superseded_at IS NULL`;

@Injectable()
export class QuotasRepository {
  constructor(private readonly sql: Sql) {}

  /** The quota as it is now, when its agent is in the office or below. */
  find(officeId: number, id: number): Promise<QuotaRow | undefined> {
    return this.sql.first<QuotaRow>(
      `SELECT ${QUOTA} WHERE q.id = $2 AND a.office_id IN (SELECT office_subtree($1))`,
      [officeId, id],
    );
  }

  /** Newest first. */
  findPage(officeId: number, filter: QuotaFilter, count: number, beforeId?: number): Promise<QuotaRow[]> {
    return this.sql.rows<QuotaRow>(
      `SELECT ${QUOTA}
       WHERE a.office_id IN (SELECT office_subtree($1))
         AND ($2::int IS NULL OR q.agent_id = $2)
         AND ($3::int IS NULL OR a.office_id IN (SELECT office_subtree($3)))
         AND ($4::smallint IS NULL OR q.year = $4)
         AND ($5::text IS NULL OR q.metric = $5)
         AND ($6::int IS NULL OR q.id < $6)
       ORDER BY q.id DESC LIMIT $7`,
      [
        officeId,
        filter.agentId ?? null,
        filter.officeId ?? null,
        filter.year ?? null,
        filter.metric ?? null,
        beforeId ?? null,
        count,
      ],
    );
  }

  /** Oldest first: the first is the original. */
  versionsOf(quotaId: number): Promise<QuotaVersionRow[]> {
    return this.sql.rows<QuotaVersionRow>(
      `SELECT version_no AS "versionNo", yearly_amount AS "yearlyAmount", months,
              effective_month AS "effectiveMonth", reason, author_id AS "authorId",
              recorded_at AS "recordedAt", superseded_at AS "supersededAt"
       FROM quota_versions WHERE quota_id = $1 ORDER BY version_no`,
      [quotaId],
    );
  }

  /** The office of an agent in the office or below. */
  async officeOfAgent(officeId: number, agentId: number): Promise<number | undefined> {
    const row = await this.sql.first<{ officeId: number }>(
      `SELECT office_id AS "officeId" FROM agents WHERE id = $2 AND office_id IN (SELECT office_subtree($1))`,
      [officeId, agentId],
    );
    return row?.officeId;
  }

  /** Days on which the agent's contract was effective or suspended in a year, as known now. */
  async contractSpans(
    agentId: number,
    year: number,
  ): Promise<{ readonly effective: FromTo[]; readonly suspended: FromTo[] }> {
    const rows = await this.sql.rows<FromTo & { kind: string }>(
      `SELECT kind, starts_on AS "from", ends_on AS "to" FROM contract_spans
       WHERE agent_id = $1 AND superseded_at IS NULL
         AND starts_on <= make_date($2, 12, 31) AND (ends_on IS NULL OR ends_on >= make_date($2, 1, 1))`,
      [agentId, year],
    );
    return {
      effective: rows.filter(({ kind }) => kind === 'effective'),
      suspended: rows.filter(({ kind }) => kind === 'suspended'),
    };
  }

  /** The ids of the codes that belong to agents in the office or below. */
  async agentIds(officeId: number, codes: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.sql.rows<{ id: number; code: string }>(
      `SELECT id, code FROM agents WHERE code = ANY ($2::text[]) AND office_id IN (SELECT office_subtree($1))`,
      [officeId, codes],
    );
    return new Map(rows.map(({ id, code }) => [code, id]));
  }

  /**
   * Stores the quotas whose agent, year and metric have none yet, each with its original version.
   * @returns the ids of what was stored, by the position in `quotas`.
   */
  async addNew(quotas: readonly NewQuota[], authorId: number): Promise<Map<number, number>> {
    const rows = await this.sql.rows<{ position: number; id: number }>(
      `WITH sent AS (
         SELECT * FROM unnest($1::int[], $2::smallint[], $3::text[], $4::text[])
           WITH ORDINALITY AS sent (agent_id, year, metric, months, position)
       ), stored AS (
         INSERT INTO quotas (agent_id, year, metric)
         SELECT agent_id, year, metric FROM sent ORDER BY agent_id, year, metric
         ON CONFLICT (agent_id, year, metric) DO NOTHING
         RETURNING id, agent_id, year, metric
       ), originals AS (
         INSERT INTO quota_versions (quota_id, version_no, yearly_amount, months, effective_month, author_id)
         SELECT stored.id, 1, array_total(sent.months::bigint[]), sent.months::bigint[], 1, $5
         FROM stored JOIN sent USING (agent_id, year, metric)
       )
       SELECT sent.position - 1 AS position, stored.id FROM stored JOIN sent USING (agent_id, year, metric)`,
      [
        quotas.map((quota) => quota.agentId),
        quotas.map((quota) => quota.year),
        quotas.map((quota) => quota.metric),
        quotas.map((quota) => arrayText(quota.months)),
        authorId,
      ],
    );
    return new Map(rows.map(({ position, id }) => [position, id]));
  }

  /** The positions of the quotas whose stored original is the same. */
  async positionsOfSame(quotas: readonly NewQuota[]): Promise<Set<number>> {
    const rows = await this.sql.rows<{ position: number }>(
      `SELECT sent.position - 1 AS position
       FROM unnest($1::int[], $2::smallint[], $3::text[], $4::text[])
         WITH ORDINALITY AS sent (agent_id, year, metric, months, position)
       JOIN quotas q USING (agent_id, year, metric)
       JOIN quota_versions v ON v.quota_id = q.id AND v.version_no = 1 AND v.months = sent.months::bigint[]`,
      [
        quotas.map((quota) => quota.agentId),
        quotas.map((quota) => quota.year),
        quotas.map((quota) => quota.metric),
        quotas.map((quota) => arrayText(quota.months)),
      ],
    );
    return new Set(rows.map(({ position }) => position));
  }

  /** Moves the quota on from the version; false when it is no longer at that version. */
  async advance(id: number, version: number): Promise<boolean> {
    const touched = await this.sql.affected(
      'UPDATE quotas SET version = version + 1 WHERE id = $1 AND version = $2',
      [id, version],
    );
    return touched === 1;
  }

  /** Closes the current version and adds the next, at one instant. */
  async replaceVersion(quotaId: number, next: NewVersion): Promise<void> {
    await this.sql.rows(
      'UPDATE quota_versions SET superseded_at = fact_time() WHERE quota_id = $1 AND superseded_at IS NULL',
      [quotaId],
    );
    await this.sql.rows(
      `INSERT INTO quota_versions
         (quota_id, version_no, yearly_amount, months, effective_month, reason, author_id, recorded_at)
       VALUES ($1, $2, array_total($3::bigint[]), $3::bigint[], $4, $5, $6, fact_time())`,
      [quotaId, next.versionNo, arrayText(next.months), next.effectiveMonth, next.reason, next.authorId],
    );
  }
}
