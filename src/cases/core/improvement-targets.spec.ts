import * as fc from 'fast-check';
import { type YearMonth, addMonths, localDate, monthOf, yearMonth } from '../../shared/local-date';
import { hasBegun, targetFlaws, verdictDueOn } from './improvement-targets';

const plan = (...targets: readonly (readonly [month: string, newParticipants: number])[]) =>
  targets.map(([month, newParticipants]) => ({ month: yearMonth(month), newParticipants }));
const flaws = (targets: ReturnType<typeof plan>, effectiveOn: string): string[] =>
  targetFlaws(targets, localDate(effectiveOn)).map(({ pointer, code }) => `${pointer} ${code}`);

describe('targets of an improvement plan', () => {
  it.each([
    ['the month after', plan(['2026-04', 10]), '2026-03-31', []],
    ['a later month', plan(['2026-06', 10], ['2026-07', 0]), '2026-03-01', []],
    ['over the year', plan(['2026-12', 0], ['2027-01', 1]), '2026-11-30', []],
    ['the month of the day', plan(['2026-03', 10]), '2026-03-01', ['/targets/0/month starts-too-early']],
    ['a gap', plan(['2026-04', 1], ['2026-06', 1]), '2026-03-01', ['/targets/1/month not-consecutive']],
    [
      'a month twice',
      plan(['2026-04', 1], ['2026-04', 1]),
      '2026-03-01',
      ['/targets/1/month not-consecutive'],
    ],
    [
      'backwards',
      plan(['2026-05', 1], ['2026-04', 1], ['2026-03', 1]),
      '2026-03-01',
      ['/targets/1/month not-consecutive', '/targets/2/month not-consecutive'],
    ],
    ['nothing', plan(['2026-04', 0], ['2026-05', 0]), '2026-03-01', ['/targets nothing-to-reach']],
  ])('%s', (_, targets, effectiveOn, expected) => {
    expect(flaws(targets, effectiveOn)).toEqual(expected);
  });

  it('have no flaw when they follow one another from the next month on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 120 }),
        fc.array(fc.nat(50), { minLength: 1, maxLength: 12 }),
        (later, amounts) => {
          const effectiveOn = localDate('2026-03-31');
          const first = addMonths(monthOf(effectiveOn), 1 + later);
          const targets = amounts.map((newParticipants, place) => ({
            month: addMonths(first, place),
            newParticipants,
          }));
          const isEmpty = amounts.every((amount) => amount === 0);
          expect(targetFlaws(targets, effectiveOn)).toHaveLength(isEmpty ? 1 : 0);
        },
      ),
    );
  });

  it('have begun from the first day of the first month on', () => {
    const targets = plan(['2026-04', 1], ['2026-05', 1]);
    expect(hasBegun(targets, localDate('2026-03-31'))).toBe(false);
    expect(hasBegun(targets, localDate('2026-04-01'))).toBe(true);
    expect(hasBegun([], localDate('2026-04-01'))).toBe(false);
  });

  it.each<[YearMonth, number, string]>([
    [yearMonth('2026-05'), 0, '2026-06-01'],
    [yearMonth('2026-05'), 5, '2026-06-06'],
    [yearMonth('2026-12'), 31, '2027-02-01'],
  ])('to %s are judged %i days after its end, on %s', (month, settleDays, due) => {
    expect(verdictDueOn([{ month, newParticipants: 1 }], settleDays)).toBe(due);
  });
});
