import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import { type Listing, type Refused, RefusingSql } from './refusals';

const IS_REVERSAL = 'i.reversed_on IS NOT NULL';

/**
 * The stored line of a row as `l`, found by its key and read in the one month in which it was collected: row by row, so
 * that no plan ever reads the facts from end to end. $1 is the source system's id.
 */
const STORED_LINE = `LATERAL (
    SELECT line.id, line.agent_id, line.collected_on
    FROM receipt_keys key JOIN contribution_lines line ON line.id = key.line_id AND line.collected_on = key.collected_on
    WHERE key.source_system_id = $1 AND key.receipt_no = i.receipt_no AND key.line_no = i.line_no LIMIT 1
  ) l ON true`;

/** Reversals of a staged batch, after its lines. Lines are locked in the order of their ids, by everybody. */
@Injectable()
export class ReversalIntakeRepository {
  private readonly refusing: RefusingSql;

  constructor(private readonly sql: Sql) {
    this.refusing = new RefusingSql(sql, 'intake');
  }

  /** Takes the reversals out whose line is unknown or not the caller's, or was collected later. */
  refuseImpossible(sourceSystemId: number, officeId: number, listing?: Listing): Promise<Refused> {
    return this.refusing.remove(
      `SELECT i.row_no, CASE WHEN a.id IS NULL THEN 'line-not-found' ELSE 'reversed-before-collected' END AS code
       FROM intake i
       LEFT JOIN ${STORED_LINE}
       LEFT JOIN agents a ON a.id = l.agent_id AND a.office_id = ANY (ARRAY(SELECT office_subtree($2)))
       WHERE ${IS_REVERSAL} AND (a.id IS NULL OR i.reversed_on < l.collected_on)`,
      [sourceSystemId, officeId],
      listing,
    );
  }

  /** Reverses the lines that are not reversed yet and closes them. */
  async add(sourceSystemId: number, batchId: number): Promise<number> {
    await this.lookUpEachRow(true);
    const row = await this.sql.first<{ count: number }>(
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
      [sourceSystemId, batchId],
    );
    await this.lookUpEachRow(false);
    return row!.count;
  }

  /**
   * Closing a line is a look-up in one month. Postgres takes it for a look-up in every month there is, and from some
   * hundred lines on would rather read all the facts and hash them.
   */
  private async lookUpEachRow(isWanted: boolean): Promise<void> {
    await this.sql.rows(
      `SELECT set_config('enable_hashjoin', $1, true), set_config('enable_mergejoin', $1, true)`,
      [isWanted ? 'off' : 'on'],
    );
  }

  /** Reversals of lines that are reversed for another reason or on another day. */
  conflicting(sourceSystemId: number, listing?: Listing): Promise<Refused> {
    return this.refusing.list(
      `SELECT i.row_no, 'conflicting-reversal' AS code
       FROM intake i JOIN ${STORED_LINE} JOIN contribution_reversals r ON r.line_id = l.id
       WHERE ${IS_REVERSAL} AND (r.reversed_on, r.reason) IS DISTINCT FROM (i.reversed_on, i.reason)`,
      [sourceSystemId],
      listing,
    );
  }
}
