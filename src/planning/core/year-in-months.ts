import { type FromTo, activeDays } from '../../shared/active-days';
import { type LocalDate, type YearMonth, daysIn, lastDayOf } from '../../shared/local-date';
import { parsePeriod } from '../../shared/period';
import { ratio } from '../../shared/ratio';
import type { ProgressMonth } from './progress';

/** What is known of an agent's year. Amounts are people or VND, lists are by month, January first. */
export interface AgentYear {
  /** Null without a quota. */
  readonly quota: readonly bigint[] | null;
  readonly done: readonly bigint[];
  readonly effective: readonly FromTo[];
  readonly suspended: readonly FromTo[];
}

/** The months of one agent, or of several together, up to a day of the year. */
export interface YearInMonths {
  readonly month: YearMonth;
  readonly progress: ProgressMonth;
}

/**
 * The months of a year up to a day, which is inside: each month's quota counts by the active days in it, and of the
 * month of the day by those that have passed. Agents are added up exactly.
 */
export function yearInMonths(day: LocalDate, agents: readonly AgentYear[]): YearInMonths[] {
  const year = parsePeriod(day.slice(0, 4));
  const sums = year.months.map(() => ({ quotaDays: 0n, expectedDays: 0n, actual: 0n }));
  for (const { quota, done, effective, suspended } of agents) {
    const all = activeDays(year, effective, suspended).byMonth;
    const passed = activeDays({ ...year, end: day }, effective, suspended).byMonth;
    sums.forEach((sum, place) => {
      const amount = quota?.[place] ?? 0n;
      sum.quotaDays += amount * BigInt(all.get(year.months[place]!)!);
      sum.expectedDays += amount * BigInt(passed.get(year.months[place]!)!);
      sum.actual += done[place] ?? 0n;
    });
  }
  return sums.map(({ quotaDays, expectedDays, actual }, place) => {
    const month = year.months[place]!;
    const days = daysIn(month);
    const progress = {
      quota: ratio(quotaDays, days),
      expected: ratio(expectedDays, days),
      actual,
      isOver: lastDayOf(month) <= day,
    };
    return { month, progress };
  });
}
