import { localDate } from '../../shared/local-date';
import { parsePeriod } from '../../shared/period';
import { periodName, writtenDate } from './english-date';

describe('a date in English', () => {
  it.each([
    ['2026-02-05', '5 February 2026'],
    ['2026-03-15', '15 March 2026'],
    ['2026-12-31', '31 December 2026'],
  ])('%s is written %s', (date, expected) => expect(writtenDate(localDate(date))).toBe(expected));
});

describe('a period in English', () => {
  it.each([
    ['2026-H1', 'the first half of 2026'],
    ['2025-H2', 'the second half of 2025'],
    ['2026', 'the year 2026'],
  ])('%s is called %s', (code, expected) => expect(periodName(parsePeriod(code))).toBe(expected));
});
