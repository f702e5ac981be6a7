import { numberForms } from './number-forms';

/** `1,234,567.5` */
export const { grouped, hundredths, decimal, percent, percentOfBasisPoints } = numberForms(',', '.');

/** Whole VND; the currency stays in the line of its amount. */
export const money = (amount: bigint): string => `VND\u00A0${grouped(amount)}`;

const BELOW_TWENTY = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;
const SCALES = ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion'] as const;

function belowHundred(number: number): string {
  if (number < 20) return BELOW_TWENTY[number]!;
  const ones = number % 10;
  const tens = TENS[Math.floor(number / 10)]!;
  return ones === 0 ? tens : `${tens}-${BELOW_TWENTY[ones]}`;
}

function belowThousand(number: number): string {
  const hundreds = Math.floor(number / 100);
  if (hundreds === 0) return belowHundred(number);
  const rest = number % 100;
  return `${BELOW_TWENTY[hundreds]} hundred${rest === 0 ? '' : ` and ${belowHundred(rest)}`}`;
}

/** A whole number from zero to below a quintillion in words: `one hundred and twenty-five million`. */
export function inWords(number: bigint): string {
  if (number === 0n) return BELOW_TWENTY[0];
  const words: string[] = [];
  for (let scale = SCALES.length - 1; scale >= 0; scale--) {
    const group = Number((number / 1000n ** BigInt(scale)) % 1000n);
    if (group === 0) continue;
    const joint = scale === 0 && group < 100 && words.length > 0 ? 'and ' : '';
    words.push(`${joint}${belowThousand(group)}${SCALES[scale]}`);
  }
  return words.join(' ');
}
