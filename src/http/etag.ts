import { DomainError } from '../shared/domain-error';

/** The strong entity tag of a version of a thing. */
export const etagOf = (version: number): string => `"v${version}"`;

/**
 * The version that a change is meant for, from `If-Match`.
 * @throws DomainError `if-match-required` (428) when absent, `stale-version` (412) when it is not one of our tags.
 */
export function versionFromIfMatch(header: string | undefined): number {
  if (header === undefined)
    throw new DomainError(
      'precondition-required',
      'if-match-required',
      'Send the ETag you read as If-Match.',
    );
  const match = /^"v(\d{1,9})"$/.exec(header.trim());
  if (!match) throw staleVersion();
  return Number(match[1]);
}

export const staleVersion = (): DomainError =>
  new DomainError(
    'stale',
    'stale-version',
    'It has changed since you read it. Read it again and repeat the change.',
  );
