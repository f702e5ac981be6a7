import { Injectable } from '@nestjs/common';
import { arrayText } from '../database/array-text';
import { violatedConstraint } from '../database/failure';
import { Sql } from '../database/sql';
import { DomainError } from '../shared/domain-error';
import type { AmendmentState } from './core/amendment-state';
import type { AmendmentRow, PlanAmendment, PlanQuota } from './plan-amendment';

export interface NewAmendmentRow {
  readonly quota: PlanQuota;
  readonly months: readonly bigint[];
}

export interface NewAmendment {
  readonly planId: number;
  readonly effectiveMonth: number;
  readonly reason: string;
  readonly authorId: number;
  readonly rows: readonly NewAmendmentRow[];
}

const SELECT = `SELECT amendment.id, amendment.plan_id AS "planId", plan.office_id AS "officeId",
    amendment.effective_month AS "effectiveMonth", amendment.reason, amendment.state, amendment.author_id AS "authorId",
    amendment.created_at AS "createdAt", amendment.decided_by AS "decidedBy", amendment.decided_at AS "decidedAt",
    amendment.refusal_reason AS "refusalReason", total.quotas, total.before AS "amountBefore", total.amount,
    amendment.version
  FROM quota_plan_amendments amendment JOIN quota_plans plan ON plan.id = amendment.plan_id
  CROSS JOIN LATERAL (
    SELECT count(*) AS quotas, sum(amount_before)::bigint AS before, sum(amount)::bigint AS amount
    FROM quota_plan_amendment_rows WHERE amendment_id = amendment.id
  ) total`;

@Injectable()
export class PlanAmendmentsRepository {
  constructor(private readonly sql: Sql) {}

  /** When the office of its plan is in the scope. */
  find(scopeId: number, id: number): Promise<PlanAmendment | undefined> {
    return this.sql.first<PlanAmendment>(
      `${SELECT} WHERE amendment.id = $2 AND plan.office_id IN (SELECT office_subtree($1))`,
      [scopeId, id],
    );
  }

  /** Of one plan, newest first. */
  findPage(planId: number, count: number, beforeId?: number): Promise<PlanAmendment[]> {
    return this.sql.rows<PlanAmendment>(
      `${SELECT} WHERE amendment.plan_id = $1 AND ($2::int IS NULL OR amendment.id < $2)
       ORDER BY amendment.id DESC LIMIT $3`,
      [planId, beforeId ?? null, count],
    );
  }

  /** By the code of the agent. */
  findRows(id: number, count: number, afterCode?: string): Promise<AmendmentRow[]> {
    return this.sql.rows<AmendmentRow>(
      `SELECT row.quota_id AS "quotaId", agent.code AS "agentCode", row.amount_before AS "amountBefore", row.amount,
         row.months
       FROM quota_plan_amendment_rows row JOIN quotas quota ON quota.id = row.quota_id
       JOIN agents agent ON agent.id = quota.agent_id
       WHERE row.amendment_id = $1 AND ($2::text IS NULL OR agent.code > $2) ORDER BY agent.code LIMIT $3`,
      [id, afterCode ?? null, count],
    );
  }

  /** The quotas that a plan has made of agents, as they are now. */
  quotasOf(planId: number, agentCodes: readonly string[]): Promise<PlanQuota[]> {
    return this.sql.rows<PlanQuota>(
      `SELECT quota.id AS "quotaId", agent.code AS "agentCode", quota.version, version.months
       FROM quota_plans plan JOIN quota_plan_amounts stored ON stored.plan_id = plan.id
       JOIN agents agent ON agent.id = stored.agent_id
       JOIN quotas quota ON quota.agent_id = agent.id AND quota.year = plan.year AND quota.metric = plan.metric
       JOIN quota_versions version ON version.quota_id = quota.id AND version.superseded_at IS NULL
       WHERE plan.id = $1 AND agent.code = ANY ($2::text[])`,
      [planId, agentCodes],
    );
  }

  /** @throws DomainError `amendment-waits` when another one of the plan is not decided yet. */
  async insert({ planId, effectiveMonth, reason, authorId, rows }: NewAmendment): Promise<number> {
    try {
      const amendment = await this.sql.first<{ id: number }>(
        `INSERT INTO quota_plan_amendments (plan_id, effective_month, reason, author_id)
         VALUES ($1, $2, $3, $4) RETURNING id`,
        [planId, effectiveMonth, reason, authorId],
      );
      await this.sql.rows(
        `INSERT INTO quota_plan_amendment_rows (amendment_id, quota_id, quota_version, amount_before, amount, months)
         SELECT $1, given.quota_id, given.version, version.yearly_amount, array_total(given.months::bigint[]),
           given.months::bigint[]
         FROM unnest($2::int[], $3::int[], $4::text[]) AS given (quota_id, version, months)
         JOIN quota_versions version ON version.quota_id = given.quota_id AND version.superseded_at IS NULL`,
        [
          amendment!.id,
          rows.map(({ quota }) => quota.quotaId),
          rows.map(({ quota }) => quota.version),
          rows.map(({ months }) => arrayText(months)),
        ],
      );
      return amendment!.id;
    } catch (error) {
      if (violatedConstraint(error) !== 'quota_plan_amendments_proposed_uq') throw error;
      throw new DomainError(
        'conflict',
        'amendment-waits',
        'Another amendment of this plan waits for a decision.',
      );
    }
  }

  /** False when the version is no longer the current one. */
  async decide(
    id: number,
    version: number,
    { state, userId, reason }: { state: AmendmentState; userId: number; reason: string | null },
  ): Promise<boolean> {
    const decided = await this.sql.affected(
      `UPDATE quota_plan_amendments SET state = $3, decided_by = $4, decided_at = now(), refusal_reason = $5,
         version = version + 1
       WHERE id = $1 AND version = $2`,
      [id, version, state, userId, reason],
    );
    return decided === 1;
  }

  /** Moves the quotas of an amendment on. @returns how many were still at the version that it was made for. */
  advance(id: number): Promise<number> {
    return this.sql.affected(
      `UPDATE quotas quota SET version = quota.version + 1 FROM quota_plan_amendment_rows row
       WHERE row.amendment_id = $1 AND quota.id = row.quota_id AND quota.version = row.quota_version`,
      [id],
    );
  }

  /** Closes the current version of each quota and adds the next, at one instant. */
  async replaceVersions({ id, effectiveMonth, reason, authorId }: PlanAmendment): Promise<void> {
    await this.sql.rows(
      `UPDATE quota_versions SET superseded_at = fact_time() FROM quota_plan_amendment_rows row
       WHERE row.amendment_id = $1 AND quota_versions.quota_id = row.quota_id AND superseded_at IS NULL`,
      [id],
    );
    await this.sql.rows(
      `INSERT INTO quota_versions
         (quota_id, version_no, yearly_amount, months, effective_month, reason, author_id, recorded_at)
       SELECT quota_id, quota_version + 1, amount, months, $2, $3, $4, fact_time()
       FROM quota_plan_amendment_rows WHERE amendment_id = $1`,
      [id, effectiveMonth, reason, authorId],
    );
  }
}
