import { DomainError } from '../../shared/domain-error';

export const AMENDMENT_STATES = ['proposed', 'approved', 'refused'] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];

/**
 * An amendment is decided once, and by somebody else than who proposed it.
 * @throws DomainError `amendment-is-<state>`, `author-may-not-decide`.
 */
export function requireDecidable(
  { state, authorId }: { readonly state: AmendmentState; readonly authorId: number },
  userId: number,
): void {
  if (state !== 'proposed')
    throw new DomainError('conflict', `amendment-is-${state}`, 'It is decided already.');
  if (authorId === userId)
    throw new DomainError(
      'forbidden',
      'author-may-not-decide',
      'Somebody else than who proposed it must decide.',
    );
}
