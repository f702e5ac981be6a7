import { DaySpan, covers, isWithin, overlap, requireOrder } from './day-span';
import { localDate } from './local-date';

const span = (startsOn: string, endsOn: string | null): DaySpan => ({
  startsOn: localDate(startsOn),
  endsOn: endsOn === null ? null : localDate(endsOn),
});
const MARCH = span('2026-03-01', '2026-03-31');

describe('day spans', () => {
  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-03-31', true],
    ['2026-04-01', false],
  ])('March covers %s: %s', (day, expected) => expect(covers(MARCH, localDate(day))).toBe(expected));

  it('an open span covers every later day', () =>
    expect(covers(span('2026-03-01', null), localDate('2199-12-31'))).toBe(true));

  it.each([
    ['2026-01-01', '2026-02-28', false],
    ['2026-01-01', '2026-03-01', true],
    ['2026-03-31', null, true],
    ['2026-04-01', null, false],
  ])('March overlaps %s to %s: %s', (from, to, expected) => {
    expect(overlap(MARCH, span(from, to))).toBe(expected);
    expect(overlap(span(from, to), MARCH)).toBe(expected);
  });

  it.each([
    ['2026-03-01', '2026-03-31', true],
    ['2026-02-28', '2026-03-31', false],
    ['2026-03-01', '2026-04-01', false],
    ['2026-03-02', null, false],
  ])('%s to %s lies within March: %s', (from, to, expected) =>
    expect(isWithin(span(from, to), MARCH)).toBe(expected),
  );

  it('a span may be one day, but not less', () => {
    expect(() => requireOrder(span('2026-03-01', '2026-03-01'))).not.toThrow();
    expect(() => requireOrder(span('2026-03-02', '2026-03-01'))).toThrow('ends-before-start');
  });
});
