import { EvaluationKind } from '../../shared/period';
import { CountingParameters } from './facts';
import { Measure } from './measure';

/*
 * A policy is data that the office changes; it travels as JSON, so it holds numbers and strings only.
 * Basis points: 10,000 = 100% of a share, or 1 per 1,000 for complaints. Points: 10,000 = 100.00.
 */

export const GRADES = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof GRADES)[number];

/** What a raised flag recommends; the office decides. */
export const FLAG_KINDS = ['warning', 'improvement-plan', 'replacement', 'termination'] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/** What a rule may recommend. A commendation is no flag. */
export const RECOMMENDATIONS = [...FLAG_KINDS, 'commendation'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

export interface PolicyParameters extends CountingParameters {
  /** An agent whose first contract day lies fewer days before the end of the period is not rated; 0 is no grace. */
  readonly newcomerGraceDays: number;
  readonly minimumActiveDays: number;
  /** Own dues and pro-rated quota of new participants together, below which an agent is not rated. */
  readonly minimumDueAndQuota: number;
  /** Two-sided confidence of the intervals: one of CONFIDENCE_LEVELS. */
  readonly confidenceBp: number;
}

export interface CurvePoint {
  /** Value of the measure in basis points. */
  readonly at: number;
  /** 0 to 10,000. */
  readonly points: number;
}

export const ON_NO_EVIDENCE = ['redistribute', 'not-rated'] as const;
export type OnNoEvidence = (typeof ON_NO_EVIDENCE)[number];

export interface Criterion {
  readonly measure: Measure;
  /** Zero: reported, not scored. */
  readonly weightBp: number;
  /** Linear between its points, level outside them. */
  readonly curve: readonly CurvePoint[];
  /** A higher value counts as this one. */
  readonly capBp?: number;
  readonly minimumEvidence: number;
  readonly onNoEvidence: OnNoEvidence;
}

export interface GradeBand {
  readonly grade: Grade;
  /** Lowest score of the grade, inclusive. */
  readonly from: number;
}

/** A fact that a rule asks for. All conditions of a rule must hold. */
export type RuleCondition =
  /** The grade of this period and of the `periods - 1` periods right before it. */
  | { readonly kind: 'grade-running'; readonly grade: Grade; readonly periods: number }
  /**
   * The measure is worse than the limit (below it; above it where lower is better). With `byFavourableEnd` even the
   * end of the interval that favours the agent must be worse.
   */
  | {
      readonly kind: 'measure-worse-than';
      readonly measure: Measure;
      readonly limitBp: number;
      readonly byFavourableEnd: boolean;
    }
  /** Lines not wholly handed over within `withheldDays`, at least so many. */
  | { readonly kind: 'money-withheld'; readonly minimumLines: number };

export interface Rule {
  readonly code: string;
  readonly recommends: Recommendation;
  readonly all: readonly RuleCondition[];
  /** The rule holds whatever the score, and for agents that are not rated as well. */
  readonly appliesToNotRated: boolean;
  readonly legalBasis: string;
}

/** A measure as JSON; the denominator is an integer or a fraction such as `"245/3"`. */
export interface ExampleMeasure {
  readonly measure: Measure;
  readonly numerator: number;
  readonly denominator: number | string;
  /** Left out: the whole part of the denominator. */
  readonly evidence?: number;
}

/** A worked example that a policy must get right before it may be activated. */
export interface WorkedExample {
  readonly name: string;
  readonly measured: readonly ExampleMeasure[];
  /** Left out: every day of a half-year. */
  readonly activeDays?: number;
  readonly withheldLines?: number;
  /** Grades of the periods before, newest first; null is a period without a rating. */
  readonly previousGrades?: readonly (Grade | null)[];
  /** Null when the agent is not rated. */
  readonly expectedScore: number | null;
  readonly expectedGrade: Grade | null;
  /** Codes of the rules that must be raised, in any order; left out: not checked. */
  readonly expectedRaised?: readonly string[];
}

export interface Policy {
  readonly code: string;
  readonly kind: EvaluationKind;
  readonly parameters: PolicyParameters;
  readonly criteria: readonly Criterion[];
  readonly gradeBands: readonly GradeBand[];
  readonly rules: readonly Rule[];
  readonly examples: readonly WorkedExample[];
}
