import type { FieldCode } from './field-messages';
import type { FieldError } from './domain-error';
import { pointerTo } from './pointer';

/** A column that a header may name. */
export interface KnownColumn {
  readonly field: string;
  /** What else a header may call it. */
  readonly titles: readonly string[];
}

/** More than anybody reads. */
const MOST_FAULTS = 100;

/** What is wrong with a row that has something beside the columns that its header names. */
export const OUTSIDE_THE_HEADER = {
  code: 'wrong-cell-count',
  detail: 'has something where the header names no column',
} as const;

/** Known columns by every name that they have, as `fold` makes names alike. */
export const columnsByName = <Column extends KnownColumn>(
  known: readonly Column[],
  fold: (name: string) => string,
): Map<string, Column> =>
  new Map(
    known.flatMap((column) => [column.field, ...column.titles].map((name) => [fold(name), column] as const)),
  );

/** What the names of a header stand for. */
interface Header<Column> {
  /** In the order of the header; undefined where it names none. */
  readonly columns: readonly (Column | undefined)[];
  /** Names that no column has, columns that are named twice, or that none is named: the first hundred. */
  readonly faults: readonly FieldError[];
}

/**
 * Reads a header.
 * @param columnOf the column of that name.
 * @param isPassedOver whether a name that no column has is no fault.
 */
export function readHeader<Column>(
  header: readonly string[],
  columnOf: (name: string) => Column | undefined,
  isPassedOver: (name: string) => boolean,
): Header<Column> {
  const faults: FieldError[] = [];
  const seen = new Set<Column>();
  const fault = (name: string, code: FieldCode, detail: string): number =>
    faults.push({ pointer: pointerTo(name), code, detail });
  const columns = header.map((name) => {
    const column = columnOf(name);
    if (column === undefined) {
      if (!isPassedOver(name)) fault(name, 'unknown-column', 'is no column');
    } else if (seen.has(column)) fault(name, 'duplicate-column', 'stands there twice');
    else seen.add(column);
    return column;
  });
  if (seen.size === 0 && faults.length === 0)
    faults.push({ pointer: '', code: 'no-header', detail: 'names no column' });
  return { columns, faults: faults.slice(0, MOST_FAULTS) };
}
