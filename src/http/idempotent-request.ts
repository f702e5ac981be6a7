export interface IdempotentRequest {
  /** Whose key it is: two callers may choose the same. */
  readonly principal: string;
  readonly key: string;
  /** Method and address of what the request is sent to. */
  readonly route: string;
  /** SHA-256 of the body in a canonical form. */
  readonly bodyHash: Buffer;
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
  readonly fence: string;
}

/** Either the request is to be carried out under a claim, or its answer is known already. */
export type IdempotencyStart = { readonly claim: IdempotencyClaim } | { readonly replay: StoredAnswer };
