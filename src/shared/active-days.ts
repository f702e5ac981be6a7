import { LocalDate, YearMonth, addDays, daysBetween, firstDayOf, lastDayOf } from './local-date';
import { Period } from './period';

/** Both days are inside; `to` null is open. */
export interface FromTo {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** Days of a period on which an agent was under an effective contract and not suspended. */
export interface ActiveDays {
  readonly byMonth: ReadonlyMap<YearMonth, number>;
  readonly total: number;
  /** Null when no day of the period was active. */
  readonly lastDay: LocalDate | null;
}

/** Both days inside, always closed. */
interface ClosedSpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/** The days of the spans inside [from, to], as disjoint spans in order: a day covered twice is there once. */
function union(spans: readonly FromTo[], from: LocalDate, to: LocalDate): ClosedSpan[] {
  const clipped = spans
    .map((span) => ({ from: later(span.from, from), to: earlier(span.to ?? to, to) }))
    .filter((span) => span.from <= span.to)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const merged: ClosedSpan[] = [];
  for (const span of clipped) {
    const last = merged.at(-1);
    if (last && span.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: later(last.to, span.to) };
    else merged.push(span);
  }
  return merged;
}

/** The days of `spans` that are in none of `holes`; both are disjoint and in order. */
function without(spans: readonly ClosedSpan[], holes: readonly ClosedSpan[]): ClosedSpan[] {
  const left: ClosedSpan[] = [];
  for (const span of spans) {
    let from = span.from;
    for (const hole of holes) {
      if (hole.to < from || hole.from > span.to) continue;
      if (hole.from > from) left.push({ from, to: addDays(hole.from, -1) });
      from = addDays(hole.to, 1);
    }
    if (from <= span.to) left.push({ from, to: span.to });
  }
  return left;
}

const overlap = (span: ClosedSpan, first: LocalDate, last: LocalDate): number =>
  Math.max(0, daysBetween(later(span.from, first), earlier(span.to, last)) + 1);

/** Contract spans less suspension spans, within the period; overlaps of either kind count once. */
export function activeDays(
  period: Period,
  contracts: readonly FromTo[],
  suspensions: readonly FromTo[],
): ActiveDays {
  const active = without(
    union(contracts, period.start, period.end),
    union(suspensions, period.start, period.end),
  );
  const byMonth = new Map<YearMonth, number>();
  let total = 0;
  for (const month of period.months) {
    const days = active.reduce((sum, span) => sum + overlap(span, firstDayOf(month), lastDayOf(month)), 0);
    byMonth.set(month, days);
    total += days;
  }
  return { byMonth, total, lastDay: active.at(-1)?.to ?? null };
}
