import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import { BulkMode } from '../shared/bulk';
import { Refused, RefusingSql } from './refusals';
import { STAGED_COLUMNS, STAGING } from './intake-staging';

export interface NewBatch {
  readonly sourceSystem: string;
  readonly mode: BulkMode;
  readonly officeId: number;
  readonly userId: number;
}

export interface BatchCounts {
  readonly received: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly reversed: number;
}

/** A batch as it was taken in. */
export interface StoredBatch extends BatchCounts {
  readonly id: number;
  readonly sourceSystem: string;
  readonly mode: BulkMode;
  readonly receivedAt: Date;
}

const IS_LINE = 'i.reversed_on IS NULL';
const IS_REVERSAL = 'i.reversed_on IS NOT NULL';

/** The id of the source system whose code is $1. */
const SOURCE = '(SELECT id FROM source_systems WHERE code = $1::text)';

/** The stored line of a row, found by its key and read in the one month in which it was collected. $1 is the source system. */
const STORED_LINE = `(receipt_keys key JOIN contribution_lines l ON l.id = key.line_id AND l.collected_on = key.collected_on)
  ON key.source_system_id = ${SOURCE} AND key.receipt_no = i.receipt_no AND key.line_no = i.line_no`;

/** What the codes of a row stand for. Rows whose codes stand for nothing are gone by then. */
const REFERENCES = `JOIN agents a ON a.code = i.agent_code
  LEFT JOIN staff s ON s.agent_id = a.id AND s.code_hash = i.staff_hash
  JOIN participants p ON p.reference = i.participant_reference`;

const CONTENT = [
  'kind',
  'payment_mode',
  'support_class',
  'covered_from',
  'covered_to',
  'contribution_income',
  'participant_amount',
  'state_subsidy',
  'local_subsidy',
  'other_subsidy',
  'collected_on',
];
const columnsOf = (table: string): string => CONTENT.map((column) => `${table}.${column}`).join(', ');

/**
 * The statements of an intake, in the order in which they run. Each step locks in one order for everybody: participants
 * by hash, then lines by key, then reversals by line. So batches that overlap wait for each other and never in a circle.
 */
@Injectable()
export class IntakeRepository {
  private readonly refusing: RefusingSql;

  constructor(private readonly sql: Sql) {
    this.refusing = new RefusingSql(sql, 'intake');
  }

  /** Reads the rows into a table of this transaction. */
  async stage(rows: AsyncIterable<string>): Promise<void> {
    // A batch takes as long as its client sends; what bounds it is the time limit of the request.
    await this.sql.rows(
      `SELECT set_config('statement_timeout', '600000', true), set_config('work_mem', '64MB', true)`,
    );
    await this.sql.rows(STAGING);
    await this.sql.copyIn('intake', STAGED_COLUMNS, rows);
    await this.sql.rows('ANALYZE intake');
  }

  /** Takes the rows out whose agent is unknown or not the caller's, or whose staff is not the agent's. */
  refuseUnknownReferences(officeId: number): Promise<Refused> {
    return this.refusing.remove(
      `SELECT i.row_no, CASE WHEN a.id IS NULL THEN 'agent-not-found' ELSE 'staff-not-found' END AS code
       FROM intake i
       LEFT JOIN agents a ON a.code = i.agent_code AND a.office_id IN (SELECT office_subtree($1))
       LEFT JOIN staff s ON s.agent_id = a.id AND s.code_hash = i.staff_hash
       WHERE ${IS_LINE} AND (a.id IS NULL OR (i.staff_hash IS NOT NULL AND s.id IS NULL))`,
      [officeId],
    );
  }

  async addBatch(batch: NewBatch): Promise<number> {
    const row = await this.sql.first<{ id: number }>(
      `INSERT INTO contribution_batches
         (source_system, mode, office_id, user_id, received, accepted, duplicates, rejected, reversed)
       VALUES ($1, $2, $3, $4, 0, 0, 0, 0, 0) RETURNING id`,
      [batch.sourceSystem, batch.mode, batch.officeId, batch.userId],
    );
    return row!.id;
  }

  /** Knows the source system and has a partition for every month from here on. Both are there already, but for once. */
  async prepareStore(sourceSystem: string): Promise<void> {
    await this.sql.rows(
      `INSERT INTO source_systems (code) SELECT $1::text WHERE NOT EXISTS (SELECT FROM source_systems WHERE code = $1::text)
       ON CONFLICT (code) DO NOTHING`,
      [sourceSystem],
    );
    await this.sql.rows(
      `SELECT make_line_partition(month) FROM (
         SELECT DISTINCT date_trunc('month', collected_on)::date AS month FROM intake i
         WHERE ${IS_LINE} AND collected_on >= DATE '2024-01-01'
       ) months ORDER BY month`,
    );
  }

  async addParticipants(): Promise<void> {
    await this.sql.rows(
      `INSERT INTO participants (reference, number_kind)
       SELECT DISTINCT participant_reference, number_kind FROM intake i WHERE ${IS_LINE}
       ORDER BY participant_reference
       ON CONFLICT (reference) DO NOTHING`,
    );
  }

