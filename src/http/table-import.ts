import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { SentRow } from '../shared/bulk';
import { DomainError, type FieldError } from '../shared/domain-error';
import type { SheetCell } from '../shared/sheet';
import { CSV, XLSX, chunksOf, isCsv } from './bodies';
import { type TableRow, badHeader, rowsOfCsv } from './csv';
import { requireSize } from './lines';
import { StreamedBody } from './streamed-body';
import { type ColumnsUnder, type ReadColumn, columnsUnder, isFaulty, itemOf } from './table-columns';
import { type WorkbookLimits, rowsOfFirstSheet } from './workbook-reader';

/** What a table that somebody sends may come to. */
export interface TableLimits extends WorkbookLimits {
  /** Of the body: text, or a workbook as it is packed. */
  readonly bytes: number;
}

/** Longest line of CSV: no table here has so long a row. */
const MAX_LINE_BYTES = 65_536;

/** For a route that takes a table as its body; it reads it with `readTable`. @param bytes it takes at most. */
export const TableBody = (bytes: number): MethodDecorator =>
  applyDecorators(
    StreamedBody({ types: [CSV, XLSX] }),
    ApiConsumes(CSV, XLSX),
    ApiBody({ schema: { type: 'string', maxLength: bytes } }),
  );

/**
 * The rows of a table that is sent as CSV or as the first sheet of a workbook, under a header. Rows are objects, numbered
 * as the lines or the sheet number them; blank ones are left out.
 * @throws DomainError `bad-csv-header`, `bad-sheet-header`, and as `rowsOfCsv` and `rowsOfFirstSheet` do.
 */
export async function readTable(
  request: FastifyRequest,
  known: readonly ReadColumn[],
  limits: TableLimits,
): Promise<SentRow[]> {
  const chunks = chunksOf(request);
  const table: AsyncIterable<readonly TableRow[]> = isCsv(request)
    ? rowsOfCsv(chunks, { ...limits, rowBytes: MAX_LINE_BYTES })
    : rowsOfFirstSheet(await wholeOf(chunks, limits.bytes), limits);
  const refusal = isCsv(request) ? badHeader : badSheetHeader;
  let columns: ColumnsUnder | undefined;
  const rows: SentRow[] = [];
  for await (const list of table)
    for (const row of list) {
      if (columns) rows.push(...sentRow(columns, row));
      else columns = requireColumns(row, known, refusal);
    }
  if (!columns) requireColumns({ row: 0, cells: [] }, known, refusal);
  return rows;
}

async function wholeOf(chunks: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    requireSize((bytes += chunk.length), most);
    pieces.push(chunk);
  }
  return Buffer.concat(pieces);
}

/** What stands in a header and is no text is no known name. */
const nameOf = (cell: SheetCell): string => (typeof cell === 'object' ? (cell?.code ?? '') : String(cell));

const badSheetHeader = (errors: readonly FieldError[]): DomainError =>
  new DomainError(
    'malformed',
    'bad-sheet-header',
    'The first row of the first sheet must name the columns, each once and as they are documented.',
    errors,
  );

function requireColumns(
  header: TableRow,
  known: readonly ReadColumn[],
  refusal: (errors: readonly FieldError[]) => DomainError,
): ColumnsUnder {
  if ('problem' in header) throw refusal([header.problem]);
  const columns = columnsUnder(header.cells.map(nameOf), known);
  if (isFaulty(columns)) throw refusal(columns);
  return columns;
}

/** @returns no row when the cells are all empty. */
function sentRow(columns: ColumnsUnder, sent: TableRow): SentRow[] {
  if ('problem' in sent) return [sent];
  const { row, cells } = sent;
  const read = itemOf(columns, cells);
  if ('problem' in read) return [{ row, problem: read.problem }];
  return Object.keys(read.item).length === 0 ? [] : [{ row, value: read.item }];
}
