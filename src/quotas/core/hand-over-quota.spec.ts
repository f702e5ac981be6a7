import * as fc from 'fast-check';
import { addMonths, yearMonth } from '../../shared/local-date';
import { type AmendedQuota, type StandingQuota, handOverQuotas } from './hand-over-quota';
import { QUOTA_METRICS } from './quota-metric';

const even = (amount: bigint): bigint[] => Array.from({ length: 12 }, () => amount);
const quota = (quotaId: number, year: number, months: readonly bigint[]): StandingQuota => ({
  quotaId,
  year,
  metric: 'new-participants',
  months,
});

describe('handOverQuotas', () => {
  it('moves the months after the last day, and adds them to what the successor is asked for', () => {
    const moved = handOverQuotas(
      [quota(1, 2025, even(10n))],
      [quota(2, 2025, even(3n))],
      yearMonth('2025-11'),
    );
    expect(moved).toEqual([
      { ...quota(1, 2025, [...even(10n).slice(0, 10), 0n, 0n]), effectiveMonth: 11 },
      { ...quota(2, 2025, [...even(3n).slice(0, 10), 13n, 13n]), effectiveMonth: 11 },
    ]);
  });

  it('makes a first quota for a successor that has none, and moves later years whole', () => {
    const [left, taken] = handOverQuotas([quota(1, 2026, even(5n))], [], yearMonth('2025-11'));
    expect(left).toMatchObject({ quotaId: 1, months: even(0n), effectiveMonth: 1 });
    expect(taken).toMatchObject({ quotaId: null, months: even(5n), effectiveMonth: 1 });
  });

  it.each([
    { what: 'a year that is over', given: quota(1, 2025, even(5n)), first: '2026-01' },
    {
      what: 'months of nothing',
      given: quota(1, 2026, [...even(5n).slice(0, 6), ...even(0n).slice(6)]),
      first: '2026-07',
    },
  ])('leaves $what as it is', ({ given, first }) => {
    expect(handOverQuotas([given], [quota(2, 2026, even(1n))], yearMonth(first))).toEqual([]);
  });

  const plan = fc.array(fc.bigInt(0n, 10n ** 12n), { minLength: 12, maxLength: 12 });
  const quotas = (firstId: number) =>
    fc
      .uniqueArray(
        fc.record({
          year: fc.integer({ min: 2024, max: 2028 }),
          metric: fc.constantFrom(...QUOTA_METRICS),
          months: plan,
        }),
        { selector: ({ year, metric }) => `${year} ${metric}` },
      )
      .map((rows) => rows.map((row, index) => ({ ...row, quotaId: firstId + index })));

  /** By year, metric and month. */
  function sums(all: readonly Omit<AmendedQuota, 'effectiveMonth'>[]): Map<string, bigint> {
    const found = new Map<string, bigint>();
    for (const { year, metric, months } of all)
      months.forEach((amount, index) => {
        const key = `${year} ${metric} ${index + 1}`;
        found.set(key, (found.get(key) ?? 0n) + amount);
      });
    return found;
  }

  it('keeps each month of both together, and leaves nothing behind', () => {
    const anyMonth = fc.integer({ min: 0, max: 71 }).map((count) => addMonths(yearMonth('2023-06'), count));
    fc.assert(
      fc.property(quotas(1), quotas(1001), anyMonth, (leaving, taking, first) => {
        const amended = handOverQuotas(leaving, taking, first);
        const changed = new Set(amended.map(({ quotaId }) => quotaId));
        const after = [...[...leaving, ...taking].filter(({ quotaId }) => !changed.has(quotaId)), ...amended];
        const nonZero = (given: Map<string, bigint>) => new Map([...given].filter(([, sum]) => sum > 0n));
        expect(nonZero(sums(after))).toEqual(nonZero(sums([...leaving, ...taking])));
        const left = after.filter(({ quotaId }) => quotaId !== null && quotaId < 1001);
        const remaining = left.flatMap(({ year, months }) =>
          months.filter((_, index) => `${year}-${String(index + 1).padStart(2, '0')}` >= first),
        );
        expect(remaining.every((amount) => amount === 0n)).toBe(true);
        const fresh = amended.filter(({ quotaId }) => quotaId !== null && quotaId >= 1001);
        for (const { quotaId, months, effectiveMonth } of fresh) {
          const before = taking.find((own) => own.quotaId === quotaId)!;
          expect(months.slice(0, effectiveMonth - 1)).toEqual(before.months.slice(0, effectiveMonth - 1));
        }
      }),
    );
  });
});
