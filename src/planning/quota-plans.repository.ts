import { Injectable } from '@nestjs/common';
import { arrayText } from '../database/array-text';
import { violatedConstraint } from '../database/failure';
import { Sql } from '../database/sql';
import type { QuotaMetric } from '../quotas/core/quota-metric';
import { DomainError } from '../shared/domain-error';
import type { PlanBound } from './core/plan-bound';
import type { PlanAction, PlanState } from './core/plan-state';
import type { PlanAgentRow, PlanContents, PlanSubject, QuotaPlan, TakenStep } from './quota-plan';

export interface PlanFilter {
  readonly officeId?: number;
  readonly year?: number;
  readonly metric?: QuotaMetric;
  readonly state?: PlanState;
}

export type SubmittedAmount = Pick<
  PlanAgentRow,
  'agentCode' | 'officeCode' | 'amount' | 'months' | 'activeDays' | 'labourForce' | 'inForce'
>;

/** How many quotas were made of a plan, and whose could not be: they had one before. */
export interface Published {
  readonly quotas: number;
  readonly others: number;
  /** The first of those, by code. */
  readonly otherCodes: readonly string[];
}

const SELECT = `SELECT plan.id, plan.office_id AS "officeId", office.code AS "officeCode", plan.year, plan.metric, plan.name,
    plan.total, plan.bases, plan.profile, plan.state, plan.author_id AS "authorId", plan.submitted_by AS "submittedBy",
    plan.approved_by AS "approvedBy", plan.created_at AS "createdAt", plan.version
  FROM quota_plans plan JOIN offices office ON office.id = plan.office_id`;

/** Bounds, as `columnsOf` gives them, with what their codes name in the office $1 and below. */
const FOUND = `WITH below AS (SELECT office_subtree($1) AS id), found AS (
    SELECT given.position, given.floor, given.ceiling, office.id AS office_id, agent.id AS agent_id
    FROM unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[]) WITH ORDINALITY
      AS given (kind, code, floor, ceiling, position)
    LEFT JOIN offices office ON given.kind = 'office' AND office.code = given.code
      AND office.id IN (SELECT id FROM below)
    LEFT JOIN agents agent ON given.kind = 'agent' AND agent.code = given.code
      AND agent.office_id IN (SELECT id FROM below)
  )`;

const columnsOf = (bounds: readonly PlanBound[]): unknown[] => [
  bounds.map(({ kind }) => kind),
  bounds.map(({ code }) => code),
  bounds.map(({ floor }) => floor),
  bounds.map(({ ceiling }) => ceiling),
];

/** More than anybody reads. */
const MOST_NAMED = 100;

@Injectable()
export class QuotaPlansRepository {
  constructor(private readonly sql: Sql) {}

  /** When its office is in the scope. */
  find(scopeId: number, id: number): Promise<QuotaPlan | undefined> {
    return this.sql.first<QuotaPlan>(
      `${SELECT} WHERE plan.id = $2 AND plan.office_id IN (SELECT office_subtree($1))`,
      [scopeId, id],
    );
  }

  /** Newest first. */
  findPage(scopeId: number, filter: PlanFilter, count: number, beforeId?: number): Promise<QuotaPlan[]> {
    return this.sql.rows<QuotaPlan>(
      `${SELECT} WHERE plan.office_id IN (SELECT office_subtree($1))
         AND ($2::int IS NULL OR plan.office_id = $2) AND ($3::smallint IS NULL OR plan.year = $3)
         AND ($4::text IS NULL OR plan.metric = $4) AND ($5::text IS NULL OR plan.state = $5)
         AND ($6::int IS NULL OR plan.id < $6)
       ORDER BY plan.id DESC LIMIT $7`,
      [
        scopeId,
        filter.officeId ?? null,
        filter.year ?? null,
        filter.metric ?? null,
        filter.state ?? null,
        beforeId ?? null,
        count,
      ],
    );
  }

