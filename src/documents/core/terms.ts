import type { EndReasonClass } from '../../agents/core/contract';
import type { NotRatedReason } from '../../evaluations/core/eligibility';
import type { Measure } from '../../evaluations/core/measure';
import type { FlagKind } from '../../evaluations/core/policy';
import type { Texts, Words } from '../../shared/texts';
import type { Voice } from './voice';

/** The measures. */
export const MEASURE_NAMES = {
  'new-participants': {
    vi: 'Người tham gia mới so với chỉ tiêu',
    en: 'New participants against the quota',
  },
  retention: { vi: 'Duy trì người đến hạn đóng tiếp', en: 'Participants due who renewed' },
  'inherited-retention': { vi: 'Duy trì người nhận bàn giao', en: 'Participants taken over who renewed' },
  collection: { vi: 'Số tiền thu so với chỉ tiêu', en: 'Money collected against the quota' },
  'on-time-remittance': { vi: 'Nộp tiền thu đúng hạn', en: 'Money handed over on time' },
  'receipt-accuracy': { vi: 'Biên lai lập đúng', en: 'Receipts made out correctly' },
  'trained-staff': { vi: 'Nhân viên có chứng nhận còn hiệu lực', en: 'Staff with a valid certificate' },
  complaints: { vi: 'Khiếu nại có cơ sở trên số biên lai', en: 'Well-founded complaints per receipts' },
  reporting: { vi: 'Báo cáo đúng hạn', en: 'Reports on time' },
} as const satisfies Readonly<Record<Measure, Words>>;

/** In what the measures are counted. */
export const MEASURE_UNITS = {
  'new-participants': { vi: 'người', en: 'people' },
  retention: { vi: 'lượt', en: 'renewals' },
  'inherited-retention': { vi: 'lượt', en: 'renewals' },
  collection: { vi: 'đồng', en: 'VND' },
  'on-time-remittance': { vi: 'đồng', en: 'VND' },
  'receipt-accuracy': { vi: 'dòng', en: 'lines' },
  'trained-staff': { vi: 'người', en: 'people' },
  complaints: { vi: 'vụ', en: 'cases' },
  reporting: { vi: 'bản', en: 'reports' },
} as const satisfies Readonly<Record<Measure, Words>>;

/** What is done about an agent, as in `dự kiến cảnh báo`. */
export const MEASURES_TAKEN = {
  warning: { vi: 'cảnh báo', en: 'a warning' },
  'improvement-plan': { vi: 'yêu cầu lập kế hoạch khắc phục', en: 'a demand for an improvement plan' },
  replacement: { vi: 'thay thế tổ chức dịch vụ thu', en: 'the replacement of the collection agent' },
  termination: { vi: 'chấm dứt hợp đồng ủy quyền thu', en: 'the termination of the collection contract' },
} as const satisfies Readonly<Record<FlagKind, Words>>;

export const END_REASONS = {
  'low-production': {
    vi: 'không phát triển được hoặc phát triển được ít người tham gia',
    en: 'few or no new participants',
  },
  'withheld-money': {
    vi: 'chậm nộp hoặc chiếm giữ tiền thu',
    en: 'money collected was handed over late or withheld',
  },
  'outside-contract': {
    vi: 'thu không có thẻ nhân viên thu hoặc ngoài phạm vi hợp đồng',
    en: "collecting without a collector's card or outside the scope of the contract",
  },
  'false-receipts': { vi: 'lập biên lai thu tiền không đúng sự thật', en: 'receipts that are not true' },
  'lost-conditions': {
    vi: 'không còn đủ điều kiện làm tổ chức dịch vụ thu',
    en: 'the conditions for a collection agent are no longer met',
  },
  'data-disclosure': {
    vi: 'làm lộ thông tin, dữ liệu của người tham gia',
    en: 'disclosure of information or data of participants',
  },
  'own-request': { vi: 'theo đề nghị của tổ chức dịch vụ thu', en: 'at the request of the collection agent' },
  expiry: { vi: 'hợp đồng hết thời hạn', en: 'expiry of the contract' },
  'mutual-agreement': { vi: 'theo thỏa thuận của hai bên', en: 'by agreement of both parties' },
  dissolution: {
    vi: 'tổ chức dịch vụ thu giải thể hoặc chấm dứt hoạt động',
    en: 'the collection agent is dissolved or has ceased its activity',
  },
  replacement: {
    vi: 'thay thế tổ chức dịch vụ thu hoạt động không hiệu quả',
    en: 'replacement of a collection agent that does not work effectively',
  },
} as const satisfies Readonly<Record<EndReasonClass, Words>>;

const NO_EVIDENCE_FOR = 'no-evidence-for-';

/** Why there is no grade. */
export const NOT_RATED = {
  'too-few-active-days': {
    vi: 'số ngày hoạt động trong kỳ ít hơn mức tối thiểu',
    en: 'fewer active days in the period than the minimum',
  },
  'newcomer-grace': {
    vi: 'mới ký hợp đồng, còn trong thời gian chưa xếp loại',
    en: 'the contract is recent, and still in the time without a grade',
  },
  'too-little-evidence': { vi: 'số liệu quá ít để xếp loại', en: 'too little data for a grade' },
  'no-evidence-at-all': {
    vi: 'không có số liệu của tiêu chí nào được chấm điểm',
    en: 'no data for any criterion that is scored',
  },
} as const satisfies Readonly<Record<Exclude<NotRatedReason, `${typeof NO_EVIDENCE_FOR}${string}`>, Words>>;

export const EVIDENCE_TEXTS = {
  missing: { vi: 'không đủ số liệu của tiêu chí “{name}”', en: 'not enough data for the criterion “{name}”' },
} as const satisfies Texts;

const isOfMeasure = (reason: NotRatedReason): reason is `${typeof NO_EVIDENCE_FOR}${Measure}` =>
  reason.startsWith(NO_EVIDENCE_FOR);

/** Why an agent has no grade. */
export function notRatedReason(reason: NotRatedReason, { say }: Voice): string {
  if (!isOfMeasure(reason)) return say(NOT_RATED[reason]);
  const name = MEASURE_NAMES[reason.slice(NO_EVIDENCE_FOR.length) as Measure];
  return say(EVIDENCE_TEXTS.missing, { name: say(name) });
}
