import { Injectable } from '@nestjs/common';
import { Sweep } from '../queue/sweep';
import { DomainError } from '../shared/domain-error';
import { type HeldKey, IdempotencyRepository } from './idempotency.repository';
import type {
  IdempotencyClaim,
  IdempotencyStart,
  IdempotentRequest,
  StoredAnswer,
} from './idempotent-request';

/** Seconds after which a request that has not finished is taken for dead and its key may be used again. */
const LOCK_SECONDS = 60;
const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * The key of an `Idempotency-Key` header, or undefined without one.
 * @throws DomainError `invalid-idempotency-key` (400) unless it is 1 to 255 visible ASCII characters.
 */
export function idempotencyKeyOf(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && KEY.test(header)) return header;
  throw new DomainError(
    'malformed',
    'invalid-idempotency-key',
    'Idempotency-Key must be 1 to 255 visible ASCII characters.',
  );
}

/**
 * What makes a repeated request harmless. `begin` before any work; then one transaction that does the work and ends
 * with `complete`; `release` when that failed. A process that dies before its commit leaves a lock that runs out, and
 * one that dies after it leaves the answer.
 */
@Injectable()
export class IdempotencyStore {
  constructor(private readonly keys: IdempotencyRepository) {}

  /**
   * Takes the key, outside any transaction.
   * @param lockSeconds longer than the request can take.
   * @throws DomainError `request-in-flight` (409) while another request holds it, `idempotency-key-reused` (422) when it
   * was given to another body or address.
   */
  async begin(request: IdempotentRequest, lockSeconds = LOCK_SECONDS): Promise<IdempotencyStart> {
    const fence = await this.keys.claim(request, lockSeconds);
    if (fence !== undefined) return { claim: { principal: request.principal, key: request.key, fence } };
    const held = await this.keys.find(request.principal, request.key);
    // Freed between the two statements: its request has just failed. The client may well try again.
    if (!held) throw inFlight(1);
    return { replay: answerOf(held, request) };
  }

  /**
   * Keeps the answer. To be called last in the transaction that did the work.
   * @throws DomainError `request-in-flight` when the claim ran out meanwhile and another request took the key: the
   * transaction must not commit.
   */
  async complete(claim: IdempotencyClaim, answer: StoredAnswer): Promise<void> {
    if (!(await this.keys.complete(claim, answer))) throw inFlight(1);
  }

  /** Frees the key of a request that failed, outside its transaction: the corrected retry may use it. */
  release(claim: IdempotencyClaim): Promise<void> {
    return this.keys.release(claim);
  }

  @Sweep('idempotency-keys')
  purgeExpired(): Promise<void> {
    return this.keys.purgeExpired();
  }
}

function answerOf(held: HeldKey, request: IdempotentRequest): StoredAnswer {
  if (held.route !== request.route || !held.bodyHash.equals(request.bodyHash))
    throw new DomainError(
      'invalid',
      'idempotency-key-reused',
      'This Idempotency-Key was given to another request. Take a new key for a new request.',
    );
  if (held.status === null) throw inFlight(held.lockedFor);
  return { status: held.status, body: held.response, headers: held.headers ?? {} };
}

const inFlight = (retryAfter: number): DomainError =>
  new DomainError(
    'conflict',
    'request-in-flight',
    'A request with this Idempotency-Key is being carried out.',
    [],
    retryAfter,
  );
