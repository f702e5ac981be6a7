import { hash } from 'node:crypto';
import { canonicalText } from './core/canonical';

export const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** SHA-256 of the canonical text of a value: the same however the value was stored. */
export const digestOf = (value: unknown): string => sha256(canonicalText(value));
