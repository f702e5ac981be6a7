/**
 * A calendar day in Asia/Ho_Chi_Minh, as `YYYY-MM-DD`. Strings of this form sort as the days do, so they are
 * compared with `<` and `===`. All arithmetic is on day numbers: no time zone of the server enters.
 */
export type LocalDate = string & { readonly __localDate: unique symbol };

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;
/** Hanoi keeps UTC+7 all year, and has since 1975. */
const HANOI_OFFSET_MS = 7 * 3_600_000;

/** Of a number below 100. */
const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));

function fromEpochDay(day: number): LocalDate {
  const date = new Date(day * MS_PER_DAY);
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}` as LocalDate;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for an existing day of the years 1900 to 2199 in the form `YYYY-MM-DD`. Intake asks it by the million. */
export function isLocalDate(text: unknown): text is LocalDate {
  if (typeof text !== 'string' || !PATTERN.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  return day <= (month === 2 && isLeap(year) ? 29 : MONTH_LENGTHS[month - 1]!);
}

/** @throws RangeError when the text is not an existing day. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`not a date: ${text}`);
  return text;
}

/** Days since 1970-01-01, which is day 0. */
export function epochDay(date: LocalDate): number {
  const digit = (at: number): number => date.charCodeAt(at) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return Date.UTC(year, digit(5) * 10 + digit(6) - 1, digit(8) * 10 + digit(9)) / MS_PER_DAY;
}

export const addDays = (date: LocalDate, days: number): LocalDate => fromEpochDay(epochDay(date) + days);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => epochDay(to) - epochDay(from);

/** The business date of an instant: the day it is in Hanoi. */
export const businessDate = (instant: Date): LocalDate =>
  new Date(instant.getTime() + HANOI_OFFSET_MS).toISOString().slice(0, 10) as LocalDate;

/** The instant at which the day begins in Hanoi (00:00 there, 17:00 UTC of the day before). */
export const startOfDay = (date: LocalDate): Date =>
  new Date(Date.parse(`${date}T00:00:00Z`) - HANOI_OFFSET_MS);

/** A calendar month, `YYYY-MM`. */
export type YearMonth = string & { readonly __yearMonth: unique symbol };

export const isYearMonth = (text: unknown): text is YearMonth =>
  typeof text === 'string' && /^\d{4}-\d{2}$/.test(text) && isLocalDate(`${text}-01`);

/** @throws RangeError when the text is not a month. */
export function yearMonth(text: string): YearMonth {
  if (!isYearMonth(text)) throw new RangeError(`not a month: ${text}`);
  return text;
}

export const monthOf = (date: LocalDate): YearMonth => date.slice(0, 7) as YearMonth;
export const firstDayOf = (month: YearMonth): LocalDate => `${month}-01` as LocalDate;
export const lastDayOf = (month: YearMonth): LocalDate => addDays(firstDayOf(addMonths(month, 1)), -1);
export const daysIn = (month: YearMonth): number => Number(lastDayOf(month).slice(8));

export function addMonths(month: YearMonth, count: number): YearMonth {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}` as YearMonth;
}

/** The months from `first` to `last`, both included; empty when `last` is earlier. */
export function monthsFrom(first: YearMonth, last: YearMonth): YearMonth[] {
  const months: YearMonth[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}
