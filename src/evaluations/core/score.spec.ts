import * as fc from 'fast-check';
import { compare, ratio } from '../../shared/ratio';
import { CurvePoint, GradeBand } from './policy';
import { curvePoints, effectiveWeights, gradeOf, totalScore } from './score';

const CURVE: CurvePoint[] = [
  { at: 2000, points: 0 },
  { at: 5000, points: 5000 },
  { at: 9000, points: 10_000 },
];

const curves = (falls: boolean) =>
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 6, maxLength: 6 }),
    )
    .map(([ats, points]): CurvePoint[] => {
      const sorted = points.toSorted((a, b) => (falls ? b - a : a - b));
      return ats.toSorted((a, b) => a - b).map((at, i) => ({ at, points: sorted[i] ?? 0 }));
    });
const values = fc
  .tuple(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 1, max: 10_007 }))
  .map(([num, den]) => ratio(num, den));

describe('points on a curve', () => {
  it.each([
    [0, 1, 0n, 1n],
    [1, 5, 0n, 1n],
    [1, 2, 5000n, 1n],
    [1, 3, 20_000n, 9n], // 1333.33 above 2000, × 5000/3000
    [7, 10, 7500n, 1n],
    [9, 10, 10_000n, 1n],
    [786, 100, 10_000n, 1n],
  ])('%i/%i is exact', (num, den, points, over) => {
    expect(compare(curvePoints(CURVE, ratio(num, den)), ratio(points, over))).toBe(0);
  });

  it('caps the value first', () => {
    const open = [
      { at: 0, points: 0 },
      { at: 20_000, points: 10_000 },
    ];
    expect(compare(curvePoints(open, ratio(3, 2), 12_000), ratio(6000))).toBe(0);
    expect(compare(curvePoints(open, ratio(6, 5), 12_000), ratio(6000))).toBe(0);
    expect(compare(curvePoints(open, ratio(1, 1), 12_000), ratio(5000))).toBe(0);
  });

  it('of a single point are its points everywhere', () => {
    for (const value of [ratio(0), ratio(1, 3), ratio(9)]) {
      expect(compare(curvePoints([{ at: 5000, points: 42 }], value), ratio(42))).toBe(0);
    }
    expect(() => curvePoints([], ratio(1))).toThrow(RangeError);
  });

  it.each([false, true])('are monotone and stay between 0 and 10,000 (falling: %p)', (falls) => {
    fc.assert(
      fc.property(curves(falls), values, values, (curve, a, b) => {
        const [x, y] = [curvePoints(curve, a), curvePoints(curve, b)];
        expect(compare(x, ratio(0)) >= 0 && compare(x, ratio(10_000)) <= 0).toBe(true);
        const order = compare(x, y) * compare(a, b);
        expect(falls ? order <= 0 : order >= 0).toBe(true);
      }),
    );
  });
});

const weighed = fc.array(
  fc.record({
    weightBp: fc.integer({ min: 0, max: 5000 }),
    points: fc
      .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 97 }))
      .map(([n, d]) => ratio(n, d)),
  }),
  { minLength: 1, maxLength: 9 },
);

describe('the score', () => {
  it('rounds once, half up', () => {
    const of = (num: number, den: number) => totalScore([{ weightBp: 10_000, points: ratio(num, den) }]);
    expect([of(17_999, 2), of(17_998, 2), of(8_999_499, 1000), of(8_999_500, 1000)]).toEqual([
      9000, 8999, 8999, 9000,
    ]);
    // Two thirds and one third of a hundredth: rounded each for itself they would be one too many.
    expect(
      totalScore([
        { weightBp: 5000, points: ratio(16_667, 3) },
        { weightBp: 5000, points: ratio(16_666, 3) },
      ]),
    ).toBe(5556);
  });

  it('is missing when nothing has weight', () => {
    expect(totalScore([])).toBeNull();
    expect(totalScore([{ weightBp: 0, points: ratio(5000) }])).toBeNull();
  });

  it('lies between the worst and the best criterion, so weights redistribute in proportion', () => {
    fc.assert(
      fc.property(weighed, (criteria) => {
        const counting = criteria.filter(({ weightBp }) => weightBp > 0);
        fc.pre(counting.length > 0);
        const score = BigInt(totalScore(criteria) ?? -1);
        const sorted = counting.map(({ points }) => points).toSorted(compare);
        expect(compare(ratio(score + 1n), sorted[0]!)).toBeGreaterThan(0);
        expect(compare(ratio(score - 1n), sorted.at(-1)!)).toBeLessThan(0);
        expect(totalScore(criteria.map((c) => ({ ...c, weightBp: c.weightBp * 3 })))).toBe(Number(score));
        expect(totalScore(counting.toReversed())).toBe(Number(score));
      }),
    );
  });
});

describe('effective weights', () => {
  it.each([
    [
      [4000, 2500, 0, 3500],
      [4000, 2500, 0, 3500],
    ],
    [
      [0, 2500, 0, 3500],
      [0, 4167, 0, 5833],
    ],
    [
      [1, 1, 1],
      [3334, 3333, 3333],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  ])('%j are %j', (weights, expected) => expect(effectiveWeights(weights)).toEqual(expected));

  it('sum to 10,000, each less than one away from its exact share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(weights, (given) => {
        const sum = given.reduce((total, weight) => total + weight, 0);
        fc.pre(sum > 0);
        const effective = effectiveWeights(given);
        expect(effective.reduce((total, weight) => total + weight, 0)).toBe(10_000);
        expect(effective.every((w, i) => Math.abs(w * sum - given[i]! * 10_000) < sum)).toBe(true);
      }),
    );
  });
});

describe('the grade', () => {
  const bands: GradeBand[] = [
    { grade: 'A', from: 9000 },
    { grade: 'B', from: 7500 },
    { grade: 'C', from: 5000 },
    { grade: 'D', from: 0 },
  ];
  it.each([
    [10_000, 'A'],
    [9000, 'A'],
    [8999, 'B'],
    [7500, 'B'],
    [7499, 'C'],
    [5000, 'C'],
    [4999, 'D'],
    [0, 'D'],
  ])('of %i is %s', (score, grade) => {
    expect(gradeOf(score, bands)).toBe(grade);
    expect(gradeOf(score, bands.toReversed())).toBe(grade);
  });

  it('has none below the last band', () => {
    expect(() => gradeOf(10, bands.slice(0, 2))).toThrow(RangeError);
  });
});
