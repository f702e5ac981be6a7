import { pageLimit } from './page-limit';

it('is enough, in few sizes, for whatever page may be asked for', () => {
  const counts = Array.from({ length: 201 }, (_, i) => i + 1);
  expect(counts.every((count) => pageLimit(count) >= count)).toBe(true);
  expect(new Set(counts.map(pageLimit)).size).toBe(4);
  expect([1, 21, 22, 51, 201, 500].map(pageLimit)).toEqual([21, 21, 51, 51, 201, 500]);
});
