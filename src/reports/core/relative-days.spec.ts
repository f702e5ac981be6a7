import { localDate } from '../../shared/local-date';
import { RELATIVE_DAYS, queryOn } from './relative-days';

const on = (day: string, word: string): unknown => queryOn({ word }, localDate(day))['word'];

describe('words for days', () => {
  it.each([
    ['{today}', '2026-07-06', '2026-07-06'],
    ['{yesterday}', '2026-07-01', '2026-06-30'],
    ['{yesterday}', '2024-03-01', '2024-02-29'],
    ['{month}', '2026-07-31', '2026-07'],
    ['{last-month}', '2026-01-31', '2025-12'],
    ['{month-start}', '2026-07-31', '2026-07-01'],
    ['{last-month-start}', '2026-03-31', '2026-02-01'],
    ['{last-month-end}', '2026-03-31', '2026-02-28'],
    ['{last-month-end}', '2026-01-01', '2025-12-31'],
    ['{year}', '2026-12-31', '2026'],
    ['{last-year}', '2026-01-01', '2025'],
    ['{last-half-year}', '2026-06-30', '2025-H2'],
    ['{last-half-year}', '2026-07-01', '2026-H1'],
    ['{last-half-year}', '2027-01-05', '2026-H2'],
  ])('%s on %s is %s', (word, day, expected) => {
    expect(on(day, word)).toBe(expected);
  });

  it('are all tried', () => {
    expect(RELATIVE_DAYS.filter((word) => on('2026-07-06', word) === word)).toEqual([]);
  });

  it.each(['{tomorrow}', 'today', '{today} ', 'x{today}', '{toString}', 'toString', '{}', ''])(
    'are not %p',
    (text) => {
      expect(on('2026-07-06', text)).toBe(text);
    },
  );

  it('leave what is no text as it is, and the query itself', () => {
    const query = { year: 2026, list: ['{year}'], nothing: null, from: '{year}' };
    expect(queryOn(query, localDate('2027-01-01'))).toEqual({ ...query, from: '2027' });
    expect(query.from).toBe('{year}');
  });
});
