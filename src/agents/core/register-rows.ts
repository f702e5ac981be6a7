import { FieldError } from '../../shared/domain-error';
import { LocalDate, localDate } from '../../shared/local-date';
import { RowReader } from '../../shared/row-reader';
import { AGENT_CODE, AGENT_KINDS, type AgentKind } from './agent';
import { STAFF_CODE } from './staff-code';

/** Rows of the register as they are sent many at once; agents and offices are named by their codes. */
export interface AgentRow {
  readonly code: string;
  readonly name: string;
  readonly kind: AgentKind;
  readonly officeCode: string;
  readonly organisationTaxCode: string | null;
}

export interface StaffRow {
  readonly agentCode: string;
  readonly staffCode: string;
  readonly name: string;
  readonly cardNo: string | null;
  readonly cardIssuedOn: LocalDate | null;
  readonly cardExpiresOn: LocalDate | null;
  /** Of the employment, the last day inclusive. */
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

export interface TrainingRow {
  readonly agentCode: string;
  readonly staffCode: string;
  readonly course: string;
  readonly certificateNo: string;
  readonly completedOn: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface ComplaintRow {
  readonly agentCode: string;
  readonly reference: string;
  readonly subject: string;
  readonly upheldOn: LocalDate;
}

/** One line of visible text without space around it, as the API takes it. */
const line = (max: number) => ({
  pattern: new RegExp(
    `^(?!\\s)[^\\p{Cc}\\p{Cs}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]{1,${max}}(?<!\\s)$`,
    'u',
  ),
  expects: `1 to ${max} visible characters`,
});
const NAME = line(200);
const SHORT = line(60);
const CARD = line(40);
const SUBJECT = line(500);
const OFFICE_CODE = { pattern: /^\d{5}$/, expects: 'an office code of 5 digits' };
const AGENT = { pattern: AGENT_CODE, expects: 'an agent code such as IS0212M' };
const STAFF = { pattern: STAFF_CODE, expects: 'a staff code: NV or NVT and 12 digits' };
/** Ten digits, and three more for a branch. */
const TAX_CODE = { pattern: /^\d{10}(-\d{3})?$/, expects: 'a tax code of 10 digits' };

/** Days of the register may lie ahead. */
const LATEST = localDate('2199-12-31');

/** What was read of a row, or all that is wrong with it. */
type Read<Row> = Row | readonly FieldError[];
const answer = <Row>(reader: RowReader, row: Row): Read<Row> =>
  reader.errors.length > 0 ? reader.errors : row;

const optionalDate = (row: RowReader, field: string): LocalDate | null =>
  row.has(field) ? row.date(field, LATEST) : null;

/** A span that ends before it begins is the fault of its end. */
function requireOrder(row: RowReader, from: LocalDate | null, to: LocalDate | null, field: string): void {
  if (row.errors.length === 0 && from !== null && to !== null && to < from)
    row.fail(field, 'ends-before-start', 'must not lie before its first day');
}

const AGENT_FIELDS = new Set(['code', 'name', 'kind', 'officeCode', 'organisationTaxCode']);
export function parseAgentRow(value: unknown): Read<AgentRow> {
  const row = new RowReader(value, AGENT_FIELDS);
  return answer(row, {
    code: row.text('code', AGENT),
    name: row.text('name', NAME),
    kind: row.choice('kind', AGENT_KINDS),
    officeCode: row.text('officeCode', OFFICE_CODE),
    organisationTaxCode: row.has('organisationTaxCode') ? row.text('organisationTaxCode', TAX_CODE) : null,
  });
}

const STAFF_FIELDS = new Set([
  'agentCode',
  'staffCode',
  'name',
  'cardNo',
  'cardIssuedOn',
  'cardExpiresOn',
  'startsOn',
  'endsOn',
]);
export function parseStaffRow(value: unknown): Read<StaffRow> {
  const row = new RowReader(value, STAFF_FIELDS);
  const staff = {
    agentCode: row.text('agentCode', AGENT),
    staffCode: row.text('staffCode', STAFF),
    name: row.text('name', NAME),
    cardNo: row.has('cardNo') ? row.text('cardNo', CARD) : null,
    cardIssuedOn: optionalDate(row, 'cardIssuedOn'),
    cardExpiresOn: optionalDate(row, 'cardExpiresOn'),
    startsOn: row.date('startsOn', LATEST),
    endsOn: optionalDate(row, 'endsOn'),
  };
  requireOrder(row, staff.cardIssuedOn, staff.cardExpiresOn, 'cardExpiresOn');
  requireOrder(row, staff.startsOn, staff.endsOn, 'endsOn');
  return answer(row, staff);
}

const TRAINING_FIELDS = new Set([
  'agentCode',
  'staffCode',
  'course',
  'certificateNo',
  'completedOn',
  'validTo',
]);
export function parseTrainingRow(value: unknown): Read<TrainingRow> {
  const row = new RowReader(value, TRAINING_FIELDS);
  const training = {
    agentCode: row.text('agentCode', AGENT),
    staffCode: row.text('staffCode', STAFF),
    course: row.text('course', NAME),
    certificateNo: row.text('certificateNo', SHORT),
    completedOn: row.date('completedOn', LATEST),
    validTo: optionalDate(row, 'validTo'),
  };
  requireOrder(row, training.completedOn, training.validTo, 'validTo');
  return answer(row, training);
}

const COMPLAINT_FIELDS = new Set(['agentCode', 'reference', 'subject', 'upheldOn']);
export function parseComplaintRow(value: unknown): Read<ComplaintRow> {
  const row = new RowReader(value, COMPLAINT_FIELDS);
  return answer(row, {
    agentCode: row.text('agentCode', AGENT),
    reference: row.text('reference', SHORT),
    subject: row.text('subject', SUBJECT),
    upheldOn: row.date('upheldOn', LATEST),
  });
}
