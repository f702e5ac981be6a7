import { Injectable, Logger } from '@nestjs/common';
import { Sweep } from '../queue/sweep';
import { DomainError } from '../shared/domain-error';
import { type HeldKey, IdempotencyRepository } from './idempotency.repository';
import type {
  IdempotencyClaim,
  IdempotencyStart,
  IdempotentRequest,
  StoredAnswer,
} from './idempotent-request';
import type { BodyPrint } from './printed-body';

/** Seconds after which a request that gives no sign of life is taken for dead and its key may be used again. */
const LOCK_SECONDS = 60;
/** Two signs may get lost. */
const RENEWED_EVERY = LOCK_SECONDS / 3;
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
 * What makes a repeated request harmless. `begin` before any work; then the work, `whileHeld`, whose last transaction ends
 * with `complete`; `release` when that failed. A process that dies before its commit leaves a lock that runs out, and
 * one that dies after it leaves the answer.
 */
@Injectable()
export class IdempotencyStore {
  private readonly logger = new Logger(IdempotencyStore.name);

  constructor(private readonly keys: IdempotencyRepository) {}

  /**
   * Takes the key, outside any transaction. The body of a stream is read here only when there is an answer to the key, to
   * see whether it is the same.
   * @throws DomainError `request-in-flight` (409) while another request holds it, `idempotency-key-reused` (422) when it
   * was given to another body or address.
   */
  async begin(request: IdempotentRequest): Promise<IdempotencyStart> {
    const { principal, key } = request;
    const fence = await this.keys.claim(request, LOCK_SECONDS);
    if (fence !== undefined) return { claim: { principal, key, fence } };
    const held = await this.keys.find(principal, key);
    // Freed between the two statements: its request has just failed. The client may well try again.
    if (!held) throw inFlight(1);
    return { replay: await answerOf(held, request) };
  }

  /** Keeps the claim for as long as the work lasts: a stream comes as slowly as it comes, and waits for its turn. */
  async whileHeld<T>(claim: IdempotencyClaim, work: () => Promise<T>): Promise<T> {
    const renewing = setInterval(() => void this.renew(claim), RENEWED_EVERY * 1_000).unref();
    try {
      return await work();
    } finally {
      clearInterval(renewing);
    }
  }

  /**
   * Keeps the answer, and what it is the answer to. To be called last in the last transaction that did the work.
   * @throws DomainError `request-in-flight` when the claim ran out meanwhile and another request took the key: the
   * transaction must not commit.
   */
  async complete(claim: IdempotencyClaim, print: BodyPrint, answer: StoredAnswer): Promise<void> {
    if (!(await this.keys.complete(claim, print, answer))) throw inFlight(1);
  }

  /**
   * Frees the key of a request that failed, outside its transaction: the corrected retry may use it. The caller must hear of
   * what failed first, not of this; the lock runs out by itself.
   */
  async release(claim: IdempotencyClaim): Promise<void> {
    await this.keys
      .release(claim)
      .catch((error: unknown) => this.logger.warn(`an idempotency key stays locked: ${String(error)}`));
  }

  @Sweep('idempotency-keys')
  purgeExpired(): Promise<void> {
    return this.keys.purgeExpired();
  }

  /** What cannot be renewed now can be the next time; what was lost is found out at the end. */
  private async renew(claim: IdempotencyClaim): Promise<void> {
    await this.keys
      .renew(claim, LOCK_SECONDS)
      .catch((error: unknown) => this.logger.warn(`an idempotency key was not renewed: ${String(error)}`));
  }
}

async function answerOf(held: HeldKey, { route, body }: IdempotentRequest): Promise<StoredAnswer> {
  const isOther = held.route !== route || (held.print !== null && !(await body.is(held.print)));
  if (isOther)
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
