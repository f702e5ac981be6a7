import { MEASURE_TRAITS } from '../../evaluations/core/measure';
import { parsePeriod } from '../../shared/period';
import type { ContentBlock, TableColumn } from './administrative-document';
import type { CriterionFacts, EvaluationFacts } from './facts';
import { sentence } from './sentences';
import { MEASURE_NAMES, notRatedReason } from './terms';
import { periodName, writtenDate } from './vietnamese-date';
import { decimal, grouped, hundredths, percent, percentOfBasisPoints } from './vietnamese-number';

const COLUMNS: readonly TableColumn[] = [
  { title: 'TT', width: 9, align: 'center' },
  { title: 'Tiêu chí', width: 48, align: 'left' },
  { title: 'Kết quả', width: 29, align: 'right' },
  { title: 'Chỉ tiêu hoặc tổng số', width: 30, align: 'right' },
  { title: 'Tỷ lệ', width: 17, align: 'right' },
  { title: 'Điểm', width: 15, align: 'right' },
  { title: 'Trọng số', width: 17, align: 'right' },
];
const NOTHING = '–';

function valueText({ measure, numerator, denominator }: CriterionFacts): string {
  if (denominator.num === 0n) return NOTHING;
  const value = { num: numerator * denominator.den, den: denominator.num };
  if (MEASURE_TRAITS[measure].unit === 'share') return percent(value);
  return `${decimal({ num: value.num * 1000n, den: value.den })}‰`;
}

function row(criterion: CriterionFacts, index: number): string[] {
  const { measure, numerator, denominator, points, effectiveWeightBp } = criterion;
  const { name, unit } = MEASURE_NAMES[measure];
  return [
    String(index + 1),
    `${name} (${unit})`,
    grouped(numerator),
    decimal(denominator),
    valueText(criterion),
    points === null ? NOTHING : hundredths(BigInt(points)),
    percentOfBasisPoints(BigInt(effectiveWeightBp)),
  ];
}

function outcome({ score, grade, notRatedReasons }: EvaluationFacts): ContentBlock {
  if (score === null || grade === null)
    return {
      kind: 'paragraph',
      lead: 'Không xếp loại:',
      text: sentence(notRatedReasons.map(notRatedReason).join('; ')),
    };
  return {
    kind: 'paragraph',
    lead: `Tổng điểm: ${hundredths(BigInt(score))}; xếp loại: ${grade}.`,
    text: 'Tổng điểm là tổng của điểm nhân với trọng số, làm tròn một lần.',
  };
}

/** The figures of the verdict: period, criteria, score and grade, and by which policy. */
export function figures(evaluation: EvaluationFacts): ContentBlock[] {
  const { activeDays, criteria, policyCode, policyVersion } = evaluation;
  const period = parsePeriod(evaluation.period);
  const isAllScored = criteria.every(({ points }) => points !== null);
  const note = ` Dấu “${NOTHING}”: không có số liệu hoặc không đủ để chấm điểm; trọng số của các tiêu chí khác đã được tính lại.`;
  return [
    {
      kind: 'paragraph',
      text:
        `Kỳ đánh giá: ${periodName(period)}, từ ${writtenDate(period.start)} đến ${writtenDate(period.end)}; ` +
        `số ngày hoạt động trong kỳ: ${activeDays}.`,
    },
    { kind: 'table', columns: COLUMNS, rows: criteria.map(row) },
    outcome(evaluation),
    {
      kind: 'paragraph',
      text:
        `Kết quả được tính theo chính sách đánh giá ${policyCode}, phiên bản ${policyVersion}.` +
        (isAllScored ? '' : note),
    },
  ];
}
