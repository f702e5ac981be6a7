import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { violatedConstraint } from '../database/failure';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import { brokenContractDays, isAfterContract, isTooLate } from './ended-contracts.sql';
import { STAGED_COLUMNS, STAGING } from './intake-staging';
import { type Listing, type PartKey, type Refused, RefusingSql } from './refusals';

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
 * Lines that are not stored as they were sent, with what their codes stand for; an `id` has each whose key is new, and a
 * reference whose participant is.
 */
const CHECKED = `
  CREATE TEMP TABLE checked ON COMMIT DROP AS
  SELECT row_no, receipt_no, line_no, content_hash, NULL::bigint AS id, NULL::int AS agent_id,
    NULL::boolean AS names_staff, NULL::int AS staff_id, NULL::bigint AS participant_id, participant_reference,
    is_personal_id, ${columnsOf('intake')}
  FROM intake WITH NO DATA`;

/**
 * What is known under the key of a row: looked up row by row, in the order of the keys, so that no plan ever reads a
 * table of the whole register from end to end. $1 is the source system's id.
 */
const KNOWN = (row: string): string => `LATERAL (
    SELECT key.line_id, key.content_hash, key.collected_on FROM receipt_keys key
    WHERE key.source_system_id = $1 AND key.receipt_no = ${row}.receipt_no AND key.line_no = ${row}.line_no LIMIT 1
  ) known ON true`;

export interface SourceSystem {
  readonly id: number;
  readonly code: string;
}

/** How lines came through the check: those that are new or stored otherwise, and of them those whose key is new. */
export interface Checked {
  readonly rows: number;
  readonly fresh: number;
}

/**
 * The statements of an intake of lines, in the order in which they run. Each step locks in one order for everybody:
 * participants by hash, then lines by key. So batches that overlap wait for each other and never in a circle.
 */
@Injectable()
export class IntakeRepository {
  private readonly refusing: RefusingSql;

  constructor(private readonly sql: Sql) {
    this.refusing = new RefusingSql(sql, 'checked');
  }

  /** Reads rows in COPY's binary form into a table of this transaction, no faster than Postgres takes them. */
  async stage(rows: AsyncIterable<Buffer>): Promise<void> {
    // A batch takes as long as its client sends; what bounds it is the time limit of the request.
    await this.sql.rows(
      `SELECT set_config('statement_timeout', '600000', true), set_config('work_mem', '64MB', true),
         set_config('jit', 'off', true)`,
    );
    await this.sql.rows(STAGING);
    const client = await this.sql.client();
    const target = copyFrom(`COPY intake (${STAGED_COLUMNS.join(', ')}) FROM STDIN (FORMAT binary)`);
    await pipeline(Readable.from(rows), client.query(target));
  }

  /** Keeps the rows that were staged as refused. */
  async keepRefused({ uploadId, partNo }: PartKey): Promise<void> {
    await this.sql.rows(
      `INSERT INTO upload_errors (upload_id, part_no, row_no, errors)
       SELECT $1, $2, row_no, errors::json FROM intake WHERE errors IS NOT NULL ORDER BY row_no`,
      [uploadId, partNo],
    );
  }

  /** The id of the source system, which is there already, but for once. */
  async sourceSystem(code: string): Promise<number> {
    const find = 'SELECT id FROM source_systems WHERE code = $1';
    const known = await this.sql.first<{ id: number }>(find, [code]);
    if (known) return known.id;
    await this.sql.rows('INSERT INTO source_systems (code) VALUES ($1) ON CONFLICT (code) DO NOTHING', [
      code,
    ]);
    return (await this.sql.first<{ id: number }>(find, [code]))!.id;
  }

  /**
   * Goes once over the staged lines, which alone have a kind, and sets aside those that are stored with the same contents
   * already: their hash tells, and no line is read. All that follows is about the others. Participants and keys are asked
   * for all at once, in the order of their index, which costs half of asking row by row and never reads a table of the
   * whole register from end to end.
   */
  async check(sourceSystemId: number, officeId: number): Promise<Checked> {
    await this.sql.rows(CHECKED);
    await this.sql.rows(
      `INSERT INTO checked
       SELECT i.row_no, i.receipt_no, i.line_no, i.content_hash,
         CASE WHEN known.line_id IS NULL THEN nextval('contribution_line_ids') END, a.id, i.staff_hash IS NOT NULL, s.id,
         p.id, CASE WHEN p.id IS NULL THEN i.participant_reference END, i.is_personal_id, ${columnsOf('i')}
       FROM intake i
       LEFT JOIN agents a ON a.code = i.agent_code AND a.office_id = ANY (ARRAY(SELECT office_subtree($2)))
       LEFT JOIN staff s ON s.agent_id = a.id AND s.code_hash = i.staff_hash
       LEFT JOIN (
         SELECT id, reference FROM participants
         WHERE reference = ANY (ARRAY(SELECT participant_reference FROM intake WHERE kind IS NOT NULL))
       ) p ON p.reference = i.participant_reference
       LEFT JOIN (
         SELECT receipt_no, line_no, line_id, content_hash FROM receipt_keys
         WHERE source_system_id = $1
           AND receipt_no = ANY (ARRAY(SELECT receipt_no FROM intake WHERE kind IS NOT NULL))
       ) known ON (known.receipt_no, known.line_no) = (i.receipt_no, i.line_no)
       WHERE i.kind IS NOT NULL AND (known.content_hash IS DISTINCT FROM i.content_hash
         OR a.id IS NULL OR (i.staff_hash IS NOT NULL AND s.id IS NULL))`,
      [sourceSystemId, officeId],
    );
    return this.remaining();
  }

