import type { DocumentKind } from '../../documents/core/draw-up';
import { DomainError } from '../../shared/domain-error';
import type { CaseState } from './case-state';
import type { CaseMeasure } from './measure';

/** When a document can be drafted. */
export interface Occasion {
  readonly states: readonly CaseState[];
  /** What must be proposed; null for a document about the verdict alone. */
  readonly measure: CaseMeasure | null;
}

/** Nothing is decided yet: what a meeting says of the verdict can still matter. */
const UNDECIDED = [
  'open',
  'agent-notified',
  'responded',
  'response-lapsed',
  'returned',
  'proposed',
] as const satisfies readonly CaseState[];

/** Proposed and not given back: a draft goes along to who approves, and is still needed when the day has passed. */
const PROPOSED = ['proposed', 'approved', 'executing', 'closed'] as const satisfies readonly CaseState[];

/** Which documents make sense when, whole. An improvement plan has none of its own. */
export const OCCASIONS: Readonly<Record<DocumentKind, Occasion>> = {
  'evaluation-minutes': { states: UNDECIDED, measure: null },
  // Before the agent was told, to tell it; and after, while it can still answer in time.
  'agent-notice': { states: ['open', 'agent-notified'], measure: null },
  warning: { states: PROPOSED, measure: 'warning' },
  'termination-decision': { states: PROPOSED, measure: 'termination' },
  'replacement-decision': { states: PROPOSED, measure: 'replacement' },
};

/**
 * @param measure of the newest proposal of the case; null where there is none.
 * @throws DomainError `case-is-<state>` when no such document is drafted there, `of-another-measure` when another thing is
 *   proposed.
 */
export function requireOccasion(kind: DocumentKind, state: CaseState, measure: CaseMeasure | null): void {
  const occasion = OCCASIONS[kind];
  if (!occasion.states.includes(state))
    throw new DomainError(
      'conflict',
      `case-is-${state}`,
      `The case is ${state}: a document of the kind ${kind} is drafted while it is ${occasion.states.join(' or ')}.`,
    );
  if (occasion.measure !== null && measure !== occasion.measure)
    throw new DomainError(
      'conflict',
      'of-another-measure',
      `A document of the kind ${kind} is about the measure ${occasion.measure}, and another is proposed.`,
    );
}

export const PROPOSAL_STANDINGS = [
  'waiting',
  'approved',
  'being-carried-out',
  'carried-out',
  'given-back',
  'rejected',
  'withdrawn',
  'void',
] as const;
/** What became of a proposal. `void`: another was made in its place. */
export type ProposalStanding = (typeof PROPOSAL_STANDINGS)[number];

/** Of the newest proposal, by the state of its case. An agent may answer once more when it was given back. */
const STANDINGS: Readonly<Record<CaseState, ProposalStanding>> = {
  open: 'given-back',
  'agent-notified': 'given-back',
  responded: 'given-back',
  'response-lapsed': 'given-back',
  returned: 'given-back',
  proposed: 'waiting',
  approved: 'approved',
  executing: 'being-carried-out',
  closed: 'carried-out',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};

/** What became of a proposal of a case. @param newestNo the number of the newest one. */
export const standingOf = (proposalNo: number, newestNo: number, state: CaseState): ProposalStanding =>
  proposalNo < newestNo ? 'void' : STANDINGS[state];
