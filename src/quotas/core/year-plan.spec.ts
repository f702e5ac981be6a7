import * as fc from 'fast-check';
import { amendYear, planYear, totals } from './year-plan';

const amount = fc.bigInt(0n, 10n ** 13n);
const twelve = fc.array(fc.bigInt(0n, 10n ** 9n), { minLength: 12, maxLength: 12 });
const months = (...values: number[]): bigint[] => values.map(BigInt);
const code = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'accepted';
};

describe('planYear', () => {
  it('lays a year equally over the months, what is left over on the first of them', () => {
    expect(planYear(100n, {})).toEqual(months(9, 9, 9, 9, 8, 8, 8, 8, 8, 8, 8, 8));
  });

  it('follows weights', () => {
    const weights = months(0, 0, 1, 0, 0, 0, 0, 0, 3, 0, 0, 0);
    expect(planYear(10n, { weights })).toEqual(months(0, 0, 3, 0, 0, 0, 0, 0, 7, 0, 0, 0));
  });

  it('takes months that add up and refuses others', () => {
    const given = months(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    expect(planYear(78n, { months: given })).toEqual(given);
    expect(code(() => planYear(79n, { months: given }))).toBe('months-do-not-add-up');
    expect(code(() => planYear(78n, { months: given, weights: given }))).toBe('months-and-weights');
    expect(code(() => planYear(78n, { weights: given.map(() => 0n) }))).toBe('weights-all-zero');
  });

  it('has halves that add up to the year', () => {
    fc.assert(
      fc.property(amount, twelve, (yearly, weights) => {
        fc.pre(weights.some((weight) => weight > 0n));
        const { h1, h2, year } = totals(planYear(yearly, { weights }));
        expect([h1 + h2, year]).toEqual([yearly, yearly]);
      }),
    );
  });
});

describe('amendYear', () => {
  const plan = planYear(120n, {});

  it('spreads a new yearly amount over the months that are left, in their proportions', () => {
    expect(amendYear(plan, 7, { yearlyAmount: 90n })).toEqual(
      months(10, 10, 10, 10, 10, 10, 5, 5, 5, 5, 5, 5),
    );
    const skewed = months(10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 30);
    expect(amendYear(skewed, 2, { yearlyAmount: 30n })).toEqual(months(10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 15));
  });

  it('spreads equally over months that had nothing', () => {
    const early = months(10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    expect(amendYear(early, 11, { yearlyAmount: 13n })).toEqual(months(10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1));
  });

  it('takes each month from the effective one on', () => {
    expect(amendYear(plan, 11, { months: [7n, 0n] })).toEqual(
      months(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 7, 0),
    );
    expect(code(() => amendYear(plan, 11, { months: [7n] }))).toBe('wrong-number-of-months');
  });

  it.each([
    { yearly: 99n, outcome: 'less-than-the-months-before' },
    { yearly: 100n, outcome: 'accepted' },
    { yearly: 101n, outcome: 'accepted' },
  ])('a yearly amount of $yearly when 100 have gone before: $outcome', ({ yearly, outcome }) => {
    expect(code(() => amendYear(plan, 11, { yearlyAmount: yearly }))).toBe(outcome);
  });

  it('never touches a month before the effective one, and adds up', () => {
    fc.assert(
      fc.property(twelve, fc.integer({ min: 1, max: 12 }), amount, (old, from, extra) => {
        const before = old.slice(0, from - 1);
        const yearly = before.reduce((a, b) => a + b, 0n) + extra;
        const amended = amendYear(old, from, { yearlyAmount: yearly });
        expect(amended.slice(0, from - 1)).toEqual(before);
        expect(totals(amended).year).toBe(yearly);
        expect(amended).toHaveLength(12);
      }),
    );
  });
});
