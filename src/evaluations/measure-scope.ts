import { addWorkingDays } from '../shared/calendar';
import { LocalDate, addDays } from '../shared/local-date';
import { CountingScope, Instant } from './core/facts';

export interface AgentKey {
  readonly id: number;
  readonly code: string;
}

/** Which agents are counted, and how. */
export interface MeasureScope extends CountingScope {
  readonly agents: readonly AgentKey[];
}

/** Days of collection whose money is due within the period, with their due days. */
export interface DueDays {
  readonly collectedOn: readonly LocalDate[];
  readonly dueOn: readonly LocalDate[];
}

/** An instant as Postgres reads it, to the microsecond. */
export function instantText(instant: Instant): string {
  const milliseconds = Math.floor(instant / 1000);
  const micros = String(instant - milliseconds * 1000).padStart(3, '0');
  return new Date(milliseconds).toISOString().replace('Z', `${micros}Z`);
}

/** Microseconds of a Date, which holds no more than milliseconds. */
export const instantOf = (date: Date): Instant => date.getTime() * 1000;

/** Due days rise with the days of collection, so the search ends at the first day due before the period. */
export function dueDaysOf(
  { period, parameters }: CountingScope,
  holidays: ReadonlySet<LocalDate>,
  makeupDays?: ReadonlySet<LocalDate>,
): DueDays {
  const days: [LocalDate, LocalDate][] = [];
  for (let day = period.end; ; day = addDays(day, -1)) {
    const dueOn = addWorkingDays(day, parameters.remittanceDueWorkingDays, holidays, makeupDays);
    if (dueOn < period.start) break;
    if (dueOn <= period.end) days.push([day, dueOn]);
  }
  return { collectedOn: days.map(([day]) => day), dueOn: days.map(([, dueOn]) => dueOn) };
}

/** First day of collection of a line that can bear on the period's money. */
export function firstRelevantDay({ period, parameters }: CountingScope, due: DueDays): LocalDate {
  const firstWithheld = addDays(period.start, -parameters.withheldDays);
  const firstDue = due.collectedOn.at(-1) ?? period.start;
  return [period.start, firstWithheld, firstDue].reduce((first, day) => (day < first ? day : first));
}
