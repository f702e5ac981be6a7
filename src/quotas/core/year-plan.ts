import { DomainError } from '../../shared/domain-error';
import type { ProblemCode } from '../../shared/problem-titles';
import { apportion } from './apportion';

/** A year's quota by month, January first: twelve whole amounts, people or VND. */
export type YearPlan = readonly bigint[];

export const MONTHS = 12;
const EQUAL: readonly bigint[] = Array.from({ length: MONTHS }, () => 1n);

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

const refuse = (pointer: string, code: ProblemCode, detail: string): never => {
  throw new DomainError('invalid', code, detail, [{ pointer, code, detail }]);
};

/** How the yearly amount is laid over the months; neither means equally. */
export interface Phasing {
  readonly months?: readonly bigint[] | undefined;
  readonly weights?: readonly bigint[] | undefined;
}

/**
 * The plan of a year. Weights are divided by largest remainder, ties to the earlier month.
 * @throws DomainError `months-and-weights`, `months-do-not-add-up`, `weights-all-zero`.
 */
export function planYear(yearlyAmount: bigint, { months, weights }: Phasing): YearPlan {
  if (months && weights)
    return refuse('/weights', 'months-and-weights', 'Give the months or the weights, not both.');
  if (months) {
    if (sum(months) !== yearlyAmount)
      refuse('/months', 'months-do-not-add-up', 'The months do not add up to the yearly amount.');
    return months;
  }
  if (weights && sum(weights) === 0n)
    refuse('/weights', 'weights-all-zero', 'One weight must be above zero.');
  return apportion(yearlyAmount, weights ?? EQUAL);
}

/** What an amendment sets: a new amount for the year, or each month from the effective one to December. */
export type Amendment =
  | { readonly yearlyAmount: bigint; readonly months?: undefined }
  | { readonly months: readonly bigint[]; readonly yearlyAmount?: undefined };

/**
 * The plan after an amendment. Months before the effective one stay as they are; a new yearly amount is spread over the
 * others in the proportions that they had, equally when they had nothing.
 * @param effectiveMonth 1 is January.
 * @throws DomainError `wrong-number-of-months`, `less-than-the-months-before`.
 */
export function amendYear(plan: YearPlan, effectiveMonth: number, amendment: Amendment): YearPlan {
  const before = plan.slice(0, effectiveMonth - 1);
  const after = plan.slice(effectiveMonth - 1);
  if (amendment.months) {
    if (amendment.months.length !== after.length)
      refuse(
        '/months',
        'wrong-number-of-months',
        `From month ${effectiveMonth} on there are ${after.length}.`,
      );
    return [...before, ...amendment.months];
  }
  const left = amendment.yearlyAmount - sum(before);
  if (left < 0n)
    refuse(
      '/yearlyAmount',
      'less-than-the-months-before',
      `The months before month ${effectiveMonth}, which stay, hold ${sum(before)} already.`,
    );
  return [...before, ...apportion(left, sum(after) === 0n ? EQUAL.slice(0, after.length) : after)];
}

/** A plan's halves and year, each the sum of its months. */
export function totals(plan: YearPlan): { h1: bigint; h2: bigint; year: bigint } {
  const h1 = sum(plan.slice(0, 6));
  const h2 = sum(plan.slice(6));
  return { h1, h2, year: h1 + h2 };
}
