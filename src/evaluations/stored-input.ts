import type { LocalDate } from '../shared/local-date';
import type { Period } from '../shared/period';
import { ratio } from '../shared/ratio';
import { Measure, measured } from './core/measure';
import type { Policy } from './core/policy';
import type { PeriodGrade } from './core/rules';
import { Verdict, judge } from './core/verdict';

/** The input of a verdict as it is stored: canonical text read back, big integers and fractions as text. */
export interface StoredInput {
  readonly measured: readonly {
    readonly measure: Measure;
    readonly numerator: string;
    readonly denominator: string;
    readonly evidence: number;
  }[];
  readonly activeDays: number;
  readonly firstContractDay: LocalDate | null;
  readonly withheldLines: number;
  readonly withheldAmount: string;
  readonly previous: readonly PeriodGrade[];
}

/** The verdict that was found from a stored input: judging is pure, so it is the same again. */
export function judgeStored(policy: Policy, period: Period, agent: string, input: StoredInput): Verdict {
  const measures = input.measured.map(({ measure, numerator, denominator, evidence }) => {
    const [num = '0', den = '1'] = denominator.split('/');
    return measured(measure, BigInt(numerator), ratio(BigInt(num), BigInt(den)), evidence);
  });
  const { activeDays, firstContractDay, withheldLines, previous } = input;
  const withheldAmount = BigInt(input.withheldAmount);
  return judge(policy, measures, {
    agent,
    period,
    activeDays,
    firstContractDay,
    withheldLines,
    withheldAmount,
    previous,
  });
}
