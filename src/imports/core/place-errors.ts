import type { FieldError } from '../../shared/domain-error';
import type { CellError } from './cell-values';

/** More than anybody reads of one row. */
const MOST_ERRORS_OF_A_ROW = 20;

/** The field that a pointer into a row begins with. */
const fieldOf = (pointer: string): string | undefined =>
  /^\/([^/]+)/.exec(pointer)?.[1]?.replaceAll('~1', '/').replaceAll('~0', '~');

/** What an intake says of a field, as an error of the cell that holds it. */
export function placed(
  { pointer, code, detail }: FieldError,
  columnOf: (field: string) => string | undefined,
): CellError {
  const field = fieldOf(pointer);
  const column = field === undefined ? undefined : columnOf(field);
  return {
    code,
    detail,
    ...(field === undefined ? {} : { field }),
    ...(column === undefined ? {} : { column }),
  };
}

/**
 * All that is wrong with a row: what was found when its cells were read, and of what an intake would say that which is
 * about other cells: a field that could not be made of its cells is missing for a reason that was told.
 */
export function allErrors(found: readonly CellError[], further: readonly CellError[]): readonly CellError[] {
  const told = new Set(found.map(({ column, field }) => column ?? field));
  const others = further.filter(({ column, field }) => !told.has(column ?? field));
  return [...found, ...others].slice(0, MOST_ERRORS_OF_A_ROW);
}
