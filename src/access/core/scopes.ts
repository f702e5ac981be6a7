import type { Permission } from './permission';

/** Scopes as RFC 6749 writes them: words with a space between. */
export const scopesOf = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/**
 * What a token is made good for: what was asked for, or all that the client may have when nothing was.
 * @returns undefined when something was asked for that the client may not have.
 */
export function grantedScopes(
  asked: string | undefined,
  allowed: readonly Permission[],
): readonly Permission[] | undefined {
  const words = scopesOf(asked ?? '');
  if (words.length === 0) return allowed;
  const granted = allowed.filter((scope) => words.includes(scope));
  return words.every((word) => granted.some((scope) => scope === word)) ? granted : undefined;
}
