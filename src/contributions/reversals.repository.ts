import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import type { ReversalReason } from '../shared/reversal-reason';

/** Where a line stands: its month is found by the day. */
export interface StoredLine {
  readonly lineId: number;
  readonly collectedOn: LocalDate;
}

export interface Reversal {
  readonly reversedOn: LocalDate;
  readonly reason: ReversalReason;
}

/** Reversals one at a time; those of batches come in sets. */
@Injectable()
export class ReversalsRepository {
  constructor(private readonly sql: Sql) {}

  /** Reverses the line and closes it. False when it was closed before; the transaction must then not be kept. */
  async add({ lineId, collectedOn }: StoredLine, { reversedOn, reason }: Reversal): Promise<boolean> {
    const row = await this.sql.first<{ count: number }>(
      `WITH reversed AS (
         INSERT INTO contribution_reversals (line_id, collected_on, reversed_on, reason, recorded_at)
         SELECT id, collected_on, $3, $4, (SELECT fact_time()) FROM contribution_lines
         WHERE id = $1 AND collected_on = $2 AND superseded_at IS NULL
         ON CONFLICT (line_id) DO NOTHING
         RETURNING line_id
       ), closed AS (
         UPDATE contribution_lines SET superseded_at = fact_time()
         WHERE id = $1 AND collected_on = $2 AND superseded_at IS NULL AND EXISTS (SELECT FROM reversed)
         RETURNING 1
       ) SELECT count(*) AS count FROM closed`,
      [lineId, collectedOn, reversedOn, reason],
    );
    return row!.count === 1;
  }
}
