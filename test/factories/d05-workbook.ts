import { type CellObject, type WorkSheet, utils, write } from '@e965/xlsx';

type Value = string | number | CellObject | null;

/** One person of the list as an office fills the form in, by the names of its columns. */
export interface D05PersonCells {
  readonly name: Value;
  readonly socialInsuranceNumber: Value;
  readonly nationalId: Value;
  readonly address: Value;
  readonly receiptDate: Value;
  readonly receiptNo: Value;
  readonly income: Value;
  readonly months: Value;
  readonly fromMonth: Value;
  readonly due: Value;
  readonly participantAmount: Value;
  readonly statePercent: Value;
  readonly stateAmount: Value;
  readonly localPercent: Value;
  readonly localAmount: Value;
  readonly otherPercent: Value;
  readonly otherAmount: Value;
  readonly staffCode: Value;
  readonly note: Value;
}

/** Letters of the columns of the form. */
export const D05_COLUMNS: Readonly<Record<keyof D05PersonCells, string>> = {
  name: 'B',
  socialInsuranceNumber: 'C',
  nationalId: 'D',
  address: 'E',
  receiptDate: 'F',
  receiptNo: 'G',
  income: 'H',
  months: 'I',
  fromMonth: 'J',
  due: 'K',
  participantAmount: 'L',
  statePercent: 'M',
  stateAmount: 'N',
  localPercent: 'O',
  localAmount: 'P',
  otherPercent: 'Q',
  otherAmount: 'R',
  staffCode: 'S',
  note: 'T',
};

let people = 0;

/** Somebody who pays three months at once, with the support of the State and of the city. */
export const aD05Person = (over: Partial<D05PersonCells> = {}): D05PersonCells => {
  people += 1;
  const digits = String(people).padStart(9, '0');
  return {
    name: 'Nguyễn Thị Bí Mật',
    socialInsuranceNumber: `0${digits}`,
    nationalId: `001${digits}`,
    address: 'Số 1, phường Ngọc Hà, Hà Nội',
    receiptDate: '05/01/2026',
    receiptNo: `BL-${digits}`,
    income: 1_500_000,
    months: 3,
    fromMonth: '01/2026',
    due: 990_000,
    participantAmount: 693_000,
    statePercent: 20,
    stateAmount: 198_000,
    localPercent: 10,
    localAmount: 99_000,
    otherPercent: null,
    otherAmount: null,
    staffCode: null,
    note: 'Tăng_mới',
    ...over,
  };
};

/** A day as Excel keeps it. */
export const excelDate = (serial: number): CellObject => ({ t: 'n', v: serial, z: 'dd/mm/yyyy' });

/** A receipt that is taken back, as the second section has it. */
export const aD05Decrease = (over: Partial<D05PersonCells> = {}): D05PersonCells => {
  const nothing = Object.fromEntries(Object.keys(D05_COLUMNS).map((column) => [column, null]));
  return { ...(nothing as unknown as D05PersonCells), name: 'Trần Văn Kín', note: 'Hoàn trả', ...over };
};

export interface D05Form {
  readonly agentCode?: string | null;
  readonly increase: readonly D05PersonCells[];
  readonly decrease?: readonly D05PersonCells[];
}

/** Row of the sheet in which the column numbers stand. */
export const INDEX_ROW = 10;
/** Row of the first person of the first section. */
export const FIRST_ROW = INDEX_ROW + 2;

