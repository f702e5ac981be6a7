import type { PrintedBody } from './printed-body';

export interface IdempotentRequest {
  /** Whose key it is: two callers may choose the same. */
  readonly principal: string;
  readonly key: string;
  /** Method and address of what the request is sent to. */
  readonly route: string;
  /** With what else says what is wanted: the query, and as what a stream is to be read. */
  readonly body: PrintedBody;
}

export interface StoredAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** The right to carry out the request with this key, good until `complete` or `release`. */
export interface IdempotencyClaim {
  readonly principal: string;
  readonly key: string;
  /** New with each claim: who lost the key to another request has the former one. */
  readonly fence: string;
}

/** Either the request is to be carried out under a claim, or its answer is known already. */
export type IdempotencyStart = { readonly claim: IdempotencyClaim } | { readonly replay: StoredAnswer };
