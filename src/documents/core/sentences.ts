import { MEASURE_TRAITS, type Measure } from '../../evaluations/core/measure';
import type { Finding } from '../../evaluations/core/rules';
import { parsePeriod } from '../../shared/period';
import type { AgentFacts, CaseFacts, FlagFacts, MeasureFacts, ResponseFacts } from './facts';
import { MEASURE_NAMES } from './terms';
import { periodName, writtenDate } from './vietnamese-date';
import { decimal, grouped, inWords, money, percentOfBasisPoints } from './vietnamese-number';

/** Without the marks and blanks at its end: what somebody wrote may have them or not. */
export const open = (text: string): string => text.replace(/[\s.;,]+$/u, '');
export const sentence = (text: string): string => `${open(text)}.`;
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const agentWithCode = ({ name, code }: AgentFacts): string => `${name} (mã số ${code})`;

/** The contract by its number and day. */
export const contractName = ({ contract }: CaseFacts): string =>
  `Hợp đồng ủy quyền thu số ${contract.number} ký ${writtenDate(contract.signedOn)}`;

/** Basis points in the unit of the measure. */
const inUnit = (measure: Measure, bp: bigint): string =>
  MEASURE_TRAITS[measure].unit === 'share'
    ? percentOfBasisPoints(bp)
    : `${decimal({ num: bp, den: 10_000n })} vụ trên 1.000 biên lai`;

function ofMeasure(finding: Extract<Finding, { kind: 'measure-worse-than' }>): string {
  const { measure, valueBp, limitBp, favourableEndBp } = finding;
  const { name } = MEASURE_NAMES[measure];
  if (valueBp === null) return `${name}: không đủ số liệu`;
  const side = MEASURE_TRAITS[measure].lowerIsBetter ? 'cao hơn' : 'thấp hơn';
  const end =
    favourableEndBp === null ? '' : ` (ước lượng có lợi nhất là ${inUnit(measure, favourableEndBp)})`;
  return `${name}: ${inUnit(measure, valueBp)}${end}, ${side} mức ${inUnit(measure, limitBp)}`;
}

/** What a rule found, without a mark at the end. */
export function findingText(finding: Finding): string {
  if (finding.kind === 'measure-worse-than') return ofMeasure(finding);
  if (finding.kind === 'money-withheld') {
    const { withheldLines, withheldAmount } = finding;
    return (
      `Chưa nộp đủ tiền thu trong thời hạn cho phép: ${grouped(BigInt(withheldLines))} dòng thu, ` +
      `${money(withheldAmount)} (bằng chữ: ${inWords(withheldAmount)} đồng)`
    );
  }
  const periods = finding.grades.map(({ period }) => periodName(parsePeriod(period)));
  if (periods.length === 1) return `Xếp loại ${finding.wanted} kỳ ${periods[0]}`;
  return `Xếp loại ${finding.wanted} ${periods.length} kỳ liên tiếp (${periods.join('; ')})`;
}

const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What was found against the agent, and by which legal basis. */
export const flagText = ({ findings, legalBasis }: FlagFacts): string =>
  `${capitalised(findings.map(findingText).map(uncapitalised).join('; '))}. Căn cứ: ${sentence(legalBasis)}`;

/** Why something is proposed, in the words of who proposed it. */
export const reasonText = ({ reason }: MeasureFacts): string => capitalised(sentence(reason));

/** What the agent had to say. */
export const responseText = (response: ResponseFacts): string =>
  response.kind === 'given'
    ? response.said
        .map(
          ({ on, text }) =>
            `${capitalised(writtenDate(on))}, tổ chức dịch vụ thu có ý kiến: ${sentence(text)}`,
        )
        .join(' ')
    : `Đến hết ${writtenDate(response.on)}, tổ chức dịch vụ thu không có ý kiến.`;
