import type { DomainError } from '../../shared/domain-error';
import { CASE_STATES, CASE_STEPS } from './case-state';
import { DISPUTE_STATES, requireDecider, requireHearing, requireSettled } from './dispute';

const outcome = (act: () => void): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('lines are disputed', () => {
  const HEARD_IN = ['agent-notified', 'responded', 'response-lapsed'];

  it.each(CASE_STATES)('or not, in a case that is %s', (state) => {
    expect(outcome(() => requireHearing(state))).toBe(HEARD_IN.includes(state) ? 'done' : `case-is-${state}`);
  });

  it('only where a response comes in as well', () => {
    const heard = CASE_STATES.filter((state) => outcome(() => requireHearing(state)) === 'done');
    expect(heard.filter((state) => !CASE_STEPS.respond.from.includes(state))).toEqual([]);
  });
});

describe('a dispute is decided', () => {
  it.each(DISPUTE_STATES)('once: when it is %s', (state) => {
    const code = state === 'raised' ? 'done' : `dispute-is-${state}`;
    expect(outcome(() => requireDecider({ state, recordedBy: 1 }, 2))).toBe(code);
  });

  it('by somebody else than who recorded it', () => {
    expect(outcome(() => requireDecider({ state: 'raised', recordedBy: 1 }, 1))).toBe(
      'recorder-may-not-decide',
    );
  });
});

describe('a proposal waits', () => {
  it.each([
    { what: 'for nothing', disputes: { undecided: 0, isRevised: true }, code: 'done' },
    { what: 'for a decision', disputes: { undecided: 1, isRevised: true }, code: 'dispute-undecided' },
    { what: 'for the run', disputes: { undecided: 0, isRevised: false }, code: 'revision-running' },
    {
      what: 'for the decision before the run',
      disputes: { undecided: 2, isRevised: false },
      code: 'dispute-undecided',
    },
  ])('$what', ({ disputes, code }) => {
    expect(outcome(() => requireSettled(disputes))).toBe(code);
  });
});
