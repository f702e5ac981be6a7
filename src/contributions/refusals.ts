import type { Sql } from '../database/sql';
import { MAX_LISTED_ERRORS, Rejections } from '../shared/bulk';
import type { FieldCode } from '../shared/field-messages';

/** Where a row is wrong that the register refuses, and what it says. */
const REFUSALS = {
  'agent-not-found': { pointer: '/agentCode', detail: 'no such agent, or it is outside your offices' },
  'staff-not-found': { pointer: '/staffCode', detail: 'is no staff of this agent' },
  'collected-after-contract': {
    pointer: '/collectedOn',
    detail: 'lies after the end of the contract of the agent, which had no other on that day',
  },
  'too-late-after-contract': {
    pointer: '/agentCode',
    detail: 'ended its contract so long ago that nothing but reversals is taken in of it any more',
  },
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
} as const satisfies Partial<Record<FieldCode, { readonly pointer: string; readonly detail: string }>>;
type Refusal = keyof typeof REFUSALS;

/** Rows that a statement refused: the first of them, and how many in all. */
export interface Refused {
  readonly rows: readonly { readonly row: number; readonly code: Refusal }[];
  readonly total: number;
}

/** Notes refused rows with what their code means. @returns how many they are. */
export function noteRefused(rejections: Rejections, { rows, total }: Refused): number {
  rejections.addAll(
    rows.map(({ row, code }) => ({ row, code, ...REFUSALS[code] })),
    total,
  );
  return total;
}

/** The part of an upload of which every refused row is kept. */
export interface PartKey {
  readonly uploadId: number;
  readonly partNo: number;
}

/** Which of the refused rows are told: the first, unless all are kept, or more are wanted. */
export interface Listing {
  readonly part?: PartKey | undefined;
  /** How many are listed at most. */
  readonly most?: number;
}

/** What each code says of a row, as the list of refused rows has it. */
const ERRORS_OF_CODES = JSON.stringify(
  Object.fromEntries(Object.entries(REFUSALS).map(([code, said]) => [code, [{ code, ...said }]])),
);

interface Refusing extends Listing {
  /** CTEs that the query reads, each with a comma behind it. */
  readonly before?: string;
  /** CTEs that read `refused`, each with a comma before it. */
  readonly after?: string;
}

/** Finds bad rows of a staging table with queries that give `row_no` and `code`. */
export class RefusingSql {
  constructor(
    private readonly sql: Sql,
    private readonly table: string,
  ) {}

  /** Lists what the query finds; all of it is kept in the database when it is a part's. */
  async list(
    found: string,
    parameters: readonly unknown[],
    { part, most = MAX_LISTED_ERRORS, before = '', after = '' }: Refusing = {},
  ): Promise<Refused> {
    const at = parameters.length;
    const kept = part
      ? `, kept AS (
          INSERT INTO upload_errors (upload_id, part_no, row_no, errors)
          SELECT $${at + 1}::bigint, $${at + 2}::int, row_no, $${at + 3}::json -> code FROM refused ORDER BY row_no)`
      : '';
    const rows = await this.sql.rows<{ row: number; code: Refusal; total: number }>(
      `WITH ${before} refused AS MATERIALIZED (${found}) ${after} ${kept}
       SELECT row_no AS row, code, count(*) OVER () AS total FROM refused ORDER BY row_no LIMIT ${most}`,
      part ? [...parameters, part.uploadId, part.partNo, ERRORS_OF_CODES] : parameters,
    );
    return { rows, total: rows[0]?.total ?? 0 };
  }

  /** Takes what the query finds out of the staging table as well. */
  remove(found: string, parameters: readonly unknown[], listing: Listing = {}): Promise<Refused> {
    const after = `, gone AS (DELETE FROM ${this.table} i USING refused r WHERE i.row_no = r.row_no)`;
    return this.list(found, parameters, { ...listing, after });
  }
}
