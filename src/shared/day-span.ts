import { DomainError } from './domain-error';
import { LocalDate } from './local-date';

/** Both days are inside; `endsOn` null is open. */
export interface DaySpan {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

export const covers = (span: DaySpan, day: LocalDate): boolean =>
  span.startsOn <= day && (span.endsOn === null || day <= span.endsOn);

export const overlap = (a: DaySpan, b: DaySpan): boolean =>
  (b.endsOn === null || a.startsOn <= b.endsOn) && (a.endsOn === null || b.startsOn <= a.endsOn);

/** True when every day of `inner` is a day of `outer`. */
export const isWithin = (inner: DaySpan, outer: DaySpan): boolean =>
  outer.startsOn <= inner.startsOn &&
  (outer.endsOn === null || (inner.endsOn !== null && inner.endsOn <= outer.endsOn));

/** @throws DomainError `ends-before-start`, at the pointer of the last day. */
export function requireOrder(span: DaySpan, pointer = '/endsOn'): void {
  if (span.endsOn === null || span.startsOn <= span.endsOn) return;
  const detail = 'The last day lies before the first.';
  throw new DomainError('invalid', 'ends-before-start', detail, [
    { pointer, code: 'ends-before-start', detail },
  ]);
}

/** The span of an input in which an open end may be left out. */
export const daysOf = (given: { startsOn: LocalDate; endsOn?: LocalDate | null }): DaySpan => ({
  startsOn: given.startsOn,
  endsOn: given.endsOn ?? null,
});
