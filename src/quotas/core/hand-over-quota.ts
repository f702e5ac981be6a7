import type { YearMonth } from '../../shared/local-date';
import type { QuotaMetric } from './quota-metric';
import { MONTHS, type YearPlan } from './year-plan';

/** What an agent is asked for in a year, as it stands. */
export interface StandingQuota {
  readonly quotaId: number;
  readonly year: number;
  readonly metric: QuotaMetric;
  readonly months: YearPlan;
}

/** What a quota is from now on, and the first month that differs (1 is January). */
export interface AmendedQuota extends Omit<StandingQuota, 'quotaId'> {
  /** Null for a quota that the agent did not have before. */
  readonly quotaId: number | null;
  readonly effectiveMonth: number;
}

const NOTHING: YearPlan = Array.from({ length: MONTHS }, () => 0n);

/**
 * Hands the months from one on, with all later years, over to another agent. Each month, both together are asked for what
 * they were asked for before.
 * @param first the first month that is handed over.
 * @returns quotas that change, of either agent; months of nothing change nothing.
 */
export function handOverQuotas(
  leaving: readonly StandingQuota[],
  taking: readonly StandingQuota[],
  first: YearMonth,
): AmendedQuota[] {
  return leaving.flatMap((quota) => {
    const effectiveMonth = firstMonthOf(quota.year, first);
    const moved = quota.months.map((amount, index) => (index + 1 >= effectiveMonth ? amount : 0n));
    if (moved.every((amount) => amount === 0n)) return [];
    const { year, metric } = quota;
    const own = taking.find((other) => other.year === year && other.metric === metric);
    const [kept, taken] = [
      quota.months.map((amount, index) => amount - moved[index]!),
      (own?.months ?? NOTHING).map((amount, index) => amount + moved[index]!),
    ];
    return [
      { quotaId: quota.quotaId, year, metric, months: kept, effectiveMonth },
      { quotaId: own?.quotaId ?? null, year, metric, months: taken, effectiveMonth },
    ];
  });
}

/** Where a year begins that is counted from a month on: its January when it is later, beyond its December when earlier. */
function firstMonthOf(year: number, first: YearMonth): number {
  const firstYear = Number(first.slice(0, 4));
  if (year === firstYear) return Number(first.slice(5));
  return year > firstYear ? 1 : MONTHS + 1;
}
