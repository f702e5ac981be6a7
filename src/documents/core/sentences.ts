import { MEASURE_TRAITS, type Measure } from '../../evaluations/core/measure';
import type { Finding } from '../../evaluations/core/rules';
import { parsePeriod } from '../../shared/period';
import { capitalised } from '../../shared/texts';
import type { AgentFacts, CaseFacts, FlagFacts, MeasureFacts, ResponseFacts } from './facts';
import { SENTENCE_TEXTS as TEXTS } from './form-texts';
import { MEASURE_NAMES } from './terms';
import type { Voice } from './voice';

/** Without the marks and blanks at its end: what somebody wrote may have them or not. */
export const open = (text: string): string => text.replace(/[\s.;,]+$/u, '');
export const sentence = (text: string): string => `${open(text)}.`;

export const agentWithCode = ({ name, code }: AgentFacts, { say }: Voice): string =>
  say(TEXTS.agentWithCode, { name, code });

/** The contract by its number and day. */
export const contractName = ({ contract }: CaseFacts, { say, writtenDate }: Voice): string =>
  say(TEXTS.contract, { number: contract.number, day: writtenDate(contract.signedOn) });

/** Basis points in the unit of the measure. */
const inUnit = (measure: Measure, bp: bigint, { say, decimal, percentOfBasisPoints }: Voice): string =>
  MEASURE_TRAITS[measure].unit === 'share'
    ? percentOfBasisPoints(bp)
    : say(TEXTS.casesInThousand, { cases: decimal({ num: bp, den: 10_000n }) });

function ofMeasure(finding: Extract<Finding, { kind: 'measure-worse-than' }>, voice: Voice): string {
  const { say } = voice;
  const { measure, valueBp, limitBp, favourableEndBp } = finding;
  const name = say(MEASURE_NAMES[measure]);
  if (valueBp === null) return say(TEXTS.noData, { name });
  const estimate =
    favourableEndBp === null ? '' : say(TEXTS.estimate, { value: inUnit(measure, favourableEndBp, voice) });
  return say(MEASURE_TRAITS[measure].lowerIsBetter ? TEXTS.tooHigh : TEXTS.tooLow, {
    name,
    value: inUnit(measure, valueBp, voice),
    estimate,
    limit: inUnit(measure, limitBp, voice),
  });
}

/** What a rule found, without a mark at the end. */
export function findingText(finding: Finding, voice: Voice): string {
  if (finding.kind === 'measure-worse-than') return ofMeasure(finding, voice);
  const { say, grouped, money, inWords, periodName } = voice;
  if (finding.kind === 'money-withheld') {
    const { withheldLines, withheldAmount } = finding;
    return say(TEXTS.withheld, {
      lines: grouped(BigInt(withheldLines)),
      amount: money(withheldAmount),
      words: inWords(withheldAmount),
    });
  }
  const { wanted: grade, grades } = finding;
  const periods = grades.map(({ period }) => periodName(parsePeriod(period)));
  if (periods.length === 1) return say(TEXTS.graded, { grade, period: periods[0]! });
  return say(TEXTS.gradedRunning, { grade, count: String(periods.length), periods: periods.join('; ') });
}

const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What was found against the agent, and by which legal basis. */
export function flagText({ findings, legalBasis }: FlagFacts, voice: Voice): string {
  const found = findings.map((finding) => uncapitalised(findingText(finding, voice)));
  return voice.say(TEXTS.flag, { findings: capitalised(found.join('; ')), basis: sentence(legalBasis) });
}

/** Why something is proposed, in the words of who proposed it. */
export const reasonText = ({ reason }: MeasureFacts): string => capitalised(sentence(reason));

/** What the agent had to say. */
export const responseText = (response: ResponseFacts, { say, writtenDate }: Voice): string =>
  response.kind === 'given'
    ? response.said
        .map(({ on, text }) =>
          capitalised(say(TEXTS.answered, { day: writtenDate(on), text: sentence(text) })),
        )
        .join(' ')
    : say(TEXTS.lapsed, { day: writtenDate(response.on) });