  async insert(subject: PlanSubject, contents: PlanContents, authorId: number): Promise<number> {
    const row = await this.sql.first<{ id: number }>(
      `INSERT INTO quota_plans (office_id, year, metric, name, total, bases, profile, author_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [
        subject.officeId,
        subject.year,
        subject.metric,
        contents.name,
        contents.total,
        JSON.stringify(contents.bases),
        contents.profile,
        authorId,
      ],
    );
    return row!.id;
  }

  /** False when the version is no longer the current one. */
  async change(id: number, version: number, contents: Omit<PlanContents, 'bounds'>): Promise<boolean> {
    const { name, total, bases, profile } = contents;
    const changed = await this.sql.affected(
      `UPDATE quota_plans SET name = $3, total = $4, bases = $5, profile = $6, version = version + 1
       WHERE id = $1 AND version = $2`,
      [id, version, name, total, JSON.stringify(bases), profile],
    );
    return changed === 1;
  }

  /** By code, offices first. */
  bounds(id: number): Promise<PlanBound[]> {
    return this.sql.rows<PlanBound>(
      `SELECT CASE WHEN bound.office_id IS NULL THEN 'agent' ELSE 'office' END AS kind,
         coalesce(office.code, agent.code) AS code, bound.floor, bound.ceiling
       FROM quota_plan_bounds bound LEFT JOIN offices office ON office.id = bound.office_id
       LEFT JOIN agents agent ON agent.id = bound.agent_id
       WHERE bound.plan_id = $1 ORDER BY kind DESC, code`,
      [id],
    );
  }

  /** The positions of bounds whose office or agent is not the office or below it. */
  async positionsOutside(officeId: number, bounds: readonly PlanBound[]): Promise<number[]> {
    const rows = await this.sql.rows<{ position: number }>(
      `${FOUND} SELECT position - 1 AS position FROM found WHERE num_nonnulls(office_id, agent_id) = 0 ORDER BY position`,
      [officeId, ...columnsOf(bounds)],
    );
    return rows.map(({ position }) => position);
  }

  /** Puts bounds, all of them inside the plan's office, in the place of those that there were. */
  async replaceBounds(id: number, officeId: number, bounds: readonly PlanBound[]): Promise<void> {
    await this.sql.rows('DELETE FROM quota_plan_bounds WHERE plan_id = $1', [id]);
    await this.sql.rows(
      `${FOUND} INSERT INTO quota_plan_bounds (plan_id, office_id, agent_id, floor, ceiling)
       SELECT $6, office_id, agent_id, floor, ceiling FROM found`,
      [officeId, ...columnsOf(bounds), id],
    );
  }

  /** Oldest first. */
  steps(id: number): Promise<TakenStep[]> {
    return this.sql.rows<TakenStep>(
      `SELECT action, taken_by AS "takenBy", taken_at AS "takenAt", reason
       FROM quota_plan_steps WHERE plan_id = $1 ORDER BY id`,
      [id],
    );
  }

  /**
   * Moves a plan on and notes the step; false when the version is no longer the current one.
   * @throws DomainError `plan-exists` when another plan of the office is published for the year and metric.
   */
  async take(
    id: number,
    version: number,
    step: { action: PlanAction; state: PlanState; userId: number; reason: string | null },
  ): Promise<boolean> {
    const { action, state, userId, reason } = step;
    try {
      const row = await this.sql.first(
        `WITH taken AS (
           UPDATE quota_plans SET state = $3, version = version + 1,
             submitted_by = CASE WHEN $4 = 'submit' THEN $5 ELSE submitted_by END,
             approved_by = CASE $4 WHEN 'approve' THEN $5 WHEN 'return' THEN NULL ELSE approved_by END
           WHERE id = $1 AND version = $2 RETURNING id
         )
         INSERT INTO quota_plan_steps (plan_id, action, taken_by, reason)
         SELECT id, $4, $5, $6 FROM taken RETURNING id`,
        [id, version, state, action, userId, reason],
      );
      return row !== undefined;
    } catch (error) {
      if (violatedConstraint(error) !== 'quota_plans_published_uq') throw error;
      throw new DomainError(
        'conflict',
        'plan-exists',
        'Another plan of this office was published for the year and metric.',
      );
    }
  }

  /** Puts the amounts of a plan in the place of those that there were. */
  async replaceAmounts(id: number, rows: readonly PlanAgentRow[]): Promise<void> {
    await this.sql.rows('DELETE FROM quota_plan_amounts WHERE plan_id = $1', [id]);
    await this.sql.rows(
      `INSERT INTO quota_plan_amounts (plan_id, agent_id, office_id, amount, months, active_days, labour_force, in_force)
       SELECT $1, agent.id, agent.office_id, given.amount, given.months::bigint[], given.active_days,
         given.labour_force, given.in_force
       FROM unnest($2::text[], $3::bigint[], $4::text[], $5::smallint[], $6::bigint[], $7::bigint[])
         AS given (code, amount, months, active_days, labour_force, in_force)
       JOIN agents agent ON agent.code = given.code`,
      [
        id,
        rows.map(({ agentCode }) => agentCode),
        rows.map(({ amount }) => amount),
        rows.map(({ months }) => arrayText(months)),
        rows.map(({ activeDays }) => activeDays),
        rows.map(({ labourForce }) => labourForce),
        rows.map(({ inForce }) => inForce),
      ],
    );
  }

  /** What was submitted, by the code of the agent. */
  amounts(id: number): Promise<SubmittedAmount[]> {
    return this.sql.rows<SubmittedAmount>(
      `SELECT agent.code AS "agentCode", office.code AS "officeCode", stored.amount, stored.months,
         stored.active_days AS "activeDays", stored.labour_force AS "labourForce", stored.in_force AS "inForce"
       FROM quota_plan_amounts stored JOIN agents agent ON agent.id = stored.agent_id
       JOIN offices office ON office.id = stored.office_id
       WHERE stored.plan_id = $1 ORDER BY agent.code`,
      [id],
    );
  }

  /** Makes a quota of every amount above zero, each with its original version, where the agent has none of the metric. */
  async publish(id: number, userId: number): Promise<Published> {
    const row = await this.sql.first<{ quotas: number; others: number; otherCodes: string[] | null }>(
      `WITH wanted AS (
         SELECT amounts.agent_id, plan.year, plan.metric, amounts.amount, amounts.months
         FROM quota_plans plan JOIN quota_plan_amounts amounts ON amounts.plan_id = plan.id
         WHERE plan.id = $1 AND amounts.amount > 0
       ), stored AS (
         INSERT INTO quotas (agent_id, year, metric)
         SELECT agent_id, year, metric FROM wanted ORDER BY agent_id
         ON CONFLICT (agent_id, year, metric) DO NOTHING RETURNING id, agent_id
       ), originals AS (
         INSERT INTO quota_versions (quota_id, version_no, yearly_amount, months, effective_month, author_id)
         SELECT stored.id, 1, wanted.amount, wanted.months, 1, $2 FROM stored JOIN wanted USING (agent_id)
       ), others AS (
         SELECT agent.code FROM wanted JOIN agents agent ON agent.id = wanted.agent_id
         WHERE NOT EXISTS (SELECT FROM stored WHERE stored.agent_id = wanted.agent_id)
       )
       SELECT (SELECT count(*) FROM stored) AS quotas, count(*) AS others,
         (array_agg(code ORDER BY code))[1:$3] AS "otherCodes"
       FROM others`,
      [id, userId, MOST_NAMED],
    );
    const { quotas, others, otherCodes } = row!;
    return { quotas, others, otherCodes: otherCodes ?? [] };
  }
}
