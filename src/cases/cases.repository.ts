import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { FlagState } from '../evaluations/core/run-state';
import type { LocalDate } from '../shared/local-date';
import type { Case, TakenCaseStep } from './case';
import { CASE_STATES, type CaseState, isFinal } from './core/case-state';
import type { CaseMeasure } from './core/measure';
import type { ImprovementVerdict } from './core/improvement-verdict';

export interface CaseFilter {
  readonly state?: CaseState | undefined;
  readonly officeId?: number | undefined;
  readonly agentId?: number | undefined;
  readonly measure?: CaseMeasure | undefined;
  /** Of its improvement plan. */
  readonly verdict?: ImprovementVerdict | undefined;
  /** Who opened it or made its proposal. */
  readonly handledBy?: number | undefined;
  /** Something of it was to happen before this day, and has not. */
  readonly overdueOn?: LocalDate | undefined;
  /** Waits to be approved, and was put before this very office. */
  readonly escalatedTo?: number | undefined;
}

export interface CaseCounts {
  /** States without any are not there. */
  readonly states: readonly { readonly state: CaseState; readonly count: number }[];
  readonly overdue: number;
  readonly escalated: number;
}

export interface NewCase {
  readonly agentId: number;
  readonly officeId: number;
  readonly period: string | null;
  readonly grounds: string;
}

/** What a flag says, as far as a case needs it. */
export interface CaseGrounds {
  readonly flagId: number;
  readonly agentId: number;
  readonly officeId: number;
  readonly period: string;
  readonly explanation: string;
  readonly state: FlagState;
  readonly caseId: number | null;
}

const SELECT = `SELECT cases.id, cases.agent_id AS "agentId", agent.code AS "agentCode", agent.name AS "agentName",
    cases.office_id AS "officeId", cases.period, cases.grounds, cases.state, cases.opened_by AS "openedBy",
    cases.opened_at AS "openedAt", cases.response_due_on AS "responseDueOn", cases.version
  FROM cases JOIN agents agent ON agent.id = cases.agent_id`;

const FINAL = CASE_STATES.filter(isFinal).map((state) => `'${state}'`);
/** Something can still happen to the case: as in `cases_open_uq`, by which an agent has one such case of a period. */
const GOES_ON = `cases.state NOT IN (${FINAL.join(', ')})`;

const NEWEST_PROPOSAL = `LATERAL (
    SELECT * FROM case_proposals proposal WHERE proposal.case_id = cases.id ORDER BY proposal_no DESC LIMIT 1
  ) newest ON true`;

/** Something of the case should have happened before the day, be it by itself or by people. */
const isOverdue = (day: string): string => `(EXISTS (SELECT FROM case_deadlines deadline
    WHERE deadline.case_id = cases.id AND deadline.settled_at IS NULL AND deadline.acts_on < ${day})
  OR (cases.state = 'proposed' AND newest.approval_due_on < ${day}))`;

const isEscalatedTo = (office: string): string => `(cases.state = 'proposed' AND EXISTS (
    SELECT FROM case_escalations told
    WHERE told.case_id = cases.id AND told.proposal_no = newest.proposal_no AND told.office_id = ${office}))`;

/** Cases themselves: which there are, what they are opened on, and the path that each has taken. */
@Injectable()
export class CasesRepository {
  constructor(private readonly sql: Sql) {}

  /** When its office is in the scope. */
  find(scopeId: number, id: number): Promise<Case | undefined> {
    return this.sql.first<Case>(
      `${SELECT} WHERE cases.id = $2 AND cases.office_id IN (SELECT office_subtree($1))`,
      [scopeId, id],
    );
  }

  /**
   * Whoever else wants to change the case waits until the transaction ends.
   * @param scopeId the office in whose scope it must be; of whichever office unless told.
   */
  findHeld(id: number, scopeId: number | null = null): Promise<Case | undefined> {
    return this.sql.first<Case>(
      `${SELECT} WHERE cases.id = $1
         AND ($2::int IS NULL OR cases.office_id = ANY (ARRAY(SELECT office_subtree($2))))
       FOR NO KEY UPDATE OF cases`,
      [id, scopeId],
    );
  }

  /** Newest first. */
  findPage(scopeId: number, filter: CaseFilter, count: number, beforeId?: number): Promise<Case[]> {
    return this.sql.rows<Case>(
      `${SELECT} LEFT JOIN ${NEWEST_PROPOSAL}
       WHERE cases.office_id IN (SELECT office_subtree($1))
         AND ($2::text IS NULL OR cases.state = $2) AND ($3::int IS NULL OR cases.office_id = $3)
         AND ($4::int IS NULL OR cases.agent_id = $4) AND ($5::text IS NULL OR newest.measure = $5)
         AND ($6::int IS NULL OR cases.opened_by = $6 OR newest.proposed_by = $6)
         AND ($7::date IS NULL OR ${isOverdue('$7')})
         AND ($8::text IS NULL OR EXISTS (SELECT FROM case_verdicts given
           WHERE given.case_id = cases.id AND given.verdict = $8))
         AND ($9::int IS NULL OR ${isEscalatedTo('$9')})
         AND ($10::int IS NULL OR cases.id < $10)
       ORDER BY cases.id DESC LIMIT $11`,
      [
        scopeId,
        filter.state ?? null,
        filter.officeId ?? null,
        filter.agentId ?? null,
        filter.measure ?? null,
        filter.handledBy ?? null,
        filter.overdueOn ?? null,
        filter.verdict ?? null,
        filter.escalatedTo ?? null,
        beforeId ?? null,
        count,
      ],
    );
  }

