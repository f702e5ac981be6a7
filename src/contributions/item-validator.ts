import Ajv from 'ajv';
import type { FieldError } from '../shared/domain-error';
import { type LocalDate, isLocalDate } from '../shared/local-date';
import {
  type IntakeItem,
  type LineItem,
  type ReversalItem,
  type SentLine,
  brokenRules,
  lineOf,
  parseItem,
} from './core/intake-item';
import { type FieldShape, LINE_SHAPE, REVERSAL_SHAPE, type RowShape } from './core/line-shape';
import type { LineKind, PaymentMode, SupportClass } from './core/vocabulary';

/** Without the length that its pattern holds anyway: counting characters costs more than matching them. */
const withoutLength = (field: FieldShape): object => ({ ...field, maxLength: undefined });
const withoutLengths = ({ properties, ...shape }: RowShape): object => ({
  ...shape,
  properties: Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, withoutLength(field)]),
  ),
});

const ajv = new Ajv({ allowUnionTypes: true, formats: { date: isLocalDate } });
/** True for a row that is right in every field by itself. */
export const isLine = ajv.compile<SentLine>(withoutLengths(LINE_SHAPE));
const isReversal = ajv.compile<ReversalItem>(withoutLengths(REVERSAL_SHAPE));

/** The validator of one field of a shape. */
export const fieldValidator = (field: FieldShape): ((value: unknown) => boolean) =>
  ajv.compile(withoutLength(field));

/** A line of which every field is right by itself. */
export class CheckedLine implements SentLine {
  readonly type = 'line';

  constructor(
    readonly receiptNo: string,
    readonly lineNo: number,
    readonly agentCode: string,
    readonly staffCode: string | null,
    readonly socialInsuranceNumber: string,
    readonly kind: LineKind,
    readonly paymentMode: PaymentMode,
    readonly supportClass: SupportClass,
    readonly coveredFrom: string,
    readonly coveredTo: string,
    readonly contributionIncome: number,
    readonly participantAmount: number,
    readonly stateSubsidy: number,
    readonly localSubsidy: number,
    readonly otherSubsidy: number,
    readonly collectedOn: LocalDate,
  ) {}
}

/** What has one form only, composed or not. */
const ASCII = /^[ -~]*$/;
const isComposed = (text: string): boolean => ASCII.test(text) || text.normalize('NFC') === text;
/** A schema cannot tell it from nought. */
const isMinusZero = (value: number): boolean => value === 0 && Object.is(value, -0);

function goodLine(sent: SentLine, today: LocalDate): LineItem | undefined {
  if (
    sent.collectedOn > today ||
    !isComposed(sent.receiptNo) ||
    isMinusZero(sent.participantAmount) ||
    isMinusZero(sent.stateSubsidy) ||
    isMinusZero(sent.localSubsidy) ||
    isMinusZero(sent.otherSubsidy)
  )
    return undefined;
  const line = lineOf(sent);
  return brokenRules(line).length === 0 ? line : undefined;
}

/**
 * One item of a batch, as `parseItem` reads it. A good row is told by validators compiled from the documented shapes,
 * several times as fast; the reader explains what is wrong with all others.
 */
export function readItem(value: unknown, today: LocalDate): IntakeItem | readonly FieldError[] {
  if (value instanceof CheckedLine || isLine(value)) return goodLine(value, today) ?? parseItem(value, today);
  if (isReversal(value) && value.reversedOn <= today && isComposed(value.receiptNo)) return value;
  return parseItem(value, today);
}
