import type { FieldError } from '../../shared/domain-error';
import type { FieldCode } from '../../shared/field-messages';
import { foldedText, isErrorTitle } from './cell-values';
import { FIELDS_OF, type TableKind } from './import-kinds';
import type { NamedColumn } from './table-layout';

/** What is wrong with names of columns: fields that the kind does not have, and headers or fields that stand twice. */
export function mappingFaults(kind: TableKind, columns: readonly NamedColumn[]): FieldError[] {
  const known = new Set(FIELDS_OF[kind].map(({ field }) => field));
  const headers = new Set<string>();
  const fields = new Set<string>();
  return columns.flatMap(({ header, field }, index) => {
    const name = foldedText(header);
    const at = (part: string, code: FieldCode, detail: string): FieldError => ({
      pointer: `/columns/${index}/${part}`,
      code,
      detail,
    });
    const faults = [
      ...(known.has(field) ? [] : [at('field', 'unknown-value', `must be one of ${[...known].join(', ')}`)]),
      ...(fields.has(field) ? [at('field', 'duplicate-column', 'stands there twice')] : []),
      ...(headers.has(name) ? [at('header', 'duplicate-column', 'stands there twice')] : []),
      ...(name === '' || isErrorTitle(header)
        ? [at('header', 'wrong-form', 'must be the name of a column')]
        : []),
    ];
    headers.add(name);
    fields.add(field);
    return faults;
  });
}
