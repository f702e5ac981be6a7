import { hash } from 'node:crypto';
import { canonicalText, canonicalVerdict } from './core/canonical';
import type { Verdict } from './core/verdict';

export const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** SHA-256 of the canonical text of a value: the same however the value was stored. */
export const digestOf = (value: unknown): string => sha256(canonicalText(value));

/** SHA-256 of what a verdict says, by which it is known to be the same again. */
export const verdictHashOf = (verdict: Verdict): string => sha256(canonicalVerdict(verdict));
