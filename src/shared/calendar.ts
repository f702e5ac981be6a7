import { LocalDate, addDays, epochDay } from './local-date';

const NONE: ReadonlySet<LocalDate> = new Set();

/** Saturday or Sunday. 1970-01-01 was a Thursday. */
const isWeekend = (date: LocalDate): boolean => {
  const weekday = (((epochDay(date) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
};

/** Monday to Friday except holidays, and the weekend days that are worked in their place. */
export const isWorkingDay = (
  date: LocalDate,
  holidays: ReadonlySet<LocalDate>,
  makeupDays: ReadonlySet<LocalDate> = NONE,
): boolean => makeupDays.has(date) || (!isWeekend(date) && !holidays.has(date));

/**
 * The n-th working day after a day, which itself never counts; the day itself when n is 0.
 * @throws RangeError when n is negative or no whole number.
 */
export function addWorkingDays(
  date: LocalDate,
  n: number,
  holidays: ReadonlySet<LocalDate>,
  makeupDays: ReadonlySet<LocalDate> = NONE,
): LocalDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  let day = date;
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays, makeupDays)) left -= 1;
  }
  return day;
}
