import {
  parseAgentRow,
  parseComplaintRow,
  parseStaffRow,
  parseTrainingRow,
} from '../agents/core/register-rows';
import { parseRemittance } from '../contributions/core/remittance-item';
import { readItem } from '../contributions/item-validator';
import type { TableRow } from '../http/csv';
import type { StreamLimits } from '../http/lines';
import { readNdjson } from '../http/ndjson';
import { rowsOfFirstSheet } from '../http/workbook-reader';
import { parseQuota } from '../quotas/core/quota-item';
import type { SentRow } from '../shared/bulk';
import type { FieldError } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';
import { isRefused } from '../shared/row-reader';
import type { SheetRow } from '../shared/sheet';
import type { CellError } from './core/cell-values';
import { D05Reader, type D05Rules } from './core/d05-ts';
import { FIELDS_OF, type ImportKind, type TableKind, itemOfFields } from './core/import-kinds';
import { allErrors, placed } from './core/place-errors';
import { RemittanceGroups, rowOfPointer } from './core/remittance-groups';
import { type ColumnNames, TableLayout } from './core/table-layout';
import type { ErrorPlace } from './import';

/** What is wrong, and in which row. */
export type RowFault = CellError & { readonly row: number };

/** Something to be taken in, as a file has it; what has faults is not. */
export interface ReadItem {
  readonly row: number;
  readonly value: unknown;
  readonly faults: readonly RowFault[];
}

/** A file as items, in lists, read no faster than they are taken. */
export interface ImportRows {
  readonly lists: AsyncIterable<readonly ReadItem[]>;
  /** The letters of the column that has a field, once the header was read. */
  readonly columnOf: (field: string) => string | undefined;
  /** Where what is wrong can be written, once all was read; undefined for what is no sheet. */
  readonly place: () => ErrorPlace | undefined;
}

/** More than enough for a workbook of as many rows as are taken, and what a sheet may unpack to. */
const UNPACKED_BYTES = 300_000_000;
export const workbookLimits = (rows: number) => ({
  rows: rows + HEADING_ROWS,
  unpackedBytes: UNPACKED_BYTES,
});
/** Above a list, and signatures below. */
const HEADING_ROWS = 100;

const checks: Readonly<Record<ImportKind, (value: unknown, today: LocalDate) => object>> = {
  'contributions-d05': readItem,
  contributions: readItem,
  remittances: parseRemittance,
  quotas: parseQuota,
  agents: parseAgentRow,
  staff: parseStaffRow,
  training: parseTrainingRow,
  complaints: parseComplaintRow,
};

/** What the intake of the kind would say of an item by itself. */
function faultsOf(kind: ImportKind, value: unknown, today: LocalDate): readonly FieldError[] {
  const checked = checks[kind](value, today);
  return isRefused(checked) ? checked : [];
}

const inRow = (row: number, errors: readonly CellError[]): RowFault[] =>
  errors.map((error) => ({ ...error, row }));

/** Items of NDJSON, in the form in which the API takes them; an `error` of an earlier report is not looked at. */
export function ndjsonRows(
  chunks: AsyncIterable<Buffer>,
  kind: ImportKind,
  { today, limits }: { readonly today: LocalDate; readonly limits: StreamLimits },
): ImportRows {
  const columnOf = (): undefined => undefined;
  const read = (sent: SentRow): ReadItem => {
    const value = 'problem' in sent ? null : withoutError(sent.value);
    const errors = 'problem' in sent ? [sent.problem] : faultsOf(kind, value, today);
    return {
      row: sent.row,
      value,
      faults: inRow(
        sent.row,
        errors.map((error) => placed(error, columnOf)),
      ),
    };
  };
  return { lists: mapped(readNdjson(chunks, limits), read), columnOf, place: () => undefined };
}

async function* mapped<A, B>(lists: AsyncIterable<readonly A[]>, map: (one: A) => B): AsyncGenerator<B[]> {
  for await (const list of lists) yield list.map(map);
}

function withoutError(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('error' in value)) return value;
  const { error: _, ...rest } = value;
  return rest;
}

/** The cells of the first sheet of a workbook. */
export const sheetCells = (file: Buffer, mostRows: number): AsyncIterable<readonly SheetRow[]> =>
  rowsOfFirstSheet(file, workbookLimits(mostRows));

/** What a table of cells needs to become items. */
export interface TableOrder {
  readonly kind: TableKind;
  readonly names: ColumnNames | undefined;
  readonly today: LocalDate;
}

/** Fields of items that are made of several columns, and the first of those. */
const COLUMN_OF_PART: Readonly<Record<string, string>> = { lines: 'receiptNo', months: 'month1' };

