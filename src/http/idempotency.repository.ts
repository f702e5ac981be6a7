import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { IdempotencyClaim, IdempotentRequest, StoredAnswer } from './idempotent-request';

/** How long a finished request can be repeated. After that its key is free again. */
const KEPT = `interval '24 hours'`;

export interface HeldKey {
  readonly route: string;
  readonly bodyHash: Buffer;
  readonly status: number | null;
  readonly response: unknown;
  readonly headers: Record<string, string> | null;
  /** Whole seconds until the request that holds the key is given up for dead. */
  readonly lockedFor: number;
}

/** The keys that clients gave to their requests. All time here is the database's. */
@Injectable()
export class IdempotencyRepository {
  constructor(private readonly sql: Sql) {}

  /**
   * Takes the key: a new one, one whose request died, or one that has expired. Commits at once, so that a parallel
   * request sees it.
   * @returns the fence that the answer must be written with, or undefined when the key is taken.
   */
  async claim(request: IdempotentRequest, lockSeconds: number): Promise<string | undefined> {
    const row = await this.sql.first<{ fence: string }>(
      `INSERT INTO idempotency_keys AS held (principal, key, route, body_hash, locked_until)
       VALUES ($1, $2, $3, $4, clock_timestamp() + make_interval(secs => $5))
       ON CONFLICT (principal, key) DO UPDATE
         SET route = excluded.route, body_hash = excluded.body_hash, locked_until = excluded.locked_until,
             status = NULL, response = NULL, headers = NULL, created_at = now()
         WHERE held.created_at < now() - ${KEPT}
            OR (held.status IS NULL AND held.locked_until < clock_timestamp()
                AND held.route = excluded.route AND held.body_hash = excluded.body_hash)
       RETURNING locked_until::text AS fence`,
      [request.principal, request.key, request.route, request.bodyHash, lockSeconds],
    );
    return row?.fence;
  }

  find(principal: string, key: string): Promise<HeldKey | undefined> {
    return this.sql.first<HeldKey>(
      `SELECT route, body_hash AS "bodyHash", status, response, headers,
              greatest(1, ceil(extract(epoch FROM locked_until - clock_timestamp())))::int AS "lockedFor"
       FROM idempotency_keys WHERE principal = $1 AND key = $2`,
      [principal, key],
    );
  }

  /** Writes the answer, unless another request has taken the key over since. */
  async complete(claim: IdempotencyClaim, answer: StoredAnswer): Promise<boolean> {
    const touched = await this.sql.affected(
      `UPDATE idempotency_keys SET status = $4, response = $5, headers = $6
       WHERE principal = $1 AND key = $2 AND locked_until = $3::timestamptz AND status IS NULL`,
      [
        claim.principal,
        claim.key,
        claim.fence,
        answer.status,
        JSON.stringify(answer.body ?? null),
        JSON.stringify(answer.headers),
      ],
    );
    return touched === 1;
  }

  async release(claim: IdempotencyClaim): Promise<void> {
    await this.sql.rows(
      `DELETE FROM idempotency_keys
       WHERE principal = $1 AND key = $2 AND locked_until = $3::timestamptz AND status IS NULL`,
      [claim.principal, claim.key, claim.fence],
    );
  }

  async purgeExpired(): Promise<void> {
    await this.sql.rows(`DELETE FROM idempotency_keys WHERE created_at < now() - ${KEPT}`);
  }
}
