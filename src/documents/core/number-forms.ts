import { type Ratio, roundHalfUp } from '../../shared/ratio';

/** How numbers that are not negative are written with digits. */
export interface NumberForms {
  /** A whole number in groups: `1.234.567`. */
  grouped(this: void, number: bigint): string;
  /** Hundredths with both decimals: 2336 is `23,36`. */
  hundredths(this: void, amount: bigint): string;
  /** A fraction, rounded half up to two decimals and without zeros at its end: `85,5`. */
  decimal(this: void, value: Ratio): string;
  /** A share as `85,5%`. */
  percent(this: void, share: Ratio): string;
  /** Basis points as `85,5%`. */
  percentOfBasisPoints(this: void, bp: bigint): string;
}

/** @param separator of groups of three digits. @param point before decimals. */
export function numberForms(separator: '.' | ',', point: '.' | ','): NumberForms {
  const zeros = new RegExp(`\\${point}00$|0$`);
  const grouped = (number: bigint): string => String(number).replace(/\B(?=(\d{3})+$)/g, separator);
  const hundredths = (amount: bigint): string =>
    `${grouped(amount / 100n)}${point}${String(amount % 100n).padStart(2, '0')}`;
  const decimal = ({ num, den }: Ratio): string =>
    hundredths(roundHalfUp({ num: num * 100n, den })).replace(zeros, '');
  const percent = ({ num, den }: Ratio): string => `${decimal({ num: num * 100n, den })}%`;
  const percentOfBasisPoints = (bp: bigint): string => percent({ num: bp, den: 10_000n });
  return { grouped, hundredths, decimal, percent, percentOfBasisPoints };
}
