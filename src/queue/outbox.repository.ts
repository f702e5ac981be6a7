import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { JobName } from './jobs';

/** The channel on which a committed outbox row wakes the relays. */
export const OUTBOX_CHANNEL = 'dailythu_outbox';

export interface OutboxRow {
  readonly id: number;
  /** As it was written: by another version of the program it may be a job that this one does not know. */
  readonly job: string;
  readonly payload: unknown;
  readonly requestId: string | null;
}

export interface FailedRow {
  readonly id: number;
  readonly error: string;
  readonly retrySeconds: number;
}

@Injectable()
export class OutboxRepository {
  constructor(private readonly sql: Sql) {}

  async insert(
    job: JobName,
    payloads: readonly object[],
    requestId: string | null,
    afterSeconds: number,
  ): Promise<void> {
    await this.sql.rows(
      `INSERT INTO outbox (job, payload, request_id, next_attempt_at)
       SELECT $1, payload, $3, now() + make_interval(secs => $4) FROM jsonb_array_elements($2::jsonb) AS payload`,
      [job, JSON.stringify(payloads), requestId, afterSeconds],
    );
    await this.sql.rows(`SELECT pg_notify($1, '')`, [OUTBOX_CHANNEL]);
  }

  /** Takes the oldest rows that are due and that no other relay holds; they are held to the end of the transaction. */
  takeDue(limit: number): Promise<OutboxRow[]> {
    return this.sql.rows<OutboxRow>(
      `SELECT id, job, payload, request_id AS "requestId" FROM outbox
       WHERE sent_at IS NULL AND next_attempt_at <= clock_timestamp()
       ORDER BY next_attempt_at, id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [limit],
    );
  }

  async markSent(ids: readonly number[]): Promise<void> {
    await this.sql.rows(
      `UPDATE outbox SET sent_at = clock_timestamp(), attempts = attempts + 1, last_error = NULL
       WHERE id = ANY($1::bigint[])`,
      [ids],
    );
  }

  async markFailed(rows: readonly FailedRow[]): Promise<void> {
    await this.sql.rows(
      `UPDATE outbox SET attempts = attempts + 1, last_error = failed.error,
              next_attempt_at = clock_timestamp() + make_interval(secs => failed.retry_seconds)
       FROM unnest($1::bigint[], $2::text[], $3::float8[]) AS failed (id, error, retry_seconds)
       WHERE outbox.id = failed.id`,
      [rows.map((row) => row.id), rows.map((row) => row.error), rows.map((row) => row.retrySeconds)],
    );
  }

  /** Removes rows sent more than `days` ago, `limit` at most. */
  purgeSent(days: number, limit: number): Promise<number> {
    return this.sql.affected(
      `DELETE FROM outbox WHERE id IN
         (SELECT id FROM outbox WHERE sent_at < now() - make_interval(days => $1) ORDER BY sent_at LIMIT $2)`,
      [days, limit],
    );
  }

  /** Rows that should have been sent, and the seconds that the oldest has waited: one that is for later does not wait. */
  async backlog(): Promise<{ unsent: number; oldestSeconds: number }> {
    return (await this.sql.first<{ unsent: number; oldestSeconds: number }>(
      `SELECT count(*) AS unsent,
              coalesce(extract(epoch FROM now() - min(CASE attempts WHEN 0 THEN next_attempt_at ELSE created_at END)), 0)::float8
                AS "oldestSeconds"
       FROM outbox WHERE sent_at IS NULL AND (attempts > 0 OR next_attempt_at <= now())`,
    ))!;
  }
}
