import { DECIDED_MEASURES } from '../../agents/core/pending-decision';
import type { FlagKind } from '../../evaluations/core/policy';
import { DomainError } from '../../shared/domain-error';
import { type LocalDate, lastDayOf, monthOf } from '../../shared/local-date';

/** What a case can end in. */
export const CASE_MEASURES = DECIDED_MEASURES satisfies readonly FlagKind[];
export type CaseMeasure = (typeof CASE_MEASURES)[number];

/** The agent leaves: with notice, with the approvals of a termination, and with a settlement. */
export const endsContract = (measure: CaseMeasure): boolean =>
  measure === 'replacement' || measure === 'termination';

/**
 * Quotas are by the month, so that another takes over between two months: nothing of a quota is divided then.
 * @throws DomainError `not-month-end`.
 */
export function requireMonthEnd(day: LocalDate): void {
  const last = lastDayOf(monthOf(day));
  if (day === last) return;
  const detail = `A replacement takes effect with the end of a month: ${last}, not ${day}.`;
  throw new DomainError('invalid', 'not-month-end', detail, [
    { pointer: '/effectiveOn', code: 'not-month-end', detail },
  ]);
}