  /** What is left of the lines. */
  async remaining(): Promise<Checked> {
    return (await this.sql.first<Checked>('SELECT count(*) AS rows, count(id) AS fresh FROM checked'))!;
  }

  /**
   * Takes the rows out whose agent is unknown or not the caller's, or whose staff is not the agent's; and those with a new
   * key that were collected without a contract after one had ended, or come too late after that.
   */
  refuseUnacceptable(today: LocalDate, listing?: Listing): Promise<Refused> {
    const isUnknown = 'c.agent_id IS NULL OR (c.names_staff AND c.staff_id IS NULL)';
    const isAfter = isAfterContract('contract.days', 'c.collected_on');
    const days = `SELECT daterange(least(min(collected_on), $1), greatest(max(collected_on), $1), '[]') FROM checked`;
    return this.refusing.remove(
      `SELECT c.row_no, CASE WHEN c.agent_id IS NULL THEN 'agent-not-found' WHEN ${isUnknown} THEN 'staff-not-found'
         WHEN ${isAfter} THEN 'collected-after-contract' ELSE 'too-late-after-contract' END AS code
       FROM checked c LEFT JOIN ${brokenContractDays('SELECT DISTINCT agent_id FROM checked', days)} contract
         ON contract.agent_id = c.agent_id
       WHERE ${isUnknown} OR (c.id IS NOT NULL AND (${isAfter} OR ${isTooLate('contract.days', '$1')}))`,
      [today],
      listing,
    );
  }

  /** Has a partition for every month from here on. They are there already, but for once. */
  async prepareMonths(): Promise<void> {
    await this.sql.rows(
      `SELECT make_line_partition(month) FROM (
         SELECT DISTINCT date_trunc('month', day)::date AS month FROM (
           SELECT DISTINCT collected_on AS day FROM checked
           WHERE id IS NOT NULL AND collected_on >= DATE '2024-01-01'
         ) days
       ) months ORDER BY month`,
    );
  }

  async addParticipants(): Promise<void> {
    await this.sql.rows(
      `INSERT INTO participants (reference, number_kind)
       SELECT reference, CASE WHEN is_personal_id THEN 'personal-id' ELSE 'social-insurance-number' END FROM (
         SELECT DISTINCT participant_reference AS reference, is_personal_id FROM checked
         WHERE id IS NOT NULL AND participant_id IS NULL
       ) added ORDER BY reference
       ON CONFLICT (reference) DO NOTHING`,
    );
  }

  /**
   * Takes the keys that are new; of one key sent twice the first. The key table decides over all months: a line sent
   * again with another day is the same line. Hardly ever has somebody taken one since the check: only then is each key
   * asked for once more, which costs half as much again. @returns how many were taken.
   */
  async claimKeys(sourceSystemId: number, fresh: number): Promise<number> {
    const claim = `INSERT INTO receipt_keys (line_id, content_hash, collected_on, source_system_id, line_no, receipt_no)
       SELECT id, content_hash, collected_on, $1, line_no, receipt_no FROM checked WHERE id IS NOT NULL
       ORDER BY receipt_no, line_no, row_no`;
    try {
      await this.sql.nested(() => this.sql.rows(claim, [sourceSystemId]));
      return fresh;
    } catch (error) {
      if (violatedConstraint(error) !== 'receipt_keys_pk') throw error;
    }
    return this.sql.affected(`${claim} ON CONFLICT (source_system_id, receipt_no, line_no) DO NOTHING`, [
      sourceSystemId,
    ]);
  }

  /** Leaves the new lines without an id whose key another batch, or a row before, has taken meanwhile. */
  async yieldKeys(sourceSystemId: number): Promise<void> {
    await this.sql.rows(
      `UPDATE checked SET id = NULL FROM checked c JOIN ${KNOWN('c')}
       WHERE checked.row_no = c.row_no AND c.id <> known.line_id`,
      [sourceSystemId],
    );
  }

  /** Stores the lines whose keys were taken. */
  async addLines(source: SourceSystem, batchId: number): Promise<void> {
    await this.sql.rows(
      `INSERT INTO contribution_lines
         (id, source_system_id, receipt_no, line_no, agent_id, staff_id, participant_id, ${CONTENT.join(', ')},
          fingerprint, batch_id, recorded_at)
       SELECT id, $1::smallint, receipt_no, line_no, agent_id, staff_id,
         coalesce(participant_id, (SELECT p.id FROM participants p WHERE p.reference = participant_reference)),
         ${CONTENT.join(', ')},
         line_fingerprint($2::text, receipt_no, line_no, covered_from, covered_to, participant_amount, collected_on), $3,
         (SELECT fact_time())
       FROM checked WHERE id IS NOT NULL`,
      [source.id, source.code, batchId],
    );
  }

  /** Rows whose key is stored with something else: their hash is another, and so is what the line says. */
  conflicting(sourceSystemId: number, listing?: Listing): Promise<Refused> {
    return this.refusing.list(
      `SELECT c.row_no, 'conflicting-line' AS code
       FROM checked c JOIN ${KNOWN('c')}
       WHERE c.id IS NULL AND known.content_hash <> c.content_hash AND (
         SELECT (l.agent_id, l.staff_id, l.participant_id, ${columnsOf('l')})
           IS DISTINCT FROM (c.agent_id, c.staff_id, c.participant_id, ${columnsOf('c')})
         FROM contribution_lines l WHERE l.id = known.line_id AND l.collected_on = known.collected_on)`,
      [sourceSystemId],
      listing,
    );
  }
}
