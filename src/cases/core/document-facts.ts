import type { DocumentKind, FactsOf } from '../../documents/core/draw-up';
import type {
  AgentFacts,
  CaseFacts,
  ContractFacts,
  EvaluationFacts,
  FlagFacts,
  MeasureFacts,
  ResponseFacts,
  TerminationFacts,
} from '../../documents/core/facts';
import { type LetterheadContents, basesFor, officeOf } from '../../documents/core/letterhead';
import type { EndReasonClass } from '../../agents/core/contract';
import type { FlagKind, Recommendation } from '../../evaluations/core/policy';
import type { Verdict } from '../../evaluations/core/verdict';
import { DomainError } from '../../shared/domain-error';
import { type LocalDate, addDays } from '../../shared/local-date';

/** What only a person can say of a document, by its kind. */
export interface OrderOf {
  readonly 'evaluation-minutes': unknown;
  readonly 'agent-notice': { readonly intended: FlagKind };
  readonly warning: { readonly demands: readonly string[]; readonly remedyBy: LocalDate };
  readonly 'termination-decision': HandoverOrder;
  readonly 'replacement-decision': HandoverOrder;
}
export interface HandoverOrder {
  readonly handover: readonly string[];
  readonly handoverBy: LocalDate;
}
export type DraftOrder = { [Kind in DocumentKind]: { readonly kind: Kind } & OrderOf[Kind] }[DocumentKind];

/** Before a code is given to it. */
type Uncoded<Facts> = Omit<Facts, 'verificationCode'>;
export type DraftFacts = { [Kind in DocumentKind]: Uncoded<FactsOf[Kind]> }[DocumentKind];

/** What was proposed, as far as a document says it. */
export interface ProposedMeasure {
  readonly reason: string;
  readonly legalBasis: string;
  /** The day from which it holds, or the last day of the contract, inclusive. */
  readonly effectiveOn: LocalDate;
  readonly endReasonClass: EndReasonClass | null;
  /** How many days before the end of the contract the agent is told. */
  readonly noticeDays: number;
  readonly successor: AgentFacts | null;
}

/** What is known of a case when a document of it is drafted. */
export interface CaseMaterial {
  readonly letterhead: LetterheadContents;
  readonly agent: AgentFacts;
  readonly contract: ContractFacts;
  readonly verdict: Verdict;
  readonly policyCode: string;
  readonly policyVersion: number;
  readonly verdictDigest: string;
  /** Of the flags of the case for which there are grounds. */
  readonly rules: readonly string[];
  /** Last day on which the agent can answer. */
  readonly answerBy: LocalDate;
  /** Oldest first. */
  readonly responses: readonly { readonly receivedOn: LocalDate; readonly body: string }[];
  /** Null for documents about the verdict alone. */
  readonly proposal: ProposedMeasure | null;
}

/**
 * What a document is drawn up from, whole: what is known and what a person says.
 * @throws DomainError `no-flag-stands` for a notice that could name nothing that was found.
 */
export function draftFacts(order: DraftOrder, material: CaseMaterial): DraftFacts {
  const facts = caseFacts(order.kind, material);
  if (order.kind === 'evaluation-minutes') return facts;
  if (order.kind === 'agent-notice') {
    requireFlag(facts.flags);
    return { ...facts, intended: order.intended, answerBy: material.answerBy };
  }
  if (order.kind === 'warning')
    return { ...measureFacts(facts, material), demands: order.demands, remedyBy: order.remedyBy };
  const ending = endingFacts(facts, material, order);
  return order.kind === 'termination-decision'
    ? ending
    : { ...ending, successor: material.proposal!.successor! };
}

function requireFlag(flags: readonly FlagFacts[]): void {
  if (flags.length === 0)
    throw new DomainError(
      'conflict',
      'no-flag-stands',
      'No flag of the case has grounds any more: there is nothing to tell the agent.',
    );
}

const caseFacts = (kind: DocumentKind, material: CaseMaterial): Uncoded<CaseFacts> => ({
  office: officeOf(material.letterhead),
  agent: material.agent,
  contract: material.contract,
  evaluation: evaluationFacts(material),
  flags: flagsOf(material),
  legalBases: basesFor(kind, material.letterhead),
});

function evaluationFacts(material: CaseMaterial): EvaluationFacts {
  const { verdict, policyCode, policyVersion, verdictDigest } = material;
  const { period, activeDays, criteria, score, grade, notRatedReasons } = verdict;
  return {
    period,
    policyCode,
    policyVersion,
    activeDays,
    criteria: criteria.map(({ measure, numerator, denominator, points, effectiveWeightBp }) => ({
      measure,
      numerator,
      denominator,
      points,
      effectiveWeightBp,
    })),
    score,
    grade,
    notRatedReasons,
    verdictDigest,
  };
}

const isFlag = (recommends: Recommendation): recommends is FlagKind => recommends !== 'commendation';

/** What was found against the agent, as far as the case rests on it. */
const flagsOf = ({ verdict, rules }: CaseMaterial): FlagFacts[] =>
  verdict.outcomes.flatMap(({ rule, result, recommends, findings, legalBasis }) =>
    result === 'raised' && isFlag(recommends) && rules.includes(rule)
      ? [{ recommends, findings, legalBasis }]
      : [],
  );

const responseOf = ({ responses, answerBy }: CaseMaterial): ResponseFacts =>
  responses.length === 0
    ? { kind: 'lapsed', on: answerBy }
    : { kind: 'given', said: responses.map(({ receivedOn, body }) => ({ on: receivedOn, text: body })) };

function measureFacts(facts: Uncoded<CaseFacts>, material: CaseMaterial): Uncoded<MeasureFacts> {
  const { reason, legalBasis } = material.proposal!;
  return { ...facts, response: responseOf(material), reason, reasonLegalBasis: legalBasis };
}

/** The last day of the contract is told as the first one without it. */
function endingFacts(
  facts: Uncoded<CaseFacts>,
  material: CaseMaterial,
  { handover, handoverBy }: HandoverOrder,
): Uncoded<TerminationFacts> {
  const { endReasonClass, effectiveOn, noticeDays } = material.proposal!;
  return {
    ...measureFacts(facts, material),
    reasonClass: endReasonClass!,
    effectiveOn: addDays(effectiveOn, 1),
    noticeDays,
    handover,
    handoverBy,
  };
}
