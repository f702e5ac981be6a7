import type { LocalDate } from '../../shared/local-date';

/** What somebody may have proposed to do about an agent. */
export const DECIDED_MEASURES = ['warning', 'improvement-plan', 'replacement', 'termination'] as const;
export type DecidedMeasure = (typeof DECIDED_MEASURES)[number];

/** It waits to be approved, or is approved and waits for its day. */
export const PENDING_STATES = ['proposed', 'approved'] as const;
export type PendingState = (typeof PENDING_STATES)[number];

/** What is about to be done to an agent or its contract, unless it is called off. */
export interface PendingDecision {
  readonly caseId: number;
  readonly measure: DecidedMeasure;
  /** The day from which it holds, or the last day of the contract. */
  readonly effectiveOn: LocalDate;
  readonly state: PendingState;
}