  /** How many there are in each state, how many are overdue on the day, and of how many the office itself was told. */
  async counts(scopeId: number, day: LocalDate): Promise<CaseCounts> {
    const states = await this.sql.rows<CaseCounts['states'][number]>(
      `SELECT state, count(*) AS count FROM cases WHERE office_id IN (SELECT office_subtree($1)) GROUP BY state`,
      [scopeId],
    );
    const waiting = await this.sql.first<Omit<CaseCounts, 'states'>>(
      `SELECT count(*) FILTER (WHERE ${isOverdue('$2')}) AS overdue,
         count(*) FILTER (WHERE ${isEscalatedTo('$1')}) AS escalated
       FROM cases LEFT JOIN ${NEWEST_PROPOSAL}
       WHERE cases.office_id IN (SELECT office_subtree($1)) AND ${GOES_ON}`,
      [scopeId, day],
    );
    return { states, ...waiting! };
  }

  /** Those of the flags that are of agents in the scope. */
  grounds(scopeId: number, flagIds: readonly number[]): Promise<CaseGrounds[]> {
    return this.sql.rows<CaseGrounds>(
      `SELECT flag.id AS "flagId", flag.agent_id AS "agentId", agent.office_id AS "officeId", flag.period,
         flag.explanation, flag.state, case_flags.case_id AS "caseId"
       FROM flags flag JOIN agents agent ON agent.id = flag.agent_id LEFT JOIN case_flags ON case_flags.flag_id = flag.id
       WHERE flag.id = ANY($2::bigint[]) AND agent.office_id IN (SELECT office_subtree($1)) ORDER BY flag.id`,
      [scopeId, flagIds],
    );
  }

  /** The case of the agent and period that is not over, if any; nobody else changes it until the transaction ends. */
  findOpenHeld(agentId: number, period: string): Promise<Case | undefined> {
    return this.sql.first<Case>(
      `${SELECT} WHERE cases.agent_id = $1 AND cases.period = $2 AND ${GOES_ON}
       FOR NO KEY UPDATE OF cases`,
      [agentId, period],
    );
  }

  async insert({ agentId, officeId, period, grounds }: NewCase, userId: number): Promise<number> {
    const row = await this.sql.first<{ id: number }>(
      `INSERT INTO cases (agent_id, office_id, period, grounds, opened_by) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [agentId, officeId, period, grounds, userId],
    );
    return row!.id;
  }

  /** Grounds that joined those that there were, each on a line of its own; who read the case before has to read it again. */
  async extendGrounds(caseId: number, grounds: string): Promise<void> {
    await this.sql.rows(
      `UPDATE cases SET grounds = grounds || E'\\n' || $2, version = version + 1 WHERE id = $1`,
      [caseId, grounds],
    );
  }

  /** Joins flags to a case; those that were raised are taken up by it. */
  async joinFlags(caseId: number, flagIds: readonly number[], userId: number): Promise<void> {
    await this.sql.rows(
      'INSERT INTO case_flags (flag_id, case_id) SELECT flag_id, $1 FROM unnest($2::bigint[]) AS flag_id',
      [caseId, flagIds],
    );
    await this.sql.rows(
      `UPDATE flags SET state = 'acknowledged', decided_by = $2, decided_at = now(), version = version + 1
       WHERE id = ANY($1::bigint[]) AND state = 'raised'`,
      [flagIds, userId],
    );
  }

  /** Notes the step and moves the case there. False when the version is no longer the current one. */
  async take(
    id: number,
    version: number,
    step: Omit<TakenCaseStep, 'takenAt'>,
    responseDueOn?: LocalDate,
  ): Promise<boolean> {
    const moved = await this.sql.affected(
      `UPDATE cases SET state = $3, response_due_on = coalesce($4, response_due_on), version = version + 1
       WHERE id = $1 AND version = $2`,
      [id, version, step.state, responseDueOn ?? null],
    );
    if (moved === 0) return false;
    await this.note(id, step);
    return true;
  }

  /** Puts a step into the file of a case. */
  async note(id: number, { action, state, takenBy, reason }: Omit<TakenCaseStep, 'takenAt'>): Promise<void> {
    await this.sql.rows(
      'INSERT INTO case_steps (case_id, action, state, taken_by, reason) VALUES ($1, $2, $3, $4, $5)',
      [id, action, state, takenBy, reason],
    );
  }

  async addResponse(id: number, receivedOn: LocalDate, body: string, userId: number): Promise<void> {
    await this.sql.rows(
      'INSERT INTO case_responses (case_id, received_on, body, recorded_by) VALUES ($1, $2, $3, $4)',
      [id, receivedOn, body, userId],
    );
  }
}
