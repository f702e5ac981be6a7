import * as fc from 'fast-check';
import { type PartRange, missingParts } from './part-ranges';

describe('missingParts', () => {
  it.each<[string, PartRange[], number, PartRange[]]>([
    ['nothing is there', [], 3, [{ from: 1, to: 3 }]],
    ['all are there', [{ from: 1, to: 3 }], 3, []],
    ['more are there', [{ from: 1, to: 5 }], 3, []],
    ['the last is missing', [{ from: 1, to: 2 }], 3, [{ from: 3, to: 3 }]],
    [
      'holes are',
      [
        { from: 2, to: 2 },
        { from: 5, to: 9 },
      ],
      4,
      [
        { from: 1, to: 1 },
        { from: 3, to: 4 },
      ],
    ],
  ])('when %s', (_, present, count, expected) => {
    expect(missingParts(present, count)).toEqual(expected);
  });

  it('names just those that are not there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { maxLength: 30 }),
        fc.integer({ min: 1, max: 25 }),
        (has, count) => {
          const present: PartRange[] = [];
          has.forEach((there, i) => {
            const last = present.at(-1);
            if (there && last?.to === i) present[present.length - 1] = { from: last.from, to: i + 1 };
            else if (there) present.push({ from: i + 1, to: i + 1 });
          });
          const named = missingParts(present, count).flatMap(({ from, to }) =>
            Array.from({ length: to - from + 1 }, (_, i) => from + i),
          );
          const expected = Array.from({ length: count }, (_, i) => i + 1).filter((part) => !has[part - 1]);
          expect(named).toEqual(expected);
        },
      ),
    );
  });
});
