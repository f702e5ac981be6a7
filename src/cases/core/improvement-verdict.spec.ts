import * as fc from 'fast-check';
import { addMonths, yearMonth } from '../../shared/local-date';
import { type CountedMonth, improvementOutcome } from './improvement-verdict';

type Pair = readonly [newParticipants: number, actual: number];
const months = (pairs: readonly Pair[]): CountedMonth[] =>
  pairs.map(([newParticipants, actual], place) => ({
    month: addMonths(yearMonth('2026-01'), place),
    newParticipants,
    actual,
  }));
const verdict = (...pairs: readonly Pair[]): string => improvementOutcome(months(pairs)).verdict;

const anyPlan = fc.array(fc.tuple(fc.nat(20), fc.nat(40)), { minLength: 1, maxLength: 12 });

describe('the verdict on an improvement plan', () => {
  it.each<[string, string, readonly Pair[]]>([
    [
      'every target reached',
      'met',
      [
        [10, 10],
        [10, 12],
      ],
    ],
    [
      'one person missing',
      'missed',
      [
        [10, 10],
        [10, 9],
      ],
    ],
    [
      'made up for in another month',
      'met',
      [
        [10, 5],
        [10, 15],
      ],
    ],
    [
      'no weak month of two',
      'missed',
      [
        [10, 4],
        [10, 16],
      ],
    ],
    [
      'one weak month of three',
      'met',
      [
        [10, 0],
        [10, 10],
        [10, 20],
      ],
    ],
    [
      'two weak months of three',
      'missed',
      [
        [10, 4],
        [10, 4],
        [10, 30],
      ],
    ],
    [
      'two weak months of five',
      'missed',
      [
        [10, 0],
        [10, 0],
        [10, 10],
        [10, 20],
        [10, 20],
      ],
    ],
    [
      'two weak months of six',
      'met',
      [
        [10, 0],
        [10, 0],
        [10, 10],
        [10, 10],
        [10, 20],
        [10, 20],
      ],
    ],
    [
      'just half of an odd target is below half',
      'missed',
      [
        [5, 2],
        [5, 8],
      ],
    ],
    [
      'nothing asked for in a month',
      'met',
      [
        [0, 0],
        [10, 10],
      ],
    ],
  ])('%s is %s', (_, expected, pairs) => {
    expect(verdict(...pairs)).toBe(expected);
  });

  it('says why', () => {
    expect(
      improvementOutcome(
        months([
          [10, 4],
          [10, 12],
          [10, 9],
        ]),
      ),
    ).toEqual({
      verdict: 'missed',
      reason:
        'missed: 25 new participants, the targets are 30; 1 of 3 months below half of the target, 1 may be',
    });
  });

  it('is met by who reaches every target, whatever the targets', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 12 }), (targets) => {
        expect(verdict(...targets.map((target): Pair => [target, target]))).toBe('met');
      }),
    );
  });

  it('never gets worse by one person more', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(11), (pairs, at) => {
        const more = pairs.map(([target, actual], place): Pair =>
          place === at % pairs.length ? [target, actual + 1] : [target, actual],
        );
        expect([verdict(...pairs), verdict(...more)]).not.toEqual(['met', 'missed']);
      }),
    );
  });

  it('does not depend on the order of the months', () => {
    fc.assert(
      fc.property(anyPlan, (pairs) => {
        expect(verdict(...[...pairs].reverse())).toBe(verdict(...pairs));
      }),
    );
  });
});
