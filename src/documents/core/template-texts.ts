import type { Texts } from '../../shared/texts';

/** Minutes of the meeting that looks at a verdict. */
export const MINUTES_TEXTS = {
  summary: {
    vi: 'Đánh giá hoạt động {period} của tổ chức dịch vụ thu {agent}',
    en: 'Evaluation of the work of the collection agent {agent} in {period}',
  },
  begun: { vi: 'Thời gian bắt đầu:', en: 'Begun at:' },
  place: { vi: 'Địa điểm:', en: 'Place:' },
  present: { vi: 'Thành phần tham dự:', en: 'Present:' },
  chair: { vi: 'Chủ trì:', en: 'Chair:' },
  secretary: { vi: 'Thư ký (người ghi biên bản):', en: 'Secretary (taking the minutes):' },
  agent: { vi: '1. Tổ chức dịch vụ thu được đánh giá', en: '1. The collection agent evaluated' },
  bases: { vi: 'Căn cứ đánh giá: {bases}', en: 'Basis of the evaluation: {bases}' },
  results: { vi: '2. Kết quả đánh giá', en: '2. Results of the evaluation' },
  recommendations: {
    vi: '3. Kiến nghị theo chính sách đánh giá',
    en: '3. Recommendations by the evaluation policy',
  },
  noRecommendation: {
    vi: 'Không có trường hợp phải kiến nghị xử lý theo chính sách đánh giá.',
    en: 'By the evaluation policy nothing is to be recommended.',
  },
  views: { vi: '4. Ý kiến tại cuộc họp', en: '4. Views expressed at the meeting' },
  conclusion: { vi: '5. Kết luận', en: '5. Conclusion' },
  ended: { vi: 'Cuộc họp kết thúc vào {time}./.', en: 'The meeting ended at {time}.' },
  secretarySigns: { vi: 'THƯ KÝ', en: 'SECRETARY' },
  chairSigns: { vi: 'CHỦ TRÌ', en: 'CHAIR' },
} as const satisfies Texts;

/** What notice and warning have in common. */
export const LETTER_TEXTS = {
  results: { vi: '1. Kết quả đánh giá', en: '1. Results of the evaluation' },
  answer: { vi: '3. Ý kiến của tổ chức dịch vụ thu', en: '3. Statement of the collection agent' },
} as const satisfies Texts;

/** The notice of what is intended. */
export const NOTICE_TEXTS = {
  summary: {
    vi: 'Kết quả đánh giá {period} và dự kiến xử lý đối với tổ chức dịch vụ thu {agent}',
    en: 'Results of the evaluation of {period} and measure intended with regard to the collection agent {agent}',
  },
  opening: {
    vi: '{office} thông báo đến {agent} kết quả đánh giá và dự kiến xử lý như sau:',
    en: '{office} informs {agent} of the results of the evaluation and of the measure intended, as follows:',
  },
  intention: { vi: '2. Dự kiến xử lý và lý do', en: '2. Measure intended and reasons' },
  intended: {
    vi: 'Trên cơ sở kết quả nêu trên, {office} dự kiến {measure} đối với {agent}, vì:',
    en: 'On the grounds of these results {office} intends {measure} with regard to {agent}, because:',
  },
  answer: {
    vi: 'Đề nghị {agent} có ý kiến bằng văn bản gửi {office} chậm nhất là {day}. Tổ chức dịch vụ thu có quyền đề nghị đối chiếu từng dòng số liệu đã được tính. Quá thời hạn trên mà không có văn bản thì coi như không có ý kiến.',
    en: '{agent} is asked to state its view to {office} in writing by {day} at the latest. The collection agent has the right to ask that every line that was counted be compared. If nothing is received in writing within that time, it is taken to have no statement to make.',
  },
  closing: {
    vi: '{office} thông báo để {agent} biết và thực hiện./.',
    en: '{office} gives {agent} this notice for its information and compliance.',
  },
} as const satisfies Texts;

/** The warning. */
export const WARNING_TEXTS = {
  summary: {
    vi: 'Cảnh báo tổ chức dịch vụ thu {agent} về kết quả hoạt động {period}',
    en: 'Warning to the collection agent {agent} about its results in {period}',
  },
  opening: {
    vi: '{office} cảnh báo {agent} về kết quả hoạt động như sau:',
    en: '{office} warns {agent} about its results, as follows:',
  },
  reasons: { vi: '2. Lý do cảnh báo', en: '2. Reasons for the warning' },
  reason: { vi: '{reason} Căn cứ: {basis}', en: '{reason} Basis: {basis}' },
  demands: { vi: '4. Yêu cầu khắc phục', en: '4. What is to be put right' },
  until: {
    vi: 'Yêu cầu {agent} thực hiện xong chậm nhất là {day}:',
    en: '{agent} is required to do the following by {day} at the latest:',
  },
  closing: {
    vi: 'Quá thời hạn trên mà kết quả không được cải thiện, {office} xem xét thay thế tổ chức dịch vụ thu hoặc chấm dứt hợp đồng ủy quyền thu theo quy định./.',
    en: 'If the results have not improved by then, {office} will consider replacing the collection agent or terminating the collection contract as provided by the rules.',
  },
} as const satisfies Texts;

/** Decisions that end a contract. */
export const ENDING_TEXTS = {
  termination: {
    vi: 'Về việc chấm dứt hợp đồng ủy quyền thu với {agent}',
    en: 'On the termination of the collection contract with {agent}',
  },
  replacement: {
    vi: 'Về việc thay thế tổ chức dịch vụ thu {agent} bằng {successor}',
    en: 'On the replacement of the collection agent {agent} by {successor}',
  },
  terminated: {
    vi: 'Chấm dứt {contract} với {agent} kể từ {day}.',
    en: '{contract} with {agent} is terminated as of {day}.',
  },
  replaced: {
    vi: 'Thay thế {agent} bằng {successor} kể từ {day}. Chấm dứt {contract} với {name} kể từ ngày nêu trên.',
    en: '{agent} is replaced by {successor} as of {day}. {contract} with {name} is terminated as of the same day.',
  },
  reason: {
    vi: 'Lý do: {class}. {reason} Căn cứ pháp lý: {basis}',
    en: 'Reason: {class}. {reason} Legal basis: {basis}',
  },
  noticePeriod: {
    vi: 'Thời hạn báo trước: {days} ngày theo hợp đồng.',
    en: 'Notice period under the contract, in days: {days}.',
  },
  grounds: { vi: 'Kết quả đánh giá làm căn cứ:', en: 'Results of the evaluation on which this rests:' },
  found: {
    vi: 'Các trường hợp phải xử lý theo chính sách đánh giá:',
    en: 'Findings that call for a measure by the evaluation policy:',
  },
  handover: {
    vi: '{agent} bàn giao cho {to}, hoàn thành chậm nhất là {day}:',
    en: '{agent} hands over the following to {to}, by {day} at the latest:',
  },
  takesOver: {
    vi: '{successor} tiếp nhận người tham gia do {agent} quản lý kể từ {day} và không chịu trách nhiệm về kết quả trước ngày này.',
    en: '{successor} takes over the participants of {agent} as of {day} and is not responsible for results before that day.',
  },
  execution: {
    vi: 'Quyết định này có hiệu lực kể từ ngày ký. Các đơn vị thuộc {office}, {executors} và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này. Tổ chức dịch vụ thu có quyền khiếu nại theo quy định của pháp luật./.',
    en: 'This decision takes effect on the day of its signature. The units of {office}, {executors} and the organisations and persons concerned are responsible for carrying it out. The collection agent has the right to complain as provided by law.',
  },
} as const satisfies Texts;
