import type { FieldCode } from './field-messages';
import type { ProblemCode, Thing } from './problem-titles';

/** What went wrong, in the terms of the domain. The HTTP layer alone turns a kind into a status. */
export type DomainErrorKind =
  | 'malformed' // the input cannot be read at all
  | 'invalid' // the input breaks a rule
  | 'not-found' // absent, or outside the caller's offices: the two look alike on purpose
  | 'conflict' // the state of the thing forbids it
  | 'forbidden'
  | 'unauthenticated'
  | 'stale' // the caller's version is not the current one
  | 'precondition-required'
  | 'too-large'
  | 'too-many'
  | 'unavailable';

export interface FieldError {
  /** RFC 6901 JSON pointer into the request body, or `#query/<name>` for a query parameter. */
  readonly pointer: string;
  readonly code: FieldCode;
  readonly detail: string;
}

/** A fact of the domain that refuses a request: a stable kebab-case code, a sentence, the fields concerned. */
export class DomainError extends Error {
  constructor(
    readonly kind: DomainErrorKind,
    readonly code: ProblemCode,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    /** Seconds after which a retry makes sense; for `too-many` and `unavailable`. */
    readonly retryAfter?: number,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'DomainError';
  }
}

export const notFound = (what: Thing): DomainError =>
  new DomainError('not-found', `${what}-not-found`, `No such ${what}, or it is outside your offices.`);
