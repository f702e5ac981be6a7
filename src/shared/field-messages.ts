import { type ProblemCode, titleOf } from './problem-titles';
import { type Language, readAloud } from './texts';

/**
 * What the code of a field error says in Vietnamese. The English is the sentence that comes with the error, which may be more
 * particular. A code that is also one of a problem has its title where nothing more fitting stands here.
 */
export const FIELD_MESSAGES = readAloud({
  'address-refused': 'là máy chủ có địa chỉ không công khai',
  'agent-not-found': 'không có đại lý này, hoặc không thuộc cơ quan của bạn',
  'ambiguous-kind': 'ghi chú vừa nói tăng mới vừa nói đóng tiếp',
  'amounts-do-not-add-up': 'không bằng tổng cột 9, 11, 13 và 15',
  'another-case': 'thuộc đại lý hoặc kỳ khác với cảnh báo đầu tiên',
  'array-max-size': 'có nhiều phần tử hơn mức tối đa',
  'array-min-size': 'có ít phần tử hơn mức tối thiểu',
  'array-unique': 'có phần tử trùng nhau',
  'bands-not-falling': 'phải thấp hơn mức của hạng trước',
  'before-the-plan': 'trước ngày bắt đầu kế hoạch',
  'before-the-scheme': 'trước tháng 01/2008, khi BHXH tự nguyện bắt đầu',
  'below-floor': 'thấp hơn mức tối thiểu',
  'code-is-fixed': 'mã không đổi được: hãy lập bản dự thảo khác',
  'collected-after-contract': 'sau ngày hợp đồng của đại lý chấm dứt',
  'conflicting-agent': 'mã đại lý đã có với nội dung khác',
  'conflicting-complaint': 'vụ việc đã có với nội dung khác',
  'conflicting-figure': 'một dòng khác nói khác về cùng xã, khái niệm và ngày',
  'conflicting-line': 'biên lai đã có với nội dung khác: hủy dòng cũ rồi gửi dòng mới',
  'conflicting-quota': 'đại lý đã có chỉ tiêu khác của năm này: hãy điều chỉnh chỉ tiêu đó',
  'conflicting-remittance': 'chứng từ đã có với nội dung khác',
  'conflicting-reversal': 'dòng đã hủy với lý do khác hoặc ngày khác',
  'conflicting-staff': 'nhân viên thu đã có với nội dung khác',
  'conflicting-training-completion': 'chứng nhận đã có với nội dung khác',
  'credentials-in-url': 'không được chứa tên hoặc mật khẩu',
  'curve-not-increasing': 'phải lớn hơn của điểm trước',
  'curve-not-monotone': 'không được cho kết quả kém hơn nhiều điểm hơn',
  'date-expected': 'không phải là một ngày có thật (dd/MM/yyyy)',
  'differs-within-reference': 'khác với dòng đầu của cùng chứng từ',
  'duplicate-column': 'tên cột đứng hai lần',
  'duplicate-in-file': 'biên lai này đã có ở một dòng trước trong tệp',
  'empty-curve': 'phải có ít nhất một điểm',
  'ends-before-start': 'kết thúc trước khi bắt đầu',
  equals: 'không phải là giá trị duy nhất được dùng',
  'error-in-cell': 'ô có lỗi của bảng tính',
  'flag-in-case': 'đã là căn cứ của một hồ sơ',
  'formula-without-value': 'ô có công thức chưa được tính',
  'fragment-in-url': 'không được có phần sau dấu #',
  'grade-differs': 'xếp loại không như ví dụ kiểm chứng nêu',
  'grades-incomplete': 'phải đủ các hạng theo thứ tự',
  'host-not-found': 'không tìm thấy máy chủ này',
  'https-required': 'phải là https',
  'in-the-future': 'là ngày trong tương lai',
  'in-the-past': 'là ngày đã qua',
  'input-differs': 'ví dụ kiểm chứng không tính được',
  'invalid-cron': 'không phải là lịch (cron) dùng được',
  'is-array': 'phải là danh sách',
  'is-boolean': 'phải là true hoặc false',
  'is-clean-text': 'có ký tự không được dùng trong văn bản',
  'is-in': 'không phải là một giá trị được dùng',
  'is-int': 'phải là số nguyên',
  'is-iso8601': 'không phải là một thời điểm có thật',
  'is-local-date': 'không phải là một ngày có thật (YYYY-MM-DD)',
  'is-network': 'không phải là địa chỉ hoặc mạng',
  'is-object': 'phải là một đối tượng JSON',
  'is-public-id': 'không phải là định danh thuộc loại cần có',
  'is-string': 'phải là chữ',
  'line-not-found': 'không có dòng biên lai này trong cơ quan của bạn',
  'line-of-agent-not-found': 'có dòng biên lai mà đại lý này chưa thu',
  'line-twice': 'một dòng biên lai đứng hai lần',
  'lines-do-not-add-up': 'không bằng tổng các dòng',
  'list-expected': 'phải là danh sách',
  'malformed-csv': 'không phải là CSV',
  'malformed-json': 'không phải là JSON',
  matches: 'không đúng dạng',
  max: 'lớn hơn mức tối đa',
  'max-length': 'dài hơn độ dài tối đa',
  'measure-without-criterion': 'không có tiêu chí này trong quy tắc đánh giá',
  'measure-without-interval': 'số tiền không có khoảng ước lượng',
  min: 'nhỏ hơn mức tối thiểu',
  'min-length': 'ngắn hơn độ dài tối thiểu',
  'missing-part': 'còn thiếu phần của tệp',
  'mixed-populations': 'tiêu thức khác của kế hoạch chia theo dân số khác',
  'month-expected': 'không phải là một tháng (MM/yyyy)',
  'months-do-not-add-up': 'các tháng cộng lại không bằng chỉ tiêu năm',
  'nested-validation': 'phải là một đối tượng JSON',
  'no-condition': 'phải có ít nhất một điều kiện',
  'no-header': 'không có tên cột nào',
  'no-legal-basis': 'phải nêu căn cứ pháp lý',
  'no-worked-example': 'phải có ít nhất một ví dụ kiểm chứng',
  'not-a-filter': 'không phải là bộ lọc của danh sách',
  'not-a-url': 'không phải là URL của https',
  'not-consecutive': 'không phải là tháng kế tiếp',
  'not-in-plan': 'kế hoạch không có chỉ tiêu của đại lý này',
  'not-kebab-case': 'phải là các từ viết thường nối bằng dấu -',
  'not-of-this-basis': 'tiêu thức này không chia theo dân số',
  'not-of-this-kind': 'không dùng với loại này',
  'nothing-corrected': 'phải nói điều mà dòng chưa có',
  'nothing-in-place': 'là của dòng thay thế, mà không có dòng nào thay thế',
  'nothing-paid': 'không có số tiền nào',
  'nothing-to-reach': 'tổng các chỉ tiêu phải lớn hơn không',
  'notice-too-short': 'không đủ thời hạn báo trước; sớm nhất là ngày',
  'object-expected': 'phải là một đối tượng JSON',
  'of-another-kind': 'không dùng với loại văn bản này',
  'of-improvement-plans': 'phải có khi lập kế hoạch khắc phục, và chỉ khi đó',
  'of-replacements': 'phải có khi thay thế đại lý, và chỉ khi đó',
  'of-terminations': 'phải có khi chấm dứt hợp đồng, và chỉ khi đó',
  'office-not-found': 'không có cơ quan này, hoặc không thuộc cơ quan của bạn',
  'one-of': 'phải cho một trong hai, không phải cả hai',
  'other-metric': 'có chỉ số khác',
  'other-office': 'thuộc cơ quan khác',
  'other-year': 'thuộc năm khác',
  'out-of-range': 'nằm ngoài khoảng cho phép',
  'over-remitted': 'nộp nhiều hơn số đã thu',
  'overlap-too-long': 'phải ở tương lai, trong vòng ba mươi ngày',
  'participant-not-found': 'không tìm thấy người tham gia này',
  'password-too-long': 'mật khẩu quá dài',
  'password-too-plain': 'mật khẩu quá dễ đoán',
  'password-too-short': 'mật khẩu quá ngắn',
  'raised-differs': 'các cảnh báo không như ví dụ kiểm chứng nêu',
  'reason-of-a-reversal': 'là lý do hủy dòng, không phải lý do thay dòng',
  'remitted-before-collected': 'ngày nộp đứng trước ngày thu',
  'repeated-example': 'trùng tên với ví dụ khác',
  'repeated-measure': 'đã có tiêu chí này',
  'repeated-rule': 'trùng mã với quy tắc khác',
  required: 'chưa có dữ liệu',
  'reserved-source-system': 'hệ thống nguồn này chỉ dành cho quyết định của cơ quan; chỉ được hủy dòng',
  'reversed-before-collected': 'ngày hủy đứng trước ngày thu',
  'row-too-long': 'dòng quá dài',
  'score-differs': 'điểm không như ví dụ kiểm chứng nêu',
  'scores-not-covered': 'hạng cuối cùng phải bắt đầu từ 0',
  'staff-not-found': 'không phải nhân viên thu của đại lý này',
  'starts-too-early': 'quá sớm; sớm nhất là tháng',
  'text-expected': 'phải là chữ',
  'too-far-ahead': 'quá xa về sau',
  'too-often': 'quá dày: báo cáo lập nhiều nhất mỗi giờ một lần, phút phải là một số',
  'too-late-after-contract': 'hợp đồng của đại lý đã chấm dứt quá lâu, chỉ còn nhận việc hủy dòng',
  twice: 'đã có ở trên',
  'unclosed-quote': 'có dấu nháy không được đóng',
  'unit-not-found': 'không có xã, phường nào có mã này vào ngày thống kê',
  'unknown-column': 'không phải là tên cột được dùng',
  'unknown-condition': 'không phải là loại điều kiện được dùng',
  'unknown-confidence': 'không phải là độ tin cậy được dùng',
  'unknown-event-type': 'không có loại sự kiện này',
  'unknown-field': 'có trường không được dùng',
  'unknown-grade': 'không phải là hạng được dùng',
  'unknown-kind': 'ghi chú không nói rõ tăng mới hay đóng tiếp',
  'unknown-measure': 'không phải là tiêu chí được dùng',
  'unknown-payment-mode': 'không phải là số tháng được đóng một lần',
  'unknown-reason': 'ghi chú không nói rõ lý do giảm',
  'unknown-share': 'không phải là tỷ lệ NSNN hỗ trợ vào ngày thu',
  'unknown-value': 'không phải là một giá trị được dùng',
  'unscored-criterion-decides': 'tiêu chí không có trọng số không được quyết định việc xếp loại',
  'weights-do-not-sum': 'tổng các trọng số phải bằng 10000',
  'whole-number-expected': 'phải là số nguyên',
  'wrong-cell-count': 'số ô không khớp với dòng tiêu đề',
  'wrong-form': 'không đúng dạng',
  'wrong-length': 'số tháng không khớp với phương thức đóng',
});

