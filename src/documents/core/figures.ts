import { MEASURE_TRAITS } from '../../evaluations/core/measure';
import { parsePeriod } from '../../shared/period';
import type { ContentBlock, TableColumn } from './administrative-document';
import type { CriterionFacts, EvaluationFacts } from './facts';
import { FIGURE_TEXTS as TEXTS } from './form-texts';
import { sentence } from './sentences';
import { MEASURE_NAMES, MEASURE_UNITS, notRatedReason } from './terms';
import type { Voice } from './voice';

const columns = ({ say }: Voice): readonly TableColumn[] => [
  { title: say(TEXTS.no), width: 9, align: 'center' },
  { title: say(TEXTS.criterion), width: 48, align: 'left' },
  { title: say(TEXTS.result), width: 29, align: 'right' },
  { title: say(TEXTS.target), width: 30, align: 'right' },
  { title: say(TEXTS.share), width: 17, align: 'right' },
  { title: say(TEXTS.points), width: 15, align: 'right' },
  { title: say(TEXTS.weight), width: 17, align: 'right' },
];
const NOTHING = '–';

function valueText({ measure, numerator, denominator }: CriterionFacts, { percent, decimal }: Voice): string {
  if (denominator.num === 0n) return NOTHING;
  const value = { num: numerator * denominator.den, den: denominator.num };
  if (MEASURE_TRAITS[measure].unit === 'share') return percent(value);
  return `${decimal({ num: value.num * 1000n, den: value.den })}‰`;
}

function row(criterion: CriterionFacts, index: number, voice: Voice): string[] {
  const { measure, numerator, denominator, points, effectiveWeightBp } = criterion;
  const { say, grouped, decimal, hundredths, percentOfBasisPoints } = voice;
  return [
    String(index + 1),
    `${say(MEASURE_NAMES[measure])} (${say(MEASURE_UNITS[measure])})`,
    grouped(numerator),
    decimal(denominator),
    valueText(criterion, voice),
    points === null ? NOTHING : hundredths(BigInt(points)),
    percentOfBasisPoints(BigInt(effectiveWeightBp)),
  ];
}

function outcome({ score, grade, notRatedReasons }: EvaluationFacts, voice: Voice): ContentBlock {
  const { say, hundredths } = voice;
  if (score === null || grade === null)
    return {
      kind: 'paragraph',
      lead: say(TEXTS.notRated),
      text: sentence(notRatedReasons.map((reason) => notRatedReason(reason, voice)).join('; ')),
    };
  return {
    kind: 'paragraph',
    lead: say(TEXTS.score, { score: hundredths(BigInt(score)), grade }),
    text: say(TEXTS.howScored),
  };
}

/** The figures of the verdict: period, criteria, score and grade, and by which policy. */
export function figures(evaluation: EvaluationFacts, voice: Voice): ContentBlock[] {
  const { activeDays, criteria, policyCode, policyVersion } = evaluation;
  const { say, periodName, writtenDate } = voice;
  const period = parsePeriod(evaluation.period);
  const isAllScored = criteria.every(({ points }) => points !== null);
  const byPolicy = say(TEXTS.byPolicy, { policy: policyCode, version: String(policyVersion) });
  return [
    {
      kind: 'paragraph',
      text: say(TEXTS.period, {
        period: periodName(period),
        start: writtenDate(period.start),
        end: writtenDate(period.end),
        days: String(activeDays),
      }),
    },
    {
      kind: 'table',
      columns: columns(voice),
      rows: criteria.map((criterion, index) => row(criterion, index, voice)),
    },
    outcome(evaluation, voice),
    {
      kind: 'paragraph',
      text: isAllScored ? byPolicy : `${byPolicy} ${say(TEXTS.nothing, { mark: NOTHING })}`,
    },
  ];
}
