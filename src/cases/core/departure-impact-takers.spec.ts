import * as fc from 'fast-check';
import { GRADES } from '../../evaluations/core/policy';
import { compare, ratio } from '../../shared/ratio';
import { type Load, type Taker, medianLoad, rankTakers } from './departure-impact-takers';

const aLoad = (participantsInForce: number, staff: number): Load => ({ participantsInForce, staff });
const aTaker = (code: string, more: Partial<Taker> = {}): Taker => ({
  code,
  sharedCommunes: 0,
  officeDistance: 0,
  grade: 'B',
  ...aLoad(10, 1),
  ...more,
});
const order = (takers: readonly Taker[], median = ratio(10)): string[] =>
  rankTakers(takers, median).map(({ code }) => code);

describe('medianLoad', () => {
  it.each([
    { what: 'nobody', loads: [], median: null },
    { what: 'nobody with staff', loads: [aLoad(7, 0)], median: null },
    { what: 'one', loads: [aLoad(7, 2)], median: ratio(7, 2) },
    { what: 'the one in the middle', loads: [aLoad(9, 1), aLoad(0, 3), aLoad(7, 2)], median: ratio(7, 2) },
    { what: 'half way between two', loads: [aLoad(4, 1), aLoad(7, 2)], median: ratio(15, 4) },
    { what: 'those with staff only', loads: [aLoad(99, 0), aLoad(4, 2)], median: ratio(2) },
  ])('of $what', ({ loads, median }) => {
    expect(medianLoad(loads)).toEqual(median);
  });

  const load = fc.record({
    participantsInForce: fc.integer({ min: 0, max: 500 }),
    staff: fc.integer({ min: 1, max: 20 }),
  });

  it('has as many on the one side as on the other', () => {
    fc.assert(
      fc.property(fc.array(load, { minLength: 1 }), (loads) => {
        const median = medianLoad(loads)!;
        const sides = loads.map(({ participantsInForce, staff }) =>
          compare(ratio(participantsInForce, staff), median),
        );
        const half = Math.floor(loads.length / 2);
        expect(sides.filter((side) => side < 0).length).toBeLessThanOrEqual(half);
        expect(sides.filter((side) => side > 0).length).toBeLessThanOrEqual(half);
      }),
    );
  });

  it('does not ask in which order they come', () => {
    fc.assert(
      fc.property(fc.array(load), (loads) => {
        expect(medianLoad([...loads].reverse())).toEqual(medianLoad(loads));
      }),
    );
  });
});

describe('rankTakers', () => {
  it.each([
    {
      what: 'more shared communes before a better grade',
      takers: [aTaker('IS0001M', { grade: 'A' }), aTaker('IS0002M', { sharedCommunes: 1, grade: 'C' })],
      order: ['IS0002M', 'IS0001M'],
    },
    {
      what: 'a better grade before more capacity, none after C',
      takers: [
        aTaker('IS0001M', { grade: null, ...aLoad(0, 9) }),
        aTaker('IS0002M', { grade: 'C' }),
        aTaker('IS0003M', { grade: 'B' }),
        aTaker('IS0004M', { grade: 'A' }),
      ],
      order: ['IS0004M', 'IS0003M', 'IS0002M', 'IS0001M'],
    },
    {
      what: 'more capacity before the smaller code',
      takers: [aTaker('IS0001M'), aTaker('IS0002M', aLoad(9, 1)), aTaker('IS0003M', aLoad(5, 1))],
      order: ['IS0003M', 'IS0002M', 'IS0001M'],
    },
    {
      what: 'the smaller code at last',
      takers: [aTaker('IS0002M'), aTaker('IS0001M')],
      order: ['IS0001M', 'IS0002M'],
    },
    {
      what: 'a D after all others, whatever it shares',
      takers: [
        aTaker('IS0001M', { grade: 'D', sharedCommunes: 5, ...aLoad(0, 9) }),
        aTaker('IS0002M', { grade: null }),
      ],
      order: ['IS0002M', 'IS0001M'],
    },
  ])('$what', ({ takers, order: expected }) => {
    expect(order(takers)).toEqual(expected);
  });

  it.each([
    {
      what: 'near, good and idle',
      taker: aTaker('IS0001M', { sharedCommunes: 2, grade: 'A', ...aLoad(5, 2) }),
      spareCapacity: 15,
      reasons: ['serves-the-same-commune', 'same-office', 'grade-a', 'has-spare-capacity'],
    },
    {
      what: 'next door and as busy as the others',
      taker: aTaker('IS0001M', { officeDistance: 1, sharedCommunes: 1 }),
      spareCapacity: 0,
      reasons: ['serves-the-same-commune', 'neighbouring-office', 'grade-b', 'no-spare-capacity'],
    },
    {
      what: 'far away, unknown and without anybody',
      taker: aTaker('IS0001M', { officeDistance: null, sharedCommunes: 1, grade: null, ...aLoad(3, 0) }),
      spareCapacity: -3,
      reasons: ['serves-the-same-commune', 'not-graded', 'no-spare-capacity', 'no-active-staff'],
    },
    {
      what: 'not to be recommended',
      taker: aTaker('IS0001M', { grade: 'D', ...aLoad(0, 1) }),
      spareCapacity: 10,
      reasons: ['same-office', 'grade-d', 'has-spare-capacity', 'not-recommended'],
    },
  ])('says why: $what', ({ taker, spareCapacity, reasons }) => {
    const isRecommended = taker.grade !== 'D';
    expect(rankTakers([taker], ratio(10))).toEqual([{ ...taker, spareCapacity, isRecommended, reasons }]);
  });

  it('rounds capacity down', () => {
    const [taker] = rankTakers([aTaker('IS0001M', aLoad(3, 3))], ratio(3, 2));
    expect(taker!.spareCapacity).toBe(1);
  });

  it('says nothing of capacity where there is no median', () => {
    const [taker] = rankTakers([aTaker('IS0001M')], null);
    expect([taker!.spareCapacity, taker!.reasons]).toEqual([null, ['same-office', 'grade-b']]);
  });

  const takers = fc.uniqueArray(
    fc.record({
      code: fc.integer({ min: 1000, max: 9999 }).map((number) => `IS${number}M`),
      sharedCommunes: fc.integer({ min: 0, max: 3 }),
      officeDistance: fc.constantFrom(0, 1, 2, null),
      grade: fc.constantFrom(...GRADES, null),
      participantsInForce: fc.integer({ min: 0, max: 40 }),
      staff: fc.integer({ min: 0, max: 4 }),
    }),
    { selector: ({ code }) => code },
  );
  const median = fc.option(
    fc.tuple(fc.bigInt(0n, 100n), fc.bigInt(1n, 20n)).map(([num, den]) => ratio(num, den)),
  );

  it('is the same in whatever order they come, and leaves nobody out', () => {
    fc.assert(
      fc.property(takers, median, (given, load) => {
        const ranked = rankTakers(given, load);
        expect(rankTakers([...given].reverse(), load)).toEqual(ranked);
        expect(new Set(ranked.map(({ code }) => code))).toEqual(new Set(given.map(({ code }) => code)));
      }),
    );
  });

  it('never puts who is not recommended before who is', () => {
    fc.assert(
      fc.property(takers, median, (given, load) => {
        const grades = rankTakers(given, load).map(({ grade }) => grade);
        const first = grades.indexOf('D');
        expect(first === -1 || grades.slice(first).every((grade) => grade === 'D')).toBe(true);
      }),
    );
  });
});
