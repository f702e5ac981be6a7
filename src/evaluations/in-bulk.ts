import type { Sql } from '../database/sql';

/**
 * Runs statements that go over the lines of many agents, in a transaction with settings of their own: no statement
 * timeout, which is for requests; memory to sort in; and no just-in-time compilation, which costs more than it saves
 * here.
 */
export const inBulk = <T>(sql: Sql, work: () => Promise<T>): Promise<T> =>
  sql.transaction(async () => {
    await sql.rows(
      `SELECT set_config('statement_timeout', '0', true), set_config('work_mem', '64MB', true),
         set_config('jit', 'off', true)`,
    );
    return work();
  });
