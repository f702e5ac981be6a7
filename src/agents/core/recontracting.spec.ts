import type { DomainError } from '../../shared/domain-error';
import { localDate } from '../../shared/local-date';
import { type RecontractingBar, requireOverride } from './recontracting';

const bar: RecontractingBar = {
  agentCode: 'IS0002M',
  endedOn: localDate('2026-03-31'),
  reasonClass: 'false-receipts',
  barredUntil: localDate('2028-03-31'),
  caseId: 'cas_1',
};
const refusal = (reason: string | undefined, isAllowed: boolean, over: Partial<RecontractingBar> = {}) => {
  try {
    return requireOverride({ ...bar, ...over }, { reason, isAllowed });
  } catch (error) {
    const { kind, code, detail } = error as DomainError;
    return { kind, code, detail };
  }
};

describe('another contract after one that was ended for cause', () => {
  it('is refused with the case and the day until when', () => {
    for (const isAllowed of [false, true])
      expect(refusal(undefined, isAllowed)).toEqual({
        kind: 'conflict',
        code: 'recontracting-barred',
        detail:
          'No contract may begin until 2028-03-31: that of IS0002M was ended on 2026-03-31 by case cas_1, for false-receipts.',
      });
  });

  it('says nothing of an agent or a case that whoever asks does not see', () => {
    expect(refusal(undefined, false, { agentCode: null, caseId: null })).toMatchObject({
      detail:
        'No contract may begin until 2028-03-31: that of another agent of the organisation was ended on 2026-03-31, for false-receipts.',
    });
  });

  it('is made for a reason, by those who may', () => {
    expect(refusal('Đã khắc phục', true)).toBe('Đã khắc phục');
    expect(refusal('Đã khắc phục', false)).toMatchObject({ kind: 'forbidden', code: 'override-forbidden' });
  });
});
