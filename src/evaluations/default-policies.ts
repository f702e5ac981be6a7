import type { Sql } from '../database/sql';
import { DEFAULT_POLICIES } from './core/default-policy';
import { digestOf } from './digest';

/** Early enough for every period that has facts. */
const EFFECTIVE_FROM = '2020-01-01';

/**
 * Puts the shipped policies in force where their codes do not exist yet. Once there they are the office's: nothing is
 * changed by doing it again, whatever became of them.
 */
export async function installDefaultPolicies(sql: Pick<Sql, 'rows'>): Promise<void> {
  const policies = DEFAULT_POLICIES.map((body) => ({
    code: body.code,
    kind: body.kind,
    body,
    hash: digestOf(body),
  }));
  await sql.rows(
    `INSERT INTO evaluation_policies (code, version_no, kind, effective_from, body, body_hash, state, activated_at)
     SELECT code, 1, kind, $2::date, body, hash, 'active', now()
     FROM jsonb_to_recordset($1::jsonb) AS policy (code text, kind text, body jsonb, hash text)
     WHERE NOT EXISTS (SELECT FROM evaluation_policies existing WHERE existing.code = policy.code)
     ON CONFLICT (code, version_no) DO NOTHING`,
    [JSON.stringify(policies), EFFECTIVE_FROM],
  );
}
