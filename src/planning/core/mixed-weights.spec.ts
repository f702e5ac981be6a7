import * as fc from 'fast-check';
import { apportion } from '../../quotas/core/apportion';
import { mixedWeights } from './mixed-weights';

const basis = (rows: number) =>
  fc.record({
    share: fc.bigInt(1n, 100n),
    values: fc
      .array(fc.bigInt(0n, 10_000n), { minLength: rows, maxLength: rows })
      .filter((values) => values.some((value) => value > 0n)),
  });

describe('mixedWeights', () => {
  it('divides as if each share had been divided by its own basis', () => {
    const weights = mixedWeights([
      { share: 3n, values: [1n, 1n] },
      { share: 1n, values: [0n, 7n] },
    ]);
    // Of 80: 60 in halves, 20 to the second alone.
    expect(apportion(80n, weights)).toEqual([30n, 50n]);
  });

  it('divides by one basis as by that basis itself', () => {
    fc.assert(
      fc.property(basis(6), fc.bigInt(0n, 10_000n), (only, total) => {
        expect(apportion(total, mixedWeights([only]))).toEqual(apportion(total, only.values));
      }),
    );
  });

  it('gives every row its exact sum of shares', () => {
    fc.assert(
      fc.property(basis(5), basis(5), (a, b) => {
        const [sumA, sumB] = [a, b].map(({ values }) => values.reduce((x, y) => x + y, 0n)) as [
          bigint,
          bigint,
        ];
        const weights = mixedWeights([a, b]);
        const sum = weights.reduce((x, y) => x + y, 0n);
        weights.forEach((weight, i) => {
          const exact = a.share * a.values[i]! * sumB + b.share * b.values[i]! * sumA;
          expect(weight * (a.share + b.share) * sumA * sumB).toBe(exact * sum);
        });
      }),
    );
  });

  it.each([{ bases: [] }, { bases: [{ share: 1n, values: [0n, 0n] }] }])('refuses $bases', ({ bases }) => {
    expect(() => mixedWeights(bases)).toThrow(RangeError);
  });
});
