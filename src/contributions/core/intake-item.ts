import { FieldError } from '../../shared/domain-error';
import type { FieldCode } from '../../shared/field-messages';
import { LocalDate } from '../../shared/local-date';
import { REVERSAL_REASONS, ReversalReason } from '../../shared/reversal-reason';
import { RowReader } from '../../shared/row-reader';
import { EARLIEST_MONTH, MOST_MONTHS_AHEAD, isLengthOf } from './coverage';
import { LINE_SHAPE, MAX_LINE_NO, MAX_LINE_VND, REVERSAL_SHAPE } from './line-shape';
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

const ITEM_TYPES = ['line', 'reversal'] as const;
const LINE_FIELDS = new Set(Object.keys(LINE_SHAPE.properties));
const REVERSAL_FIELDS = new Set(Object.keys(REVERSAL_SHAPE.properties));

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
  if (row.errors.length === 0)
    for (const { field, code, detail } of brokenRules(line)) row.fail(field, code, detail);
  return line;
}

/** What the rules between fields look at. */
export type RuledLine = Pick<
  LineItem,
  | 'paymentMode'
  | 'coveredFrom'
  | 'coveredTo'
  | 'participantAmount'
  | 'stateSubsidy'
  | 'localSubsidy'
  | 'otherSubsidy'
  | 'collectedOn'
>;

interface BrokenRule {
  readonly field: keyof RuledLine;
  readonly code: FieldCode;
  readonly detail: string;
}

/** Rules between fields that are each right by themselves. */
export function brokenRules(line: RuledLine): readonly BrokenRule[] {
  const broken: BrokenRule[] = [];
  const collectedIn = monthNumber(line.collectedOn);
  if (collectedIn < EARLIEST_MONTH || line.coveredFrom < EARLIEST_MONTH)
    broken.push({
      field: collectedIn < EARLIEST_MONTH ? 'collectedOn' : 'coveredFrom',
      code: 'before-the-scheme',
      detail: 'lies before January 2008, when voluntary social insurance began',
    });
  if (line.coveredTo < line.coveredFrom)
    broken.push({
      field: 'coveredTo',
      code: 'ends-before-start',
      detail: 'must not lie before coveredFrom',
    });
  else if (!isLengthOf(line.paymentMode, line.coveredTo - line.coveredFrom + 1))
    broken.push({
      field: 'coveredTo',
      code: 'wrong-length',
      detail: 'is not the number of months that the payment mode covers',
    });
  if (line.coveredTo > collectedIn + MOST_MONTHS_AHEAD)
    broken.push({
      field: 'coveredTo',
      code: 'too-far-ahead',
      detail: `must lie within ${MOST_MONTHS_AHEAD} months of collectedOn`,
    });
  if (line.participantAmount + line.stateSubsidy + line.localSubsidy + line.otherSubsidy === 0)
    broken.push({
      field: 'participantAmount',
      code: 'nothing-paid',
      detail: 'somebody must have paid something',
    });
  return broken;
}

/** year × 12 + month − 1 of a text that begins with `YYYY-MM`. */
export function monthNumber(text: string): number {
  const digit = (at: number): number => text.charCodeAt(at) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return year * 12 + digit(5) * 10 + digit(6) - 1;
}

/** A row of the form of LINE_SHAPE. */
export interface SentLine extends Omit<
  LineItem,
  'staffCode' | 'participantNumber' | 'coveredFrom' | 'coveredTo'
> {
  readonly staffCode?: string | null;
  readonly socialInsuranceNumber: string;
  readonly coveredFrom: string;
  readonly coveredTo: string;
}

/** The item that a row of the right form stands for; its receipt number is composed (NFC). */
export const lineOf = (sent: SentLine): LineItem => ({
  type: 'line',
  receiptNo: sent.receiptNo,
  lineNo: sent.lineNo,
  agentCode: sent.agentCode,
  staffCode: sent.staffCode ?? null,
  participantNumber: sent.socialInsuranceNumber,
  kind: sent.kind,
  paymentMode: sent.paymentMode,
  supportClass: sent.supportClass,
  coveredFrom: monthNumber(sent.coveredFrom),
  coveredTo: monthNumber(sent.coveredTo),
  contributionIncome: sent.contributionIncome,
  participantAmount: sent.participantAmount,
  stateSubsidy: sent.stateSubsidy,
  localSubsidy: sent.localSubsidy,
  otherSubsidy: sent.otherSubsidy,
  collectedOn: sent.collectedOn,
});
