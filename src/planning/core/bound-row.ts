import { AGENT_CODE } from '../../agents/core/agent';
import { OFFICE_CODE } from '../../offices/core/office-code';
import type { FieldError } from '../../shared/domain-error';
import { RowReader } from '../../shared/row-reader';
import { type GivenBound, MAX_TOTAL } from './plan-bound';

const FIELDS = new Set(['officeCode', 'agentCode', 'floor', 'ceiling', 'fixed']);
const OFFICE = { pattern: OFFICE_CODE, expects: 'an office code of 5 digits' };
const AGENT = { pattern: AGENT_CODE, expects: 'an agent code such as IS0212M' };

/** Reads one row of a file of bounds. @returns the bound as it is given, or what is wrong with its fields. */
export function parseBoundRow(value: unknown): GivenBound | readonly FieldError[] {
  const row = new RowReader(value, FIELDS);
  const amount = (name: string): number | undefined =>
    row.has(name) ? row.integer(name, 0, MAX_TOTAL) : undefined;
  const given = {
    officeCode: row.has('officeCode') ? row.text('officeCode', OFFICE) : undefined,
    agentCode: row.has('agentCode') ? row.text('agentCode', AGENT) : undefined,
    floor: amount('floor'),
    ceiling: amount('ceiling'),
    fixed: amount('fixed'),
  };
  return row.errors.length > 0 ? row.errors : given;
}
