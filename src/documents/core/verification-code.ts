/*
 * What stands at the foot of a document and is typed by whoever holds a copy of it: `VB-7K3M-Q9XT-2C4D`. Digits and letters
 * of Crockford's base 32, which has no I, L, O and U, so that no two of them look alike.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PREFIX = 'VB';
const GROUPS = 3;
const GROUP = 4;

/** How many bytes of chance a code is made of: five bits of each, sixty in all. */
export const CODE_BYTES = GROUPS * GROUP;
/** How many characters a code has, and at most what somebody types for one: with other marks and blanks between. */
export const CODE_LENGTH = PREFIX.length + GROUPS * (GROUP + 1);

const grouped = (letters: string): string =>
  [PREFIX, ...Array.from({ length: GROUPS }, (_, i) => letters.slice(i * GROUP, (i + 1) * GROUP))].join('-');

/** The code that is made of `CODE_BYTES` bytes: each code as likely as any other when the bytes are. */
export const verificationCode = (bytes: Uint8Array): string =>
  grouped(Array.from(bytes, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join(''));

/** The letters that are taken for digits. */
const LOOKS_LIKE: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

const WHOLE = new RegExp(`^(?:${PREFIX})?([${ALPHABET}]{${CODE_BYTES}})$`);

/** The code that somebody meant: in whatever case, with or without its hyphens and `VB`. Undefined when it is none. */
export function readVerificationCode(typed: string): string | undefined {
  if (typed.length > 2 * CODE_LENGTH) return undefined;
  const letters = typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[ILO]/g, (letter) => LOOKS_LIKE[letter]!);
  const [, code] = WHOLE.exec(letters) ?? [];
  return code && grouped(code);
}
