import { DomainError } from '../../shared/domain-error';
import type { Permission } from '../../access/core/permission';

export const PLAN_STATES = ['draft', 'submitted', 'approved', 'published', 'closed'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const PLAN_ACTIONS = ['submit', 'return', 'approve', 'publish', 'close'] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];

/** A step that a plan can take: from where to where, who may take it, and whether it must be somebody else. */
export interface PlanStep {
  readonly from: readonly PlanState[];
  readonly to: PlanState;
  readonly permission: Permission;
  /** Who drew the plan up or submitted it decides nothing about it. */
  readonly byAnother: boolean;
}

export const PLAN_STEPS: Readonly<Record<PlanAction, PlanStep>> = {
  submit: {
    from: ['draft'],
    to: 'submitted',
    permission: 'quotas:manage',
    byAnother: false,
  },
  return: {
    from: ['submitted', 'approved'],
    to: 'draft',
    permission: 'quotas:approve',
    byAnother: true,
  },
  approve: {
    from: ['submitted'],
    to: 'approved',
    permission: 'quotas:approve',
    byAnother: true,
  },
  publish: {
    from: ['approved'],
    to: 'published',
    permission: 'quotas:publish',
    byAnother: false,
  },
  close: {
    from: ['published'],
    to: 'closed',
    permission: 'quotas:publish',
    byAnother: false,
  },
};

/** What a plan waits for: what can be done next, with which permission, and by somebody else or not. */
export interface NextStep {
  readonly action: PlanAction;
  readonly permission: Permission;
  readonly byAnother: boolean;
}

/** The steps that a plan of that state can take, in the order in which they are usually taken. */
export const nextSteps = (state: PlanState): NextStep[] =>
  PLAN_ACTIONS.filter((action) => PLAN_STEPS[action].from.includes(state)).map((action) => {
    const { permission, byAnother } = PLAN_STEPS[action];
    return { action, permission, byAnother };
  });

/** Who did what to the plan so far: persons, whatever accounts they used. */
export interface PlanHands {
  readonly state: PlanState;
  readonly authorId: number;
  readonly submittedBy: number | null;
}

/**
 * The state after a step.
 * @throws DomainError `plan-is-<state>`, `author-may-not-decide`.
 */
export function stateAfter(plan: PlanHands, action: PlanAction, personId: number): PlanState {
  const { from, to, byAnother } = PLAN_STEPS[action];
  if (!from.includes(plan.state))
    throw new DomainError(
      'conflict',
      `plan-is-${plan.state}`,
      `The plan is ${plan.state}: it can be ${nextSteps(plan.state)
        .map((step) => step.action)
        .join(' or ')} next.`,
    );
  if (byAnother && (personId === plan.authorId || personId === plan.submittedBy))
    throw new DomainError(
      'forbidden',
      'author-may-not-decide',
      'Somebody else than who drew the plan up or submitted it must decide.',
    );
  return to;
}
