import { numberForms } from './number-forms';

/** `1.234.567,5` */
export const { grouped, hundredths, decimal, percent, percentOfBasisPoints } = numberForms('.', ',');

/** Whole VND; the currency stays in the line of its amount. */
export const money = (amount: bigint): string => `${grouped(amount)}\u00A0đồng`;

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const BILLION = 1_000_000_000n;

/** Tens and ones, with the sounds that digits have after others: mốt, tư, lăm. */
function belowHundred(number: number, hasHundreds: boolean): string[] {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const digit = DIGITS[ones]!;
  if (tens === 0) {
    if (!hasHundreds) return [digit];
    return ones === 0 ? [] : ['linh', ones === 4 ? 'tư' : digit];
  }
  const word = tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`;
  if (ones === 0) return [word];
  if (ones === 5) return [word, 'lăm'];
  if (tens > 1 && ones === 1) return [word, 'mốt'];
  return [word, tens > 1 && ones === 4 ? 'tư' : digit];
}

/** Three digits; all of them are read where others stand before. */
function ofGroup(number: number, isFirst: boolean): string[] {
  const hundreds = Math.floor(number / 100);
  const hasHundreds = hundreds > 0 || !isFirst;
  return [...(hasHundreds ? [DIGITS[hundreds]!, 'trăm'] : []), ...belowHundred(number % 100, hasHundreds)];
}

const GROUPS: readonly (readonly [size: bigint, word: string])[] = [
  [1_000_000n, 'triệu'],
  [1000n, 'nghìn'],
  [1n, ''],
];

function ofBillions(number: bigint, isFirst: boolean): string[] {
  const words = number >= BILLION ? [...ofBillions(number / BILLION, isFirst), 'tỷ'] : [];
  for (const [size, word] of GROUPS) {
    const group = Number(((number % BILLION) / size) % 1000n);
    if (group === 0) continue;
    words.push(...ofGroup(group, isFirst && words.length === 0), ...(word ? [word] : []));
  }
  return words;
}

/** A whole number that is not negative in words, as it is read in the North: `một trăm hai mươi lăm triệu`. */
export const inWords = (number: bigint): string =>
  number === 0n ? DIGITS[0] : ofBillions(number, true).join(' ');
