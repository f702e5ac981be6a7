import * as fc from 'fast-check';
import { apportion } from './apportion';

const total = fc.bigInt(0n, 10n ** 15n);
const weights = fc
  .array(fc.bigInt(0n, 10n ** 6n), { minLength: 1, maxLength: 40 })
  .filter((list) => list.some((weight) => weight > 0n));
const sumOf = (parts: readonly bigint[]): bigint => parts.reduce((a, b) => a + b, 0n);

describe('apportion', () => {
  it.each([
    { total: 100n, weights: [1n, 1n, 1n], parts: [34n, 33n, 33n], what: 'a tie goes to the earlier part' },
    { total: 101n, weights: [1n, 1n, 1n], parts: [34n, 34n, 33n], what: 'two left over' },
    { total: 10n, weights: [1n, 2n, 3n], parts: [2n, 3n, 5n], what: 'the largest remainder first' },
    { total: 7n, weights: [0n, 5n, 0n], parts: [0n, 7n, 0n], what: 'nothing for a weight of zero' },
    { total: 0n, weights: [3n, 4n], parts: [0n, 0n], what: 'nothing to divide' },
    { total: 1n, weights: [1n, 1n], parts: [1n, 0n], what: 'less than there are parts' },
  ])('$total over $weights: $what', ({ total: amount, weights: by, parts }) => {
    expect(apportion(amount, by)).toEqual(parts);
  });

  it('adds up to the total, whatever the weights', () => {
    fc.assert(fc.property(total, weights, (amount, by) => sumOf(apportion(amount, by)) === amount));
  });

  it('gives every part its exact share rounded down or up', () => {
    fc.assert(
      fc.property(total, weights, (amount, by) => {
        const sum = sumOf(by);
        apportion(amount, by).forEach((part, i) => {
          const exact = amount * by[i]!;
          expect(part * sum > exact - sum && part * sum < exact + sum).toBe(true);
        });
      }),
    );
  });

  it('never gives a heavier part less than a lighter one, nor anything to a weight of zero', () => {
    fc.assert(
      fc.property(total, weights, (amount, by) => {
        const parts = apportion(amount, by);
        const byWeight = by.map((weight, i) => ({ weight, part: parts[i]! }));
        byWeight.sort((a, b) => Number(a.weight - b.weight));
        const isOrdered = byWeight.every(
          ({ weight, part }, i) =>
            i === 0 || weight === byWeight[i - 1]!.weight || part >= byWeight[i - 1]!.part,
        );
        return isOrdered && byWeight.every(({ weight, part }) => weight > 0n || part === 0n);
      }),
    );
  });

  it('gives the same when every weight is scaled', () => {
    fc.assert(
      fc.property(total, weights, fc.bigInt(1n, 1000n), (amount, by, factor) => {
        expect(
          apportion(
            amount,
            by.map((weight) => weight * factor),
          ),
        ).toEqual(apportion(amount, by));
      }),
    );
  });

  it.each([
    { total: -1n, weights: [1n] },
    { total: 1n, weights: [0n, 0n] },
    { total: 1n, weights: [] },
    { total: 1n, weights: [2n, -1n] },
  ])('refuses $total over $weights', ({ total: amount, weights: by }) => {
    expect(() => apportion(amount, by)).toThrow(RangeError);
  });
});
