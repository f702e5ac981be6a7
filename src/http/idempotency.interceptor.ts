import { CallHandler, ExecutionContext, Inject, Injectable, Logger, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { createHmac } from 'node:crypto';
import { Observable, from, lastValueFrom } from 'rxjs';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { Sql } from '../database/sql';
import { checkpoint } from '../queue/checkpoint';
import { canonicalJson } from './canonical';
import type { CallerRequest } from './caller';
import { IdempotencyStore, idempotencyKeyOf } from './idempotency.store';
import type { IdempotencyClaim, IdempotentRequest, StoredAnswer } from './idempotent-request';
import { keepable } from './shown-once';
import { takesStream } from './streamed-body';

/** The headers of an answer that belong to what was created. */
const KEPT_HEADERS = ['location', 'etag'] as const;

/** Keyed, since a body may hold a password that the bare hash of it would give away to guessing. */
const fingerprint = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/**
 * Carries out a POST with an `Idempotency-Key` once. The whole handler runs in one transaction that ends with its answer
 * being kept, so there is no moment at which one exists without the other. Without the header, or without a caller,
 * nothing changes.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly logger = new Logger(IdempotencyInterceptor.name);

  constructor(
    private readonly store: IdempotencyStore,
    private readonly sql: Sql,
    private readonly reflector: Reflector,
    @Inject(ENV) private readonly env: Env,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<CallerRequest>();
    // The hash of a stream is known when it has been read: such a route uses the store itself.
    const isStreamed = takesStream(this.reflector, context);
    if (request.method !== 'POST' || !request.user || isStreamed) return next.handle();
    const key = idempotencyKeyOf(request.headers['idempotency-key']);
    if (key === undefined) return next.handle();
    const [path = '', query = ''] = request.url.split('?', 2);
    return from(
      this.once(
        {
          principal: String(request.user.userId),
          key,
          route: `POST ${path}`,
          bodyHash: fingerprint(this.env.cursorKey, canonicalJson([query, request.body])),
        },
        context,
        next,
      ),
    );
  }

  private async once(
    request: IdempotentRequest,
    context: ExecutionContext,
    next: CallHandler,
  ): Promise<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const start = await this.store.begin(request);
    if ('replay' in start) return replay(reply, start.replay);
    try {
      const body = await this.sql.transaction(async () => {
        // handle() is called here and not before: it binds the handler to the async context it is called in.
        const given: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
        await this.store.complete(start.claim, answerGiven(reply, keepable(this.reflector, context, given)));
        checkpoint('post:before-commit');
        return given;
      });
      checkpoint('post:after-commit');
      return body;
    } catch (error) {
      await this.release(start.claim);
      throw error;
    }
  }

  /** The caller must hear of what failed first, not of this; the lock runs out by itself. */
  private async release(claim: IdempotencyClaim): Promise<void> {
    await this.store
      .release(claim)
      .catch((error: unknown) => this.logger.warn(`an idempotency key stays locked: ${String(error)}`));
  }
}

function answerGiven(reply: FastifyReply, body: unknown): StoredAnswer {
  const headers: Record<string, string> = {};
  for (const name of KEPT_HEADERS) {
    const value = reply.getHeader(name);
    if (value !== undefined) headers[name] = String(value);
  }
  return { status: reply.statusCode, body, headers };
}

function replay(reply: FastifyReply, answer: StoredAnswer): unknown {
  void reply.status(answer.status).headers(answer.headers).header('Idempotency-Replayed', 'true');
  return answer.body ?? undefined;
}
