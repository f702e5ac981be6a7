import { localDate } from '../../shared/local-date';
import { Employment, employmentOn, requireFree } from './employment';

const YEAR: Employment = { id: 1, startsOn: localDate('2026-01-01'), endsOn: localDate('2026-12-31') };
const LATER: Employment = { id: 2, startsOn: localDate('2027-02-01'), endsOn: null };

describe('employments', () => {
  const days = (from: string, to: string | null) => ({
    startsOn: localDate(from),
    endsOn: to === null ? null : localDate(to),
  });

  it('may stand between two others', () =>
    expect(() => requireFree(days('2027-01-01', '2027-01-31'), [YEAR, LATER])).not.toThrow());

  it.each([
    ['2026-12-31', '2027-01-31', 'employment-overlaps'],
    ['2027-01-01', '2027-02-01', 'employment-overlaps'],
    ['2027-01-01', null, 'employment-overlaps'],
    ['2027-01-02', '2027-01-01', 'ends-before-start'],
  ])('from %s to %s: %s', (from, to, refusal) =>
    expect(() => requireFree(days(from, to), [YEAR, LATER])).toThrow(refusal),
  );

  it.each([
    ['2026-01-01', 1],
    ['2026-12-31', 1],
    ['2030-01-01', 2],
  ])('on %s it is the one of row %s', (day, id) =>
    expect(employmentOn(localDate(day), [YEAR, LATER]).id).toBe(id),
  );

  it('nobody leaves who is not employed', () =>
    expect(() => employmentOn(localDate('2027-01-15'), [YEAR, LATER])).toThrow('not-employed'));
});
