import * as fc from 'fast-check';
import { addWorkingDays, isWorkingDay } from './calendar';
import { LocalDate, addDays, localDate } from './local-date';

const set = (...days: string[]): ReadonlySet<LocalDate> => new Set(days.map(localDate));
const TET = set('2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20');

describe('working days', () => {
  it.each([
    ['2026-03-02', 1, '2026-03-03'], // Monday
    ['2026-03-05', 1, '2026-03-06'],
    ['2026-03-06', 1, '2026-03-09'], // Friday to Monday
    ['2026-03-07', 1, '2026-03-09'], // Saturday
    ['2026-03-08', 1, '2026-03-09'], // Sunday
    ['2026-03-06', 3, '2026-03-11'],
    ['2026-03-06', 0, '2026-03-06'],
    ['2026-03-07', 0, '2026-03-07'],
    ['2026-02-12', 3, '2026-02-24'], // over the new year holidays
    ['2026-02-16', 1, '2026-02-23'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
  ])('from %s the %i. is %s', (day, n, expected) => {
    expect(addWorkingDays(localDate(day), n, TET)).toBe(expected);
  });

  it('works a weekend day in place of a holiday, even one that is called a holiday as well', () => {
    const saturday = set('2026-02-14');
    expect(addWorkingDays(localDate('2026-02-12'), 3, TET, saturday)).toBe('2026-02-23');
    expect(isWorkingDay(localDate('2026-02-16'), TET, set('2026-02-16'))).toBe(true);
  });

  it('knows the weekdays before 1970', () => {
    expect(isWorkingDay(localDate('1969-12-28'), set())).toBe(false); // a Sunday
    expect(isWorkingDay(localDate('1969-12-29'), set())).toBe(true);
  });

  it.each([-1, 0.5, Number.NaN])('%p is no number of days', (n) => {
    expect(() => addWorkingDays(localDate('2026-03-02'), n, set())).toThrow(RangeError);
  });

  it('passes exactly n working days, the last of them the answer', () => {
    const date = fc.integer({ min: 0, max: 900 }).map((n) => addDays(localDate('2025-06-01'), n));
    fc.assert(
      fc.property(
        date,
        fc.integer({ min: 1, max: 15 }),
        fc.uniqueArray(date, { maxLength: 60 }),
        (from, n, off) => {
          const holidays = new Set(off);
          const due = addWorkingDays(from, n, holidays);
          let passed = 0;
          for (let day = addDays(from, 1); day <= due; day = addDays(day, 1)) {
            if (isWorkingDay(day, holidays)) passed += 1;
          }
          expect(passed).toBe(n);
          expect(isWorkingDay(due, holidays)).toBe(true);
        },
      ),
    );
  });
});
