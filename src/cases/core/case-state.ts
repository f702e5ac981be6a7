import type { Permission } from '../../access/core/permission';
import { DomainError } from '../../shared/domain-error';

export const CASE_STATES = [
  'open',
  'agent-notified',
  'responded',
  'response-lapsed',
  'proposed',
  'returned',
  'approved',
  'executing',
  'closed',
  'rejected',
  'withdrawn',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_ACTIONS = [
  'notify',
  'respond',
  'lapse',
  'propose',
  'approve',
  'return',
  'reject',
  'execute',
  'check-in',
  'close',
  'fail',
  'withdraw',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** A step that a case can take. */
export interface CaseStep {
  readonly from: readonly CaseState[];
  readonly to: CaseState;
  /** What whoever takes it needs; null for what happens by itself. */
  readonly permission: Permission | null;
  /** Whoever opened the case, notified the agent or made the proposal decides nothing about it. */
  readonly byAnother: boolean;
  /** Taken with a reason that stays in the file. */
  readonly needsReason: boolean;
}

const BEFORE_PROPOSAL = ['open', 'agent-notified', 'responded', 'response-lapsed', 'returned'] as const;

/**
 * The path of a case, whole. Nothing is proposed before the agent was heard or let the time for it pass; nothing that was
 * decided is undone but by who may decide, and only before it takes effect.
 */
export const CASE_STEPS: Readonly<Record<CaseAction, CaseStep>> = {
  notify: step(['open'], 'agent-notified', 'cases:manage'),
  // Late is better than never, as long as nothing is proposed.
  respond: step(['agent-notified', 'responded', 'response-lapsed', 'returned'], 'responded', 'cases:manage'),
  lapse: step(['agent-notified'], 'response-lapsed', null),
  // Proposed anew, what was proposed before is void, with all approvals that it had.
  propose: step(['responded', 'response-lapsed', 'returned', 'proposed'], 'proposed', 'cases:manage'),
  approve: { ...step(['proposed'], 'approved', 'cases:decide'), byAnother: true },
  return: {
    ...step(['proposed', 'approved'], 'returned', 'cases:decide'),
    byAnother: true,
    needsReason: true,
  },
  reject: { ...step(['proposed'], 'rejected', 'cases:decide'), byAnother: true, needsReason: true },
  execute: step(['approved'], 'executing', null),
  // Of what takes its time: how it goes meanwhile.
  'check-in': step(['executing'], 'executing', 'cases:manage'),
  close: step(['executing'], 'closed', null),
  // What was approved cannot be done any more, as things have become.
  fail: { ...step(['approved'], 'returned', null), needsReason: true },
  withdraw: { ...step(BEFORE_PROPOSAL, 'withdrawn', 'cases:manage'), needsReason: true },
};

function step(from: readonly CaseState[], to: CaseState, permission: Permission | null): CaseStep {
  return { from, to, permission, byAnother: false, needsReason: false };
}

export interface NextCaseStep {
  readonly action: CaseAction;
  readonly permission: Permission | null;
  readonly byAnother: boolean;
}

/** What can happen to a case of that state, in the order of the path. */
export const nextCaseSteps = (state: CaseState): NextCaseStep[] =>
  CASE_ACTIONS.filter((action) => CASE_STEPS[action].from.includes(state)).map((action) => {
    const { permission, byAnother } = CASE_STEPS[action];
    return { action, permission, byAnother };
  });

/** Nothing happens to the case any more. */
export const isFinal = (state: CaseState): boolean => nextCaseSteps(state).length === 0;

/** @throws DomainError `case-is-<state>` when no such step can be taken there. */
export function requireStep(state: CaseState, action: CaseAction): void {
  if (!CASE_STEPS[action].from.includes(state)) throw wrongState(state);
}

/**
 * Who has had a hand in the case so far, and how often its proposal was approved. They are persons, whatever accounts they
 * used.
 */
export interface CaseHands {
  readonly state: CaseState;
  readonly openedBy: number;
  readonly proposedBy: number | null;
  /** Persons who approved the proposal; one twice when two accounts were found to be his afterwards. */
  readonly approvedBy: readonly number[];
  readonly approvalsNeeded: number;
  /** Somebody of the office above must be among those who approve, and nobody is yet, whoever approves now included. */
  readonly lacksOfficeAbove: boolean;
}

/**
 * The state after a step. A case stays proposed until as many have approved as are needed; the last of them is of the
 * office above where that must be asked and was not before.
 * @param personId who takes it; null for what happens by itself.
 * @throws DomainError `case-is-<state>`, `proposer-may-not-decide`, `approved-already`, `office-above-must-approve`,
 *   `reason-required`.
 */
export function caseStateAfter(
  hands: CaseHands,
  action: CaseAction,
  personId: number | null,
  reason?: string,
): CaseState {
  const { to, byAnother, needsReason } = CASE_STEPS[action];
  requireStep(hands.state, action);
  if (byAnother && (personId === hands.proposedBy || personId === hands.openedBy))
    throw new DomainError(
      'forbidden',
      'proposer-may-not-decide',
      'Somebody else than who opened the case or made the proposal must decide.',
    );
  if (needsReason && !reason?.trim())
    throw new DomainError('invalid', 'reason-required', 'This is done with a reason.', [
      { pointer: '/reason', code: 'required', detail: 'must be given' },
    ]);
  if (action !== 'approve') return to;
  if (personId !== null && hands.approvedBy.includes(personId))
    throw new DomainError('conflict', 'approved-already', 'You have approved this proposal already.');
  const others = hands.approvedBy.filter((one) => one !== hands.proposedBy && one !== hands.openedBy);
  if (new Set(others).size + 1 < hands.approvalsNeeded) return hands.state;
  if (hands.lacksOfficeAbove)
    throw new DomainError(
      'forbidden',
      'office-above-must-approve',
      'Somebody of the office above must approve this proposal: the case says why.',
    );
  return to;
}

function wrongState(state: CaseState): DomainError {
  const next = nextCaseSteps(state).map(({ action }) => action);
  return new DomainError(
    'conflict',
    `case-is-${state}`,
    next.length === 0
      ? `The case is ${state}: nothing happens to it any more.`
      : `The case is ${state}: next can be ${next.join(' or ')}.`,
  );
}

/** The path as a Mermaid state diagram. */
export function caseDiagram(): string {
  const arrows = CASE_ACTIONS.flatMap((action) => {
    const { from, to, permission } = CASE_STEPS[action];
    const label = permission === null ? `${action} (by itself)` : action;
    return from.map((state) => `  ${nameOf(state)} --> ${nameOf(to)}: ${label}`);
  });
  const ends = CASE_STATES.filter(isFinal).map((state) => `  ${nameOf(state)} --> [*]`);
  return ['stateDiagram-v2', '  [*] --> open', ...arrows, ...ends].join('\n');
}

/** Hyphens mean something else there. */
const nameOf = (state: CaseState): string => state.replaceAll('-', '_');
