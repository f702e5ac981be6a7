import {
  CallHandler,
  CustomDecorator,
  ExecutionContext,
  Injectable,
  NestInterceptor,
  SetMetadata,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Observable } from 'rxjs';

const STREAMED_BODY_KEY = 'dailythu:streamed-body';

type Streamed = 'ndjson' | 'ndjson-or-json';

/**
 * For a route that reads its NDJSON body as a stream: `request.body` is a Readable without a size limit. It also uses the
 * IdempotencyStore itself, with a hash of what it has read. With `orJson` it takes a small JSON body just as well.
 */
export const StreamedBody = ({ orJson = false } = {}): CustomDecorator =>
  SetMetadata(STREAMED_BODY_KEY, (orJson ? 'ndjson-or-json' : 'ndjson') satisfies Streamed);

const streamed = (reflector: Reflector, context: ExecutionContext): Streamed | undefined =>
  reflector.get<Streamed | undefined>(STREAMED_BODY_KEY, context.getHandler());

export const takesStream = (reflector: Reflector, context: ExecutionContext): boolean =>
  streamed(reflector, context) !== undefined;

/** Refuses a stream where an object is expected, and the other way round (415). */
@Injectable()
export class BodyKindInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    const kind = streamed(this.reflector, context);
    if (kind !== 'ndjson-or-json' && body instanceof Readable !== (kind === 'ndjson'))
      throw new UnsupportedMediaTypeException();
    return next.handle();
  }
}
