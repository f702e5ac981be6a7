import { eachPage } from './pages';

describe('a list read page by page', () => {
  it.each([
    [0, 3, [[]]],
    [2, 3, [[1, 2]]],
    [3, 3, [[1, 2, 3], []]],
    [7, 3, [[1, 2, 3], [4, 5, 6], [7]]],
  ])('of %i, by %i', async (rows, count, loaded) => {
    const loads: number[][] = [];
    const pages = eachPage<number>(count, async (last, most) => {
      const from = last ?? 0;
      loads.push(Array.from({ length: Math.min(most, rows - from) }, (_, i) => from + i + 1));
      return loads.at(-1)!;
    });
    const given: (readonly number[])[] = [];
    for await (const page of pages) given.push(page);
    expect(loads).toEqual(loaded);
    expect(given).toEqual(loaded.filter(({ length }) => length > 0));
  });
});
