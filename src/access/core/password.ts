export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

export type PasswordFlaw = 'password-too-short' | 'password-too-long' | 'password-too-plain';

/** Fewer different characters than this are a pattern, not a password. */
const DISTINCT_MIN = 5;

/**
 * Length counts, composition does not (NIST SP 800-63B-4, 3.1.1.2): 12 to 200 characters, not around the user's own
 * name, not a few characters over and over.
 */
export function passwordFlaw(password: string, username: string): PasswordFlaw | undefined {
  const { length } = Array.from(password);
  if (length < PASSWORD_MIN) return 'password-too-short';
  if (length > PASSWORD_MAX) return 'password-too-long';
  const lower = password.toLowerCase();
  if (new Set(lower).size < DISTINCT_MIN || lower.includes(username.toLowerCase()))
    return 'password-too-plain';
  return undefined;
}
