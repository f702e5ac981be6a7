import { CallHandler, ExecutionContext, Inject, Injectable, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { Observable, from, lastValueFrom } from 'rxjs';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { type StreamRequest, mediaTypeOf } from './bodies';
import type { CallerRequest } from './caller';
import { IdempotencyStore, idempotencyKeyOf } from './idempotency.store';
import type { IdempotentRequest, StoredAnswer } from './idempotent-request';
import { type KeyedRequest, LastTransaction } from './last-transaction';
import { type PrintedBody, PrintedStream, PrintedValue } from './printed-body';
import { keepable } from './shown-once';
import { takesStream } from './streamed-body';

/** The headers of an answer that belong to what was created. */
const KEPT_HEADERS = ['location', 'etag'] as const;

/**
 * Carries out a POST with an `Idempotency-Key` once. The whole handler runs in one transaction that ends with its answer
 * being kept; that of a streamed route, which holds none while it waits for its turn or keeps a file, has a last one of its own
 * for that. Without the header, or without a caller, nothing changes.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly store: IdempotencyStore,
    private readonly last: LastTransaction,
    private readonly reflector: Reflector,
    @Inject(ENV) private readonly env: Env,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<CallerRequest>();
    if (request.method !== 'POST' || !request.user) return next.handle();
    const key = idempotencyKeyOf(request.headers['idempotency-key']);
    if (key === undefined) return next.handle();
    const [path = '', query = ''] = request.url.split('?', 2);
    return from(
      this.once(
        {
          principal: String(request.user.userId),
          key,
          route: `POST ${path}`,
          body: this.printed(request, query),
        },
        context,
        next,
      ),
    );
  }

  /** A stream is hashed as its handler reads it. */
  private printed(request: StreamRequest, query: string): PrintedBody {
    const { cursorKey } = this.env;
    const { body } = request;
    if (!(body instanceof Readable)) return new PrintedValue(cursorKey, [query, body]);
    request.printed = new PrintedStream(cursorKey, [query, mediaTypeOf(request)], body);
    return request.printed;
  }

  private async once(
    request: IdempotentRequest,
    context: ExecutionContext,
    next: CallHandler,
  ): Promise<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const start = await this.store.begin(request);
    if ('replay' in start) return replay(reply, start.replay);
    const { claim } = start;
    const keyed: KeyedRequest = {
      claim,
      body: request.body,
      answerOf: (given) => answerGiven(reply, keepable(this.reflector, context, given)),
    };
    // handle() is called in there and not before: it binds the handler to the async context it is called in.
    const handler = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    try {
      return await this.store.whileHeld(claim, () =>
        takesStream(this.reflector, context)
          ? this.last.within(keyed, handler)
          : this.last.around(keyed, handler),
      );
    } catch (error) {
      await this.store.release(claim);
      // They were set for what is undone now.
      for (const name of KEPT_HEADERS) void reply.removeHeader(name);
      throw error;
    }
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
