import { Injectable } from '@nestjs/common';
import { copyLine } from '../database/copy-text';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import { RemittanceItem } from './core/remittance-item';
import { brokenContractDays, isTooLate } from './ended-contracts.sql';
import { type Listing, Refused, RefusingSql } from './refusals';

/** A row for each line of each remittance; what belongs to the remittance stands on all of its rows. */
const STAGING = `
  CREATE TEMP TABLE remitted (
    row_no int NOT NULL,
    reference text COLLATE "C" NOT NULL,
    agent_code text NOT NULL,
    remitted_on date NOT NULL,
    amount bigint NOT NULL,
    receipt_no text COLLATE "C" NOT NULL,
    line_no int NOT NULL,
    line_amount bigint NOT NULL
  ) ON COMMIT DROP`;
const COLUMNS = [...STAGING.matchAll(/^ {4}(\w+)/gm)].map(([, name]) => name!);

export const stagedRemittance = (row: number, item: RemittanceItem): string =>
  item.lines
    .map((line) =>
      copyLine([
        row,
        item.reference,
        item.agentCode,
        item.remittedOn,
        item.amount,
        line.receiptNo,
        line.lineNo,
        line.amount,
      ]),
    )
    .join('');

/** The same with what the codes stand for: looked up once, for all that follows. */
const HANDED = `
  CREATE TEMP TABLE handed (
    row_no int NOT NULL,
    reference text COLLATE "C" NOT NULL,
    remitted_on date NOT NULL,
    amount bigint NOT NULL,
    line_amount bigint NOT NULL,
    agent_id int,
    line_id bigint,
    collected_on date,
    participant_amount bigint
  ) ON COMMIT DROP`;

/** Each remittance as one row, its lines as arrays in the order of the lines. */
const SENT = `SELECT row_no, reference, agent_id, remitted_on, amount,
    array_agg(line_id ORDER BY line_id) AS line_ids, array_agg(line_amount ORDER BY line_id) AS line_amounts,
    array_agg(collected_on ORDER BY line_id) AS collected_days,
    array_agg(line_amount = participant_amount ORDER BY line_id) AS are_whole
  FROM handed GROUP BY row_no, reference, agent_id, remitted_on, amount`;

/** Waits for whoever hands over money of lines of a source system, and keeps others waiting to the end of the transaction. */
export const turnOf = (sourceSystem: string): string =>
  `pg_advisory_xact_lock(hashtextextended('remittances of ' || ${sourceSystem}, 0))`;

/** The statements of an intake of remittances, in the order in which they run. $1 is the source system. */
@Injectable()
export class RemittanceIntakeRepository {
  private readonly refusing: RefusingSql;

  constructor(private readonly sql: Sql) {
    this.refusing = new RefusingSql(sql, 'handed');
  }

  async stage(rows: AsyncIterable<string>): Promise<void> {
    await this.sql.rows(
      `SELECT set_config('statement_timeout', '600000', true), set_config('work_mem', '64MB', true)`,
    );
    await this.sql.rows(STAGING);
    await this.sql.copyIn('remitted', COLUMNS, rows);
  }

  /**
   * One intake of a source system at a time from here to the commit. Lines are remitted by their own source only, so no
   * two transactions can hand over the same money. What is carried to lines in place of others waits for the turn of those
   * as well, always as the second.
   */
  async waitForTurn(sourceSystem: string): Promise<void> {
    await this.sql.rows(`SELECT ${turnOf('$1::text')}`, [sourceSystem]);
  }

  /**
   * Finds the agent and the stored line of each row: the line by its key, row by row and in the one month in which it was
   * collected, so that no plan ever reads the facts from end to end.
   */
  async resolve(sourceSystem: string, officeId: number): Promise<void> {
    await this.sql.rows(HANDED);
    await this.sql.rows(
      `INSERT INTO handed
       SELECT i.row_no, i.reference, i.remitted_on, i.amount, i.line_amount, a.id, l.id, l.collected_on,
         l.participant_amount
       FROM (SELECT * FROM remitted ORDER BY receipt_no, line_no) i
       LEFT JOIN agents a ON a.code = i.agent_code AND a.office_id = ANY (ARRAY(SELECT office_subtree($2)))
       LEFT JOIN LATERAL (
         SELECT line.id, line.agent_id, line.collected_on, line.participant_amount FROM receipt_keys key
         JOIN contribution_lines line ON line.id = key.line_id AND line.collected_on = key.collected_on
         WHERE key.source_system_id = (SELECT id FROM source_systems WHERE code = $1::text)
           AND key.receipt_no = i.receipt_no AND key.line_no = i.line_no LIMIT 1
       ) l ON l.agent_id = a.id`,
      [sourceSystem, officeId],
    );
    await this.sql.rows('ANALYZE handed');
  }

