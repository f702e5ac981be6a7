import type { DocumentKind, FactsOf } from '../../src/documents/core/draw-up';
import type {
  CaseFacts,
  CriterionFacts,
  EvaluationFacts,
  FlagFacts,
  NoticeFacts,
  ReplacementFacts,
  WarningFacts,
} from '../../src/documents/core/facts';
import type { Measure } from '../../src/evaluations/core/measure';
import { localDate } from '../../src/shared/local-date';
import { ratio } from '../../src/shared/ratio';

/** What documents are drawn up from: the verdict of docs/worked-example.md, and a case made of it. */

const criterion = (
  measure: Measure,
  numerator: number,
  denominator: readonly [num: number, den: number],
  points: number | null,
  effectiveWeightBp: number,
): CriterionFacts => ({
  measure,
  numerator: BigInt(numerator),
  denominator: ratio(...denominator),
  points,
  effectiveWeightBp,
});

export const anEvaluation = (more: Partial<EvaluationFacts> = {}): EvaluationFacts => ({
  period: '2025-H2',
  policyCode: 'default-half-year',
  policyVersion: 1,
  activeDays: 174,
  criteria: [
    criterion('new-participants', 2, [76, 3], 789, 4124),
    criterion('retention', 4, [10, 1], 3333, 2577),
    criterion('inherited-retention', 0, [0, 1], null, 0),
    criterion('on-time-remittance', 11_286_000, [12_870_000, 1], 4423, 1546),
    criterion('collection', 12_672_000, [85_000_000, 3], 4472, 516),
    criterion('receipt-accuracy', 9, [10, 1], 0, 516),
    criterion('trained-staff', 2, [3, 1], 3333, 515),
    criterion('complaints', 1, [8, 1], null, 0),
    criterion('reporting', 5, [6, 1], 6667, 206),
  ],
  score: 2336,
  grade: 'D',
  notRatedReasons: [],
  verdictDigest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  ...more,
});

export const aTerminationFlag = (more: Partial<FlagFacts> = {}): FlagFacts => ({
  recommends: 'termination',
  findings: [
    {
      kind: 'measure-worse-than',
      result: 'met',
      measure: 'new-participants',
      limitBp: 3000n,
      valueBp: 789n,
      favourableEndBp: 2852n,
    },
    {
      kind: 'measure-worse-than',
      result: 'met',
      measure: 'retention',
      limitBp: 5000n,
      valueBp: 4000n,
      favourableEndBp: null,
    },
  ],
  legalBasis: 'Điều 12 Hợp đồng ủy quyền thu về kết quả phát triển và duy trì người tham gia',
  ...more,
});

const aWithheldFlag: FlagFacts = {
  recommends: 'termination',
  findings: [
    {
      kind: 'money-withheld',
      result: 'met',
      minimumLines: 1,
      withheldLines: 3,
      withheldAmount: 4_752_000n,
    },
  ],
  legalBasis: 'Điều 7 Hợp đồng ủy quyền thu về nộp đủ tiền thu đúng hạn.',
};

const aGradeFlag: FlagFacts = {
  recommends: 'replacement',
  findings: [
    {
      kind: 'grade-running',
      result: 'met',
      wanted: 'D',
      grades: [
        { period: '2025-H2', grade: 'D' },
        { period: '2025-H1', grade: 'D' },
      ],
    },
  ],
  legalBasis: 'Kế hoạch số 56/KH-UBND của Ủy ban nhân dân thành phố Hà Nội',
};

export const aCase = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  office: {
    name: 'Bảo hiểm xã hội cơ sở Ba Đình',
    superiorName: 'Bảo hiểm xã hội thành phố Hà Nội',
    symbol: 'BHXH',
    place: 'Hà Nội',
    headTitle: 'Giám đốc',
    recipients: ['Ủy ban nhân dân phường Ba Đình (để phối hợp);'],
  },
  agent: { code: 'IS9901H', name: 'Hợp tác xã Hoa Sữa' },
  contract: { number: '12/HĐ-BHXH', signedOn: localDate('2024-01-02') },
  evaluation: anEvaluation(),
  flags: [aTerminationFlag(), aWithheldFlag, aGradeFlag],
  legalBases: [
    'Luật Bảo hiểm xã hội ngày 29 tháng 6 năm 2024;',
    'Kế hoạch số 56/KH-UBND ngày 18 tháng 02 năm 2022 của Ủy ban nhân dân thành phố Hà Nội về thực hiện bảo hiểm xã hội tự nguyện',
  ],
  verificationCode: 'VB-7K3M-Q9XT-2C4D',
  ...more,
});

const aNotice = (): NoticeFacts => ({
  ...aCase(),
  intended: 'termination',
  answerBy: localDate('2026-02-05'),
});

const aWarning = (): WarningFacts => ({
  ...aCase(),
  response: {
    kind: 'given',
    said: [
      {
        on: localDate('2026-02-03'),
        text: 'Đợt mưa lũ tháng 9 làm điểm thu phải đóng cửa 10 ngày; đề nghị xem xét lại chỉ tiêu.',
      },
      { on: localDate('2026-02-05'), text: 'Đã mở lại hai điểm thu' },
    ],
  },
  reason: 'kết quả không đạt, đã nhắc hai lần',
  reasonLegalBasis: 'Điều 9 Hợp đồng ủy quyền thu',
  demands: [
    'Nộp đủ số tiền thu còn thiếu',
    'Bố trí ít nhất 3 nhân viên thu có chứng nhận còn hiệu lực',
    'Liên hệ lại những người đến hạn đóng tiếp và báo cáo kết quả hằng tuần',
  ],
  remedyBy: localDate('2026-04-30'),
});

const aReplacement = (): ReplacementFacts => ({
  ...aCase(),
  response: { kind: 'lapsed', on: localDate('2026-02-05') },
  reason: 'Hai kỳ liên tiếp không đạt, không có biện pháp khắc phục.',
  reasonClass: 'low-production',
  reasonLegalBasis: 'Điều 12 Hợp đồng ủy quyền thu',
  effectiveOn: localDate('2026-03-15'),
  noticeDays: 30,
  handover: [
    'Danh sách người tham gia đang quản lý và ngày đến hạn đóng tiếp của từng người',
    'Biên lai đã sử dụng, chưa sử dụng và đã hủy',
    'Tiền thu chưa nộp',
    'Thẻ nhân viên thu và biển điểm thu',
  ],
  handoverBy: localDate('2026-03-20'),
  successor: { code: 'IS0212M', name: 'Bưu điện phường Ngọc Hà' },
});

/** Facts for each kind of document. */
export const documentFacts: { readonly [Kind in DocumentKind]: () => FactsOf[Kind] } = {
  'evaluation-minutes': aCase,
  'agent-notice': aNotice,
  warning: aWarning,
  'termination-decision': aReplacement,
  'replacement-decision': aReplacement,
};
