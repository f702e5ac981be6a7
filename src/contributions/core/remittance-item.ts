import { FieldError } from '../../shared/domain-error';
import { LocalDate } from '../../shared/local-date';
import { RowReader } from '../../shared/row-reader';
import { AGENT_CODE, RECEIPT_NO, REFERENCE } from './forms';
import { MAX_LINE_NO } from './line-shape';

/** Money of one line that is handed over, whole VND. */
export interface RemittedPart {
  readonly receiptNo: string;
  readonly lineNo: number;
  readonly amount: number;
}

export interface RemittanceItem {
  readonly reference: string;
  readonly agentCode: string;
  readonly remittedOn: LocalDate;
  readonly amount: number;
  /** In the order of receipt and line, whatever the order in which they were sent. */
  readonly lines: readonly RemittedPart[];
}

export const MAX_REMITTED_LINES = 2_000;
const MAX_VND = 1_000_000_000_000_000;

const FIELDS = new Set(['reference', 'agentCode', 'remittedOn', 'amount', 'lines']);
const PART_FIELDS = new Set(['receiptNo', 'lineNo', 'amount']);

/** @returns the remittance, or all that is wrong with it and can be told without the register. */
export function parseRemittance(value: unknown, today: LocalDate): RemittanceItem | readonly FieldError[] {
  const row = new RowReader(value, FIELDS);
  const errors: FieldError[] = [];
  const item = {
    reference: row.text('reference', REFERENCE),
    agentCode: row.text('agentCode', AGENT_CODE),
    remittedOn: row.date('remittedOn', today),
    amount: row.integer('amount', 1, MAX_VND),
  };
  const lines = row.list('lines', MAX_REMITTED_LINES).map((line, index) => readPart(line, index, errors));
  if (row.errors.length + errors.length > 0) return [...row.errors, ...errors];
  if (lines.reduce((sum, line) => sum + line.amount, 0) !== item.amount)
    row.fail('amount', 'lines-do-not-add-up', 'is not the sum of the lines');
  lines.sort(byKey);
  if (lines.some((line, index) => index > 0 && byKey(lines[index - 1]!, line) === 0))
    row.fail('lines', 'line-twice', 'has a line twice');
  return row.errors.length > 0 ? row.errors : { ...item, lines };
}

function readPart(value: unknown, index: number, errors: FieldError[]): RemittedPart {
  const row = new RowReader(value, PART_FIELDS, `/lines/${index}`);
  const part = {
    receiptNo: row.text('receiptNo', RECEIPT_NO),
    lineNo: row.integer('lineNo', 1, MAX_LINE_NO),
    amount: row.integer('amount', 1, MAX_VND),
  };
  errors.push(...row.errors);
  return part;
}

const byKey = (a: RemittedPart, b: RemittedPart): number =>
  a.receiptNo === b.receiptNo ? a.lineNo - b.lineNo : a.receiptNo < b.receiptNo ? -1 : 1;
