import { type LocalDate, addDays, addMonths, firstDayOf, lastDayOf, monthOf } from '../../shared/local-date';
import { parsePeriod, previousPeriod } from '../../shared/period';

/** The filters of an order, as they were given. */
export type ReportQuery = Readonly<Record<string, unknown>>;

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
const lastMonthOf = (day: LocalDate) => addMonths(monthOf(day), -1);
const halfYearOf = (day: LocalDate): string => `${yearOf(day)}-${day.slice(5, 7) <= '06' ? 'H1' : 'H2'}`;

/** What words in braces stand for on the day on which a report is due. */
const DAYS: Readonly<Record<string, (day: LocalDate) => string>> = {
  '{today}': (day) => day,
  '{yesterday}': (day) => addDays(day, -1),
  '{month}': (day) => monthOf(day),
  '{last-month}': (day) => lastMonthOf(day),
  '{month-start}': (day) => firstDayOf(monthOf(day)),
  '{last-month-start}': (day) => firstDayOf(lastMonthOf(day)),
  '{last-month-end}': (day) => lastDayOf(lastMonthOf(day)),
  '{year}': (day) => String(yearOf(day)),
  '{last-year}': (day) => String(yearOf(day) - 1),
  '{last-half-year}': (day) => previousPeriod(parsePeriod(halfYearOf(day))).code,
};

export const RELATIVE_DAYS: readonly string[] = Object.keys(DAYS);

const resolved = (value: unknown, day: LocalDate): unknown =>
  typeof value === 'string' && Object.hasOwn(DAYS, value) ? DAYS[value]!(day) : value;

/**
 * The filters with what words such as `{last-month}` stand for on the day, so that an order stays good as time passes. Only
 * a value that is such a word as a whole is one; any other stays as it is.
 */
export const queryOn = (query: ReportQuery, day: LocalDate): ReportQuery =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, resolved(value, day)]));
