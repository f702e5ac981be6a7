import * as fc from 'fast-check';
import { type Contender, standings } from './standings';

const aContender = (
  officeCode: string,
  result: number | null,
  goal: number,
  unitCode?: string,
): Contender => ({
  officeCode,
  unitCode: unitCode ?? null,
  result: result === null ? null : BigInt(result),
  goal: BigInt(goal),
});
const table = (contenders: readonly Contender[]): unknown[] =>
  standings(contenders).map(({ rank, officeCode, unitCode, attainmentBp }) => [
    rank,
    unitCode === null ? officeCode : `${officeCode} ${unitCode}`,
    attainmentBp === null ? null : Number(attainmentBp),
  ]);

describe('standings', () => {
  it('go by result to goal, not by the result', () => {
    expect(table([aContender('00101', 900, 1_000), aContender('00102', 19, 20)])).toEqual([
      [1, '00102', 9_500],
      [2, '00101', 9_000],
    ]);
  });

  it('share a rank where the ratios are equal, by office and unit, and leave out the next', () => {
    const contenders = [
      aContender('00104', 1, 3),
      aContender('00103', 2, 4),
      aContender('00102', 3, 6, '00009'),
      aContender('00102', 1, 2, '00008'),
      aContender('00102', 5, 10),
    ];
    expect(table(contenders)).toEqual([
      [1, '00102', 5_000],
      [1, '00102 00008', 5_000],
      [1, '00102 00009', 5_000],
      [1, '00103', 5_000],
      [5, '00104', 3_333],
    ]);
  });

  it('tell apart what looks the same in basis points', () => {
    expect(table([aContender('00101', 333_331, 1_000_000), aContender('00102', 333_332, 1_000_000)])).toEqual(
      [
        [1, '00102', 3_333],
        [2, '00101', 3_333],
      ],
    );
  });

  it('end with those of which nothing is known, without a rank', () => {
    const contenders = [
      aContender('00103', null, 9),
      aContender('00101', null, 1),
      aContender('00102', 0, 9),
    ];
    expect(table(contenders)).toEqual([
      [1, '00102', 0],
      [null, '00101', null],
      [null, '00103', null],
    ]);
  });

  it('are the same in whatever order targets come, and rank each by how many are better', () => {
    const contender = fc.record({
      result: fc.option(fc.bigInt(0n, 6n)),
      goal: fc.bigInt(1n, 6n),
    });
    fc.assert(
      fc.property(fc.array(contender, { maxLength: 12 }), (given) => {
        const contenders = given.map((one, index) => ({
          ...one,
          officeCode: `${10_000 + index}`,
          unitCode: null,
        }));
        const placed = standings(contenders);
        expect(standings([...contenders].reverse())).toEqual(placed);
        for (const { rank, result, goal } of placed) {
          const better = contenders.filter(
            (other) => result !== null && other.result !== null && other.result * goal > result * other.goal,
          );
          expect(rank).toBe(result === null ? null : better.length + 1);
        }
      }),
    );
  });
});
