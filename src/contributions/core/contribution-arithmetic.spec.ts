import * as fc from 'fast-check';
import { localDate } from '../../shared/local-date';
import { ContributionParameters, contributionOf } from './contribution-arithmetic';
import { SUPPORT_CLASSES, SupportClass } from './vocabulary';

const PARAMETERS: ContributionParameters = {
  contributionRate: [{ from: localDate('2008-01-01'), value: 2_200 }],
  ruralPovertyLine: [
    { from: localDate('2008-01-01'), value: 700_000n },
    { from: localDate('2022-01-01'), value: 1_500_000n },
    { from: localDate('2027-01-01'), value: 2_200_000n },
  ],
  stateShares: [
    { from: localDate('2018-01-01'), value: { poor: 3_000, 'near-poor': 2_500, other: 1_000 } },
    {
      from: localDate('2025-07-01'),
      value: { poor: 5_000, 'near-poor': 4_000, 'ethnic-minority': 3_000, other: 2_000 },
    },
  ],
  localShares: [
    { from: localDate('2008-01-01'), value: {} },
    { from: localDate('2026-01-01'), value: { poor: 5_000, 'near-poor': 6_000, other: 1_000 } },
  ],
};
const on = (day: string, supportClass: SupportClass, contributionIncome = 1_500_000n, months = 1) =>
  contributionOf({ supportClass, contributionIncome, months, collectedOn: localDate(day) }, PARAMETERS);

describe('contributionOf', () => {
  it.each([
    ['2025-06-30', 'poor', 99_000n],
    ['2025-06-30', 'near-poor', 82_500n],
    ['2025-06-30', 'ethnic-minority', 0n],
    ['2025-06-30', 'other', 33_000n],
    ['2025-07-01', 'poor', 165_000n],
    ['2025-07-01', 'near-poor', 132_000n],
    ['2025-07-01', 'ethnic-minority', 99_000n],
    ['2025-07-01', 'other', 66_000n],
    ['2027-01-01', 'other', 96_800n],
  ] as const)(
    'the State supports a month paid on %s by a %s participant with %d VND',
    (day, support, state) => {
      expect(on(day, support, 3_000_000n).stateSubsidy).toBe(state);
    },
  );

  it('takes 22% of the income and leaves the rest after support to the participant', () => {
    expect(on('2025-12-31', 'other', 2_000_000n, 3)).toEqual({
      total: 1_320_000n,
      stateSubsidy: 198_000n,
      localSubsidy: 0n,
      participantAmount: 1_122_000n,
    });
  });

  it('rates a prepaid year by the day of payment, also where it reaches beyond a change', () => {
    expect(on('2026-12-31', 'other', 3_000_000n, 12).stateSubsidy).toBe(12n * 66_000n);
  });

  it.each([
    ['poor', 165_000n, 165_000n],
    ['near-poor', 132_000n, 198_000n],
  ] as const)('covers the whole minimum of a %s participant in 2026', (support, state, local) => {
    expect(on('2026-01-01', support)).toEqual({
      total: 330_000n,
      stateSubsidy: state,
      localSubsidy: local,
      participantAmount: 0n,
    });
  });

  it('rounds once for the line, half up', () => {
    expect(on('2025-12-31', 'other', 1_500_025n, 1).total).toBe(330_006n); // 330,005.5
    expect(on('2025-12-31', 'other', 1_500_025n, 3).total).toBe(990_017n); // 990,016.5, not 3 × 330,006
  });

  it('refuses a day for which nothing was laid down', () => {
    expect(() => on('2007-12-31', 'poor')).toThrow(RangeError);
  });

  it('adds up, with no amount below zero', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SUPPORT_CLASSES),
        fc.bigInt(700_000n, 50_000_000n),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('2018-01-01', '2025-06-30', '2026-01-01', '2027-01-01'),
        (support, income, months, day) => {
          const { total, ...parts } = on(day, support, income, months);
          const amounts = Object.values(parts);
          expect(amounts.every((amount) => amount >= 0n)).toBe(true);
          expect(amounts.reduce((a, b) => a + b, 0n)).toBe(total);
        },
      ),
    );
  });
});
