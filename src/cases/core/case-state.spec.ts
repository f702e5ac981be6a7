import { GRANTS, ROLES, isGranted } from '../../access/core/permission';
import type { DomainError } from '../../shared/domain-error';
import {
  CASE_ACTIONS,
  CASE_STATES,
  CASE_STEPS,
  type CaseHands,
  caseDiagram,
  caseStateAfter,
  isFinal,
  nextCaseSteps,
} from './case-state';

const OPENER = 1;
const PROPOSER = 2;
const OTHER = 3;

const hands = (over: Partial<CaseHands>): CaseHands => ({
  state: 'proposed',
  openedBy: OPENER,
  proposedBy: PROPOSER,
  approvedBy: [],
  approvalsNeeded: 1,
  lacksOfficeAbove: false,
  ...over,
});
const outcome = (act: () => string): string => {
  try {
    return act();
  } catch (error) {
    return (error as DomainError).code;
  }
};

/** Where each action leads from the states that allow it; from every other state it is refused. */
const TABLE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  notify: { open: 'agent-notified' },
  respond: {
    'agent-notified': 'responded',
    responded: 'responded',
    'response-lapsed': 'responded',
    returned: 'responded',
  },
  lapse: { 'agent-notified': 'response-lapsed' },
  propose: {
    responded: 'proposed',
    'response-lapsed': 'proposed',
    returned: 'proposed',
    proposed: 'proposed',
  },
  approve: { proposed: 'approved' },
  return: { proposed: 'returned', approved: 'returned' },
  reject: { proposed: 'rejected' },
  execute: { approved: 'executing' },
  'check-in': { executing: 'executing' },
  close: { executing: 'closed' },
  fail: { approved: 'returned' },
  withdraw: {
    open: 'withdrawn',
    'agent-notified': 'withdrawn',
    responded: 'withdrawn',
    'response-lapsed': 'withdrawn',
    returned: 'withdrawn',
  },
};

describe('the path of a case', () => {
  const everything = CASE_ACTIONS.flatMap((action) => CASE_STATES.map((state) => ({ action, state })));

  it.each(everything)('$action from $state', ({ action, state }) => {
    const result = outcome(() => caseStateAfter(hands({ state }), action, OTHER, 'because'));
    expect(result).toBe(TABLE[action]![state] ?? `case-is-${state}`);
  });

  it.each(everything.flatMap((one) => ROLES.map((role) => ({ ...one, role }))))(
    '$action from $state is for the role $role when its permission is',
    ({ action, state, role }) => {
      const may = nextCaseSteps(state).some(
        (next) => next.action === action && next.permission !== null && isGranted(role, next.permission),
      );
      const { permission } = CASE_STEPS[action];
      expect(may).toBe(
        TABLE[action]![state] !== undefined && permission !== null && GRANTS[role].has(permission),
      );
    },
  );

  it('ends where nothing can follow', () => {
    expect(CASE_STATES.filter(isFinal)).toEqual(['closed', 'rejected', 'withdrawn']);
  });

  it.each(['approve', 'return', 'reject'] as const)(
    '%s is not for who opened the case or proposed',
    (action) => {
      for (const user of [OPENER, PROPOSER])
        expect(outcome(() => caseStateAfter(hands({}), action, user, 'because'))).toBe(
          'proposer-may-not-decide',
        );
    },
  );

  it.each(['return', 'reject', 'withdraw', 'fail'] as const)('%s takes a reason', (action) => {
    const state = CASE_STEPS[action].from[0]!;
    for (const reason of [undefined, '', '  '])
      expect(outcome(() => caseStateAfter(hands({ state }), action, OTHER, reason))).toBe('reason-required');
  });

  it('stays proposed until as many have approved as are needed, each once', () => {
    expect(caseStateAfter(hands({ approvalsNeeded: 2 }), 'approve', OTHER)).toBe('proposed');
    const second = hands({ approvalsNeeded: 2, approvedBy: [OTHER] });
    expect(outcome(() => caseStateAfter(second, 'approve', OTHER))).toBe('approved-already');
    expect(caseStateAfter(second, 'approve', 4)).toBe('approved');
  });

  it('is approved last by the office above where that must be asked', () => {
    const first = hands({ approvalsNeeded: 2, lacksOfficeAbove: true });
    expect(caseStateAfter(first, 'approve', OTHER)).toBe('proposed');
    const last = { ...first, approvedBy: [OTHER] };
    expect(outcome(() => caseStateAfter(last, 'approve', 4))).toBe('office-above-must-approve');
    expect(caseStateAfter({ ...last, lacksOfficeAbove: false }, 'approve', 4)).toBe('approved');
    expect(caseStateAfter(last, 'return', 4, 'because')).toBe('returned');
    expect(caseStateAfter(last, 'reject', 4, 'because')).toBe('rejected');
  });

  it('counts persons: approvals of two accounts that turned out to be of one, or of who proposed, are not two', () => {
    const needed = { approvalsNeeded: 3 };
    expect(caseStateAfter(hands({ ...needed, approvedBy: [4, 5] }), 'approve', OTHER)).toBe('approved');
    for (const approvedBy of [
      [4, 4],
      [4, PROPOSER],
      [4, OPENER],
    ])
      expect(caseStateAfter(hands({ ...needed, approvedBy }), 'approve', OTHER)).toBe('proposed');
  });

  it('never lets one role propose and decide', () => {
    const both = ROLES.filter((role) => GRANTS[role].has('cases:manage') && GRANTS[role].has('cases:decide'));
    expect(both).toEqual([]);
  });

  it('is drawn with every step of the table', () => {
    const arrows = Object.values(CASE_STEPS).reduce((sum, { from }) => sum + from.length, 0);
    const lines = caseDiagram().split('\n');
    expect(lines).toHaveLength(2 + arrows + CASE_STATES.filter(isFinal).length);
    expect(lines).toContain('  agent_notified --> response_lapsed: lapse (by itself)');
  });
});
