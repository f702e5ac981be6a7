import { LocalDate } from '../../shared/local-date';
import { Period } from '../../shared/period';
import { Ratio, roundHalfUp, toBasisPoints } from '../../shared/ratio';
import { NotRatedReason, missingEvidence, notRatedReasons } from './eligibility';
import { Interval, intervalOf } from './interval';
import { Measure, Measured, NoEvidenceReason, measured as measure, valueOf } from './measure';
import { Criterion, CurvePoint, Grade, Policy } from './policy';
import { PeriodGrade, RuleMeasure, RuleOutcome, evaluateRules } from './rules';
import { curvePoints, effectiveWeights, gradeOf, totalScore } from './score';

export const VERDICT_STATUSES = ['rated', 'not-rated'] as const;
export type VerdictStatus = (typeof VERDICT_STATUSES)[number];

export interface CriterionVerdict {
  readonly measure: Measure;
  readonly numerator: bigint;
  readonly denominator: Ratio;
  /** Rounded half up, for display: the score hangs on the exact value. Null when the denominator is zero. */
  readonly valueBp: bigint | null;
  /** 0 to 10,000, rounded half up, for display. Null when the criterion is not scored. */
  readonly points: number | null;
  readonly weightBp: number;
  /** The weight after that of criteria without evidence was redistributed; they sum to 10,000. */
  readonly effectiveWeightBp: number;
  readonly interval: Interval | null;
  readonly evidence: number;
  readonly noEvidenceReason: NoEvidenceReason | null;
  readonly curve: readonly CurvePoint[];
}

export interface Verdict {
  readonly agent: string;
  readonly period: string;
  readonly status: VerdictStatus;
  /** Empty when rated. */
  readonly notRatedReasons: readonly NotRatedReason[];
  /** Hundredths of a point, 0 to 10,000; null when not rated. */
  readonly score: number | null;
  readonly grade: Grade | null;
  readonly activeDays: number;
  readonly criteria: readonly CriterionVerdict[];
  readonly outcomes: readonly RuleOutcome[];
  readonly commendation: boolean;
}

/** What a verdict needs besides the measures and the policy. */
export interface VerdictContext {
  readonly agent: string;
  readonly period: Period;
  readonly activeDays: number;
  readonly firstContractDay: LocalDate | null;
  readonly withheldLines: number;
  readonly withheldAmount: bigint;
  /** Grades of earlier periods of the same kind, newest first. */
  readonly previous: readonly PeriodGrade[];
}

/** A criterion before the weights are redistributed. */
interface Assessed {
  readonly criterion: Criterion;
  readonly of: Measured;
  readonly value: Ratio | null;
  readonly valueBp: bigint | null;
  readonly interval: Interval | null;
  readonly points: Ratio | null;
  readonly noEvidenceReason: NoEvidenceReason | null;
}

function assess(criterion: Criterion, of: Measured, confidenceBp: number): Assessed {
  const value = valueOf(of);
  const noEvidenceReason = missingEvidence(criterion, of);
  const isScored = value !== null && noEvidenceReason === null;
  return {
    criterion,
    of,
    value,
    valueBp: value && toBasisPoints(value),
    interval: intervalOf(of, confidenceBp),
    points: isScored ? curvePoints(criterion.curve, value, criterion.capBp) : null,
    noEvidenceReason,
  };
}

const criterionVerdict = (assessed: Assessed, effectiveWeightBp: number): CriterionVerdict => ({
  measure: assessed.criterion.measure,
  numerator: assessed.of.numerator,
  denominator: assessed.of.denominator,
  valueBp: assessed.valueBp,
  points: assessed.points && Number(roundHalfUp(assessed.points)),
  weightBp: assessed.criterion.weightBp,
  effectiveWeightBp,
  interval: assessed.interval,
  evidence: assessed.of.evidence,
  noEvidenceReason: assessed.noEvidenceReason,
  curve: assessed.criterion.curve,
});

const ruleMeasure = ({ criterion, value, valueBp, interval, noEvidenceReason }: Assessed): RuleMeasure =>
  noEvidenceReason === null
    ? { measure: criterion.measure, value, valueBp, interval }
    : { measure: criterion.measure, value: null, valueBp: null, interval: null };

/**
 * The verdict on one agent: a pure function of the measures, the policy and the context. A measure that is not given
 * is one without evidence.
 */
export function judge(policy: Policy, measured: readonly Measured[], context: VerdictContext): Verdict {
  const { parameters, criteria, gradeBands, rules } = policy;
  const byMeasure = new Map(measured.map((m) => [m.measure, m]));
  const assessed = criteria.map((criterion) =>
    assess(
      criterion,
      byMeasure.get(criterion.measure) ?? measure(criterion.measure, 0, 0, 0),
      parameters.confidenceBp,
    ),
  );
  const scored = assessed.flatMap(({ criterion: { weightBp }, points }) =>
    points ? [{ weightBp, points }] : [],
  );
  const reasons = notRatedReasons(
    {
      period: context.period,
      activeDays: context.activeDays,
      firstContractDay: context.firstContractDay,
      measured: byMeasure,
      unscored: assessed.filter(({ points }) => points === null).map(({ criterion }) => criterion),
      scoredWeightBp: scored.reduce((sum, { weightBp }) => sum + weightBp, 0),
    },
    parameters,
  );
  const score = reasons.length === 0 ? totalScore(scored) : null;
  const grade = score === null ? null : gradeOf(score, gradeBands);
  const weights = effectiveWeights(
    assessed.map(({ criterion, points }) => (points ? criterion.weightBp : 0)),
  );
  const outcomes = evaluateRules(rules, {
    period: context.period.code,
    grade,
    measures: new Map(assessed.map((one) => [one.criterion.measure, ruleMeasure(one)])),
    withheldLines: context.withheldLines,
    withheldAmount: context.withheldAmount,
    previous: context.previous,
  });
  return {
    agent: context.agent,
    period: context.period.code,
    status: score === null ? 'not-rated' : 'rated',
    notRatedReasons: reasons,
    score,
    grade,
    activeDays: context.activeDays,
    criteria: assessed.map((one, i) => criterionVerdict(one, weights[i] ?? 0)),
    outcomes,
    commendation: outcomes.some(
      (outcome) => outcome.recommends === 'commendation' && outcome.result === 'raised',
    ),
  };
}

/** The outcomes that become flags: raised, and no commendation. */
export const flagsOf = (verdict: Verdict): RuleOutcome[] =>
  verdict.outcomes.filter(({ result, recommends }) => result === 'raised' && recommends !== 'commendation');
