import * as fc from 'fast-check';
import { type Part, apportion, apportionWithin, reachOf } from './apportion';

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

/** The house of 1790 as Hamilton's bill had it, with 120 seats, by the populations that counted. */
const HOUSE_OF_1790 = [
  { state: 'Connecticut', people: 236_841n, seats: 8n },
  { state: 'Delaware', people: 55_540n, seats: 2n },
  { state: 'Georgia', people: 70_835n, seats: 2n },
  { state: 'Kentucky', people: 68_705n, seats: 2n },
  { state: 'Maryland', people: 278_514n, seats: 9n },
  { state: 'Massachusetts', people: 475_327n, seats: 16n },
  { state: 'New Hampshire', people: 141_822n, seats: 5n },
  { state: 'New Jersey', people: 179_570n, seats: 6n },
  { state: 'New York', people: 331_589n, seats: 11n },
  { state: 'North Carolina', people: 353_523n, seats: 12n },
  { state: 'Pennsylvania', people: 432_879n, seats: 14n },
  { state: 'Rhode Island', people: 68_446n, seats: 2n },
  { state: 'South Carolina', people: 206_236n, seats: 7n },
  { state: 'Vermont', people: 85_533n, seats: 3n },
  { state: 'Virginia', people: 630_560n, seats: 21n },
];

describe('apportion in history', () => {
  it("gives the seats of Hamilton's bill of 1792", () => {
    expect(
      apportion(
        120n,
        HOUSE_OF_1790.map(({ people }) => people),
      ),
    ).toEqual(HOUSE_OF_1790.map(({ seats }) => seats));
  });

  it('knows the Alabama paradox: a larger total may give a part less', () => {
    expect(apportion(10n, [6n, 6n, 2n])).toEqual([4n, 4n, 2n]);
    expect(apportion(11n, [6n, 6n, 2n])).toEqual([5n, 5n, 1n]);
  });

  it('knows no paradox where all weights are equal', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 1_000n), fc.integer({ min: 1, max: 40 }), (amount, count) => {
        const equal = Array.from({ length: count }, () => 1n);
        const more = apportion(amount + 1n, equal);
        return apportion(amount, equal).every((part, i) => part <= more[i]!);
      }),
    );
  });
});

const part = fc
  .record({
    weight: fc.bigInt(0n, 1_000n),
    floor: fc.bigInt(0n, 50n),
    room: fc.option(fc.bigInt(0n, 200n)),
  })
  .map(({ weight, floor, room }): Part => ({ weight, floor, ceiling: room === null ? null : floor + room }));
/** Parts, and a total that is within their reach. */
const withinReach = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 30 }), fc.bigInt(0n, 10n ** 9n))
  .map(([parts, size]) => {
    const { least, most } = reachOf(parts);
    return { parts, total: least + (most === null ? size : size % (most - least + 1n)) };
  });
const of = (weight: number, floor = 0, ceiling: number | null = null): Part => ({
  weight: BigInt(weight),
  floor: BigInt(floor),
  ceiling: ceiling === null ? null : BigInt(ceiling),
});

describe('apportionWithin', () => {
  it.each([
    { total: 100n, parts: [of(1), of(1), of(2)], gives: [25n, 25n, 50n], what: 'no bounds' },
    {
      total: 100n,
      parts: [of(1, 40), of(1), of(2)],
      gives: [40n, 20n, 40n],
      what: 'a floor takes from all others',
    },
    {
      total: 100n,
      parts: [of(1), of(1), of(2, 0, 20)],
      gives: [40n, 40n, 20n],
      what: 'a ceiling gives to all others',
    },
    {
      total: 100n,
      parts: [of(1, 30, 30), of(1), of(6)],
      gives: [30n, 10n, 60n],
      what: 'floor and ceiling fix a part',
    },
    { total: 10n, parts: [of(0, 4), of(1), of(1)], gives: [4n, 3n, 3n], what: 'without weight the floor' },
    { total: 9n, parts: [of(1, 5), of(3, 4)], gives: [5n, 4n], what: 'no more than the floors' },
    { total: 9n, parts: [of(1, 0, 5), of(3, 0, 4)], gives: [5n, 4n], what: 'all that the ceilings hold' },
    { total: 7n, parts: [of(0, 7)], gives: [7n], what: 'nothing to go by and nothing left' },
    { total: 11n, parts: [of(1, 2, 3), of(1), of(1)], gives: [3n, 4n, 4n], what: 'held by its ceiling' },
  ])('$total: $what', ({ total: amount, parts, gives }) => {
    expect(apportionWithin(amount, parts)).toEqual(gives);
  });

  it('adds up to the total within all floors and ceilings', () => {
    fc.assert(
      fc.property(withinReach, ({ parts, total: amount }) => {
        const given = apportionWithin(amount, parts);
        expect(sumOf(given)).toBe(amount);
        given.forEach((own, i) => {
          const { floor, ceiling } = parts[i]!;
          expect(own >= floor && (ceiling === null || own <= ceiling)).toBe(true);
        });
      }),
    );
  });

  it('gives parts that nothing holds back what their weights say, give or take one', () => {
    fc.assert(
      fc.property(withinReach, ({ parts, total: amount }) => {
        const given = apportionWithin(amount, parts);
        const free = parts.flatMap(({ weight, floor, ceiling }, i) =>
          given[i]! > floor && (ceiling === null || given[i]! < ceiling) ? [{ weight, own: given[i]! }] : [],
        );
        for (const a of free)
          for (const b of free) expect((a.own - 1n) * b.weight < (b.own + 1n) * a.weight).toBe(true);
      }),
    );
  });

  it('is what apportion gives where there are no bounds', () => {
    fc.assert(
      fc.property(total, weights, (amount, by) => {
        const parts = by.map((weight) => ({ weight, floor: 0n, ceiling: null }));
        expect(apportionWithin(amount, parts)).toEqual(apportion(amount, by));
      }),
    );
  });

  it.each([
    { total: 8n, parts: [of(1, 5), of(1, 4)] },
    { total: 10n, parts: [of(1, 0, 5), of(1, 0, 4)] },
    { total: 1n, parts: [of(0), of(0)] },
    { total: 1n, parts: [] },
  ])('refuses $total beyond the reach of $parts', ({ total: amount, parts }) => {
    expect(() => apportionWithin(amount, parts)).toThrow(RangeError);
  });
});