  /**
   * Stores the lines whose key is new and counts them; of one key sent twice the first. The key table decides over all
   * months: a line sent again with another day is the same line.
   */
  addLines(sourceSystem: string, batchId: number): Promise<number> {
    return this.count(
      `WITH sent AS MATERIALIZED (
         SELECT nextval('contribution_line_ids') AS id, i.row_no, i.receipt_no, i.line_no, a.id AS agent_id,
           s.id AS staff_id, p.id AS participant_id, ${columnsOf('i')}
         FROM intake i ${REFERENCES}
         WHERE ${IS_LINE} AND NOT EXISTS (
           SELECT FROM receipt_keys known WHERE known.source_system_id = ${SOURCE}
             AND known.receipt_no = i.receipt_no AND known.line_no = i.line_no)
       ), claimed AS (
         INSERT INTO receipt_keys (line_id, content_hash, collected_on, source_system_id, line_no, receipt_no)
         SELECT id, 0, collected_on, ${SOURCE}, line_no, receipt_no
         FROM sent ORDER BY receipt_no, line_no, row_no
         ON CONFLICT (source_system_id, receipt_no, line_no) DO NOTHING
         RETURNING line_id
       ), stored AS (
         INSERT INTO contribution_lines
           (id, source_system_id, receipt_no, line_no, agent_id, staff_id, participant_id, ${CONTENT.join(', ')},
            fingerprint, batch_id, recorded_at)
         SELECT id, ${SOURCE}, receipt_no, line_no, agent_id, staff_id, participant_id, ${CONTENT.join(', ')},
           line_fingerprint($1::text, receipt_no, line_no, covered_from, covered_to, participant_amount, collected_on), $2,
           (SELECT fact_time())
         FROM sent JOIN claimed ON claimed.line_id = sent.id
         ORDER BY sent.collected_on, sent.id
         RETURNING 1
       ) SELECT count(*) AS count FROM stored`,
      [sourceSystem, batchId],
    );
  }

  /** Rows whose key is stored with something else. */
  conflictingLines(sourceSystem: string): Promise<Refused> {
    return this.refusing.list(
      `SELECT i.row_no, 'conflicting-line' AS code
       FROM intake i ${REFERENCES} JOIN ${STORED_LINE}
       WHERE ${IS_LINE}
         AND (l.agent_id, l.staff_id, l.participant_id, ${columnsOf('l')})
           IS DISTINCT FROM (a.id, s.id, p.id, ${columnsOf('i')})`,
      [sourceSystem],
    );
  }

  /** Takes the reversals out whose line is unknown or not the caller's, or was collected later. */
  refuseImpossibleReversals(sourceSystem: string, officeId: number): Promise<Refused> {
    return this.refusing.remove(
      `SELECT i.row_no, CASE WHEN a.id IS NULL THEN 'line-not-found' ELSE 'reversed-before-collected' END AS code
       FROM intake i
       LEFT JOIN ${STORED_LINE}
       LEFT JOIN agents a ON a.id = l.agent_id AND a.office_id IN (SELECT office_subtree($2))
       WHERE ${IS_REVERSAL} AND (a.id IS NULL OR i.reversed_on < l.collected_on)`,
      [sourceSystem, officeId],
    );
  }

  /** Reverses the lines that are not reversed yet and closes them. */
  addReversals(sourceSystem: string, batchId: number): Promise<number> {
    return this.count(
      `WITH reversed AS (
         INSERT INTO contribution_reversals (line_id, collected_on, reversed_on, reason, batch_id, recorded_at)
         SELECT l.id, l.collected_on, i.reversed_on, i.reason, $2, (SELECT fact_time())
         FROM intake i JOIN ${STORED_LINE}
         WHERE ${IS_REVERSAL}
         ORDER BY l.id, i.row_no
         ON CONFLICT (line_id) DO NOTHING
         RETURNING line_id, collected_on
       ), closed AS (
         UPDATE contribution_lines l SET superseded_at = fact_time()
         FROM reversed r WHERE l.id = r.line_id AND l.collected_on = r.collected_on AND l.superseded_at IS NULL
         RETURNING 1
       ) SELECT count(*) AS count FROM closed`,
      [sourceSystem, batchId],
    );
  }

  /** Reversals of lines that are reversed for another reason or on another day. */
  conflictingReversals(sourceSystem: string): Promise<Refused> {
    return this.refusing.list(
      `SELECT i.row_no, 'conflicting-reversal' AS code
       FROM intake i JOIN ${STORED_LINE} JOIN contribution_reversals r ON r.line_id = l.id
       WHERE ${IS_REVERSAL} AND (r.reversed_on, r.reason) IS DISTINCT FROM (i.reversed_on, i.reason)`,
      [sourceSystem],
    );
  }

  async finishBatch(id: number, counts: BatchCounts): Promise<void> {
    await this.sql.rows(
      `UPDATE contribution_batches SET received = $2, accepted = $3, duplicates = $4, rejected = $5, reversed = $6
       WHERE id = $1`,
      [id, counts.received, counts.accepted, counts.duplicates, counts.rejected, counts.reversed],
    );
  }

  find(officeId: number, id: number): Promise<StoredBatch | undefined> {
    return this.sql.first<StoredBatch>(
      `SELECT id, source_system AS "sourceSystem", mode, received, accepted, duplicates, rejected, reversed,
              received_at AS "receivedAt"
       FROM contribution_batches WHERE id = $2 AND office_id IN (SELECT office_subtree($1))`,
      [officeId, id],
    );
  }

  private async count(text: string, parameters: readonly unknown[]): Promise<number> {
    return (await this.sql.first<{ count: number }>(text, parameters))!.count;
  }
}
