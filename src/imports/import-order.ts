import { UnsupportedMediaTypeException } from '@nestjs/common';
import { XLSX } from '../http/bodies';
import { invalidFields } from '../http/validation';
import type { FieldError } from '../shared/domain-error';
import type { FieldCode } from '../shared/field-messages';
import { isOfSourceSystem, isTableKind } from './core/import-kinds';
import type { ImportOrder } from './import';
import type { ImportQuery } from './imports.dto';

/** Part of the key of receipts in D05-TS, which no system sends. */
const D05_SOURCE = 'd05-ts';

const fault = (name: string, code: FieldCode, detail: string): FieldError => ({
  pointer: `#query/${name}`,
  code,
  detail,
});

/**
 * What the query and the type of the body ask for; the mapping is still to be found.
 * @throws DomainError `validation-failed` for what does not go together, UnsupportedMediaTypeException for a D05-TS that is no
 *   workbook.
 */
export function orderOf(query: ImportQuery, mediaType: string): ImportOrder {
  const { kind, mode, dryRun, sourceSystem, agentCode, mapping } = query;
  const isD05 = kind === 'contributions-d05';
  if (isD05 && mediaType !== XLSX) throw new UnsupportedMediaTypeException();
  const faults = [
    ...(isOfSourceSystem(kind) && !isD05 && sourceSystem === undefined
      ? [fault('sourceSystem', 'required', 'must be given with this kind')]
      : []),
    ...(!isOfSourceSystem(kind) && sourceSystem !== undefined
      ? [fault('sourceSystem', 'not-of-this-kind', 'is no part of this kind')]
      : []),
    ...(!isD05 && agentCode !== undefined
      ? [fault('agentCode', 'not-of-this-kind', 'is in each row of this kind')]
      : []),
    ...(!isTableKind(kind) && mapping !== undefined
      ? [fault('mapping', 'not-of-this-kind', 'has no use: the form has its columns')]
      : []),
  ];
  if (faults.length > 0) throw invalidFields(faults);
  return {
    kind,
    mode,
    dryRun: dryRun === 'true',
    sourceSystem: sourceSystem ?? (isD05 ? D05_SOURCE : null),
    agentCode: agentCode ?? null,
    mapping: null,
    mediaType,
  };
}
