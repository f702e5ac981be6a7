import { createHash } from 'node:crypto';
import { canonicalText } from './core/canonical';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 of the canonical text of a value: the same however the value was stored. */
export const digestOf = (value: unknown): string => sha256(canonicalText(value));