  refuseUnknownReferences(listing?: Listing): Promise<Refused> {
    return this.refusing.remove(
      `SELECT row_no, min(CASE WHEN agent_id IS NULL THEN 'agent-not-found'
                               WHEN line_id IS NULL THEN 'line-of-agent-not-found'
                               ELSE 'remitted-before-collected' END) AS code
       FROM handed WHERE line_id IS NULL OR remitted_on < collected_on GROUP BY row_no`,
      [],
      listing,
    );
  }

  /** Takes out what is stored under its reference, or came earlier in the batch. @returns the rows that say otherwise. */
  removeKnown(sourceSystem: string, listing?: Listing): Promise<Refused> {
    return this.refusing.list(
      `SELECT row_no, 'conflicting-remittance' AS code FROM known WHERE NOT is_same`,
      [sourceSystem],
      {
        ...listing,
        before: `sent AS MATERIALIZED (${SENT}), stored AS (
         SELECT r.reference, r.agent_id, r.remitted_on, r.amount,
                array_agg(p.line_id ORDER BY p.line_id) AS line_ids,
                array_agg(p.amount ORDER BY p.line_id) AS line_amounts
         FROM remittances r JOIN remittance_lines p ON p.remittance_id = r.id AND p.carried_from IS NULL
         WHERE r.source_system = $1 AND r.reference IN (SELECT reference FROM sent)
         GROUP BY r.id
       ), first AS (
         SELECT 0 AS row_no, * FROM stored
         UNION ALL
         (SELECT DISTINCT ON (reference) row_no, reference, agent_id, remitted_on, amount, line_ids, line_amounts
          FROM sent WHERE reference NOT IN (SELECT reference FROM stored) ORDER BY reference, row_no)
       ), known AS MATERIALIZED (
         SELECT sent.row_no, (first.agent_id, first.remitted_on, first.amount, first.line_ids, first.line_amounts)
             IS NOT DISTINCT FROM (sent.agent_id, sent.remitted_on, sent.amount, sent.line_ids, sent.line_amounts)
             AS is_same
         FROM sent JOIN first ON first.reference = sent.reference AND first.row_no <> sent.row_no
       ), gone AS (DELETE FROM handed i USING known k WHERE i.row_no = k.row_no),`,
      },
    );
  }

  /**
   * Takes out those of agents whose last contract ended too long ago. Until then what was collected before is handed over
   * after it too.
   */
  refuseTooLate(today: LocalDate, listing?: Listing): Promise<Refused> {
    const onTheDay = `SELECT daterange($1, $1, '[]')`;
    return this.refusing.remove(
      `SELECT DISTINCT i.row_no, 'too-late-after-contract' AS code
       FROM handed i JOIN ${brokenContractDays('SELECT DISTINCT agent_id FROM handed', onTheDay)} contract
         ON contract.agent_id = i.agent_id
       WHERE ${isTooLate('contract.days', '$1')}`,
      [today],
      listing,
    );
  }

  /**
   * Takes out the remittances with which, in the order of the rows, more would be handed over on a line than was
   * collected.
   */
  refuseOverRemitted(listing?: Listing): Promise<Refused> {
    return this.refusing.remove(
      `SELECT DISTINCT row_no, 'over-remitted' AS code FROM (
         SELECT i.row_no, i.participant_amount, coalesce(earlier.amount, 0)
             + sum(i.line_amount) OVER (PARTITION BY i.line_id ORDER BY i.row_no) AS handed_over
         FROM handed i
         LEFT JOIN LATERAL (
           SELECT sum(p.amount) AS amount FROM remittance_lines p
           JOIN remittances r ON r.id = p.remittance_id AND r.superseded_at IS NULL
           WHERE p.line_id = i.line_id
         ) earlier ON true
       ) sums WHERE handed_over > participant_amount`,
      [],
      listing,
    );
  }

  async add(sourceSystem: string): Promise<number> {
    const row = await this.sql.first<{ count: number }>(
      `WITH sent AS MATERIALIZED (${SENT}), stored AS (
         INSERT INTO remittances (source_system, reference, agent_id, remitted_on, amount, recorded_at)
         SELECT $1, reference, agent_id, remitted_on, amount, (SELECT fact_time()) FROM sent ORDER BY reference
         RETURNING id, reference
       ), parts AS (
         INSERT INTO remittance_lines
           (line_id, remittance_id, amount, agent_id, collected_on, remitted_on, is_whole, recorded_at)
         SELECT part.line_id, stored.id, part.amount, sent.agent_id, part.collected_on, sent.remitted_on, part.is_whole,
           (SELECT fact_time())
         FROM stored JOIN sent USING (reference),
              unnest(sent.line_ids, sent.line_amounts, sent.collected_days, sent.are_whole)
                AS part (line_id, amount, collected_on, is_whole)
         ORDER BY part.line_id
       ) SELECT count(*) AS count FROM stored`,
      [sourceSystem],
    );
    return row!.count;
  }
}
