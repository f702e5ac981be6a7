import { localDate } from '../../shared/local-date';
import { REVERSAL_REASONS } from '../../shared/reversal-reason';
import { correctionFlaws } from './correction';

const flaws = (correction: Parameters<typeof correctionFlaws>[0]): string[] =>
  correctionFlaws(correction).map(({ pointer, code }) => `${pointer} ${code}`);

describe('a correction of the register', () => {
  it.each(REVERSAL_REASONS)('reverses for any reason: %s', (reason) => {
    expect(flaws({ kind: 'reverse', reason })).toEqual([]);
  });

  it.each(REVERSAL_REASONS)('puts a line in place where it was wrong, and only there: %s', (reason) => {
    const isWrong = ['wrong-amount', 'wrong-period'].includes(reason);
    expect(flaws({ kind: 'correct', reason, amount: 1 })).toEqual(
      isWrong ? [] : ['/reason reason-of-a-reversal'],
    );
  });

  it('says nothing of a line in place where there is none', () => {
    const figures = { amount: 0, collectedOn: localDate('2026-01-01'), coveredFrom: 2026 * 12 };
    expect(flaws({ kind: 'reverse', reason: 'duplicate', ...figures })).toEqual([
      '/amount nothing-in-place',
      '/collectedOn nothing-in-place',
      '/coveredFrom nothing-in-place',
    ]);
  });
});
