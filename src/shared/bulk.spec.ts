import { MAX_LISTED_ERRORS, Rejections } from './bulk';

const error = { pointer: '/a', code: 'required', detail: 'd' } as const;

describe('Rejections', () => {
  it('counts rows, not errors, and lists them in the order of the rows', () => {
    const rejections = new Rejections();
    rejections.add(5, [error, error]);
    rejections.addAll([{ row: 2, ...error }], 1);
    expect(rejections.rows).toBe(2);
    expect(rejections.errors().map(({ row }) => row)).toEqual([2, 5, 5]);
    expect(rejections.areTruncated).toBe(false);
  });

  it.each([
    { rows: MAX_LISTED_ERRORS, truncated: false },
    { rows: MAX_LISTED_ERRORS + 1, truncated: true },
  ])('$rows refused rows: truncated $truncated', ({ rows, truncated }) => {
    const rejections = new Rejections();
    for (let row = 1; row <= rows; row += 1) rejections.add(row, [error]);
    expect(rejections.rows).toBe(rows);
    expect(rejections.errors()).toHaveLength(MAX_LISTED_ERRORS);
    expect(rejections.areTruncated).toBe(truncated);
  });

  it('is truncated when the database refused more than it listed', () => {
    const rejections = new Rejections();
    rejections.addAll([{ row: 1, ...error }], 2);
    expect([rejections.rows, rejections.areTruncated]).toEqual([2, true]);
  });
});
