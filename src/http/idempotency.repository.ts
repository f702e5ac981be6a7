import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { IdempotencyClaim, IdempotentRequest, StoredAnswer } from './idempotent-request';
import type { BodyPrint } from './printed-body';

/** How long a finished request can be repeated. After that its key is free again. */
const KEPT = `interval '24 hours'`;

export interface HeldKey {
  readonly route: string;
  /** Null while a stream is being read. */
  readonly print: BodyPrint | null;
  readonly status: number | null;
  readonly response: unknown;
  readonly headers: Record<string, string> | null;
  /** Whole seconds until the request that holds the key is given up for dead. */
  readonly lockedFor: number;
}

type HeldRow = Omit<HeldKey, 'print'> & {
  readonly bodyHash: Buffer | null;
  readonly bodyBytes: number | null;
};

/** The keys that clients gave to their requests. All time here is the database's. */
@Injectable()
export class IdempotencyRepository {
  constructor(private readonly sql: Sql) {}

  /**
   * Takes the key: a new one, one whose request died, or one that has expired. Commits at once, so that a parallel
   * request sees it. Of a stream that died nobody knows what it was: whatever comes to its address takes its key.
   * @returns the fence that the answer must be written with, or undefined when the key is taken.
   */
  async claim(request: IdempotentRequest, lockSeconds: number): Promise<string | undefined> {
    const row = await this.sql.first<{ fence: string }>(
      `INSERT INTO idempotency_keys AS held (principal, key, route, body_hash, locked_until)
       VALUES ($1, $2, $3, $4, clock_timestamp() + make_interval(secs => $5))
       ON CONFLICT (principal, key) DO UPDATE
         SET route = excluded.route, body_hash = excluded.body_hash, body_bytes = NULL, fence = excluded.fence,
             locked_until = excluded.locked_until, status = NULL, response = NULL, headers = NULL, created_at = now()
         WHERE held.created_at < now() - ${KEPT}
            OR (held.status IS NULL AND held.locked_until < clock_timestamp() AND held.route = excluded.route
                AND (held.body_hash IS NULL OR held.body_hash = excluded.body_hash))
       RETURNING fence`,
      [request.principal, request.key, request.route, request.body.known?.hash ?? null, lockSeconds],
    );
    return row?.fence;
  }

  async find(principal: string, key: string): Promise<HeldKey | undefined> {
    const row = await this.sql.first<HeldRow>(
      `SELECT route, body_hash AS "bodyHash", body_bytes AS "bodyBytes", status, response, headers,
              greatest(1, ceil(extract(epoch FROM locked_until - clock_timestamp())))::int AS "lockedFor"
       FROM idempotency_keys WHERE principal = $1 AND key = $2`,
      [principal, key],
    );
    if (!row) return undefined;
    const { bodyHash, bodyBytes, ...held } = row;
    return { ...held, print: bodyHash && { hash: bodyHash, bytes: bodyBytes } };
  }

  /** Puts off the moment from which the request counts as dead, unless another one has taken the key over since. */
  async renew(claim: IdempotencyClaim, lockSeconds: number): Promise<void> {
    await this.sql.rows(
      `UPDATE idempotency_keys SET locked_until = clock_timestamp() + make_interval(secs => $4)
       WHERE principal = $1 AND key = $2 AND fence = $3 AND status IS NULL`,
      [claim.principal, claim.key, claim.fence, lockSeconds],
    );
  }

  /** Writes the answer with what it answers, unless another request has taken the key over since. */
  async complete(claim: IdempotencyClaim, print: BodyPrint, answer: StoredAnswer): Promise<boolean> {
    const touched = await this.sql.affected(
      `UPDATE idempotency_keys SET body_hash = $4, body_bytes = $5, status = $6, response = $7, headers = $8
       WHERE principal = $1 AND key = $2 AND fence = $3 AND status IS NULL`,
      [
        claim.principal,
        claim.key,
        claim.fence,
        print.hash,
        print.bytes,
        answer.status,
        JSON.stringify(answer.body ?? null),
        JSON.stringify(answer.headers),
      ],
    );
    return touched === 1;
  }

  async release(claim: IdempotencyClaim): Promise<void> {
    await this.sql.rows(
      `DELETE FROM idempotency_keys WHERE principal = $1 AND key = $2 AND fence = $3 AND status IS NULL`,
      [claim.principal, claim.key, claim.fence],
    );
  }

  async purgeExpired(): Promise<void> {
    await this.sql.rows(`DELETE FROM idempotency_keys WHERE created_at < now() - ${KEPT}`);
  }
}
