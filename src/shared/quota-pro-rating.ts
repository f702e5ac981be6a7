import { YearMonth, daysIn } from './local-date';
import { Ratio, add, ratio } from './ratio';

/** What an agent had to achieve in a period. */
export interface ProRatedQuota {
  /** Exact: each month's quota × its active days / its days. */
  readonly quota: Ratio;
  /** Months with a quota above zero and at least one active day. */
  readonly months: number;
}

/** A month's quota counts by the agent's active days in it. A month without either asks for nothing. */
export function proRateQuota(
  quotaByMonth: ReadonlyMap<YearMonth, bigint>,
  activeDaysByMonth: ReadonlyMap<YearMonth, number>,
): ProRatedQuota {
  let quota = ratio(0);
  let months = 0;
  for (const [month, days] of activeDaysByMonth) {
    const quantity = quotaByMonth.get(month) ?? 0n;
    if (days === 0 || quantity === 0n) continue;
    quota = add(quota, ratio(quantity * BigInt(days), daysIn(month)));
    months += 1;
  }
  return { quota, months };
}
