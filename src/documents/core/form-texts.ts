import type { Texts } from '../../shared/texts';

/** What the form of Decree 30/2020/NĐ-CP says by itself, and what every document says of an office, an agent and a verdict. */
export const FORM_TEXTS = {
  nation: { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIET NAM' },
  motto: { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Independence - Freedom - Happiness' },
  number: { vi: 'Số: {blank}/{symbol}', en: 'No.: {blank}/{symbol}' },
  blankDate: {
    vi: 'ngày {blank} tháng {blank} năm {blank}',
    en: 'day {blank} month {blank} year {blank}',
  },
  blankTime: { vi: '{blank} giờ {blank}, {date}', en: '{blank}:{blank}, {date}' },
  recipients: { vi: 'Nơi nhận:', en: 'Recipients:' },
  verification: {
    vi: 'Mã xác thực: {code} (kiểm tra: GET /v1/documents/{code})',
    en: 'Verification code: {code} (check: GET /v1/documents/{code})',
  },
  policy: {
    vi: 'Chính sách đánh giá: {policy}, phiên bản {version}',
    en: 'Evaluation policy: {policy}, version {version}',
  },
  digest: {
    vi: 'Mã băm kết quả đánh giá (SHA-256): {digest}',
    en: 'Hash of the evaluation result (SHA-256): {digest}',
  },
  /** At the head of every page of a translation, in both languages. */
  translation: {
    vi: 'Bản dịch để tham khảo; văn bản gốc tiếng Việt {code} có giá trị.',
    en: 'Translation for information; the Vietnamese original {code} prevails.',
  },
  /** Where the document itself has room for a name. */
  signedElsewhere: { vi: '(ký trên bản gốc)', en: '(signed on the Vietnamese original)' },

  minutes: { vi: 'BIÊN BẢN', en: 'MINUTES' },
  notice: { vi: 'THÔNG BÁO', en: 'NOTICE' },
  decision: { vi: 'QUYẾT ĐỊNH', en: 'DECISION' },
  enactment: { vi: 'QUYẾT ĐỊNH:', en: 'DECIDES:' },
  article: { vi: 'Điều {no}.', en: 'Article {no}.' },
  asArticle: { vi: 'Như Điều {no}', en: 'As in Article {no}' },
  basis: { vi: 'Căn cứ {basis}', en: 'Pursuant to {basis}' },
  basisContract: {
    vi: 'Căn cứ {contract} giữa {office} và {agent}',
    en: 'Pursuant to {contract} between {office} and {agent}',
  },
  basisMinutes: {
    vi: 'Căn cứ Biên bản đánh giá số {blank}/BB-{symbol} {date} về kết quả {period}',
    en: 'Pursuant to the evaluation minutes No. {blank}/BB-{symbol} of {date} on the results of {period}',
  },
  proposedBy: { vi: 'Theo đề nghị của {blank}', en: 'At the proposal of {blank}' },
  superior: { vi: '{office} (để báo cáo)', en: '{office} (to be informed)' },
  filed: { vi: 'Lưu: VT, hồ sơ tổ chức dịch vụ thu', en: 'Filed: registry, file of the collection agent' },
} as const satisfies Texts;

/** The table of a verdict and what stands around it. */
export const FIGURE_TEXTS = {
  no: { vi: 'TT', en: 'No.' },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  result: { vi: 'Kết quả', en: 'Result' },
  target: { vi: 'Chỉ tiêu hoặc tổng số', en: 'Quota or total' },
  share: { vi: 'Tỷ lệ', en: 'Share' },
  points: { vi: 'Điểm', en: 'Points' },
  weight: { vi: 'Trọng số', en: 'Weight' },
  period: {
    vi: 'Kỳ đánh giá: {period}, từ {start} đến {end}; số ngày hoạt động trong kỳ: {days}.',
    en: 'Period: {period}, from {start} to {end}; active days in the period: {days}.',
  },
  notRated: { vi: 'Không xếp loại:', en: 'Not rated:' },
  score: { vi: 'Tổng điểm: {score}; xếp loại: {grade}.', en: 'Total score: {score}; grade: {grade}.' },
  howScored: {
    vi: 'Tổng điểm là tổng của điểm nhân với trọng số, làm tròn một lần.',
    en: 'The total score is the sum of the points times the weights, rounded once.',
  },
  byPolicy: {
    vi: 'Kết quả được tính theo chính sách đánh giá {policy}, phiên bản {version}.',
    en: 'The results are computed by the evaluation policy {policy}, version {version}.',
  },
  nothing: {
    vi: 'Dấu “{mark}”: không có số liệu hoặc không đủ để chấm điểm; trọng số của các tiêu chí khác đã được tính lại.',
    en: 'The mark “{mark}”: no data, or not enough for points; the weights of the other criteria were adjusted.',
  },
} as const satisfies Texts;

/** What is said of agents, contracts, findings and answers. */
export const SENTENCE_TEXTS = {
  agentWithCode: { vi: '{name} (mã số {code})', en: '{name} (code {code})' },
  contract: {
    vi: 'Hợp đồng ủy quyền thu số {number} ký {day}',
    en: 'Collection Contract No. {number} signed on {day}',
  },
  casesInThousand: { vi: '{cases} vụ trên 1.000 biên lai', en: '{cases} cases per 1,000 receipts' },
  noData: { vi: '{name}: không đủ số liệu', en: '{name}: not enough data' },
  tooLow: {
    vi: '{name}: {value}{estimate}, thấp hơn mức {limit}',
    en: '{name}: {value}{estimate}, below {limit}',
  },
  tooHigh: {
    vi: '{name}: {value}{estimate}, cao hơn mức {limit}',
    en: '{name}: {value}{estimate}, above {limit}',
  },
  estimate: { vi: ' (ước lượng có lợi nhất là {value})', en: ' (the most favourable estimate is {value})' },
  withheld: {
    vi: 'Chưa nộp đủ tiền thu trong thời hạn cho phép: {lines} dòng thu, {amount} (bằng chữ: {words} đồng)',
    en: 'Money collected and not handed over in full within the time allowed: lines of receipts: {lines}, {amount} (in words: {words} dong)',
  },
  graded: { vi: 'Xếp loại {grade} kỳ {period}', en: 'Grade {grade} in {period}' },
  gradedRunning: {
    vi: 'Xếp loại {grade} {count} kỳ liên tiếp ({periods})',
    en: 'Grade {grade} in {count} successive periods ({periods})',
  },
  flag: { vi: '{findings}. Căn cứ: {basis}', en: '{findings}. Basis: {basis}' },
  answered: {
    vi: '{day}, tổ chức dịch vụ thu có ý kiến: {text}',
    en: 'on {day} the collection agent stated: {text}',
  },
  lapsed: {
    vi: 'Đến hết {day}, tổ chức dịch vụ thu không có ý kiến.',
    en: 'By the end of {day} the collection agent had made no statement.',
  },
} as const satisfies Texts;
