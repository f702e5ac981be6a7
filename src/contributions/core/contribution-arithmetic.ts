import { LocalDate } from '../../shared/local-date';
import { Ratio, ratio, roundHalfUp } from '../../shared/ratio';
import { SupportClass } from './vocabulary';

/** A parameter that holds from a day on, until the next one. Newest first or last, as you like. */
export interface Dated<T> {
  readonly from: LocalDate;
  readonly value: T;
}

/** Shares of the contribution on the rural poverty line, basis points. A class that is absent has no support. */
export type SupportShares = Readonly<Partial<Record<SupportClass, number>>>;

/** What the law and the city laid down, as data with dates. */
export interface ContributionParameters {
  /** Of the income, basis points. */
  readonly contributionRate: readonly Dated<number>[];
  /** VND a month. */
  readonly ruralPovertyLine: readonly Dated<bigint>[];
  readonly stateShares: readonly Dated<SupportShares>[];
  readonly localShares: readonly Dated<SupportShares>[];
}

/** What is paid at once, in whole months. */
export interface Payment {
  readonly supportClass: SupportClass;
  /** VND a month. */
  readonly contributionIncome: bigint;
  readonly months: number;
  /** A prepaid period is never rated again: the parameters of this day hold for all its months. */
  readonly collectedOn: LocalDate;
}

/** Whole VND of a payment line; participant, State and city add up to the total. */
export interface Contribution {
  readonly total: bigint;
  readonly participantAmount: bigint;
  readonly stateSubsidy: bigint;
  readonly localSubsidy: bigint;
}

/** @throws RangeError when nothing was laid down for the day yet. */
function inForce<T>(parameter: readonly Dated<T>[], day: LocalDate): T {
  const found = parameter.reduce<Dated<T> | undefined>(
    (best, next) => (next.from <= day && (!best || next.from > best.from) ? next : best),
    undefined,
  );
  if (!found) throw new RangeError(`no parameter is in force on ${day}`);
  return found.value;
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/**
 * Who pays how much of a voluntary contribution. Support is a share of the contribution on the poverty line, not of
 * the one on the income (Decree 134/2015, Decree 159/2025). Each amount is rounded once for the line, half up; support
 * never exceeds what is left to pay.
 */
export function contributionOf(payment: Payment, parameters: ContributionParameters): Contribution {
  const { supportClass, contributionIncome, months, collectedOn: day } = payment;
  const rate = BigInt(inForce(parameters.contributionRate, day));
  const onIncome = (income: bigint): Ratio => ratio(income * rate * BigInt(months), 10_000n);
  const supported = onIncome(inForce(parameters.ruralPovertyLine, day));
  const support = (shares: readonly Dated<SupportShares>[]): bigint =>
    roundHalfUp({
      num: supported.num * BigInt(inForce(shares, day)[supportClass] ?? 0),
      den: supported.den * 10_000n,
    });
  const total = roundHalfUp(onIncome(contributionIncome));
  const stateSubsidy = least(support(parameters.stateShares), total);
  const localSubsidy = least(support(parameters.localShares), total - stateSubsidy);
  return { total, participantAmount: total - stateSubsidy - localSubsidy, stateSubsidy, localSubsidy };
}
