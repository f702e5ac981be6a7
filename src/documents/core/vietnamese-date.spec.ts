import { localDate } from '../../shared/local-date';
import { parsePeriod } from '../../shared/period';
import { periodName, writtenDate } from './vietnamese-date';

describe('a date', () => {
  it.each([
    ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
    ['2026-03-15', 'ngày 15 tháng 3 năm 2026'],
    ['2026-01-09', 'ngày 09 tháng 01 năm 2026'],
    ['2026-09-10', 'ngày 10 tháng 9 năm 2026'],
    ['2026-12-31', 'ngày 31 tháng 12 năm 2026'],
  ])('%s is written %s', (date, expected) => expect(writtenDate(localDate(date))).toBe(expected));
});

describe('a period', () => {
  it.each([
    ['2026-H1', '6 tháng đầu năm 2026'],
    ['2025-H2', '6 tháng cuối năm 2025'],
    ['2026', 'năm 2026'],
  ])('%s is called %s', (code, expected) => expect(periodName(parsePeriod(code))).toBe(expected));
});
