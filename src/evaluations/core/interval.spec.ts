import * as fc from 'fast-check';
import { CONFIDENCE_LEVELS, intervalOf, poissonInterval, wilsonInterval } from './interval';
import { measured } from './measure';
import { ratio } from '../../shared/ratio';

const rounded = ({ num, den }: { num: bigint; den: bigint }): number => Number(num) / Number(den);

describe('Garwood’s exact Poisson interval', () => {
  it.each([
    [0, 0, 3.6888794541],
    [1, 0.0253178079, 5.5716433909],
    [2, 0.2422092785, 7.2246876578],
    [5, 1.6234863901, 11.6683320789],
    [10, 4.7953887, 18.390356],
    [100, 81.3639913, 121.6267938],
  ])('count %i', (count, low, high) => {
    const interval = poissonInterval(count, 9500);
    expect(rounded(interval.low)).toBeCloseTo(low, 6);
    expect(rounded(interval.high)).toBeCloseTo(high, 6);
  });

  it('widens outward to the basis point, never inward', () => {
    // 3.68887945411393… of a quota of 10 is 36.8887…%
    expect(intervalOf(measured('new-participants', 0, 10, 10), 9500)).toEqual({ lowBp: 0n, highBp: 3689n });
    // 0.0253178… and 5.5716433…
    expect(intervalOf(measured('new-participants', 1, 10, 10), 9500)).toEqual({ lowBp: 25n, highBp: 5572n });
    // Two complaints on 4,000 receipts: 0.0605… to 1.8061… per 1,000.
    expect(intervalOf(measured('complaints', 2, 4000, 4000), 9500)).toEqual({ lowBp: 605n, highBp: 18_062n });
  });

  it('divides by a fractional quota exactly', () => {
    const interval = intervalOf(measured('new-participants', 10, ratio(1090, 31), 35), 9500);
    expect(interval).toEqual({ lowBp: 1363n, highBp: 5231n }); // 4.79538870 and 18.39035604 × 31/1090
  });

  it('narrows with the confidence and holds the count', () => {
    for (const count of [0, 1, 3, 40, 700, 5000]) {
      const widths = CONFIDENCE_LEVELS.map((level) => {
        const { low, high } = poissonInterval(count, level);
        expect(rounded(low)).toBeLessThanOrEqual(count);
        expect(rounded(high)).toBeGreaterThan(count);
        return rounded(high) - rounded(low);
      });
      expect([...widths].sort((a, b) => a - b)).toEqual(widths);
    }
  });

  it('knows large counts', () => {
    const { low, high } = poissonInterval(5000, 9500);
    expect(rounded(low)).toBeCloseTo(4862.3591887, 6);
    expect(rounded(high)).toBeCloseTo(5140.5489485, 6);
  });

  it.each([-1, 0.5, Number.NaN])('refuses %p as a count', (count) => {
    expect(() => poissonInterval(count, 9500)).toThrow(RangeError);
  });
});

describe('Wilson’s interval of a share', () => {
  it.each([
    [0n, 10n, 0n, 2776n], // 0 … 0.277532…
    [1n, 10n, 178n, 4042n], // 0.017876… 0.404150…
    [5n, 10n, 2365n, 7635n], // 0.236593… 0.763406…
    [10n, 10n, 7224n, 10_000n], // 0.722467… 1
    [1n, 1n, 2065n, 10_000n], // 0.206549… 1
    [81n, 263n, 2552n, 3663n], // Newcombe 1998: 0.2553 to 0.3662
    [15n, 148n, 623n, 1605n], // Newcombe 1998: 0.0624 to 0.1605
  ])('%d of %d', (successes, trials, lowBp, highBp) => {
    expect(wilsonInterval(successes, trials, 9500)).toEqual({ lowBp, highBp });
  });

  it('contains the share, lies in 0 to 100%, mirrors failures, and narrows with more trials', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.nat(),
        fc.constantFrom(...CONFIDENCE_LEVELS),
        (trials, some, confidence) => {
          const [x, n] = [BigInt(some % (trials + 1)), BigInt(trials)];
          const { lowBp, highBp } = wilsonInterval(x, n, confidence);
          expect(lowBp >= 0n && highBp <= 10_000n).toBe(true);
          expect(lowBp * n <= x * 10_000n && x * 10_000n <= highBp * n).toBe(true);
          const mirrored = wilsonInterval(n - x, n, confidence);
          expect([mirrored.lowBp, mirrored.highBp]).toEqual([10_000n - highBp, 10_000n - lowBp]);
          const more = wilsonInterval(4n * x, 4n * n, confidence);
          expect(more.lowBp >= lowBp && more.highBp <= highBp).toBe(true);
        },
      ),
    );
  });

  it.each([
    [1n, 0n],
    [2n, 1n],
    [-1n, 1n],
  ])('refuses %d of %d', (successes, trials) => {
    expect(() => wilsonInterval(successes, trials, 9500)).toThrow(RangeError);
  });

  it('refuses a confidence it has no quantile for', () => {
    expect(() => wilsonInterval(1n, 2n, 9400)).toThrow(RangeError);
    expect(() => poissonInterval(1, 9400)).toThrow(RangeError);
  });
});

describe('the interval of a measure', () => {
  it('is missing without evidence, and for money', () => {
    expect(intervalOf(measured('retention', 0, 0, 0), 9500)).toBeNull();
    expect(intervalOf(measured('collection', 5, 10, 1), 9500)).toBeNull();
    expect(intervalOf(measured('on-time-remittance', 5, 10, 1), 9500)).toBeNull();
  });
});
