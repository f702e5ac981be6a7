import { DaySpan, covers, overlap, requireOrder } from '../../shared/day-span';
import { DomainError } from '../../shared/domain-error';
import type { LocalDate } from '../../shared/local-date';

/** The current version of an employment, by the id of its row. */
export interface Employment extends DaySpan {
  readonly id: number;
}

/** @throws DomainError `ends-before-start`, `employment-overlaps`. */
export function requireFree(days: DaySpan, employments: readonly Employment[]): void {
  requireOrder(days);
  if (employments.some((employment) => overlap(days, employment)))
    throw new DomainError(
      'conflict',
      'employment-overlaps',
      'The person is employed on some of these days already.',
    );
}

/**
 * The employment that covers the last day of someone who leaves.
 * @throws DomainError `not-employed`.
 */
export function employmentOn(day: LocalDate, employments: readonly Employment[]): Employment {
  const found = employments.find((employment) => covers(employment, day));
  if (!found) throw new DomainError('conflict', 'not-employed', 'The person is not employed on that day.');
  return found;
}
