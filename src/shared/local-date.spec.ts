import * as fc from 'fast-check';
import {
  LocalDate,
  YearMonth,
  addDays,
  addMonths,
  businessDate,
  daysBetween,
  daysIn,
  epochDay,
  firstDayOf,
  isLocalDate,
  isYearMonth,
  lastDayOf,
  localDate,
  monthOf,
  monthsFrom,
  startOfDay,
  yearMonth,
} from './local-date';

const LAST = epochDay(localDate('2199-12-31'));
const FIRST = epochDay(localDate('1900-01-01'));
const days = fc.integer({ min: FIRST, max: LAST }).map((n) => addDays(localDate('1970-01-01'), n));

describe('a local date', () => {
  it.each(['1900-01-01', '2024-02-29', '2000-02-29', '2026-12-31', '2199-12-31'])('%s is one', (text) => {
    expect(isLocalDate(text)).toBe(true);
    expect(localDate(text)).toBe(text);
  });

  it.each([
    '1899-12-31',
    '2200-01-01',
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-1-01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '२०२६-०१-०१',
    '',
    20_260_101,
    null,
    undefined,
  ])('%p is none', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => localDate(text as string)).toThrow(RangeError);
  });

  it('is counted in days from 1970', () => {
    expect(epochDay(localDate('1970-01-01'))).toBe(0);
    expect(epochDay(localDate('2026-01-01'))).toBe(20_454);
    expect(addDays(localDate('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(localDate('2026-03-01'), -1)).toBe('2026-02-28');
  });

  it('adds and subtracts days without loss, in the order of the texts', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
  });
});

describe('the business date', () => {
  it.each([
    ['2026-06-30T16:59:59.999Z', '2026-06-30'],
    ['2026-06-30T17:00:00.000Z', '2026-07-01'],
    ['2025-12-31T16:59:59.999Z', '2025-12-31'],
    ['2025-12-31T17:00:00.000Z', '2026-01-01'],
    ['2028-02-28T17:00:00.000Z', '2028-02-29'],
  ])('of %s is %s in Hanoi', (instant, day) => {
    expect(businessDate(new Date(instant))).toBe(day);
  });

  it('begins at its own start and not a millisecond before', () => {
    fc.assert(
      fc.property(days, (day) => {
        const start = startOfDay(day).getTime();
        expect(businessDate(new Date(start))).toBe(day);
        expect(businessDate(new Date(start - 1))).toBe(addDays(day, -1));
      }),
    );
  });
});

describe('a month', () => {
  it.each([
    ['2026-01', 31],
    ['2026-02', 28],
    ['2028-02', 29],
    ['2100-02', 28],
    ['2026-04', 30],
    ['2026-12', 31],
  ])('%s has %i days', (month, count) => expect(daysIn(yearMonth(month))).toBe(count));

  it.each(['2026-13', '2026-00', '2026-1', '2026', '2026-01-01', null])('%p is none', (text) => {
    expect(isYearMonth(text)).toBe(false);
    expect(() => yearMonth(text as string)).toThrow(RangeError);
  });

  it.each([
    ['2026-01', -1, '2025-12'],
    ['2025-12', 1, '2026-01'],
    ['2026-03', -12, '2025-03'],
    ['2026-06', 0, '2026-06'],
    ['2026-06', 25, '2028-07'],
  ])('%s and %i months is %s', (month, count, expected) => {
    expect(addMonths(yearMonth(month), count)).toBe(expected);
  });

  it('lists the months between two, both included', () => {
    expect(monthsFrom(yearMonth('2025-11'), yearMonth('2026-02'))).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(monthsFrom('2026-02' as YearMonth, '2026-01' as YearMonth)).toEqual([]);
  });

  it('holds its first and last day, and the day after is the next month’s first', () => {
    fc.assert(
      fc.property(days, (day: LocalDate) => {
        const month = monthOf(day);
        expect(firstDayOf(month) <= day && day <= lastDayOf(month)).toBe(true);
        expect(addDays(lastDayOf(month), 1)).toBe(firstDayOf(addMonths(month, 1)));
      }),
    );
  });
});
