import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from, to } from 'pg-copy-streams';
import { migrate } from '../src/cli/migrate';
import { createPayers } from './floors/feed.sql';
import type { Installation } from './installation';
import type { Filling } from './stage';

/** What an intake looks at and what feeds it, in an order in which every row finds what it refers to. */
const TABLES = ['offices', 'agents', 'staff', 'participants', 'bench_payers'];

/** A register with all agents and participants, and without a line. */
export const emptyCopy =
  ({ databaseUrl: sourceUrl }: Installation): Filling =>
  async (databaseUrl) => {
    await migrate({ databaseUrl });
    const source = new Client({ connectionString: sourceUrl });
    const target = new Client({ connectionString: databaseUrl });
    await Promise.all([source.connect(), target.connect()]);
    try {
      await target.query(createPayers);
      for (const table of TABLES)
        await pipeline(
          source.query(to(`COPY ${table} TO STDOUT`)),
          target.query(from(`COPY ${table} FROM STDIN`)),
        );
      await target.query('ANALYZE');
    } finally {
      await Promise.all([source.end(), target.end()]);
    }
  };