/** What the shape of a policy is checked for, and what is wrong with a part that has not got it. */
export const SHAPE_MESSAGES = readAloud({
  'wrong-anyof': 'không đúng dạng nào được dùng',
  'wrong-const': 'không phải là giá trị được dùng',
  'wrong-enum': 'không phải là một giá trị được dùng',
  'wrong-maximum': 'lớn hơn mức tối đa',
  'wrong-maxitems': 'có nhiều phần tử hơn mức tối đa',
  'wrong-maxlength': 'dài hơn độ dài tối đa',
  'wrong-minimum': 'nhỏ hơn mức tối thiểu',
  'wrong-minlength': 'ngắn hơn độ dài tối thiểu',
  'wrong-oneof': 'không đúng dạng nào được dùng',
  'wrong-pattern': 'không đúng dạng',
  'wrong-type': 'không đúng kiểu dữ liệu',
});

/** What keeps the service from being ready, and the bound that a plan is kept from by. */
export const PART_MESSAGES = readAloud({
  ceiling: 'không được nhiều hơn',
  floor: 'không được ít hơn',
  'migrations-down': 'cơ sở dữ liệu chưa được nâng cấp',
  'postgres-down': 'cơ sở dữ liệu không trả lời',
  'redis-down': 'hàng đợi không trả lời',
  stopping: 'hệ thống đang dừng',
});

