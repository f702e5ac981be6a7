import type { Sql } from '../database/sql';

/** The end of the chain: how many events there are, and the hash of the last one in hexadecimal digits. */
export interface ChainHead {
  readonly count: number;
  readonly hash: string;
}

/** Of no event, which the first one follows. */
const ORIGIN = `encode(sha256(''), 'hex')`;

/**
 * The id of the first event that was changed, put in, or that follows a removed one; undefined when the chain holds.
 * Events cut off at the very end leave a shorter chain that holds: compare its head with an earlier one for that.
 */
export async function verifyChain(sql: Pick<Sql, 'first'>): Promise<number | undefined> {
  const broken = await sql.first<{ id: number }>(
    `SELECT id FROM (
       SELECT event.id, event.hash, event.previous_hash, audit_hash(event) AS recomputed,
              row_number() OVER chain AS position, lag(event.hash, 1, sha256('')) OVER chain AS hash_before
       FROM audit_events event WINDOW chain AS (ORDER BY event.id)
     ) link
     WHERE id <> position OR previous_hash <> hash_before OR hash <> recomputed
     ORDER BY id LIMIT 1`,
  );
  return broken?.id;
}

/** Where the chain ends now. */
export async function chainHead(sql: Pick<Sql, 'first'>): Promise<ChainHead> {
  const head = await sql.first<ChainHead>(
    `SELECT count(*) AS count, coalesce((SELECT encode(hash, 'hex') FROM audit_events ORDER BY id DESC LIMIT 1), ${ORIGIN})
       AS hash FROM audit_events`,
  );
  return head!;
}

/** What a chain that holds is, held against an end that it had earlier. */
export type ChainSince = 'continued' | 'shortened' | 'another';

/** Whether a chain that holds goes on from where it ended earlier, or lost its end since, or is another one. */
export async function chainSince(sql: Pick<Sql, 'first'>, { count, hash }: ChainHead): Promise<ChainSince> {
  if (count > (await chainHead(sql)).count) return 'shortened';
  const then = await sql.first<{ hash: string }>(
    `SELECT coalesce((SELECT encode(hash, 'hex') FROM audit_events WHERE id = $1), ${ORIGIN}) AS hash`,
    [count],
  );
  return then!.hash === hash ? 'continued' : 'another';
}
