import { Injectable } from '@nestjs/common';
import { violatedConstraint } from '../database/failure';
import { Sql } from '../database/sql';
import { DomainError } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';
import type { Case } from './case';
import type { CaseCorrection, CaseDispute, CaseRevision } from './case-dispute';
import type { DisputesOutcome } from './core/dispute';

export interface NewDispute {
  readonly caseId: number;
  readonly lineId: number;
  readonly collectedOn: LocalDate;
  readonly claim: string;
}

/** What was decided on a dispute. One without a correction is dismissed. */
export interface DisputeDecision {
  readonly userId: number;
  readonly reason: string;
  readonly correction: { readonly revisionRunId: number | null } | null;
}

const figures = (lineId: string, collectedOn: string): string => `(
    SELECT json_build_object('amount', participant_amount, 'collectedOn', collected_on,
      'coveredFrom', to_char(month_start(covered_from), 'YYYY-MM'),
      'coveredTo', to_char(month_start(covered_to), 'YYYY-MM'))
    FROM contribution_lines WHERE id = ${lineId} AND collected_on = ${collectedOn})`;

/** The line in place of the disputed one. */
const CORRECTED = `(
    SELECT json_build_object('lineId', correction.line_id, 'was', ${figures('dispute.line_id', 'dispute.collected_on')},
      'is', ${figures('correction.line_id', 'correction.collected_on')})
    FROM line_corrections correction WHERE correction.corrects_line_id = dispute.reversed_line_id)`;

const SELECT = `SELECT dispute.id, dispute.case_id AS "caseId", dispute.line_id AS "lineId",
    dispute.collected_on AS "collectedOn", dispute.claim, dispute.state, dispute.recorded_by AS "recordedBy",
    dispute.recorded_at AS "recordedAt", dispute.decided_by AS "decidedBy", dispute.decided_at AS "decidedAt",
    dispute.decision_reason AS "decisionReason", reversal.reason AS "reversalReason",
    ${CORRECTED} AS corrected, dispute.revision_run_id AS "revisionRunId", dispute.version
  FROM case_disputes dispute JOIN cases ON cases.id = dispute.case_id
  LEFT JOIN contribution_reversals reversal ON reversal.line_id = dispute.reversed_line_id`;

/**
 * The run by which the newest upheld dispute of a case ($1) had its agent judged anew. One that was cancelled is replaced
 * by what was completed of its period and office with more knowledge.
 */
const REVISION = `newest AS (
    SELECT asked.* FROM case_disputes dispute JOIN evaluation_runs asked ON asked.id = dispute.revision_run_id
    WHERE dispute.case_id = $1 ORDER BY asked.id DESC LIMIT 1
  ), revision AS (
    SELECT run.* FROM newest JOIN evaluation_runs run ON run.id = newest.id
      OR (newest.state = 'cancelled' AND run.state = 'completed' AND run.period = newest.period
        AND run.office_id = newest.office_id AND run.knowledge_cutoff > newest.knowledge_cutoff)
    ORDER BY run.state = 'completed' DESC, run.knowledge_cutoff DESC LIMIT 1
  )`;

const verdictIn = (run: string): string => `(
    SELECT json_build_object('status', status, 'score', score, 'grade', grade) FROM evaluations
    WHERE run_id = ${run} AND agent_id = $2)`;

@Injectable()
export class CaseDisputesRepository {
  constructor(private readonly sql: Sql) {}

  /** When the office of its case is in the scope. */
  find(scopeId: number, id: number): Promise<CaseDispute | undefined> {
    return this.sql.first<CaseDispute>(
      `${SELECT} WHERE dispute.id = $2 AND cases.office_id IN (SELECT office_subtree($1))`,
      [scopeId, id],
    );
  }

  /** Of one case, newest first. */
  findPage(caseId: number, count: number, beforeId?: number): Promise<CaseDispute[]> {
    return this.sql.rows<CaseDispute>(
      `${SELECT} WHERE dispute.case_id = $1 AND ($2::int IS NULL OR dispute.id < $2)
       ORDER BY dispute.id DESC LIMIT $3`,
      [caseId, beforeId ?? null, count],
    );
  }

