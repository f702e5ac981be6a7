import { fieldMessage } from '../../shared/field-messages';
import type { Language } from '../../shared/texts';
import type { CellError } from './cell-values';

/** All that is wrong with a row, in one cell: `F12: …; T12: …`. */
export const noteOf = (row: number, errors: readonly CellError[], language: Language): string =>
  errors
    .map((error) => {
      const where = error.column === undefined ? error.field : `${error.column}${row}`;
      const message = fieldMessage(error, language);
      return where === undefined ? message : `${where}: ${message}`;
    })
    .join('; ');
