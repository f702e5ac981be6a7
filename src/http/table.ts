import type { Words } from './language';

export type Cell = string | number | null;

/** A column of a table that is made into a file. */
export interface Column<Row> {
  readonly title: Words;
  readonly value: (row: Row) => Cell;
}

/** A table that is made into a file. */
export interface Table<Row> {
  /** Of the file without its ending: letters, digits and hyphens only. */
  readonly name: string;
  /** Of the sheet in a workbook. */
  readonly title: Words;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}
