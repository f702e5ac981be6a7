import type { FieldError } from '../../shared/domain-error';
import {
  type LocalDate,
  type YearMonth,
  addDays,
  addMonths,
  firstDayOf,
  monthOf,
} from '../../shared/local-date';

export const MAX_TARGET_MONTHS = 12;
/** People that an agent can be asked for in a month. */
export const MAX_NEW_PARTICIPANTS = 1_000_000;

/** What an agent is to reach in a month of its improvement plan, in people. */
export interface ImprovementTarget {
  readonly month: YearMonth;
  readonly newParticipants: number;
}

/**
 * What is wrong with the targets of a plan; nothing when they can be proposed. Whole months count only, so that the first
 * one begins after the plan does.
 * @param targets one at least.
 * @param effectiveOn the first day of the plan.
 */
export function targetFlaws(targets: readonly ImprovementTarget[], effectiveOn: LocalDate): FieldError[] {
  const earliest = addMonths(monthOf(effectiveOn), 1);
  const errors = targets.flatMap(({ month }, place): FieldError[] => {
    const pointer = `/targets/${place}/month`;
    const before = targets[place - 1];
    if (!before)
      return month < earliest
        ? [{ pointer, code: 'starts-too-early', detail: `must not be before ${earliest}` }]
        : [];
    const next = addMonths(before.month, 1);
    return month === next ? [] : [{ pointer, code: 'not-consecutive', detail: `must be ${next}` }];
  });
  if (targets.every(({ newParticipants }) => newParticipants === 0))
    errors.push({ pointer: '/targets', code: 'nothing-to-reach', detail: 'must be above zero together' });
  return errors;
}

/** Whether a month of the plan has begun on the day. */
export const hasBegun = (targets: readonly ImprovementTarget[], day: LocalDate): boolean =>
  targets.some(({ month }) => month <= monthOf(day));

/** The day from which a plan can be judged: the one after its last month, and so many days more for what comes late. */
export const verdictDueOn = (targets: readonly ImprovementTarget[], settleDays: number): LocalDate =>
  addDays(firstDayOf(addMonths(targets.at(-1)!.month, 1)), settleDays);
