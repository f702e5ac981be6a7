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
} from './vietnamese-number';

describe('a whole number', () => {
  it.each([
    [0n, '0'],
    [999n, '999'],
    [1000n, '1.000'],
    [1_234_567n, '1.234.567'],
    [12_870_000_000n, '12.870.000.000'],
  ])('%s is grouped as %s', (number, expected) => expect(grouped(number)).toBe(expected));

  it('keeps its currency in the same line', () => expect(money(1_584_000n)).toBe('1.584.000\u00A0đồng'));
});

describe('a fraction', () => {
  it.each([
    [0, 1, '0'],
    [10, 1, '10'],
    [100, 1, '100'],
    [76, 3, '25,33'],
    [1, 2, '0,5'],
    [10_001, 100, '100,01'],
    [5, 1000, '0,01'],
    [4, 1000, '0'],
    [85_000_000, 3, '28.333.333,33'],
  ])('%i/%i is %s', (num, den, expected) => expect(decimal(ratio(num, den))).toBe(expected));

  it.each([
    [6, 76, '7,89%'],
    [855, 1000, '85,5%'],
    [1, 1, '100%'],
    [786, 100, '786%'],
    [0, 5, '0%'],
  ])('%i/%i is %s as a share', (num, den, expected) => expect(percent(ratio(num, den))).toBe(expected));

  it.each([
    [4124n, '41,24%'],
    [8550n, '85,5%'],
    [10_000n, '100%'],
  ])('%s basis points are %s', (bp, expected) => expect(percentOfBasisPoints(bp)).toBe(expected));

  it.each([
    [0n, '0,00'],
    [5n, '0,05'],
    [2336n, '23,36'],
    [9000n, '90,00'],
  ])('%s hundredths of a point are %s', (amount, expected) => expect(hundredths(amount)).toBe(expected));
});

describe('a number in words', () => {
  it.each([
    [0, 'không'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [91, 'chín mươi mốt'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh tư'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [115, 'một trăm mười lăm'],
    [1000, 'một nghìn'],
    [1005, 'một nghìn không trăm linh năm'],
    [1050, 'một nghìn không trăm năm mươi'],
    [4_752_000, 'bốn triệu bảy trăm năm mươi hai nghìn'],
    [125_000_000, 'một trăm hai mươi lăm triệu'],
    [1_000_000_000, 'một tỷ'],
    [1_000_000_001, 'một tỷ không trăm linh một'],
    [1_234_567_890, 'một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi'],
    [1_000_000_000_000, 'một nghìn tỷ'],
    [1_005_000_000_000, 'một nghìn không trăm linh năm tỷ'],
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
