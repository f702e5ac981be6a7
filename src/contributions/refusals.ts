import type { Sql } from '../database/sql';
import { MAX_LISTED_ERRORS, Rejections } from '../shared/bulk';

/** Where a row is wrong that the register refuses, and what it says. */
const REFUSALS: Readonly<Record<string, { readonly pointer: string; readonly detail: string }>> = {
  'agent-not-found': { pointer: '/agentCode', detail: 'no such agent, or it is outside your offices' },
  'staff-not-found': { pointer: '/staffCode', detail: 'is no staff of this agent' },
  'conflicting-line': {
    pointer: '/lineNo',
    detail: 'is stored with other contents: reverse it and send another line',
  },
  'line-not-found': { pointer: '/lineNo', detail: 'no such line from this source system in your offices' },
  'reversed-before-collected': { pointer: '/reversedOn', detail: 'lies before the day of collection' },
  'conflicting-reversal': {
    pointer: '/reason',
    detail: 'the line is reversed for another reason or on another day',
  },
  'line-of-agent-not-found': {
    pointer: '/lines',
    detail: 'has a line that this agent has not collected through this source system',
  },
  'remitted-before-collected': { pointer: '/remittedOn', detail: 'lies before the day of collection' },
  'over-remitted': {
    pointer: '/lines',
    detail: 'has a line on which more is handed over than was collected',
  },
  'conflicting-remittance': {
    pointer: '/reference',
    detail: 'is stored with other contents',
  },
};

/** Rows that a statement refused: the first of them, and how many in all. */
export interface Refused {
  readonly rows: readonly { readonly row: number; readonly code: string }[];
  readonly total: number;
}

/** Notes refused rows with what their code means. @returns how many they are. */
export function noteRefused(rejections: Rejections, { rows, total }: Refused): number {
  rejections.addAll(
    rows.map(({ row, code }) => ({ row, code, ...REFUSALS[code]! })),
    total,
  );
  return total;
}

/** Finds bad rows of a staging table with queries that give `row_no` and `code`. */
export class RefusingSql {
  constructor(
    private readonly sql: Sql,
    private readonly table: string,
  ) {}

  async list(found: string, parameters: readonly unknown[], before = ''): Promise<Refused> {
    const rows = await this.sql.rows<{ row: number; code: string; total: number }>(
      `${before} SELECT row_no AS row, code, count(*) OVER () AS total FROM (${found}) found
       ORDER BY row_no LIMIT ${MAX_LISTED_ERRORS}`,
      parameters,
    );
    return { rows, total: rows[0]?.total ?? 0 };
  }

  /** Takes what the query finds out of the staging table as well. */
  remove(found: string, parameters: readonly unknown[]): Promise<Refused> {
    return this.list(
      'SELECT row_no, code FROM refused',
      parameters,
      `WITH refused AS MATERIALIZED (${found}),
         gone AS (DELETE FROM ${this.table} i USING refused r WHERE i.row_no = r.row_no)`,
    );
  }
}
