import type { EndReasonClass } from '../../agents/core/contract';
import type { NotRatedReason } from '../../evaluations/core/eligibility';
import type { Measured } from '../../evaluations/core/measure';
import type { FlagKind, Grade } from '../../evaluations/core/policy';
import type { RuleOutcome } from '../../evaluations/core/rules';
import type { CriterionVerdict } from '../../evaluations/core/verdict';
import type { LocalDate } from '../../shared/local-date';

/*
 * What documents are drawn up from. Names, legal bases and what somebody wrote come as they are to be read, in Vietnamese;
 * figures come exact and are written by the templates.
 */

export interface OfficeFacts {
  readonly name: string;
  /** The office above it, if the document is to name it. */
  readonly superiorName: string | null;
  /** What its documents have after the kind: `BHXH` in `QĐ-BHXH`. */
  readonly symbol: string;
  /** Where it issues its documents, such as `Hà Nội`. */
  readonly place: string;
  /** Title of who signs, such as `Giám đốc`. */
  readonly headTitle: string;
  /** Who else receives its documents, without dash and mark. */
  readonly recipients: readonly string[];
}

export interface AgentFacts {
  readonly code: string;
  readonly name: string;
}

export interface ContractFacts {
  readonly number: string;
  readonly signedOn: LocalDate;
}

/** A criterion of a verdict; `effectiveWeightBp` is in basis points, `points` in hundredths. */
export type CriterionFacts = Pick<Measured, 'measure' | 'numerator' | 'denominator'> &
  Pick<CriterionVerdict, 'points' | 'effectiveWeightBp'>;

export interface EvaluationFacts {
  /** Code of the period, such as `2026-H1`. */
  readonly period: string;
  readonly policyCode: string;
  readonly policyVersion: number;
  readonly activeDays: number;
  readonly criteria: readonly CriterionFacts[];
  /** Hundredths of a point; null when not rated. */
  readonly score: number | null;
  readonly grade: Grade | null;
  readonly notRatedReasons: readonly NotRatedReason[];
  /** SHA-256 of the verdict, hexadecimal. */
  readonly verdictDigest: string;
}

/** A rule that held, and what it recommends. */
export type FlagFacts = Pick<RuleOutcome, 'findings' | 'legalBasis'> & { readonly recommends: FlagKind };

/** What the agent answered to the notice, oldest first, or the last day on which it could have. */
export type ResponseFacts =
  | {
      readonly kind: 'given';
      readonly said: readonly { readonly on: LocalDate; readonly text: string }[];
    }
  | { readonly kind: 'lapsed'; readonly on: LocalDate };

/** What every document has. */
export interface CaseFacts {
  readonly office: OfficeFacts;
  readonly agent: AgentFacts;
  readonly contract: ContractFacts;
  readonly evaluation: EvaluationFacts;
  readonly flags: readonly FlagFacts[];
  /** Laws, decisions and plans, without `Căn cứ` before and marks after them. */
  readonly legalBases: readonly string[];
  readonly verificationCode: string;
}

export interface NoticeFacts extends CaseFacts {
  readonly intended: FlagKind;
  /** Last day on which the agent may answer. */
  readonly answerBy: LocalDate;
}

/** What follows from a measure that was proposed: heard before, with a reason and its legal basis. */
export interface MeasureFacts extends CaseFacts {
  readonly response: ResponseFacts;
  /** As whoever proposed it put it. */
  readonly reason: string;
  readonly reasonLegalBasis: string;
}

export interface WarningFacts extends MeasureFacts {
  readonly demands: readonly string[];
  /** Last day for what is demanded. */
  readonly remedyBy: LocalDate;
}

export interface TerminationFacts extends MeasureFacts {
  readonly reasonClass: EndReasonClass;
  /** First day without the contract. */
  readonly effectiveOn: LocalDate;
  /** How many days before it the agent was told; 0 where nobody needs to be. */
  readonly noticeDays: number;
  readonly handover: readonly string[];
  /** Last day for the handover. */
  readonly handoverBy: LocalDate;
}

export interface ReplacementFacts extends TerminationFacts {
  readonly successor: AgentFacts;
}
