import { parse } from 'csv-parse/sync';
import type { SentRow } from '../shared/bulk';
import { DomainError, type FieldError } from '../shared/domain-error';
import type { SheetRow } from '../shared/sheet';
import type { FieldCode } from '../shared/field-messages';
import { type LineFormat, type StreamLimits, readLines } from './lines';

/** Makes values of rows: called once with the names in the header, then with the cells of each row. */
export type CsvMapping = (header: readonly string[]) => (cells: readonly string[]) => unknown;

export const BYTE_ORDER_MARK = '\ufeff';
const problem = (code: FieldCode, detail: string): FieldError => ({ pointer: '', code, detail });

/** A header with which no row can be read. */
export const badHeader = (errors: readonly FieldError[]): DomainError =>
  new DomainError(
    'malformed',
    'bad-csv-header',
    'The first line must name the columns, each once and as they are documented.',
    errors,
  );

/**
 * The cells of a line: plain ones by the commas between them, quoted ones by csv-parse, which takes many times as long.
 * @returns what is wrong with it when it is no line of CSV.
 */
export function cellsOf(line: string): readonly string[] | FieldError {
  if (!line.includes('"')) return line.split(',');
  try {
    return parse(line, { record_delimiter: '\n', relax_column_count: true })[0]!;
  } catch (error) {
    return (error as { code?: unknown }).code === 'CSV_QUOTE_NOT_CLOSED'
      ? problem('unclosed-quote', 'has a quote that is not closed on its line')
      : problem('malformed-csv', 'has a quote in the middle of a cell');
  }
}

export const isProblem = (cells: readonly string[] | FieldError): cells is FieldError =>
  !Array.isArray(cells);

/**
 * Lines of comma-separated values under a header. A row is a line: no cell holds a line break, so that one open quote
 * costs one row and not all that follow.
 */
class CsvFormat implements LineFormat {
  readonly malformed = 'malformed-csv';
  private columns = 0;
  private toValue: ((cells: readonly string[]) => unknown) | undefined;

  constructor(private readonly mapping: CsvMapping) {}

  read(row: number, line: string): SentRow | undefined {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (!this.toValue) return this.readHeader(text);
    const cells = cellsOf(text);
    if (isProblem(cells)) return { row, problem: cells };
    if (cells.length !== this.columns)
      return {
        row,
        problem: problem('wrong-cell-count', `must have ${this.columns} cells as the header has`),
      };
    return { row, value: this.toValue(cells) };
  }

  refuse(row: number, found: FieldError): SentRow {
    if (!this.toValue) throw badHeader([found]);
    return { row, problem: found };
  }

  private readHeader(text: string): undefined {
    const names = cellsOf(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
    if (isProblem(names)) throw badHeader([names]);
    this.columns = names.length;
    this.toValue = this.mapping(names);
  }
}

/**
 * The rows of a CSV stream in UTF-8, with or without a byte order mark, its lines ended by LF or CRLF. The first line
 * that is not blank is the header.
 * @throws DomainError `bad-csv-header`, and as `readLines` does.
 */
export const readCsv = (
  source: AsyncIterable<Buffer>,
  mapping: CsvMapping,
  limits: StreamLimits,
): AsyncGenerator<SentRow[]> => readLines(source, new CsvFormat(mapping), limits);

/** A row of cells, or what is wrong with it as a whole. */
export type TableRow = SheetRow | { readonly row: number; readonly problem: FieldError };

/**
 * The rows of a CSV as cells, the header first, whether or not there is one.
 * @throws DomainError as `readCsv` does.
 */
export async function* rowsOfCsv(
  source: AsyncIterable<Buffer>,
  limits: StreamLimits,
): AsyncGenerator<TableRow[]> {
  let header: readonly string[] = [];
  const mapping: CsvMapping = (names) => {
    header = names;
    return (cells) => cells;
  };
  let isHeaderOut = false;
  for await (const list of readCsv(source, mapping, limits)) {
    const rows = list.map((sent): TableRow =>
      'problem' in sent ? sent : { row: sent.row, cells: sent.value as readonly string[] },
    );
    yield isHeaderOut ? rows : [{ row: 0, cells: header }, ...rows];
    isHeaderOut = true;
  }
  if (!isHeaderOut) yield [{ row: 0, cells: header }];
}
