import * as fc from 'fast-check';
import {
  add,
  compare,
  divide,
  floor,
  multiply,
  ratio,
  reduce,
  roundHalfUp,
  subtract,
  toBasisPoints,
} from './ratio';

const whole = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const ratios = fc.tuple(whole, fc.bigInt({ min: 1n, max: 10n ** 9n })).map(([num, den]) => ratio(num, den));

describe('a ratio', () => {
  it.each([
    [1n, 2n, 1n],
    [-1n, 2n, 0n],
    [3n, 2n, 2n],
    [-3n, 2n, -1n],
    [249n, 500n, 0n],
    [251n, 500n, 1n],
    [7n, 1n, 7n],
    [0n, 5n, 0n],
    [-7n, 4n, -2n],
  ])('%d/%d rounds half up to %d', (num, den, expected) =>
    expect(roundHalfUp(ratio(num, den))).toBe(expected),
  );

  it.each([
    [1n, 3n, 3333n],
    [2n, 3n, 6667n],
    [1n, 20_000n, 1n],
    [1n, 20_001n, 0n],
    [786n, 100n, 78_600n],
  ])('%d/%d is %d basis points', (num, den, expected) =>
    expect(toBasisPoints(ratio(num, den))).toBe(expected),
  );

  it('keeps the sign above and is not reduced by itself', () => {
    expect(ratio(3, -4)).toEqual({ num: -3n, den: 4n });
    expect(ratio(6, 8)).toEqual({ num: 6n, den: 8n });
    expect(reduce(ratio(6, 8))).toEqual({ num: 3n, den: 4n });
    expect(reduce(ratio(0, 8))).toEqual({ num: 0n, den: 1n });
    expect(() => ratio(1, 0)).toThrow(RangeError);
    expect(() => divide(ratio(1), ratio(0))).toThrow(RangeError);
  });

  it('is exact: what is added or multiplied can be taken away again', () => {
    fc.assert(
      fc.property(ratios, ratios, (a, b) => {
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
        expect(compare(add(a, b), add(b, a))).toBe(0);
      }),
    );
  });

  it('divides back what was multiplied', () => {
    const divisors = ratios.filter(({ num }) => num !== 0n);
    fc.assert(
      fc.property(ratios, divisors, (a, b) => {
        expect(compare(divide(multiply(a, b), b), a)).toBe(0);
      }),
    );
  });

  it('rounds to a whole number at most a half away, never below the floor', () => {
    fc.assert(
      fc.property(ratios, (r) => {
        const [down, near] = [floor(r), roundHalfUp(r)];
        expect(down * r.den <= r.num && r.num < (down + 1n) * r.den).toBe(true);
        expect(near === down || near === down + 1n).toBe(true);
        const distance = near * r.den - r.num;
        expect(2n * distance <= r.den && -2n * distance < r.den).toBe(true);
      }),
    );
  });

  it('compares as the difference does', () => {
    fc.assert(
      fc.property(ratios, ratios, (a, b) => {
        const { num } = subtract(a, b);
        expect(compare(a, b)).toBe(num < 0n ? -1 : num > 0n ? 1 : 0);
      }),
    );
  });
});
