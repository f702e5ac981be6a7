import { PaymentMode } from './vocabulary';

/** Months that a payment of the mode may cover; both ends inside, `step` apart. */
const LENGTHS: Readonly<Record<PaymentMode, { min: number; max: number; step: number }>> = {
  '1-month': { min: 1, max: 1, step: 1 },
  '3-months': { min: 3, max: 3, step: 1 },
  '6-months': { min: 6, max: 6, step: 1 },
  '12-months': { min: 12, max: 12, step: 1 },
  'advance-years': { min: 24, max: 60, step: 12 },
  'missing-years': { min: 1, max: 60, step: 1 },
};

/** Whether that many whole months can be paid in the mode. */
export function isLengthOf(mode: PaymentMode, months: number): boolean {
  const { min, max, step } = LENGTHS[mode];
  return months >= min && months <= max && (months - min) % step === 0;
}

/** Voluntary social insurance exists since January 2008 (Law 71/2006/QH11); as year × 12 + month − 1. */
export const EARLIEST_MONTH = 2008 * 12;

/** No payment reaches further: five years in advance, from the end of a year already paid. */
export const MOST_MONTHS_AHEAD = 72;
