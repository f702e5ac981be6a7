import type { ImprovementTarget } from './improvement-targets';

export const IMPROVEMENT_VERDICTS = ['met', 'missed'] as const;
export type ImprovementVerdict = (typeof IMPROVEMENT_VERDICTS)[number];

/** A month that is over, in people. */
export interface CountedMonth extends ImprovementTarget {
  readonly actual: number;
}

export interface ImprovementOutcome {
  readonly verdict: ImprovementVerdict;
  /** In a sentence, beginning with the verdict. */
  readonly reason: string;
}

/** Of how many months one may be weak. */
const MONTHS_PER_WEAK_ONE = 3;

/** Less than half of the target was reached; a target of zero is always reached. */
const isWeak = ({ newParticipants, actual }: CountedMonth): boolean => 2 * actual < newParticipants;

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/**
 * An improvement plan is met when its months together reach the sum of their targets, and at most a third of them, rounded
 * down, stay below half of their own: none of one or two, one of three to five. What is missing in a month can be made up
 * for in others, but one good month does not make up for a plan.
 */
export function improvementOutcome(months: readonly CountedMonth[]): ImprovementOutcome {
  const target = sumOf(months.map(({ newParticipants }) => newParticipants));
  const actual = sumOf(months.map((month) => month.actual));
  const weak = months.filter(isWeak).length;
  const allowed = Math.floor(months.length / MONTHS_PER_WEAK_ONE);
  const verdict = actual >= target && weak <= allowed ? 'met' : 'missed';
  const counts = `${actual} new participants, the targets are ${target}`;
  const weakness = `${weak} of ${months.length} months below half of the target, ${allowed} may be`;
  return { verdict, reason: `${verdict}: ${counts}; ${weakness}` };
}
