import { DomainError } from '../../shared/domain-error';
import type { CaseState } from './case-state';

export const DISPUTE_STATES = ['raised', 'upheld', 'dismissed'] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

/** The agent was told of its lines, and nothing is proposed: lines are disputed and disputes decided then only. */
const HEARD_IN: readonly CaseState[] = ['agent-notified', 'responded', 'response-lapsed'];

/** @throws DomainError `case-is-<state>` when lines of a case in that state are not disputed, or not any more. */
export function requireHearing(state: CaseState): void {
  if (!HEARD_IN.includes(state))
    throw new DomainError(
      'conflict',
      `case-is-${state}`,
      `The case is ${state}: lines are disputed after the agent was notified and before something is proposed.`,
    );
}

/** What decides who may decide on a dispute. Who recorded it is a person, whatever account was used. */
export interface DisputeHands {
  readonly state: DisputeState;
  readonly recordedBy: number;
}

/** @throws DomainError `dispute-is-<state>` when it was decided, `recorder-may-not-decide`. */
export function requireDecider({ state, recordedBy }: DisputeHands, personId: number): void {
  if (state !== 'raised')
    throw new DomainError('conflict', `dispute-is-${state}`, `The dispute is ${state} already.`);
  if (personId === recordedBy)
    throw new DomainError(
      'forbidden',
      'recorder-may-not-decide',
      'Somebody else than who recorded the dispute must decide it.',
    );
}

/** What of disputes stands in the way of a proposal. */
export interface DisputesOutcome {
  readonly undecided: number;
  /** Whether what the newest upheld dispute led to is known; true without one. */
  readonly isRevised: boolean;
}

/** @throws DomainError `dispute-undecided`, `revision-running`: nothing is proposed on figures that may yet change. */
export function requireSettled({ undecided, isRevised }: DisputesOutcome): void {
  if (undecided > 0)
    throw new DomainError(
      'conflict',
      'dispute-undecided',
      `Nothing is proposed before each dispute is decided; undecided: ${undecided}.`,
    );
  if (!isRevised)
    throw new DomainError(
      'conflict',
      'revision-running',
      'The agent is being judged anew after a dispute was upheld: wait until the run is completed.',
    );
}
