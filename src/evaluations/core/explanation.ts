import { MEASURE_TRAITS, Measure } from './measure';
import { Finding, FindingResult, RuleOutcome } from './rules';

const NAMES: Readonly<Record<Measure, string>> = {
  'new-participants': 'New participants against quota',
  retention: 'Retention of own participants',
  'inherited-retention': 'Retention of the inherited portfolio',
  collection: 'Collection against quota',
  'on-time-remittance': 'Money handed over on time',
  'receipt-accuracy': 'Receipt accuracy',
  'trained-staff': 'Trained staff',
  complaints: 'Upheld complaints',
  reporting: 'Reports on time',
};

/** Basis points of a share as `45.12%`; of complaints, where 10,000 is one per 1,000, as `0.45 per 1,000 receipts`. */
function inUnit(measure: Measure, bp: bigint): string {
  const isShare = MEASURE_TRAITS[measure].unit === 'share';
  const hundredths = isShare ? bp : (bp + 50n) / 100n;
  const text = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
  return isShare ? `${text}%` : `${text} per 1,000 receipts`;
}

const RESULTS: Readonly<Record<FindingResult, string>> = {
  met: 'which holds',
  'not-met': 'which does not hold',
  uncertain: 'which is not certain',
};

function ofMeasure(finding: Extract<Finding, { kind: 'measure-worse-than' }>): string {
  const { measure, valueBp, limitBp, favourableEndBp, result } = finding;
  const limit = inUnit(measure, limitBp);
  if (valueBp === null) return `${NAMES[measure]}: not enough evidence to compare with ${limit}.`;
  const side = MEASURE_TRAITS[measure].lowerIsBetter ? 'above' : 'below';
  const end =
    favourableEndBp === null ? '' : `, in the most favourable reading ${inUnit(measure, favourableEndBp)}`;
  return `${NAMES[measure]}: ${inUnit(measure, valueBp)}${end}; the rule asks for ${side} ${limit}, ${RESULTS[result]}.`;
}

function sentence(finding: Finding): string {
  if (finding.kind === 'measure-worse-than') return ofMeasure(finding);
  if (finding.kind === 'money-withheld') {
    return (
      `Lines not handed over within the days allowed: ${finding.withheldLines} (${finding.withheldAmount} VND); ` +
      `the rule asks for at least ${finding.minimumLines}.`
    );
  }
  const grades = finding.grades.map(({ period, grade }) => `${period} ${grade ?? 'not rated'}`).join(', ');
  return `Grades: ${grades}; the rule asks for ${finding.wanted} in each.`;
}

/** What was compared, in sentences, for the person whom the outcome concerns. */
export const explainOutcome = (outcome: RuleOutcome): string =>
  outcome.findings.length === 0
    ? 'Not rated in this period, so the rule does not apply.'
    : outcome.findings.map(sentence).join(' ');
