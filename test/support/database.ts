import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import '../../src/database/data-source';

/** The migrated database that tests clone. */
export const TEMPLATE = 'dailythu_template';

/** URL of a database on the server of this run. */
export function databaseUrl(name: string): string {
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one statement on a connection of its own; by default to the server's own database. */
export async function query<T = Record<string, unknown>>(
  text: string,
  parameters: readonly unknown[] = [],
  url = databaseUrl('postgres'),
): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, [...parameters])).rows as T[];
  } finally {
    await client.end();
  }
}

export interface TestDatabase {
  readonly url: string;
  /** Runs one statement, parsed as the application parses: dates as text, bigint as number. */
  readonly sql: <Row = Record<string, unknown>>(
    text: string,
    parameters?: readonly unknown[],
  ) => Promise<Row[]>;
  /** Removes it, whoever is still connected. */
  readonly drop: () => Promise<void>;
  /** Ends the connections of `sql` and leaves the database there. */
  readonly close: () => Promise<void>;
}

/** A database for one test file: a copy of the template, by default the migrated, empty one. */
export async function createTestDatabase(
  template = TEMPLATE,
  name = `test_${randomBytes(6).toString('hex')}`,
): Promise<TestDatabase> {
  await query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = databaseUrl(name);
  const pool = new Pool({ connectionString: url, max: 2, allowExitOnIdle: true });
  pool.on('error', () => undefined);
  return {
    url,
    sql: async <Row>(text: string, parameters: readonly unknown[] = []) =>
      (await pool.query(text, [...parameters])).rows as Row[],
    close: () => pool.end(),
    drop: async () => {
      await pool.end();
      await query(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
