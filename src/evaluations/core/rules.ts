import { parsePeriod, previousPeriod } from '../../shared/period';
import { Ratio } from '../../shared/ratio';
import { Interval } from './interval';
import { MEASURE_TRAITS, Measure } from './measure';
import { Grade, Recommendation, Rule, RuleCondition } from './policy';

export const RULE_RESULTS = ['raised', 'not-met', 'insufficient-evidence'] as const;
export type RuleResult = (typeof RULE_RESULTS)[number];

export interface PeriodGrade {
  /** Period code. */
  readonly period: string;
  /** Null when the agent was not rated. */
  readonly grade: Grade | null;
}

/** A measure as rules see it. */
export interface RuleMeasure {
  readonly measure: Measure;
  /** Exact, in the measure's own unit; null without evidence, or with less than the policy asks for. */
  readonly value: Ratio | null;
  readonly valueBp: bigint | null;
  readonly interval: Interval | null;
}

/** All that rules may look at. */
export interface RuleFacts {
  readonly period: string;
  /** Null when not rated. */
  readonly grade: Grade | null;
  readonly measures: ReadonlyMap<Measure, RuleMeasure>;
  readonly withheldLines: number;
  readonly withheldAmount: bigint;
  /** Earlier periods of the same kind; one that is missing counts as not rated. */
  readonly previous: readonly PeriodGrade[];
}

/** One condition and the facts it was compared with. */
export type Finding =
  | {
      readonly kind: 'grade-running';
      readonly result: FindingResult;
      readonly wanted: Grade;
      readonly grades: readonly PeriodGrade[];
    }
  | {
      readonly kind: 'measure-worse-than';
      readonly result: FindingResult;
      readonly measure: Measure;
      readonly limitBp: bigint;
      readonly valueBp: bigint | null;
      /** The end of the interval that favours the agent; null when the condition asks for the value alone. */
      readonly favourableEndBp: bigint | null;
    }
  | {
      readonly kind: 'money-withheld';
      readonly result: FindingResult;
      readonly minimumLines: number;
      readonly withheldLines: number;
      readonly withheldAmount: bigint;
    };

/** `uncertain`: the facts do not suffice to say so of the agent. */
export type FindingResult = 'met' | 'not-met' | 'uncertain';

export interface RuleOutcome {
  readonly rule: string;
  readonly recommends: Recommendation;
  readonly result: RuleResult;
  readonly legalBasis: string;
  /** One of each condition; empty when the rule does not apply to an agent that is not rated. */
  readonly findings: readonly Finding[];
}

function gradeRunning(wanted: Grade, periods: number, facts: RuleFacts): Finding {
  const grades: PeriodGrade[] = [{ period: facts.period, grade: facts.grade }];
  for (let period = parsePeriod(facts.period); grades.length < periods;) {
    period = previousPeriod(period);
    const { code } = period;
    grades.push({
      period: code,
      grade: facts.previous.find((earlier) => earlier.period === code)?.grade ?? null,
    });
  }
  const isMet = grades.every(({ grade }) => grade === wanted);
  return { kind: 'grade-running', result: isMet ? 'met' : 'not-met', wanted, grades };
}

function measureWorseThan(
  { measure, limitBp, byFavourableEnd }: Extract<RuleCondition, { kind: 'measure-worse-than' }>,
  facts: RuleFacts,
): Finding {
  const known = facts.measures.get(measure);
  const { lowerIsBetter } = MEASURE_TRAITS[measure];
  const limit = BigInt(limitBp);
  const favourable = byFavourableEnd ? (known?.interval ?? null) : null;
  const favourableEndBp = favourable && (lowerIsBetter ? favourable.lowBp : favourable.highBp);
  const isWorse = (num: bigint, den: bigint): boolean =>
    lowerIsBetter ? num > limit * den : num < limit * den;
  let result: FindingResult = 'uncertain';
  if (known?.value) {
    if (!isWorse(known.value.num * 10_000n, known.value.den)) result = 'not-met';
    else if (!byFavourableEnd || (favourableEndBp !== null && isWorse(favourableEndBp, 1n))) result = 'met';
  }
  const valueBp = known?.valueBp ?? null;
  return { kind: 'measure-worse-than', result, measure, limitBp: limit, valueBp, favourableEndBp };
}

function moneyWithheld(minimumLines: number, { withheldLines, withheldAmount }: RuleFacts): Finding {
  const result = withheldLines >= minimumLines ? 'met' : 'not-met';
  return { kind: 'money-withheld', result, minimumLines, withheldLines, withheldAmount };
}

function find(condition: RuleCondition, facts: RuleFacts): Finding {
  if (condition.kind === 'grade-running') return gradeRunning(condition.grade, condition.periods, facts);
  if (condition.kind === 'measure-worse-than') return measureWorseThan(condition, facts);
  return moneyWithheld(condition.minimumLines, facts);
}

/** All conditions must hold; one that surely does not settles it, else one that is uncertain leaves it open. */
function resultOf(findings: readonly Finding[]): RuleResult {
  if (findings.some(({ result }) => result === 'not-met')) return 'not-met';
  return findings.some(({ result }) => result === 'uncertain') ? 'insufficient-evidence' : 'raised';
}

/** Holds every rule against the facts, in the order of the rules. */
export function evaluateRules(rules: readonly Rule[], facts: RuleFacts): RuleOutcome[] {
  return rules.map(({ code, recommends, legalBasis, all, appliesToNotRated }) => {
    const applies = facts.grade !== null || appliesToNotRated;
    const findings = applies ? all.map((condition) => find(condition, facts)) : [];
    return { rule: code, recommends, legalBasis, result: applies ? resultOf(findings) : 'not-met', findings };
  });
}
