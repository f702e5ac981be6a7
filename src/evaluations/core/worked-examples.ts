import { daysBetween } from '../../shared/local-date';
import { EvaluationKind, Period, parsePeriod, previousPeriod } from '../../shared/period';
import { Ratio, floor, ratio } from '../../shared/ratio';
import { Measured, measured } from './measure';
import { ExampleMeasure, Grade, Policy, WorkedExample } from './policy';
import { PeriodGrade } from './rules';
import { Verdict, judge } from './verdict';

/** What an example expected, and what the policy made of it. */
export interface ExampleFailure {
  readonly example: string;
  readonly what: 'score' | 'grade' | 'raised' | 'input';
  readonly expected: string;
  readonly actual: string;
}

/** Any period of the kind will do: nothing in a policy depends on which. */
const PERIODS: Readonly<Record<EvaluationKind, Period>> = {
  'half-year': parsePeriod('2026-H1'),
  annual: parsePeriod('2026'),
};

/** @throws RangeError when the text is neither a whole number nor a fraction of whole numbers. */
function exact(value: number | string): Ratio {
  const match = /^(\d{1,18})(?:\/(\d{1,18}))?$/.exec(String(value));
  if (!match) throw new RangeError(`not a fraction of whole numbers: ${value}`);
  return ratio(BigInt(match[1] ?? ''), BigInt(match[2] ?? 1));
}

function input({ measure, numerator, denominator, evidence }: ExampleMeasure): Measured {
  const asked = exact(denominator);
  return measured(measure, numerator, asked, evidence ?? Number(floor(asked)));
}

function previousGrades(period: Period, grades: readonly (Grade | null)[]): PeriodGrade[] {
  let earlier = period;
  return grades.map((grade) => {
    earlier = previousPeriod(earlier);
    return { period: earlier.code, grade };
  });
}

/** The verdict of a policy on one of its examples. @throws RangeError when the example's figures make no measure. */
export function judgeExample(policy: Policy, example: WorkedExample): Verdict {
  const period = PERIODS[policy.kind];
  return judge(policy, example.measured.map(input), {
    agent: 'example',
    period,
    activeDays: example.activeDays ?? daysBetween(period.start, period.end) + 1,
    firstContractDay: null,
    withheldLines: example.withheldLines ?? 0,
    withheldAmount: 0n,
    previous: previousGrades(period, example.previousGrades ?? []),
  });
}

function checkExample(policy: Policy, example: WorkedExample): ExampleFailure[] {
  let verdict: Verdict;
  try {
    verdict = judgeExample(policy, example);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return [
      { example: example.name, what: 'input', expected: 'figures of a measure', actual: cause.message },
    ];
  }
  const raised = verdict.outcomes.filter(({ result }) => result === 'raised').map(({ rule }) => rule);
  const compared: [ExampleFailure['what'], unknown, unknown][] = [
    ['score', example.expectedScore, verdict.score],
    ['grade', example.expectedGrade, verdict.grade],
  ];
  if (example.expectedRaised) {
    compared.push(['raised', [...example.expectedRaised].sort().join(', '), raised.sort().join(', ')]);
  }
  return compared
    .filter(([, expected, actual]) => expected !== actual)
    .map(([what, expected, actual]) => ({
      example: example.name,
      what,
      expected: String(expected),
      actual: String(actual),
    }));
}

/** Every difference between what the policy's examples expect and what the policy does; empty when all pass. */
export const checkExamples = (policy: Policy): ExampleFailure[] =>
  policy.examples.flatMap((example) => checkExample(policy, example));
