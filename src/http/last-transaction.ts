import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Sql } from '../database/sql';
import { checkpoint } from '../queue/checkpoint';
import { IdempotencyStore } from './idempotency.store';
import type { IdempotencyClaim, StoredAnswer } from './idempotent-request';
import type { PrintedBody } from './printed-body';

/** A request with a key, while it is carried out. */
export interface KeyedRequest {
  readonly claim: IdempotencyClaim;
  readonly body: PrintedBody;
  /** What is kept of what the handler gives. */
  readonly answerOf: (given: unknown) => StoredAnswer;
}

interface Left {
  readonly request: KeyedRequest;
  isKept: boolean;
}

/**
 * The transaction with which a request ends. The answer is kept in it, so there is no moment at which what was done and what
 * is answered to it exist one without the other.
 */
@Injectable()
export class LastTransaction {
  private readonly left = new AsyncLocalStorage<Left>();

  constructor(
    private readonly store: IdempotencyStore,
    private readonly sql: Sql,
  ) {}

  /** For a handler whose work is one transaction: it is the last. */
  async around<T>(request: KeyedRequest, handler: () => Promise<T>): Promise<T> {
    const given = await this.sql.transaction(async () => {
      const result = await handler();
      await this.store.complete(request.claim, await request.body.whole(), request.answerOf(result));
      checkpoint('post:before-commit');
      return result;
    });
    checkpoint('post:after-commit');
    return given;
  }

  /** For a handler that waits, or keeps a file, before its last transaction: that is what it does in `run`. */
  async within<T>(request: KeyedRequest, handler: () => Promise<T>): Promise<T> {
    const left: Left = { request, isKept: false };
    const given = await this.left.run(left, handler);
    if (!left.isKept) throw new Error('a streamed route ends without a last transaction');
    return given;
  }

  /**
   * Does the work that ends a request on a streamed route, once in each: of one with a key in a transaction that keeps what
   * it gives as the answer, else as it is. Whatever else the answer says must be set by then: status and headers.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const left = this.left.getStore();
    if (!left) return work();
    const given = await this.around(left.request, work);
    left.isKept = true;
    return given;
  }
}
