import * as fc from 'fast-check';
import { ratio } from '../../shared/ratio';
import {
  decimal,
  grouped,
  hundredths,
  inWords,
  money,
  percent,
  percentOfBasisPoints,
} from './english-number';

describe('a number in English', () => {
  it('has commas between groups and a point before decimals', () => {
    expect([grouped(1_234_567n), grouped(999n), hundredths(123_456n)]).toEqual([
      '1,234,567',
      '999',
      '1,234.56',
    ]);
    expect([decimal(ratio(76, 3)), decimal(ratio(1, 2)), decimal(ratio(10, 1))]).toEqual([
      '25.33',
      '0.5',
      '10',
    ]);
    expect([percent(ratio(855, 1000)), percentOfBasisPoints(4124n)]).toEqual(['85.5%', '41.24%']);
  });

  it('keeps its currency in the same line', () => expect(money(1_584_000n)).toBe('VND\u00A01,584,000'));
});

describe('a number in English words', () => {
  it.each([
    [0, 'zero'],
    [13, 'thirteen'],
    [20, 'twenty'],
    [21, 'twenty-one'],
    [100, 'one hundred'],
    [101, 'one hundred and one'],
    [115, 'one hundred and fifteen'],
    [1000, 'one thousand'],
    [1005, 'one thousand and five'],
    [1100, 'one thousand one hundred'],
    [4_752_000, 'four million seven hundred and fifty-two thousand'],
    [1_000_000_001, 'one billion and one'],
    [
      1_234_567_890,
      'one billion two hundred and thirty-four million five hundred and sixty-seven thousand eight hundred and ninety',
    ],
    [1_000_000_000_000, 'one trillion'],
  ])('%i: %s', (number, expected) => expect(inWords(BigInt(number))).toBe(expected));

  it('is another one for every number', () => {
    const numbers = fc.bigInt(0n, 10n ** 15n);
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(inWords(a) === inWords(b)).toBe(a === b);
      }),
    );
  });
});
