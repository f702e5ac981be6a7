import * as fc from 'fast-check';
import { type LaidOutRow, layOut } from './lay-out';

const DAYS_IN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const EQUAL = DAYS_IN.map(() => 1n);
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);
const column = (plans: readonly (readonly bigint[])[], month: number): bigint =>
  sum(plans.map((plan) => plan[month]!));
const allYear = (amount: number): LaidOutRow => ({ amount: BigInt(amount), activeDays: DAYS_IN });
const during = (amount: number, days: Readonly<Record<number, number>>): LaidOutRow => ({
  amount: BigInt(amount),
  activeDays: DAYS_IN.map((_, month) => days[month + 1] ?? 0),
});

const row = fc.record({
  amount: fc.bigInt(0n, 10_000n),
  activeDays: fc.oneof(
    fc.constant(DAYS_IN),
    fc
      .tuple(...DAYS_IN.map((days) => fc.integer({ min: 0, max: days })))
      .filter((days) => days.some((count) => count > 0)),
  ),
});
const rows = fc.array(row, { minLength: 1, maxLength: 25 });
const profile = fc.array(fc.bigInt(0n, 500n), { minLength: 12, maxLength: 12 });

describe('layOut', () => {
  it('spreads what does not divide over the year, not over the same months for all', () => {
    const plans = layOut(
      Array.from({ length: 12 }, () => allYear(1)),
      EQUAL,
      DAYS_IN,
    );
    expect(plans.map(sum)).toEqual(plans.map(() => 1n));
    expect(DAYS_IN.map((_, month) => column(plans, month))).toEqual(EQUAL);
  });

  it('follows the profile as a whole', () => {
    const seasonal = [1n, 0n, 2n, 2n, 2n, 3n, 1n, 1n, 2n, 2n, 2n, 2n];
    const plans = layOut([allYear(7), allYear(13), allYear(20)], seasonal, DAYS_IN);
    expect(DAYS_IN.map((_, month) => column(plans, month))).toEqual(seasonal.map((weight) => 2n * weight));
  });

  it('asks for nothing in a month without an active day, and for half in half a month', () => {
    const [plan] = layOut([during(50, { 7: 31, 9: 15, 10: 31 })], EQUAL, DAYS_IN);
    expect(plan).toEqual([0, 0, 0, 0, 0, 0, 20, 0, 10, 20, 0, 0].map(BigInt));
  });

  it('goes by active days where the profile has nothing', () => {
    const winter = DAYS_IN.map((_, month) => (month === 0 ? 1n : 0n));
    const [plan] = layOut([during(10, { 5: 31, 6: 30 })], winter, DAYS_IN);
    expect(plan).toEqual([0, 0, 0, 0, 5, 5, 0, 0, 0, 0, 0, 0].map(BigInt));
  });

  it('adds up to every amount, with nothing where an agent is not active', () => {
    fc.assert(
      fc.property(rows, profile, (given, weights) => {
        const plans = layOut(given, weights, DAYS_IN);
        given.forEach(({ amount, activeDays }, i) => {
          expect(sum(plans[i]!)).toBe(amount);
          plans[i]!.forEach((own, month) => {
            expect(own >= 0n && (own === 0n || activeDays[month]! > 0)).toBe(true);
          });
        });
      }),
    );
  });

  it('keeps the sum of agents that are active all year within one of the profile in each month', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt(0n, 40n), { minLength: 1, maxLength: 40 }),
        profile,
        (amounts, weights) => {
          fc.pre(sum(weights) > 0n);
          const plans = layOut(
            amounts.map((amount) => ({ amount, activeDays: DAYS_IN })),
            EQUAL.map((_, month) => weights[month]! * BigInt(DAYS_IN[month]!)),
            DAYS_IN,
          );
          const of = sum(EQUAL.map((_, month) => weights[month]! * BigInt(DAYS_IN[month]!)));
          DAYS_IN.forEach((days, month) => {
            const exact = sum(amounts) * weights[month]! * BigInt(days);
            const own = column(plans, month) * of;
            expect(own > exact - of && own < exact + of).toBe(true);
          });
        },
      ),
    );
  });

  it('refuses an amount of an agent that is active on no day', () => {
    expect(() => layOut([during(1, {})], EQUAL, DAYS_IN)).toThrow(RangeError);
    expect(layOut([during(0, {})], EQUAL, DAYS_IN)).toEqual([EQUAL.map(() => 0n)]);
  });
});
