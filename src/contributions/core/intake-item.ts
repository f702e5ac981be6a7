import { FieldError } from '../../shared/domain-error';
import { LocalDate } from '../../shared/local-date';
import { REVERSAL_REASONS, ReversalReason } from '../../shared/reversal-reason';
import { RowReader } from '../../shared/row-reader';
import { EARLIEST_MONTH, MOST_MONTHS_AHEAD, isLengthOf } from './coverage';
import { AGENT_CODE, PARTICIPANT_NUMBER, RECEIPT_NO, STAFF_CODE } from './forms';
import {
  LINE_KINDS,
  LineKind,
  PAYMENT_MODES,
  PaymentMode,
  SUPPORT_CLASSES,
  SupportClass,
} from './vocabulary';

/** Months are year × 12 + month − 1, both inside; amounts are whole VND. */
export interface LineItem {
  readonly type: 'line';
  readonly receiptNo: string;
  readonly lineNo: number;
  readonly agentCode: string;
  readonly staffCode: string | null;
  readonly participantNumber: string;
  readonly kind: LineKind;
  readonly paymentMode: PaymentMode;
  readonly supportClass: SupportClass;
  readonly coveredFrom: number;
  readonly coveredTo: number;
  readonly contributionIncome: number;
  readonly participantAmount: number;
  readonly stateSubsidy: number;
  readonly localSubsidy: number;
  readonly otherSubsidy: number;
  readonly collectedOn: LocalDate;
}

export interface ReversalItem {
  readonly type: 'reversal';
  readonly receiptNo: string;
  readonly lineNo: number;
  readonly reversedOn: LocalDate;
  readonly reason: ReversalReason;
}

export type IntakeItem = LineItem | ReversalItem;

export const MAX_LINE_NO = 10_000;
/** One line: more than five years of the highest income there is. */
const MAX_LINE_VND = 100_000_000_000;

const ITEM_TYPES = ['line', 'reversal'] as const;
const LINE_FIELDS = new Set([
  'type',
  'receiptNo',
  'lineNo',
  'agentCode',
  'staffCode',
  'socialInsuranceNumber',
  'kind',
  'paymentMode',
  'supportClass',
  'coveredFrom',
  'coveredTo',
  'contributionIncome',
  'participantAmount',
  'stateSubsidy',
  'localSubsidy',
  'otherSubsidy',
  'collectedOn',
]);
const REVERSAL_FIELDS = new Set(['type', 'receiptNo', 'lineNo', 'reversedOn', 'reason']);

/**
 * One item of a batch, checked for everything that can be told without the register.
 * @param today the business date: nothing is collected or reversed after it.
 * @returns the item, or all that is wrong with it.
 */
export function parseItem(value: unknown, today: LocalDate): IntakeItem | readonly FieldError[] {
  const isReversal = (value as { type?: unknown } | null)?.type === 'reversal';
  const row = new RowReader(value, isReversal ? REVERSAL_FIELDS : LINE_FIELDS);
  row.choice('type', ITEM_TYPES);
  const item = isReversal ? readReversal(row, today) : readLine(row, today);
  return row.errors.length > 0 ? row.errors : item;
}

const readReversal = (row: RowReader, today: LocalDate): ReversalItem => ({
  type: 'reversal',
  receiptNo: row.text('receiptNo', RECEIPT_NO),
  lineNo: row.integer('lineNo', 1, MAX_LINE_NO),
  reversedOn: row.date('reversedOn', today),
  reason: row.choice('reason', REVERSAL_REASONS),
});

function readLine(row: RowReader, today: LocalDate): LineItem {
  const amount = (name: string, min = 0): number => row.integer(name, min, MAX_LINE_VND);
  const line: LineItem = {
    type: 'line',
    receiptNo: row.text('receiptNo', RECEIPT_NO),
    lineNo: row.integer('lineNo', 1, MAX_LINE_NO),
    agentCode: row.text('agentCode', AGENT_CODE),
    staffCode: row.has('staffCode') ? row.text('staffCode', STAFF_CODE) : null,
    participantNumber: row.text('socialInsuranceNumber', PARTICIPANT_NUMBER),
    kind: row.choice('kind', LINE_KINDS),
    paymentMode: row.choice('paymentMode', PAYMENT_MODES),
    supportClass: row.choice('supportClass', SUPPORT_CLASSES),
    coveredFrom: row.month('coveredFrom'),
    coveredTo: row.month('coveredTo'),
    contributionIncome: amount('contributionIncome', 1),
    participantAmount: amount('participantAmount'),
    stateSubsidy: amount('stateSubsidy'),
    localSubsidy: amount('localSubsidy'),
    otherSubsidy: amount('otherSubsidy'),
    collectedOn: row.date('collectedOn', today),
  };
  if (row.errors.length === 0) checkLine(row, line);
  return line;
}

/** Rules between fields that are each right by themselves. */
function checkLine(row: RowReader, line: LineItem): void {
  const collectedIn = Number(line.collectedOn.slice(0, 4)) * 12 + Number(line.collectedOn.slice(5, 7)) - 1;
  if (collectedIn < EARLIEST_MONTH || line.coveredFrom < EARLIEST_MONTH)
    row.fail(
      collectedIn < EARLIEST_MONTH ? 'collectedOn' : 'coveredFrom',
      'before-the-scheme',
      'lies before January 2008, when voluntary social insurance began',
    );
  if (line.coveredTo < line.coveredFrom)
    row.fail('coveredTo', 'ends-before-start', 'must not lie before coveredFrom');
  else if (!isLengthOf(line.paymentMode, line.coveredTo - line.coveredFrom + 1))
    row.fail('coveredTo', 'wrong-length', 'is not the number of months that the payment mode covers');
  if (line.coveredTo > collectedIn + MOST_MONTHS_AHEAD)
    row.fail('coveredTo', 'too-far-ahead', `must lie within ${MOST_MONTHS_AHEAD} months of collectedOn`);
  if (line.participantAmount + line.stateSubsidy + line.localSubsidy + line.otherSubsidy === 0)
    row.fail('participantAmount', 'nothing-paid', 'somebody must have paid something');
}
