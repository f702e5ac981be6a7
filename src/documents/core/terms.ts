import type { EndReasonClass } from '../../agents/core/contract';
import type { NotRatedReason } from '../../evaluations/core/eligibility';
import type { Measure } from '../../evaluations/core/measure';
import type { FlagKind } from '../../evaluations/core/policy';

/** The measures, with the unit in which they are counted. */
export const MEASURE_NAMES: Readonly<Record<Measure, { readonly name: string; readonly unit: string }>> = {
  'new-participants': { name: 'Người tham gia mới so với chỉ tiêu', unit: 'người' },
  retention: { name: 'Duy trì người đến hạn đóng tiếp', unit: 'lượt' },
  'inherited-retention': { name: 'Duy trì người nhận bàn giao', unit: 'lượt' },
  collection: { name: 'Số tiền thu so với chỉ tiêu', unit: 'đồng' },
  'on-time-remittance': { name: 'Nộp tiền thu đúng hạn', unit: 'đồng' },
  'receipt-accuracy': { name: 'Biên lai lập đúng', unit: 'dòng' },
  'trained-staff': { name: 'Nhân viên có chứng nhận còn hiệu lực', unit: 'người' },
  complaints: { name: 'Khiếu nại có cơ sở trên số biên lai', unit: 'vụ' },
  reporting: { name: 'Báo cáo đúng hạn', unit: 'bản' },
};

/** What is done about an agent, as in `dự kiến cảnh báo`. */
export const MEASURES_TAKEN: Readonly<Record<FlagKind, string>> = {
  warning: 'cảnh báo',
  'improvement-plan': 'yêu cầu lập kế hoạch khắc phục',
  replacement: 'thay thế tổ chức dịch vụ thu',
  termination: 'chấm dứt hợp đồng ủy quyền thu',
};

export const END_REASONS: Readonly<Record<EndReasonClass, string>> = {
  'low-production': 'không phát triển được hoặc phát triển được ít người tham gia',
  'withheld-money': 'chậm nộp hoặc chiếm giữ tiền thu',
  'outside-contract': 'thu không có thẻ nhân viên thu hoặc ngoài phạm vi hợp đồng',
  'false-receipts': 'lập biên lai thu tiền không đúng sự thật',
  'lost-conditions': 'không còn đủ điều kiện làm tổ chức dịch vụ thu',
  'data-disclosure': 'làm lộ thông tin, dữ liệu của người tham gia',
  'own-request': 'theo đề nghị của tổ chức dịch vụ thu',
  expiry: 'hợp đồng hết thời hạn',
  'mutual-agreement': 'theo thỏa thuận của hai bên',
  dissolution: 'tổ chức dịch vụ thu giải thể hoặc chấm dứt hoạt động',
  replacement: 'thay thế tổ chức dịch vụ thu hoạt động không hiệu quả',
};

const NO_EVIDENCE_FOR = 'no-evidence-for-';
const NOT_RATED: Readonly<Record<Exclude<NotRatedReason, `${typeof NO_EVIDENCE_FOR}${string}`>, string>> = {
  'too-few-active-days': 'số ngày hoạt động trong kỳ ít hơn mức tối thiểu',
  'newcomer-grace': 'mới ký hợp đồng, còn trong thời gian chưa xếp loại',
  'too-little-evidence': 'số liệu quá ít để xếp loại',
  'no-evidence-at-all': 'không có số liệu của tiêu chí nào được chấm điểm',
};

const isOfMeasure = (reason: NotRatedReason): reason is `${typeof NO_EVIDENCE_FOR}${Measure}` =>
  reason.startsWith(NO_EVIDENCE_FOR);

/** Why an agent has no grade. */
export function notRatedReason(reason: NotRatedReason): string {
  if (!isOfMeasure(reason)) return NOT_RATED[reason];
  return `không đủ số liệu của tiêu chí “${MEASURE_NAMES[reason.slice(NO_EVIDENCE_FOR.length) as Measure].name}”`;
}
