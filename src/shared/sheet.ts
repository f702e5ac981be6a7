import type { FieldCode } from './field-messages';

/** What stands in a cell: a value, nothing, or something that has no value, as what is wrong with it. */
export type SheetCell =
  string | number | boolean | null | { readonly code: FieldCode; readonly detail: string };

/** One row of a sheet up to its last cell that is not empty, or one line of CSV. */
export interface SheetRow {
  /** As the sheet or the lines are numbered, from 1. */
  readonly row: number;
  readonly cells: readonly SheetCell[];
}
