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
import { LINE_SHAPE, REVERSAL_SHAPE, type RowShape } from './core/line-shape';

/** The shape without lengths that its patterns hold anyway: counting characters costs more than matching them. */
const withoutLengths = ({ properties, ...shape }: RowShape): object => ({
  ...shape,
  properties: Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, { ...field, maxLength: undefined }]),
  ),
});

const ajv = new Ajv({ allowUnionTypes: true, formats: { date: isLocalDate } });
const isLine = ajv.compile<SentLine>(withoutLengths(LINE_SHAPE));
const isReversal = ajv.compile<ReversalItem>(withoutLengths(REVERSAL_SHAPE));

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
  if (isLine(value)) return goodLine(value, today) ?? parseItem(value, today);
  if (isReversal(value) && value.reversedOn <= today && isComposed(value.receiptNo)) return value;
  return parseItem(value, today);
}
