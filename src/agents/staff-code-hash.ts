import { keyedHash } from '../database/keyed-hash';

/** Under which a staff member is found: the code itself embeds a national id and is not stored. */
export const staffCodeHash = (key: Buffer, code: string): Buffer => keyedHash(key, 'staff-code', code);
