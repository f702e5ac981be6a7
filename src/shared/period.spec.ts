import { addDays, daysBetween } from './local-date';
import { parsePeriod, previousPeriod } from './period';

describe('a period', () => {
  it.each([
    ['2026-H1', 'half-year', '2026-01-01', '2026-06-30', 6, 181],
    ['2028-H1', 'half-year', '2028-01-01', '2028-06-30', 6, 182],
    ['2026-H2', 'half-year', '2026-07-01', '2026-12-31', 6, 184],
    ['2026', 'annual', '2026-01-01', '2026-12-31', 12, 365],
    ['2028', 'annual', '2028-01-01', '2028-12-31', 12, 366],
  ])('%s is a %s from %s to %s', (code, kind, start, end, months, days) => {
    const period = parsePeriod(code);
    expect(period).toMatchObject({ code, kind, start, end });
    expect(period.months).toHaveLength(months);
    expect(daysBetween(period.start, period.end) + 1).toBe(days);
  });

  it.each(['2026-H3', '2026-H0', '1999', '2100-H1', '2026-h1', '2026-H1 ', '26', '', '2026-Q1'])(
    '%p is none',
    (code) => expect(() => parsePeriod(code)).toThrow(RangeError),
  );

  it.each([
    ['2026-H2', '2026-H1'],
    ['2026-H1', '2025-H2'],
    ['2026', '2025'],
  ])('before %s comes %s, to the day', (code, earlier) => {
    const period = parsePeriod(code);
    expect(previousPeriod(period).code).toBe(earlier);
    expect(addDays(previousPeriod(period).end, 1)).toBe(period.start);
  });
});
