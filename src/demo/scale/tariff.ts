import { localDate } from '../../shared/local-date';
import { figuresOf } from '../figures';
import { INCOMES } from '../receipts';
import { dayOf } from './calendar';

/** How a participant pays: name of the mode, months at once, how many of 1,000 do so. */
const MODES = [
  ['1-month', 1, 560],
  ['3-months', 3, 230],
  ['6-months', 6, 120],
  ['12-months', 12, 70],
  ['advance-years', 24, 15],
  ['missing-years', 60, 5],
] as const;
const SUPPORT = [
  ['other', 86],
  ['near-poor', 7],
  ['poor', 5],
  ['ethnic-minority', 2],
] as const;
/** What a correction adds to an income, VND a month. */
const CORRECTION = 300_000;
const CHANGES = ['2024-07-01', '2025-07-01', '2026-01-01'].map(localDate);

const sumsOf = (weights: readonly number[]): number[] => {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
};
const label = (text: string): Uint8Array => Buffer.from(text, 'latin1');

export const MODE_SUMS = sumsOf(MODES.map(([, , weight]) => weight));
export const MODE_MONTHS = MODES.map(([, months]) => months);
export const MODE_LABELS = MODES.map(([name]) => label(name));
export const SUPPORT_SUMS = sumsOf(SUPPORT.map(([, weight]) => weight));
export const SUPPORT_LABELS = SUPPORT.map(([name]) => label(name));
/** Incomes as they are paid for, and then each as a correction raises it. */
export const INCOME_LEVELS = [...INCOMES, ...INCOMES.map((income) => income + CORRECTION)];
export const INCOME_COUNT = INCOMES.length;

/** Amounts of a line, VND. */
export interface Amounts {
  readonly income: number;
  readonly participant: number;
  readonly state: number;
  readonly local: number;
}

const changeDays = CHANGES.map(dayOf);
const amounts: readonly Amounts[] = CHANGES.flatMap((collectedOn) =>
  SUPPORT.flatMap(([supportClass]) =>
    MODES.flatMap(([, months]) =>
      INCOME_LEVELS.map((income): Amounts => {
        const figures = figuresOf({ supportClass, months, collectedOn, income });
        return {
          income,
          participant: figures.participantAmount,
          state: figures.stateSubsidy,
          local: figures.localSubsidy,
        };
      }),
    ),
  ),
);

/** What a payment costs whom, by what held on its day. */
export function amountsOf(day: number, support: number, mode: number, income: number): Amounts {
  let change = changeDays.length - 1;
  while (day < changeDays[change]!) change--;
  return amounts[
    ((change * SUPPORT.length + support) * MODES.length + mode) * INCOME_LEVELS.length + income
  ]!;
}
