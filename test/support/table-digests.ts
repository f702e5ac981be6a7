import type { RunSql } from '../factories/load-facts';

/** Tables in which a request that is refused may leave something. */
const BOOKKEEPING = ['idempotency_keys', 'migrations'];

/** What stands in every table, so that a change anywhere shows, by table. */
export async function tableDigests(sql: RunSql): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL ($1) ORDER BY 1`,
    [BOOKKEEPING],
  );
  const rows = await sql<{ name: string; digest: string }>(
    tables
      .map(
        ({ name }) =>
          `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '')
             AS digest FROM "${name}" t`,
      )
      .join(' UNION ALL '),
  );
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}
