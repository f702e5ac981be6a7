import { MEASURE_TRAITS, type Measure } from '../../src/evaluations/core/measure';
import type {
  Criterion,
  CurvePoint,
  Policy,
  PolicyParameters,
  Rule,
  RuleCondition,
} from '../../src/evaluations/core/policy';
import { tableText } from './markdown';

/** A policy as tables for people. A new measure, parameter or condition does not compile before it has its words. */

const WHAT_IT_IS: Readonly<Record<Measure, string>> = {
  'new-participants': 'people enrolled / quota by active days',
  retention: 'covers renewed in time / covers that ran out',
  'inherited-retention': 'the same, of people taken over from another agent',
  'on-time-remittance': 'money handed over by its due day / money due',
  collection: 'money collected / quota by active days',
  'receipt-accuracy': 'lines without an error / lines',
  'trained-staff': 'staff with a valid certificate / staff',
  complaints: 'complaints upheld per 1,000 receipts',
  reporting: 'reports on time / reports due',
};

const PARAMETERS: Readonly<Record<keyof PolicyParameters, string>> = {
  graceDays: 'days after a cover ran out within which a renewal counts',
  returnAfterMonths: 'months without cover after which someone is new again',
  remittanceDueWorkingDays: 'working days within which money is handed over',
  withheldDays: 'days after which money not handed over is withheld',
  handoverGraceDays: 'days during which a successor does not answer for people taken over',
  newcomerGraceDays: 'days from its first contract day during which an agent is not rated',
  minimumActiveDays: 'active days below which an agent is not rated',
  minimumDueAndQuota: 'covers that ran out and quota together, below which an agent is not rated',
  confidenceBp: 'two-sided confidence of the intervals, in hundredths of a per cent',
};

const hundredths = (value: number): string => String(value / 100);
const percent = (bp: number): string => `${hundredths(bp)}%`;

/** A value of the measure, given in basis points, in its own unit. */
const valueText = (measure: Measure, bp: number): string =>
  MEASURE_TRAITS[measure].unit === 'share' ? percent(bp) : `${bp / 10_000} per 1,000`;

const reaching = (curve: readonly CurvePoint[], points: number): CurvePoint | undefined =>
  [...curve].sort((a, b) => a.at - b.at).find((point) => point.points === points);

/** The worst value with full points, and the best with none. */
function endsOf({ measure, curve }: Criterion): [full: string, none: string] {
  const { lowerIsBetter } = MEASURE_TRAITS[measure];
  const ordered = lowerIsBetter ? [...curve].reverse() : curve;
  const best = Math.max(...curve.map(({ points }) => points));
  const full = ordered.find(({ points }) => points === best)!;
  const none = lowerIsBetter ? reaching(curve, 0) : [...curve].reverse().find(({ points }) => points === 0);
  return [valueText(measure, full.at), none ? valueText(measure, none.at) : ''];
}

/** What the README shows. */
export const criteriaInShort = ({ criteria }: Policy): string =>
  tableText(
    ['Measure', 'What it is', 'Weight', 'Full points at', 'No points at'],
    criteria.map((criterion) => {
      const { measure, weightBp } = criterion;
      const weight = weightBp === 0 ? 'reported only' : percent(weightBp);
      return [`\`${measure}\``, WHAT_IT_IS[measure], weight, ...endsOf(criterion)];
    }),
  );

const INTERVALS = { wilson: 'Wilson', poisson: 'Poisson', none: '' } as const;
const WITHOUT_EVIDENCE = { redistribute: 'its weight goes to the others', 'not-rated': 'not rated' } as const;

export const criteriaInFull = ({ criteria }: Policy): string =>
  tableText(
    ['Measure', 'Weight', 'Curve: value → points', 'Capped at', 'Least evidence', 'Without it', 'Interval'],
    criteria.map(({ measure, weightBp, curve, capBp, minimumEvidence, onNoEvidence }) => [
      `\`${measure}\``,
      percent(weightBp),
      curve.map(({ at, points }) => `${valueText(measure, at)} → ${hundredths(points)}`).join(', '),
      capBp === undefined ? '' : valueText(measure, capBp),
      String(minimumEvidence),
      WITHOUT_EVIDENCE[onNoEvidence],
      INTERVALS[MEASURE_TRAITS[measure].interval],
    ]),
  );

export const gradeTable = ({ gradeBands }: Policy): string =>
  tableText(
    ['Grade', 'Score from'],
    gradeBands.map(({ grade, from }) => [grade, (from / 100).toFixed(2)]),
  );

export const parameterTable = ({ parameters }: Policy): string =>
  tableText(
    ['Parameter', 'Value', 'Meaning'],
    (Object.keys(PARAMETERS) as (keyof PolicyParameters)[]).map((name) => [
      `\`${name}\``,
      String(parameters[name]),
      PARAMETERS[name],
    ]),
  );

function conditionText(condition: RuleCondition): string {
  if (condition.kind === 'money-withheld')
    return `lines with money withheld: ${condition.minimumLines} or more`;
  if (condition.kind === 'grade-running') {
    const { grade, periods } = condition;
    return periods === 1 ? `grade ${grade}` : `grade ${grade} in ${periods} periods running`;
  }
  const { measure, limitBp, byFavourableEnd } = condition;
  const side = MEASURE_TRAITS[measure].lowerIsBetter ? 'above' : 'below';
  const compared = byFavourableEnd ? 'even the favourable end of ' : '';
  return `${compared}\`${measure}\` ${side} ${valueText(measure, limitBp)}`;
}

const ruleRow = ({ code, all, recommends, appliesToNotRated, legalBasis }: Rule): string[] => [
  `\`${code}\``,
  all.map(conditionText).join(', and '),
  `\`${recommends}\``,
  appliesToNotRated ? 'yes' : 'no',
  legalBasis,
];

export const ruleTable = ({ rules }: Policy): string =>
  tableText(['Rule', 'When', 'Recommends', 'Also if not rated', 'Legal basis'], rules.map(ruleRow));
