import { DomainError } from '../../shared/domain-error';

export const IMPORT_STATES = ['waiting', 'working', 'completed', 'failed', 'cancelled'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** True while something may still come of it. */
export const isOpen = (state: ImportState): boolean => state === 'waiting' || state === 'working';

/** @throws DomainError `import-is-<state>` for one that is over. */
export function requireOpen(state: ImportState): void {
  if (!isOpen(state))
    throw new DomainError(
      'conflict',
      `import-is-${state}`,
      `The import is ${state}: nothing is left to stop.`,
    );
}
