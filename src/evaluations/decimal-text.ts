import { roundHalfUp } from '../shared/ratio';

const DIGITS = 6;

/** A fraction that is not negative as a decimal text, rounded half up to six places: for reading, never for reckoning. */
export function decimalText(num: bigint, den: bigint): string {
  const scaled = String(roundHalfUp({ num: num * 10n ** BigInt(DIGITS), den })).padStart(DIGITS + 1, '0');
  return `${scaled.slice(0, -DIGITS)}.${scaled.slice(-DIGITS)}`;
}
