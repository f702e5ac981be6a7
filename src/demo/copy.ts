import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type CopyValue, copyLine } from '../database/copy-text';

export type Cell = string | number | boolean | Buffer | readonly number[] | null;

/** What COPY knows no type for, as Postgres writes it. */
const plain = (cell: Cell): CopyValue =>
  typeof cell === 'boolean'
    ? String(cell)
    : typeof cell === 'object' && cell !== null && !Buffer.isBuffer(cell)
      ? `{${cell.join(',')}}`
      : cell;

const CHUNK = 2_000;

function* chunks(rows: Iterable<readonly Cell[]>): Generator<string> {
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(copyLine(row.map(plain)));
    if (lines.length === CHUNK) {
      yield lines.join('');
      lines = [];
    }
  }
  yield lines.join('');
}

/** Writes rows with COPY. Columns stand in the order of the cells; timestamps and dates are text. */
export async function copyRows(
  client: ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const target = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(chunks(rows)), target);
}
