import { createHmac } from 'node:crypto';

/** The hash under which a personal number is known. The number itself is neither stored nor logged. */
export const keyedHash = (key: Buffer, kind: string, value: string): Buffer =>
  createHmac('sha256', key).update(`${kind}:${value}`).digest();
