import { keyedHash } from '../database/keyed-hash';

/** The hash under which a staff code is known, to the register and to the feed of receipts alike. */
export const staffCodeHash = (key: Buffer, code: string): Buffer => keyedHash(key, 'staff-code', code);