/** A table under a header, with a key of its own in each row. */
export class TableRows implements ImportRows {
  private layout: TableLayout | undefined;
  private headerRow = 0;
  private width = 0;
  private readonly groups = new RemittanceGroups();

  constructor(
    private readonly source: AsyncIterable<readonly TableRow[]>,
    private readonly order: TableOrder,
  ) {}

  readonly columnOf = (field: string): string | undefined =>
    this.layout?.columnOf(COLUMN_OF_PART[field] ?? field);

  readonly place = (): ErrorPlace | undefined =>
    this.layout && { headerRow: this.headerRow, errorColumn: this.layout.errorColumn ?? this.width };

  get lists(): AsyncIterable<readonly ReadItem[]> {
    return this.read();
  }

  private async *read(): AsyncGenerator<ReadItem[]> {
    for await (const list of this.source) yield list.flatMap((row) => this.readRow(row));
    this.layout ??= TableLayout.of([], FIELDS_OF[this.order.kind]);
    yield [...this.groups.items()].map(({ rows, item, errors }) => this.remittance(rows, item, errors));
  }

  private readRow(source: TableRow): ReadItem[] {
    const { row } = source;
    if ('problem' in source)
      return [{ row, value: null, faults: inRow(row, [placed(source.problem, this.columnOf)]) }];
    this.width = Math.max(this.width, source.cells.length);
    if (!this.layout) {
      this.headerRow = row;
      this.layout = TableLayout.of(source.cells, FIELDS_OF[this.order.kind], this.order.names);
      return [];
    }
    const read = this.layout.read(source.cells);
    if (!read) return [];
    if (this.order.kind === 'remittances' && read.errors.length === 0) this.groups.add(row, read.fields);
    else return [this.item(row, read.fields, read.errors)];
    return [];
  }

  private item(
    row: number,
    fields: Readonly<Record<string, unknown>>,
    errors: readonly CellError[],
  ): ReadItem {
    const { kind, today } = this.order;
    const value = itemOfFields(kind, fields);
    // A cell without a value makes a row of remittances no remittance: nothing more is to be said of it.
    const further = kind === 'remittances' ? [] : faultsOf(kind, value, today);
    const all = allErrors(
      errors,
      further.map((error) => placed(fieldOfMonth(error), this.columnOf)),
    );
    return { row, value, faults: inRow(row, all) };
  }

  private remittance(rows: readonly number[], value: unknown, errors: readonly RowFault[]): ReadItem {
    const found = faultsOf('remittances', value, this.order.today);
    // The sum of lines that are wrong is wrong for no reason of its own.
    const isOfLine = found.some(({ pointer }) => pointer.startsWith('/lines/'));
    const told = isOfLine ? found.filter(({ pointer }) => pointer !== '/amount') : found;
    const further = told.map((error): RowFault => {
      const at = rowOfPointer({ rows }, error.pointer);
      return { ...placed({ ...error, pointer: at.pointer }, this.columnOf), row: at.row };
    });
    return { row: rows[0]!, value, faults: [...errors, ...further] };
  }
}

/** A month of a quota has a column of its own. */
const fieldOfMonth = (error: FieldError): FieldError => ({
  ...error,
  pointer: error.pointer.replace(/^\/months\/(\d+)$/, (_, index: string) => `/month${Number(index) + 1}`),
});

/** The people of a D05-TS sheet as lines and reversals. */
export class D05Rows implements ImportRows {
  private readonly reader: D05Reader;
  private width = 0;

  constructor(
    private readonly source: AsyncIterable<readonly SheetRow[]>,
    rules: D05Rules,
    private readonly today: LocalDate,
  ) {
    this.reader = new D05Reader(rules);
  }

  readonly columnOf = (field: string): string | undefined => this.reader.columnOf(field);

  readonly place = (): ErrorPlace | undefined => {
    const { row, errorColumn } = this.reader.header;
    return { headerRow: row, errorColumn: errorColumn ?? this.width };
  };

  get lists(): AsyncIterable<readonly ReadItem[]> {
    return this.read();
  }

  private async *read(): AsyncGenerator<ReadItem[]> {
    for await (const list of this.source) yield list.flatMap((row) => this.readRow(row));
    this.reader.end();
  }

  private readRow(source: SheetRow): ReadItem[] {
    this.width = Math.max(this.width, source.cells.length);
    const read = this.reader.read(source);
    if (!read) return [];
    const { row, item, errors } = read;
    const further = faultsOf('contributions-d05', item, this.today);
    const all = allErrors(
      errors,
      further.map((error) => placed(error, this.columnOf)),
    );
    return [{ row, value: item, faults: inRow(row, all) }];
  }
}