  /** What upheld disputes of a case did to the register, oldest first. */
  corrections(caseId: number): Promise<CaseCorrection[]> {
    return this.sql.rows<CaseCorrection>(
      `SELECT dispute.id, dispute.line_id AS "lineId", reversal.reason AS "reversalReason", ${CORRECTED} AS corrected
       FROM case_disputes dispute JOIN contribution_reversals reversal ON reversal.line_id = dispute.reversed_line_id
       WHERE dispute.case_id = $1 ORDER BY dispute.decided_at, dispute.id`,
      [caseId],
    );
  }

  /** A line that the agent collected, and whether it still counts. */
  findLine(
    agentId: number,
    lineId: number,
  ): Promise<{ collectedOn: LocalDate; isInForce: boolean } | undefined> {
    return this.sql.first(
      `SELECT collected_on AS "collectedOn", superseded_at IS NULL AS "isInForce" FROM contribution_lines
       WHERE id = $1 AND agent_id = $2`,
      [lineId, agentId],
    );
  }

  /** @throws DomainError `dispute-waits` when another one of the line is not decided yet. */
  async insert({ caseId, lineId, collectedOn, claim }: NewDispute, userId: number): Promise<number> {
    try {
      const row = await this.sql.first<{ id: number }>(
        `INSERT INTO case_disputes (case_id, line_id, collected_on, claim, recorded_by) VALUES ($1, $2, $3, $4, $5)
         RETURNING id`,
        [caseId, lineId, collectedOn, claim, userId],
      );
      return row!.id;
    } catch (error) {
      if (violatedConstraint(error) !== 'case_disputes_open_uq') throw error;
      throw new DomainError(
        'conflict',
        'dispute-waits',
        'The line is disputed in this case already, and that is not decided yet.',
      );
    }
  }

  /** Notes what was decided. False when the version is no longer the current one. */
  async decide(
    id: number,
    version: number,
    { userId, reason, correction }: DisputeDecision,
  ): Promise<boolean> {
    const decided = await this.sql.affected(
      `UPDATE case_disputes SET state = CASE WHEN $5 THEN 'upheld' ELSE 'dismissed' END, decided_by = $3,
         decided_at = now(), decision_reason = $4, reversed_line_id = CASE WHEN $5 THEN line_id END,
         revision_run_id = $6, version = version + 1
       WHERE id = $1 AND version = $2`,
      [id, version, userId, reason, correction !== null, correction?.revisionRunId ?? null],
    );
    return decided === 1;
  }

  /** The run that judged the flags of a case, the one that knew most; undefined for a case without any. */
  findJudging(caseId: number): Promise<{ runId: number; officeId: number } | undefined> {
    return this.sql.first(
      `SELECT run.id AS "runId", run.office_id AS "officeId"
       FROM case_flags JOIN flags ON flags.id = case_flags.flag_id JOIN evaluation_runs run ON run.id = flags.run_id
       WHERE case_flags.case_id = $1 ORDER BY run.knowledge_cutoff DESC, run.id DESC LIMIT 1`,
      [caseId],
    );
  }

  /** What the newest upheld dispute of a case led to; null when there is none, or no run had judged the grounds. */
  async revision({ id, agentId }: Pick<Case, 'id' | 'agentId'>): Promise<CaseRevision | null> {
    const row = await this.sql.first<CaseRevision>(
      `WITH ${REVISION}
       SELECT revision.id AS "runId", revision.state, ${verdictIn('revision.revision_of')} AS before,
         CASE WHEN revision.state = 'completed' THEN ${verdictIn('revision.id')} END AS after,
         (SELECT count(*) FROM case_flags JOIN flags ON flags.id = case_flags.flag_id
          WHERE case_flags.case_id = $1 AND flags.state = 'withdrawn') AS "flagsWithdrawn"
       FROM revision`,
      [id, agentId],
    );
    return row ?? null;
  }

  /** What of the disputes of a case stands in the way of a proposal. */
  async outcome(caseId: number): Promise<DisputesOutcome> {
    const row = await this.sql.first<DisputesOutcome>(
      `WITH ${REVISION}
       SELECT (SELECT count(*) FROM case_disputes WHERE case_id = $1 AND state = 'raised') AS undecided,
         NOT EXISTS (SELECT FROM revision WHERE state <> 'completed') AS "isRevised"`,
      [caseId],
    );
    return row!;
  }
}