const MESSAGES = { ...FIELD_MESSAGES, ...SHAPE_MESSAGES, ...PART_MESSAGES };

/** The name of a constraint of the database that refused a write, as a code. */
export type ConstraintCode = `${string}-${'ck' | 'ex' | 'fk' | 'pk' | 'uq'}`;

/** Every code that a field error may have. One without a message in every language does not compile. */
export type FieldCode = keyof typeof MESSAGES | ProblemCode | ConstraintCode;

/** Codes of which the sentence says a bound or a choice that Vietnamese readers need too. */
const WITH_FIGURES: ReadonlySet<string> = new Set<FieldCode>([
  'array-max-size',
  'array-min-size',
  'before-the-plan',
  'ceiling',
  'floor',
  'is-in',
  'max',
  'max-length',
  'min',
  'min-length',
  'missing-part',
  'not-consecutive',
  'notice-too-short',
  'out-of-range',
  'row-too-long',
  'starts-too-early',
  'unknown-confidence',
  'unknown-value',
  'wrong-maximum',
  'wrong-maxitems',
  'wrong-maxlength',
  'wrong-minimum',
  'wrong-minlength',
]);

/** Numbers and days, which are written alike in both languages; what belongs to a name is none. */
const FIGURE = /(?<![\w.-])-?\d+(?:[.-]\d+)*(?!\w)/g;
const CHOICE = /\bone of (?:the following values: )?(.+)$/;

/** What of an English sentence needs no translation: what can be chosen, or else its figures. */
const figuresIn = (detail: string): string =>
  CHOICE.exec(detail)?.[1] ?? (detail.match(FIGURE) ?? []).join(' – ');

const CONSTRAINT = /-(?:ck|ex|fk|pk|uq)$/;

function inVietnamese(code: string, detail: string): string {
  const message = Object.hasOwn(MESSAGES, code) ? MESSAGES[code as keyof typeof MESSAGES].vi : undefined;
  if (message === undefined)
    return titleOf(code, 'vi') ?? (CONSTRAINT.test(code) ? `trái với quy tắc ${code} của sổ` : detail);
  const figures = WITH_FIGURES.has(code) ? figuresIn(detail) : '';
  return figures === '' ? message : `${message} (${figures})`;
}

/** What is wrong with a field, for people: the sentence of the error in English, and what its code means in Vietnamese. */
export const fieldMessage = (
  { code, detail }: { readonly code: string; readonly detail: string },
  language: Language,
): string => (language === 'vi' ? inVietnamese(code, detail) : detail);