const HEADER = [
  [
    'STT',
    'Họ và tên',
    'Mã số BHXH',
    'Số CCCD',
    'Địa chỉ',
    'Biên lai',
    null,
    'Mức thu nhập',
    'Số tháng',
    'Từ tháng',
    'Số tiền phải đóng',
    'Trong đó',
    null,
    null,
    null,
    null,
    null,
    null,
    'Mã NV thu',
    'Ghi chú',
  ],
  [
    null,
    null,
    null,
    null,
    null,
    'Ngày',
    'Số',
    null,
    null,
    null,
    null,
    'Người tham gia đóng',
    'NSNN hỗ trợ',
    null,
    'NSĐP hỗ trợ',
    null,
    'Hỗ trợ khác',
    null,
    null,
    null,
  ],
  [
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    'Tỷ lệ (%)',
    'Số tiền',
    'Tỷ lệ (%)',
    'Số tiền',
    'Tỷ lệ (%)',
    'Số tiền',
    null,
    null,
  ],
  ['A', 'B', 'C', 1, 2, 3, 4, 5, 6, 7, '8=9+11+13+15', 9, 10, 11, 12, 13, 14, 15, 16, 17],
] as const;

const MERGES = [
  'A1:E1',
  'A2:E2',
  'A4:T4',
  'A5:T5',
  ...['A', 'B', 'C', 'D', 'E', 'H', 'I', 'J', 'K', 'S', 'T'].map((column) => `${column}7:${column}9`),
  'F7:G7',
  'F8:F9',
  'G8:G9',
  'L7:R7',
  'L8:L9',
  'M8:N8',
  'O8:P8',
  'Q8:R8',
] as const;

const personRow = (person: D05PersonCells, index: number): Value[] => [
  index + 1,
  ...(Object.keys(D05_COLUMNS) as (keyof D05PersonCells)[]).map((column) => person[column]),
];

const sumOf = (rows: readonly D05PersonCells[], column: keyof D05PersonCells): number =>
  rows.reduce((sum, person) => sum + (typeof person[column] === 'number' ? person[column] : 0), 0);

const totalRow = (title: string, rows: readonly D05PersonCells[]): Value[] => {
  const row: Value[] = Array.from({ length: 20 }, () => null);
  row[1] = title;
  for (const [place, column] of [
    [10, 'due'],
    [11, 'participantAmount'],
    [13, 'stateAmount'],
    [15, 'localAmount'],
  ] as const)
    row[place] = sumOf(rows, column);
  return row;
};

/** The form in rows of cells, from its titles to its signatures. */
export function d05Rows({ agentCode = 'IS0001M', increase, decrease = [] }: D05Form): Value[][] {
  return [
    ['BẢO HIỂM XÃ HỘI CƠ SỞ BA ĐÌNH'],
    [`Tổ chức dịch vụ: Bưu điện Ba Đình${agentCode === null ? '' : ` - Mã: ${agentCode}`}`],
    [],
    ['DANH SÁCH NGƯỜI THAM GIA BẢO HIỂM XÃ HỘI TỰ NGUYỆN (Mẫu D05-TS)'],
    ['Số: 01 tháng 01 năm 2026'],
    [],
    ...HEADER.map((row) => [...row]),
    ['I', 'Tăng'],
    ...increase.map(personRow),
    totalRow('Cộng tăng', increase),
    ['II', 'Giảm'],
    ...decrease.map(personRow),
    totalRow('Cộng giảm', decrease),
    totalRow('Tổng cộng', increase),
    [],
    [
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      'Hà Nội, ngày 06 tháng 01 năm 2026',
    ],
    [
      null,
      'NGƯỜI LẬP BIỂU',
      null,
      null,
      null,
      null,
      'NHÂN VIÊN THU',
      null,
      null,
      null,
      null,
      null,
      'ĐẠI DIỆN',
    ],
  ];
}

/** Row of the sheet in which a person of the second section stands. */
export const decreaseRow = ({ increase }: D05Form, index: number): number =>
  FIRST_ROW + increase.length + 2 + index;

/** The form as a workbook, with its merged header as offices have it. */
export function aD05Workbook(form: D05Form): Buffer {
  const sheet: WorkSheet = utils.aoa_to_sheet(d05Rows(form));
  sheet['!merges'] = MERGES.map((range) => utils.decode_range(range));
  sheet['!cols'] = Array.from({ length: 20 }, () => ({ wch: 14 }));
  const book = utils.book_new(sheet, 'D05-TS');
  return write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Buffer;
}
