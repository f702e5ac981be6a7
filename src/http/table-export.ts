import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import { setImmediate } from 'node:timers/promises';
import { CSV, XLSX } from './bodies';
import { Costs } from './cost';
import { fileSchema } from './download';
import { ChoiceField } from './fields';
import { ApiAcceptLanguage, type Language, languageHeaders } from './language';
import { MayBeAbsent } from './optional';
import type { Cell, Table } from './table';
import { workbookOf } from './workbook-writer';

const TABLE_FORMATS = ['csv', 'xlsx'] as const;
type TableFormat = (typeof TABLE_FORMATS)[number];

/** In which form a table is wanted. */
export class TableExportQuery {
  @ChoiceField(TABLE_FORMATS, { optional: true, default: 'csv' })
  format: TableFormat = 'csv';

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    default: 'false',
    description: 'Begins CSV with a byte order mark, without which Excel does not take it for UTF-8.',
  })
  @MayBeAbsent()
  @IsIn(['true', 'false'])
  bom?: 'true' | 'false';
}

const HEADERS = {
  'Content-Disposition': {
    description: 'Proposes a name for the file.',
    schema: { type: 'string', maxLength: 200 },
  },
  'Content-Language': {
    description: 'Language of the headings.',
    schema: { type: 'string', maxLength: 10 },
  },
} as const;

/** Documents a route that answers with a table as a file; it takes a `TableExportQuery`. */
export const ApiTableFile = (): MethodDecorator =>
  applyDecorators(
    ApiProduces(CSV, XLSX),
    Costs('bulk'),
    ApiAcceptLanguage(),
    ApiOkResponse({ schema: fileSchema(), headers: HEADERS }),
  );

/** The table as the file that is asked for, with the headers of the answer set. */
export async function tableFile<Row>(
  reply: FastifyReply,
  table: Table<Row>,
  { format, bom }: TableExportQuery,
  language: Language,
): Promise<Buffer> {
  const cells = [
    table.columns.map(({ title }) => title[language]),
    ...table.rows.map((row) => table.columns.map(({ value }) => value(row))),
  ];
  void reply.headers({
    'Content-Type': format === 'csv' ? `${CSV}; charset=utf-8` : XLSX,
    'Content-Disposition': `attachment; filename="${table.name}.${format}"`,
    ...languageHeaders(language),
  });
  return format === 'csv' ? csvOf(cells, bom === 'true') : workbookOf(table.title[language], cells);
}

/** Rows that are written at once: others are served in between. */
const ROWS_AT_ONCE = 500;

/**
 * A table as CSV. A text that a spreadsheet would take for a formula has an apostrophe before it; numbers are none and
 * stay as they are.
 */
export async function csvOf(cells: readonly (readonly Cell[])[], hasMark: boolean): Promise<Buffer> {
  const pieces: string[] = [];
  for (let first = 0; first < cells.length; first += ROWS_AT_ONCE) {
    pieces.push(csvPiece(cells.slice(first, first + ROWS_AT_ONCE), hasMark && first === 0));
    await setImmediate();
  }
  return Buffer.from(pieces.join(''));
}

/** Some rows of a table as CSV. */
export const csvPiece = (rows: readonly (readonly Cell[])[], hasMark: boolean): string =>
  stringify([...rows], {
    bom: hasMark,
    record_delimiter: 'windows',
    escape_formulas: true,
    // Either alone ends a line to some readers, and is quoted only when told.
    quoted_match: /[\r\n]/,
    cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
  });
