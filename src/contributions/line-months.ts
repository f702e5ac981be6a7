import { Injectable } from '@nestjs/common';
import { SideConnection } from '../database/side-connection';
import { Sql } from '../database/sql';
import { DomainError } from '../shared/domain-error';
import { type YearMonth, addMonths, firstDayOf } from '../shared/local-date';

export interface LineMonth {
  readonly month: YearMonth;
  readonly isAttached: boolean;
  /** As the planner estimates, and with indexes. */
  readonly lines: number;
  readonly bytes: number;
}

const nameOf = (month: YearMonth): string => `contribution_lines_${month.replace('-', '')}`;

/**
 * The months of contribution lines as an operator handles them: taken out of the register for work on the table behind
 * one, and put back. Whoever reads or writes other months goes on meanwhile.
 */
@Injectable()
export class LineMonths {
  constructor(
    private readonly sql: Sql,
    private readonly side: SideConnection,
  ) {}

  /** By month, the earliest first. */
  list(): Promise<LineMonth[]> {
    return this.sql.rows<LineMonth>(
      `SELECT to_char(to_date(right(relname, 6), 'YYYYMM'), 'YYYY-MM') AS month, relispartition AS "isAttached",
         greatest(reltuples, 0)::bigint AS lines, pg_total_relation_size(oid) AS bytes
       FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname ~ '^contribution_lines_\\d{6}$'
       ORDER BY 1`,
    );
  }

  /** @throws DomainError `months-detached` while a month is out: figures without it would be wrong. */
  async requireAll(): Promise<void> {
    const row = await this.sql.first<{ months: string[] }>(
      `SELECT coalesce(array_agg(to_char(month, 'YYYY-MM') ORDER BY month), '{}') AS months FROM detached_months`,
    );
    if (row!.months.length > 0)
      throw new DomainError(
        'unavailable',
        'months-detached',
        `Nothing is counted or taken in while months are out of the register: ${row!.months.join(', ')}.`,
      );
  }

  /**
   * Does work that must find every line. A month is noted before it is taken out: if none is out at the end, none was in
   * between. The work is in a transaction that it ends itself, or none: a broken one answers nothing any more.
   * @throws DomainError `months-detached`.
   */
  async whole<T>(work: () => Promise<T>): Promise<T> {
    await this.requireAll();
    const result = await work().catch(async (error: unknown) => {
      // What was refused may have been refused for lines that are out.
      if (error instanceof DomainError) await this.requireAll();
      throw error;
    });
    await this.requireAll();
    return result;
  }

  /**
   * Takes a month out. It is noted before, so that nobody counts without it; then Postgres waits for those who still read
   * it. Harmless when repeated, also after it was interrupted.
   * @throws DomainError `month-not-found`.
   */
  async detach(month: YearMonth): Promise<void> {
    await this.requireTable(month);
    await this.note(month);
    await this.side.use(async (client) => {
      const { rows } = await client.query<{ state: string }>(
        `SELECT CASE WHEN inhdetachpending THEN 'FINALIZE' ELSE 'CONCURRENTLY' END AS state
         FROM pg_inherits WHERE inhrelid = $1::regclass`,
        [nameOf(month)],
      );
      // The name holds nothing but the digits of a month.
      for (const { state } of rows)
        await client.query(`ALTER TABLE contribution_lines DETACH PARTITION ${nameOf(month)} ${state}`);
    });
  }

  /** Puts a month back. Its rows are not gone through: detaching left a constraint that says which they are. */
  async attach(month: YearMonth): Promise<void> {
    await this.requireTable(month);
    await this.sql.transaction(async () => {
      const [{ isAttached } = { isAttached: false }] = await this.sql.rows<{ isAttached: boolean }>(
        'SELECT relispartition AS "isAttached" FROM pg_class WHERE oid = $1::regclass',
        [nameOf(month)],
      );
      if (!isAttached)
        await this.sql.rows(
          `ALTER TABLE contribution_lines ATTACH PARTITION ${nameOf(month)}
           FOR VALUES FROM ('${firstDayOf(month)}') TO ('${firstDayOf(addMonths(month, 1))}')`,
        );
      await this.sql.rows('DELETE FROM detached_months WHERE month = $1', [firstDayOf(month)]);
    });
  }

  private async note(month: YearMonth): Promise<void> {
    await this.sql.rows('INSERT INTO detached_months (month) VALUES ($1) ON CONFLICT DO NOTHING', [
      firstDayOf(month),
    ]);
  }

  private async requireTable(month: YearMonth): Promise<void> {
    const found = await this.sql.first('SELECT 1 WHERE to_regclass($1) IS NOT NULL', [nameOf(month)]);
    if (!found)
      throw new DomainError('not-found', 'month-not-found', `The register has no lines of ${month}.`);
  }
}
