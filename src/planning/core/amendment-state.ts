import { DomainError } from '../../shared/domain-error';

export const AMENDMENT_STATES = ['proposed', 'approved', 'refused'] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];

/**
 * An amendment is decided once, and by another person than who proposed it, whatever accounts they use.
 * @throws DomainError `amendment-is-<state>`, `author-may-not-decide`.
 */
export function requireDecidable(
  { state, authorId }: { readonly state: AmendmentState; readonly authorId: number },
  personId: number,
): void {
  if (state !== 'proposed')
    throw new DomainError('conflict', `amendment-is-${state}`, 'It is decided already.');
  if (authorId === personId)
    throw new DomainError(
      'forbidden',
      'author-may-not-decide',
      'Somebody else than who proposed it must decide.',
    );
}
