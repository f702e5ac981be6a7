import type { CellError } from './cell-values';

/** What an error of a row says in Vietnamese; in English it is the detail that comes with it. */
const VIETNAMESE: Readonly<Record<string, string>> = {
  'object-expected': 'không phải là một dòng dữ liệu',
  'unknown-field': 'có trường không được dùng',
  required: 'chưa có dữ liệu',
  'text-expected': 'phải là chữ',
  'wrong-form': 'không đúng dạng',
  'unknown-value': 'không phải là một giá trị được dùng',
  'whole-number-expected': 'phải là số nguyên',
  'out-of-range': 'nằm ngoài khoảng cho phép',
  'date-expected': 'không phải là một ngày có thật (dd/MM/yyyy)',
  'in-the-future': 'là ngày trong tương lai',
  'month-expected': 'không phải là một tháng (MM/yyyy)',
  'list-expected': 'phải là danh sách',
  'before-the-scheme': 'trước tháng 01/2008, khi BHXH tự nguyện bắt đầu',
  'ends-before-start': 'kết thúc trước khi bắt đầu',
  'wrong-length': 'số tháng không khớp với phương thức đóng',
  'too-far-ahead': 'quá xa so với ngày thu',
  'nothing-paid': 'không có số tiền nào',
  'agent-not-found': 'không có đại lý này, hoặc không thuộc cơ quan của bạn',
  'staff-not-found': 'không phải nhân viên thu của đại lý này',
  'conflicting-line': 'biên lai đã có với nội dung khác: hủy dòng cũ rồi gửi dòng mới',
  'line-not-found': 'không có dòng biên lai này trong cơ quan của bạn',
  'reversed-before-collected': 'ngày hủy đứng trước ngày thu',
  'conflicting-reversal': 'dòng đã hủy với lý do khác hoặc ngày khác',
  'line-of-agent-not-found': 'có dòng biên lai mà đại lý này chưa thu',
  'remitted-before-collected': 'ngày nộp đứng trước ngày thu',
  'over-remitted': 'nộp nhiều hơn số đã thu',
  'conflicting-remittance': 'chứng từ đã có với nội dung khác',
  'lines-do-not-add-up': 'không bằng tổng các dòng',
  'line-twice': 'một dòng biên lai đứng hai lần',
  'office-not-found': 'không có cơ quan này, hoặc không thuộc cơ quan của bạn',
  'conflicting-agent': 'mã đại lý đã có với nội dung khác',
  'conflicting-staff': 'nhân viên thu đã có với nội dung khác',
  'conflicting-training-completion': 'chứng nhận đã có với nội dung khác',
  'conflicting-complaint': 'vụ việc đã có với nội dung khác',
  'months-do-not-add-up': 'các tháng cộng lại không bằng chỉ tiêu năm',
  'conflicting-quota': 'đại lý đã có chỉ tiêu khác của năm này: hãy điều chỉnh chỉ tiêu đó',
  'malformed-json': 'không phải là JSON',
  'malformed-csv': 'không phải là CSV',
  'row-too-long': 'dòng quá dài',
  'unclosed-quote': 'có dấu nháy không được đóng',
  'wrong-cell-count': 'số ô không khớp với dòng tiêu đề',
  'error-in-cell': 'ô có lỗi của bảng tính',
  'formula-without-value': 'ô có công thức chưa được tính',
  'differs-within-reference': 'khác với dòng đầu của cùng chứng từ',
  'duplicate-in-file': 'biên lai này đã có ở một dòng trước trong tệp',
  'unknown-kind': 'ghi chú không nói rõ tăng mới hay đóng tiếp',
  'ambiguous-kind': 'ghi chú vừa nói tăng mới vừa nói đóng tiếp',
  'unknown-reason': 'ghi chú không nói rõ lý do giảm',
  'unknown-share': 'không phải là tỷ lệ NSNN hỗ trợ vào ngày thu',
  'unknown-payment-mode': 'không phải là số tháng được đóng một lần',
  'amounts-do-not-add-up': 'không bằng tổng cột 9, 11, 13 và 15',
};

/** An error as people read it, in the language that they asked for. */
export const messageOf = (
  { code, detail }: Pick<CellError, 'code' | 'detail'>,
  language: 'vi' | 'en',
): string => (language === 'vi' ? (VIETNAMESE[code] ?? detail) : detail);

/** All that is wrong with a row, in one cell: `F12: …; T12: …`. */
export const noteOf = (row: number, errors: readonly CellError[], language: 'vi' | 'en'): string =>
  errors
    .map((error) => {
      const where = error.column === undefined ? error.field : `${error.column}${row}`;
      return where === undefined ? messageOf(error, language) : `${where}: ${messageOf(error, language)}`;
    })
    .join('; ');
