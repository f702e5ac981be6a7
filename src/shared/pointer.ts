/** More of a name is not repeated: it is what somebody sent. */
const LONGEST_NAME = 40;

/** A name as a part of a JSON pointer (RFC 6901). */
export const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The pointer to a field that somebody named, shortened. */
export const pointerTo = (name: string): string => `/${escapePointer(name.slice(0, LONGEST_NAME))}`;
