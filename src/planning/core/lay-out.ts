import { apportion } from '../../quotas/core/apportion';
import { MONTHS, type YearPlan } from '../../quotas/core/year-plan';

/** A year's amount of an agent, and on how many days of each month it is active. */
export interface LaidOutRow {
  readonly amount: bigint;
  readonly activeDays: readonly number[];
}

/** Days of months are 28 to 31: with this many parts a day, a day of any month is a whole number of them. */
const PARTS = 377_580n;

/**
 * Lays yearly amounts over the months by a seasonal profile. What an agent cannot do in a month in which it is active on
 * some days only, or on none, it does in its other months. Agents that are active on the same days are laid out together,
 * so that their months follow the profile as a whole, however small the amounts are: what does not divide is spread over
 * the year instead of falling on the same months for all. Every row adds up to its amount exactly.
 *
 * @param rows in the order in which ties are decided.
 * @param profile weights of the months, January first, not negative.
 * @param daysIn days of the months.
 * @throws RangeError for an amount of an agent that is active on no day.
 */
export function layOut(
  rows: readonly LaidOutRow[],
  profile: readonly bigint[],
  daysIn: readonly number[],
): YearPlan[] {
  const plans: YearPlan[] = [];
  for (const places of placesByActiveDays(rows)) {
    const amounts = places.map((place) => rows[place]!.amount);
    const total = amounts.reduce((a, b) => a + b, 0n);
    const { activeDays } = rows[places[0]!]!;
    const months = total === 0n ? NOTHING : apportion(total, monthWeights(activeDays, profile, daysIn));
    divide(amounts, months).forEach((plan, index) => (plans[places[index]!] = plan));
  }
  return plans;
}

const NOTHING: YearPlan = Array.from({ length: MONTHS }, () => 0n);

function placesByActiveDays(rows: readonly LaidOutRow[]): Iterable<number[]> {
  const groups = new Map<string, number[]>();
  rows.forEach(({ activeDays }, place) => {
    const key = activeDays.join();
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  });
  return groups.values();
}

/** The profile by active days; by those alone when it asks for nothing in the months that have any. */
function monthWeights(
  activeDays: readonly number[],
  profile: readonly bigint[],
  daysIn: readonly number[],
): bigint[] {
  const active = activeDays.map((days, month) => (BigInt(days) * PARTS) / BigInt(daysIn[month]!));
  const weights = active.map((parts, month) => parts * profile[month]!);
  return weights.some((weight) => weight > 0n) ? weights : active;
}

/**
 * A table whose rows add up to the amounts and whose columns to the months, both exactly: the columns are halved again
 * and again, and each row's part of a half is apportioned. As the half is no more than the whole, no row gets more than it
 * has.
 * @param amounts and months, with the same sum.
 */
function divide(amounts: readonly bigint[], months: readonly bigint[]): bigint[][] {
  if (months.length === 1) return amounts.map((amount) => [amount]);
  const middle = months.length >> 1;
  const early = months.slice(0, middle);
  const sum = early.reduce((a, b) => a + b, 0n);
  const first = amounts.some((amount) => amount > 0n) ? apportion(sum, amounts) : amounts;
  const second = amounts.map((amount, row) => amount - first[row]!);
  const late = divide(second, months.slice(middle));
  return divide(first, early).map((row, index) => [...row, ...late[index]!]);
}
