import { createHmac } from 'node:crypto';

/**
 * The hash under which a staff code is known; the code itself is neither stored nor logged. The prefix keeps it apart
 * from the other numbers that are hashed under the same key.
 */
export const staffCodeHash = (key: Buffer, code: string): Buffer =>
  createHmac('sha256', key).update(`staff-code:${code}`).digest();
