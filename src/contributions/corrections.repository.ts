import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { RuledLine } from './core/intake-item';
import { type CorrectableLine, OFFICE_CORRECTION } from './core/line-correction';
import { RECEIPT_NO } from './core/forms';
import { turnOf } from './remittance-intake.repository';
import type { StoredLine } from './reversals.repository';

/** A line with its key. */
export interface KeyedLine extends CorrectableLine {
  readonly sourceSystem: string;
  readonly receiptNo: string;
}

export type LineInPlace = Pick<
  RuledLine,
  'participantAmount' | 'collectedOn' | 'coveredFrom' | 'coveredTo'
> & {
  readonly source: { readonly id: number; readonly code: string };
  readonly receiptNo: string;
};

/** What a line was put in place of, and what was put in its place. */
export interface LineCorrections {
  readonly corrects: number | null;
  readonly correctedBy: number | null;
}

/**
 * The number of the receipt of a line in place of another: it follows from the key of that one, so that a line can have one
 * such only, and the same facts have the same digest in every database. Where the two do not fit, a digest of them.
 */
export function correctionReceipt({
  sourceSystem,
  receiptNo,
}: Pick<KeyedLine, 'sourceSystem' | 'receiptNo'>): string {
  const whole = `${sourceSystem}:${receiptNo}`;
  // No source system has a capital letter: this is nobody's.
  return RECEIPT_NO.pattern.test(whole) ? whole : `MD5:${createHash('md5').update(whole).digest('hex')}`;
}

/** Lines in place of others. */
@Injectable()
export class CorrectionsRepository {
  constructor(private readonly sql: Sql) {}

  /** The line as it stands. It must not be in a month that is out of the register. */
  async find({ lineId, collectedOn }: StoredLine): Promise<KeyedLine> {
    const row = await this.sql.first<KeyedLine>(
      `SELECT source.code AS "sourceSystem", line.receipt_no AS "receiptNo", line.payment_mode AS "paymentMode",
         line.covered_from AS "coveredFrom", line.covered_to AS "coveredTo",
         line.participant_amount AS "participantAmount", line.state_subsidy AS "stateSubsidy",
         line.local_subsidy AS "localSubsidy", line.other_subsidy AS "otherSubsidy", line.collected_on AS "collectedOn",
         (SELECT min(part.remitted_on) FROM remittance_lines part
          WHERE part.line_id = line.id AND part.superseded_at IS NULL) AS "firstRemittedOn"
       FROM contribution_lines line JOIN source_systems source ON source.id = line.source_system_id
       WHERE line.id = $1 AND line.collected_on = $2`,
      [lineId, collectedOn],
    );
    return row!;
  }

  /**
   * Nobody hands over money of the line meanwhile, and neither of those that it was put in place of. To be waited for before
   * anything is recorded: whoever hands over money waits in this order.
   */
  async waitForTurn(lineId: number): Promise<void> {
    await this.sql.rows(
      `WITH RECURSIVE chain AS (
         SELECT $1::bigint AS line_id, 0 AS depth
         UNION ALL
         SELECT correction.corrects_line_id, depth + 1
         FROM chain JOIN line_corrections correction ON correction.line_id = chain.line_id
       )
       SELECT ${turnOf('source.code')} FROM (SELECT line_id FROM chain ORDER BY depth DESC LIMIT 1) first
       JOIN contribution_lines line ON line.id = first.line_id
       JOIN source_systems source ON source.id = line.source_system_id`,
      [lineId],
    );
    await this.sql.rows(`SELECT ${turnOf('$1::text')}`, [OFFICE_CORRECTION]);
  }

  /**
   * Puts a line in place of one that is reversed, with all else that it says. What was handed over of the one goes over to
   * the other.
   * @returns the id of the new line.
   */
  async putInPlace({ lineId, collectedOn }: StoredLine, line: LineInPlace): Promise<number> {
    await this.sql.rows(
      `SELECT make_line_partition(date_trunc('month', $1::date)::date) WHERE $1::date >= DATE '2024-01-01'`,
      [line.collectedOn],
    );
    const row = await this.sql.first<{ id: number }>(
      `WITH line AS (
         INSERT INTO contribution_lines (source_system_id, receipt_no, line_no, agent_id, staff_id, participant_id, kind,
           payment_mode, support_class, contribution_income, state_subsidy, local_subsidy, other_subsidy,
           participant_amount, collected_on, covered_from, covered_to, fingerprint, recorded_at)
         SELECT $3::smallint, $5::text, line_no, agent_id, staff_id, participant_id, kind, payment_mode, support_class,
           contribution_income, state_subsidy, local_subsidy, other_subsidy, $6::bigint, $7::date, $8::int, $9::int,
           line_fingerprint($4::text, $5::text, line_no, $8::int, $9::int, $6::bigint, $7::date), (SELECT fact_time())
         FROM contribution_lines WHERE id = $1 AND collected_on = $2
         RETURNING id, collected_on, source_system_id, line_no, receipt_no
       ), key AS (
         INSERT INTO receipt_keys (line_id, content_hash, collected_on, source_system_id, line_no, receipt_no)
         SELECT id, 0, collected_on, source_system_id, line_no, receipt_no FROM line
       ) SELECT id FROM line`,
      [
        lineId,
        collectedOn,
        line.source.id,
        line.source.code,
        line.receiptNo,
        line.participantAmount,
        line.collectedOn,
        line.coveredFrom,
        line.coveredTo,
      ],
    );
    await this.sql.rows(
      `INSERT INTO line_corrections (corrects_line_id, line_id, collected_on, recorded_at)
       VALUES ($1, $2, $3, (SELECT fact_time()))`,
      [lineId, row!.id, line.collectedOn],
    );
    return row!.id;
  }

  async findOf(lineId: number): Promise<LineCorrections> {
    const row = await this.sql.first<LineCorrections>(
      `SELECT (SELECT corrects_line_id FROM line_corrections WHERE line_id = $1) AS corrects,
         (SELECT line_id FROM line_corrections WHERE corrects_line_id = $1) AS "correctedBy"`,
      [lineId],
    );
    return row!;
  }
}
