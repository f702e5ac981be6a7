import { LocalDate, addDays, daysBetween, localDate, monthOf } from '../../shared/local-date';
import { holidayDays } from '../holidays';

/** Days are counted from the first day of the data: day 0 is 1 July 2024. */
export const FIRST = localDate('2024-07-01');
const LAST_COLLECTED = localDate('2026-06-30');
const LAST_RECORDED = localDate('2026-07-31');
const DATABASE_EPOCH = localDate('2000-01-01');

export const dayOf = (date: LocalDate): number => daysBetween(FIRST, date);
export const dateOf = (day: number): LocalDate => addDays(FIRST, day);

/** The last day on which anything is collected, and the last on which anything reaches the office. */
export const LAST_DAY = dayOf(LAST_COLLECTED);
export const LAST_NIGHT = dayOf(LAST_RECORDED);
/** Days of Postgres count from 2000; so do its instants, in microseconds. */
export const DATABASE_DAY = daysBetween(DATABASE_EPOCH, FIRST);
const TWO_IN_THE_NIGHT = (2 - 7) * 3_600;

/** The instant of two in the night of a day in Hanoi, in microseconds since 2000. */
export const nightOf = (day: number): number =>
  ((DATABASE_DAY + day) * 86_400 + TWO_IN_THE_NIGHT) * 1_000_000;

const monthNumber = (date: LocalDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** The data and the months in which the next payments would be. */
const DAYS = LAST_NIGHT + 200;
const months = new Int16Array(DAYS);
const starts = new Map<number, number>();
for (let day = 0, date = FIRST; day < DAYS; day++, date = addDays(date, 1)) {
  months[day] = monthNumber(date);
  if (date.endsWith('-01')) starts.set(months[day]!, day);
}
const FIRST_MONTH = monthNumber(FIRST);
const firstDays = Int32Array.from({ length: starts.size }, (_, index) => starts.get(FIRST_MONTH + index)!);
const daysOff = new Set(holidayDays.map(dayOf));

/** Month number (year * 12 + month - 1) of a day. */
export const monthOfDay = (day: number): number => months[day]!;
/** First day of a month of the data or after it. */
export const firstDayOfMonth = (month: number): number => firstDays[month - FIRST_MONTH]!;

/** The day, or the next one on which offices are open. */
export function openDay(day: number): number {
  let open = day;
  while (daysOff.has(open)) open++;
  return open;
}

/** How many participants join in a month of the year, January first: few around Tết, many when years end. */
const JOINING = [7, 4, 8, 8, 8, 11, 7, 8, 9, 9, 10, 12];
/** Joining by month as growing sums, for the half-years of the data in their order, July 2024 first. */
export const HALF_YEARS = ['2024-07-01', '2025-01-01', '2025-07-01', '2026-01-01'].map((text) => {
  const date = localDate(text);
  const month = Number(monthOf(date).slice(5)) - 1;
  let sum = 0;
  return {
    month: monthNumber(date),
    sums: JOINING.slice(month, month + 6).map((weight) => (sum += weight)),
  };
});
