import { REVERSAL_REASONS } from '../../shared/reversal-reason';
import { AGENT_CODE, PARTICIPANT_NUMBER, RECEIPT_NO, STAFF_CODE } from './forms';
import { LINE_KINDS, PAYMENT_MODES, SUPPORT_CLASSES } from './vocabulary';

/** A field of a row in the words of JSON Schema. */
export interface FieldShape {
  readonly type: 'string' | 'integer' | readonly ['string', 'null'];
  readonly description?: string;
  readonly examples?: readonly (string | number)[];
  readonly enum?: readonly string[];
  readonly format?: 'date';
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A row as data: the contract shows it, the validator is compiled from it, the reader takes its names and limits. */
export interface RowShape {
  readonly type: 'object';
  readonly description: string;
  readonly additionalProperties: false;
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, FieldShape>>;
}

export const MAX_LINE_NO = 10_000;
/** One line: more than five years of the highest income there is. */
export const MAX_LINE_VND = 100_000_000_000;

const code = (form: { readonly pattern: RegExp }, maxLength: number, example: string): FieldShape => ({
  type: 'string',
  maxLength,
  pattern: form.pattern.source,
  examples: [example],
});
const word = (values: readonly string[]): FieldShape => ({ type: 'string', enum: values });
const amount = (example: number, minimum = 0): FieldShape => ({
  type: 'integer',
  minimum,
  maximum: MAX_LINE_VND,
  examples: [example],
});
const day = (example: string, description: string): FieldShape => ({
  type: 'string',
  format: 'date',
  description,
  examples: [example],
});
const month = (example: string, description: string): FieldShape => ({
  type: 'string',
  maxLength: 7,
  pattern: String.raw`^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$`,
  description,
  examples: [example],
});

const KEY = {
  receiptNo: code(RECEIPT_NO, 40, 'IS0212M-000123'),
  lineNo: { type: 'integer', minimum: 1, maximum: MAX_LINE_NO, examples: [1] },
} as const satisfies Record<string, FieldShape>;

const shape = (
  description: string,
  properties: Readonly<Record<string, FieldShape>>,
  optional: readonly string[] = [],
): RowShape => ({
  type: 'object',
  description,
  additionalProperties: false,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});

export const LINE_SHAPE = shape(
  'What a participant paid for some months: one line of a receipt.',
  {
    type: word(['line']),
    ...KEY,
    agentCode: code(AGENT_CODE, 7, 'IS0212M'),
    staffCode: {
      ...code(STAFF_CODE, 15, 'NV001099000001'),
      type: ['string', 'null'],
      description: 'Who collected it, where that is known.',
    },
    socialInsuranceNumber: {
      ...code(PARTICIPANT_NUMBER, 12, '0123456789'),
      description: 'The social insurance number or the personal id. Only a keyed hash of it is kept.',
    },
    kind: word(LINE_KINDS),
    paymentMode: word(PAYMENT_MODES),
    supportClass: word(SUPPORT_CLASSES),
    coveredFrom: month('2026-04', 'First month that is paid for.'),
    coveredTo: month('2026-06', 'Last month that is paid for.'),
    contributionIncome: amount(1_500_000, 1),
    participantAmount: amount(594_000),
    stateSubsidy: amount(396_000),
    localSubsidy: amount(0),
    otherSubsidy: amount(0),
    collectedOn: day('2026-03-31', 'Day of collection; not in the future.'),
  },
  ['staffCode'],
);

export const REVERSAL_SHAPE = shape('Takes a line back that was sent before, or in the same batch.', {
  type: word(['reversal']),
  ...KEY,
  reversedOn: day('2026-04-02', 'Not before the day of collection, and not in the future.'),
  reason: word(REVERSAL_REASONS),
});
