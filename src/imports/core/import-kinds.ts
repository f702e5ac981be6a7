import { LINE_SHAPE, REVERSAL_SHAPE } from '../../contributions/core/line-shape';
import type { KnownColumn } from '../../shared/table-header';

/** Kinds whose files are tables with a header, and so can have other names over their columns. */
export const TABLE_KINDS = [
  'contributions',
  'remittances',
  'quotas',
  'agents',
  'staff',
  'training',
  'complaints',
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** What files may hold. */
export const IMPORT_KINDS = ['contributions-d05', ...TABLE_KINDS] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** How a cell becomes the value of a field. */
export type FieldType = 'text' | 'integer' | 'date' | 'month' | 'digits';

export interface ImportField extends KnownColumn {
  readonly type: FieldType;
  /** Of a code of digits, from which a sheet takes the zeros at its start. */
  readonly digits?: number;
}

const TITLES: Readonly<Record<string, readonly string[]>> = {
  type: ['Loại dòng'],
  receiptNo: ['Số biên lai', 'Số BL'],
  lineNo: ['Số dòng'],
  agentCode: ['Mã đại lý', 'Mã tổ chức dịch vụ', 'Agent code'],
  staffCode: ['Mã nhân viên thu', 'Mã NV thu'],
  socialInsuranceNumber: ['Mã số BHXH', 'Số định danh'],
  kind: ['Loại tham gia'],
  paymentMode: ['Phương thức đóng'],
  supportClass: ['Đối tượng hỗ trợ'],
  coveredFrom: ['Từ tháng'],
  coveredTo: ['Đến tháng'],
  contributionIncome: ['Mức thu nhập'],
  participantAmount: ['Người tham gia đóng'],
  stateSubsidy: ['NSNN hỗ trợ'],
  localSubsidy: ['NSĐP hỗ trợ'],
  otherSubsidy: ['Hỗ trợ khác'],
  collectedOn: ['Ngày thu', 'Ngày biên lai'],
  reversedOn: ['Ngày hủy', 'Ngày huỷ'],
  reason: ['Lý do'],
};

const MONTH_PATTERN = LINE_SHAPE.properties['coveredFrom']!.pattern;

function typeOf(name: string): FieldType {
  const { type, format, pattern } = { ...LINE_SHAPE.properties, ...REVERSAL_SHAPE.properties }[name]!;
  if (type === 'integer') return 'integer';
  if (format === 'date') return 'date';
  return pattern !== undefined && pattern === MONTH_PATTERN ? 'month' : 'text';
}

/** The fields of lines and reversals, from the very shapes that intakes read. */
const CONTRIBUTION_FIELDS: readonly ImportField[] = Object.keys({
  ...LINE_SHAPE.properties,
  ...REVERSAL_SHAPE.properties,
}).map((field) => {
  const titles = TITLES[field] ?? [];
  return field === 'socialInsuranceNumber'
    ? { field, type: 'digits', digits: 10, titles }
    : { field, type: typeOf(field), titles };
});

const MONTHS = 12;
/** A month of a quota, whose twelve make one field of the item. */
const monthField = (month: number): string => `month${month}`;

const OF_AGENT: ImportField = {
  field: 'agentCode',
  type: 'text',
  titles: ['Mã đại lý', 'Mã tổ chức dịch vụ', 'Agent code'],
};
const OF_STAFF: ImportField = {
  field: 'staffCode',
  type: 'text',
  titles: ['Mã nhân viên thu', 'Mã NV thu', 'Staff code'],
};

const QUOTA_FIELDS: readonly ImportField[] = [
  OF_AGENT,
  { field: 'year', type: 'integer', titles: ['Năm'] },
  { field: 'metric', type: 'text', titles: ['Chỉ tiêu'] },
  { field: 'yearlyAmount', type: 'integer', titles: ['Chỉ tiêu năm', 'Yearly quota'] },
  ...Array.from({ length: MONTHS }, (_, index): ImportField => ({
    field: monthField(index + 1),
    type: 'integer',
    titles: [`Tháng ${index + 1}`],
  })),
];

/** One line of a receipt that is handed over: the rows of a reference are one remittance. */
const REMITTANCE_FIELDS: readonly ImportField[] = [
  { field: 'reference', type: 'text', titles: ['Số chứng từ'] },
  OF_AGENT,
  { field: 'remittedOn', type: 'date', titles: ['Ngày nộp'] },
  { field: 'receiptNo', type: 'text', titles: ['Số biên lai', 'Số BL'] },
  { field: 'lineNo', type: 'integer', titles: ['Số dòng'] },
  { field: 'amount', type: 'integer', titles: ['Số tiền'] },
];

const AGENT_FIELDS: readonly ImportField[] = [
  { field: 'code', type: 'text', titles: ['Mã đại lý', 'Agent code'] },
  { field: 'name', type: 'text', titles: ['Tên đại lý'] },
  { field: 'kind', type: 'text', titles: ['Loại hình'] },
  { field: 'officeCode', type: 'digits', digits: 5, titles: ['Mã cơ quan BHXH', 'Office code'] },
  { field: 'organisationTaxCode', type: 'digits', digits: 10, titles: ['Mã số thuế'] },
];

const STAFF_FIELDS: readonly ImportField[] = [
  OF_AGENT,
  OF_STAFF,
  { field: 'name', type: 'text', titles: ['Họ và tên'] },
  { field: 'cardNo', type: 'text', titles: ['Số thẻ'] },
  { field: 'cardIssuedOn', type: 'date', titles: ['Ngày cấp thẻ'] },
  { field: 'cardExpiresOn', type: 'date', titles: ['Ngày hết hạn thẻ'] },
  { field: 'startsOn', type: 'date', titles: ['Ngày bắt đầu'] },
  { field: 'endsOn', type: 'date', titles: ['Ngày kết thúc'] },
];

const TRAINING_FIELDS: readonly ImportField[] = [
  OF_AGENT,
  OF_STAFF,
  { field: 'course', type: 'text', titles: ['Khóa đào tạo', 'Khoá đào tạo'] },
  { field: 'certificateNo', type: 'text', titles: ['Số chứng nhận'] },
  { field: 'completedOn', type: 'date', titles: ['Ngày hoàn thành'] },
  { field: 'validTo', type: 'date', titles: ['Có giá trị đến'] },
];

const COMPLAINT_FIELDS: readonly ImportField[] = [
  OF_AGENT,
  { field: 'reference', type: 'text', titles: ['Số vụ việc'] },
  { field: 'subject', type: 'text', titles: ['Nội dung'] },
  { field: 'upheldOn', type: 'date', titles: ['Ngày kết luận'] },
];

export const FIELDS_OF: Readonly<Record<TableKind, readonly ImportField[]>> = {
  contributions: CONTRIBUTION_FIELDS,
  remittances: REMITTANCE_FIELDS,
  quotas: QUOTA_FIELDS,
  agents: AGENT_FIELDS,
  staff: STAFF_FIELDS,
  training: TRAINING_FIELDS,
  complaints: COMPLAINT_FIELDS,
};

export const isTableKind = (kind: ImportKind): kind is TableKind => kind !== 'contributions-d05';

/** True for a kind whose rows have a key only together with the system that they come from. */
export const isOfSourceSystem = (kind: ImportKind): boolean =>
  kind === 'contributions-d05' || kind === 'contributions' || kind === 'remittances';

/** What an item of the kind is, made of the fields of a row. */
export function itemOfFields(kind: TableKind, fields: Readonly<Record<string, unknown>>): unknown {
  if (kind === 'contributions') return { type: 'line', ...fields };
  if (kind !== 'quotas') return fields;
  const names = Array.from({ length: MONTHS }, (_, index) => monthField(index + 1));
  if (!names.some((name) => fields[name] !== undefined)) return fields;
  const rest = Object.entries(fields).filter(([name]) => !names.includes(name));
  return { ...Object.fromEntries(rest), months: names.map((name) => fields[name] ?? 0) };
}
