import type { FieldError } from '../shared/domain-error';
import type { SheetCell } from '../shared/sheet';
import { type KnownColumn, OUTSIDE_THE_HEADER, columnsByName, readHeader } from '../shared/table-header';

/** A column of a table that somebody sends; a header may have its names in any letters. */
export interface ReadColumn extends KnownColumn {
  readonly isNumber?: boolean;
  /** A code of so many digits, from which a spreadsheet takes the zeros at its start. */
  readonly digits?: number;
}

/** The columns under a header; undefined where it has no name, and where nothing may stand. */
export type ColumnsUnder = readonly (ReadColumn | undefined)[];

const DIGITS = /^\d+$/;

const plain = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** @returns the columns that a header names, or what is wrong with it: unknown names, columns named twice, none at all. */
export function columnsUnder(
  header: readonly string[],
  known: readonly ReadColumn[],
): ColumnsUnder | readonly FieldError[] {
  const byName = columnsByName(known, plain);
  const { columns, faults } = readHeader(
    header,
    (name) => byName.get(plain(name)),
    (name) => plain(name) === '',
  );
  return faults.length > 0 ? faults : columns;
}

/** True for what `columnsUnder` found to be wrong. */
export const isFaulty = (found: ColumnsUnder | readonly FieldError[]): found is readonly FieldError[] =>
  found.some((one) => one !== undefined && 'code' in one);

/**
 * The cells of a row as fields, those that are empty left out; digits are a number where the column has numbers. What is
 * no number stays as it is, for whoever reads the item to refuse.
 * @returns what is wrong with the row when its cells cannot be fields.
 */
export function itemOf(
  columns: ColumnsUnder,
  cells: readonly SheetCell[],
): { readonly item: Readonly<Record<string, unknown>> } | { readonly problem: FieldError } {
  const item: Record<string, unknown> = {};
  for (const [place, cell] of cells.entries()) {
    const column = columns[place];
    const value = column ? valueOf(column, cell) : textOf(cell);
    if (value === null || value === '') continue;
    if (!column) return { problem: { pointer: '', ...OUTSIDE_THE_HEADER } };
    if (typeof value === 'object') return { problem: { pointer: `/${column.field}`, ...value } };
    item[column.field] = value;
  }
  return { item };
}

const textOf = (cell: SheetCell): SheetCell =>
  typeof cell === 'string' ? cell.normalize('NFC').trim() : cell;

function valueOf({ isNumber, digits }: ReadColumn, cell: SheetCell): SheetCell {
  const value = textOf(cell);
  if (isNumber) return typeof value === 'string' && DIGITS.test(value) ? Number(value) : value;
  const text = typeof value === 'number' ? String(value) : value;
  return digits !== undefined && typeof text === 'string' && DIGITS.test(text)
    ? text.padStart(digits, '0')
    : text;
}
