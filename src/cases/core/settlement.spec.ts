import type { DomainError } from '../../shared/domain-error';
import { localDate } from '../../shared/local-date';
import { CASE_STATES } from './case-state';
import { CASE_MEASURES, requireMonthEnd } from './measure';
import { requireSettling, settlementOf } from './settlement';

const outcome = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    return (error as DomainError).code;
  }
  return 'accepted';
};

describe('what an agent that leaves gives back', () => {
  const money = { item: 'money-remitted', confirmedBy: 7, confirmedAt: new Date(0) } as const;

  it('is a list of the same items, each confirmed or not', () => {
    for (const measure of ['replacement', 'termination'] as const)
      expect(settlementOf(measure, [money])).toEqual([
        money,
        { item: 'receipts-settled', confirmedBy: null, confirmedAt: null },
        { item: 'cards-returned', confirmedBy: null, confirmedAt: null },
      ]);
  });

  it.each(['warning', null] as const)('is nothing for %s', (measure) => {
    expect(settlementOf(measure, [])).toEqual([]);
  });

  it.each(CASE_STATES.flatMap((state) => [...CASE_MEASURES, null].map((measure) => ({ state, measure }))))(
    'is confirmed for $measure in $state or not',
    ({ state, measure }) => {
      const isCertain = state === 'approved' || state === 'closed';
      const isLeaving = measure === 'replacement' || measure === 'termination';
      const expected = isCertain ? (isLeaving ? 'accepted' : 'nothing-to-settle') : `case-is-${state}`;
      expect(outcome(() => requireSettling(state, measure))).toBe(expected);
    },
  );
});

describe('the day of a replacement', () => {
  it.each([
    ['2025-08-31', 'accepted'],
    ['2025-08-30', 'not-month-end'],
    ['2025-09-01', 'not-month-end'],
    ['2028-02-28', 'not-month-end'],
    ['2028-02-29', 'accepted'],
    ['2027-02-28', 'accepted'],
    ['2025-12-31', 'accepted'],
  ])('%s: %s', (day, expected) => {
    expect(outcome(() => requireMonthEnd(localDate(day)))).toBe(expected);
  });
});
