/** Reversals that the payer asked for or caused: the line says nothing about the agent's care. */
export const PAYER_REVERSAL_REASONS = ['payer-request', 'payer-deceased'] as const;

/** Reversals that undo a mistake, or worse, of the agent. */
export const ERROR_REVERSAL_REASONS = [
  'wrong-participant',
  'wrong-amount',
  'wrong-period',
  'duplicate',
  'false-receipt',
  'lost-receipt',
] as const;

/** Why a contribution line was reversed. Contributions write it, evaluations read it. */
export const REVERSAL_REASONS = [...PAYER_REVERSAL_REASONS, ...ERROR_REVERSAL_REASONS] as const;
export type ReversalReason = (typeof REVERSAL_REASONS)[number];

/** True when the reversal counts against the agent's receipt accuracy. */
export const isErrorReversal = (reason: ReversalReason): boolean =>
  (ERROR_REVERSAL_REASONS as readonly string[]).includes(reason);
