import { MEASURE_TRAITS, Measure } from './measure';
import { Finding, RuleOutcome } from './rules';

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

/** `4512` as `45.12%`, or `45.12 per 100` written as `0.45 per 1,000` for complaints. */
function inUnit(measure: Measure, bp: bigint): string {
  const isShare = MEASURE_TRAITS[measure].unit === 'share';
  const scaled = isShare ? bp : (bp + 50n) / 100n;
  const text = `${scaled / 100n}.${String(scaled % 100n).padStart(2, '0')}`;
  return isShare ? `${text}%` : `${text} per 1,000 receipts`;
}

function sentence(finding: Finding): string {
  switch (finding.kind) {
    case 'grade-running': {
      const grades = finding.grades
        .map(({ period, grade }) => `${period} ${grade ?? 'not rated'}`)
        .join(', ');
      return `Grades: ${grades}; the rule asks for ${finding.wanted} in each.`;
    }
    case 'measure-worse-than': {
      const { measure, valueBp, limitBp, favourableEndBp, result } = finding;
      const limit = inUnit(measure, limitBp);
      if (valueBp === null) return `${NAMES[measure]}: not enough evidence to compare with ${limit}.`;
      const side = MEASURE_TRAITS[measure].lowerIsBetter ? 'above' : 'below';
      const end =
        favourableEndBp === null
          ? ''
          : `, in the most favourable reading ${inUnit(measure, favourableEndBp)}`;
      const verdict = {
        met: 'which holds',
        'not-met': 'which does not hold',
        uncertain: 'which is not certain',
      };
      return `${NAMES[measure]}: ${inUnit(measure, valueBp)}${end}; the rule asks for ${side} ${limit}, ${verdict[result]}.`;
    }
    case 'money-withheld':
      return (
        `Lines not handed over within the days allowed: ${finding.withheldLines} (${finding.withheldAmount} VND); ` +
        `the rule asks for at least ${finding.minimumLines}.`
      );
  }
}

/** What was compared, in sentences, for the person whom the outcome concerns. */
export const explainOutcome = (outcome: RuleOutcome): string =>
  outcome.findings.length === 0
    ? 'Not rated in this period, so the rule does not apply.'
    : outcome.findings.map(sentence).join(' ');
