import { GRANTS, ROLES } from '../../access/core/permission';
import type { DomainError } from '../../shared/domain-error';
import { PLAN_ACTIONS, PLAN_STATES, PLAN_STEPS, nextSteps, stateAfter } from './plan-state';

const AUTHOR = 1;
const SUBMITTER = 2;
const OTHER = 3;

const outcome = (act: () => string): string => {
  try {
    return act();
  } catch (error) {
    return (error as DomainError).code;
  }
};

/** What each action makes of each state, for somebody else than author and submitter. */
const TABLE = {
  submit: ['submitted', 'plan-is-submitted', 'plan-is-approved', 'plan-is-published', 'plan-is-closed'],
  return: ['plan-is-draft', 'draft', 'draft', 'plan-is-published', 'plan-is-closed'],
  approve: ['plan-is-draft', 'approved', 'plan-is-approved', 'plan-is-published', 'plan-is-closed'],
  publish: ['plan-is-draft', 'plan-is-submitted', 'published', 'plan-is-published', 'plan-is-closed'],
  close: ['plan-is-draft', 'plan-is-submitted', 'plan-is-approved', 'closed', 'plan-is-closed'],
} as const;

describe('the state of a quota plan', () => {
  it.each(PLAN_ACTIONS)('%s leads from each state where the table says', (action) => {
    const results = PLAN_STATES.map((state) =>
      outcome(() => stateAfter({ state, authorId: AUTHOR, submittedBy: SUBMITTER }, action, OTHER)),
    );
    expect(results).toEqual(TABLE[action]);
  });

  it.each([
    { action: 'approve', by: AUTHOR },
    { action: 'approve', by: SUBMITTER },
    { action: 'return', by: AUTHOR },
    { action: 'return', by: SUBMITTER },
  ] as const)('$action is not for user $by, who drew it up or submitted it', ({ action, by }) => {
    const plan = { state: 'submitted', authorId: AUTHOR, submittedBy: SUBMITTER } as const;
    expect(outcome(() => stateAfter(plan, action, by))).toBe('author-may-not-decide');
  });

  it('says what it waits for', () => {
    expect(PLAN_STATES.map((state) => nextSteps(state).map(({ action }) => action))).toEqual([
      ['submit'],
      ['return', 'approve'],
      ['return', 'publish'],
      ['close'],
      [],
    ]);
  });

  it('lets no role both draw plans up and decide about them', () => {
    const roles = ROLES.filter(
      (role) =>
        GRANTS[role].has(PLAN_STEPS.submit.permission) && GRANTS[role].has(PLAN_STEPS.approve.permission),
    );
    expect(roles).toEqual([]);
  });
});
