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
import { NDJSON, mediaTypeOf } from './bodies';

const STREAMED_BODY_KEY = 'dailythu:streamed-body';

interface Streamed {
  /** A small JSON body is taken just as well. */
  readonly orJson?: boolean;
  /** Of the stream; NDJSON unless told. */
  readonly types?: readonly string[];
}

/**
 * For a route that reads its body as a stream: `request.body` is a Readable without a size limit. A repetition of the
 * request is its own affair: an Idempotency-Key is not looked at.
 */
export const StreamedBody = (streamed: Streamed = {}): CustomDecorator =>
  SetMetadata(STREAMED_BODY_KEY, streamed);

const streamed = (reflector: Reflector, context: ExecutionContext): Streamed | undefined =>
  reflector.get<Streamed | undefined>(STREAMED_BODY_KEY, context.getHandler());

export const takesStream = (reflector: Reflector, context: ExecutionContext): boolean =>
  streamed(reflector, context) !== undefined;

/** Refuses a stream where an object is expected, and the other way round (415). */
@Injectable()
export class BodyKindInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const kind = streamed(this.reflector, context);
    const isTaken =
      request.body instanceof Readable
        ? kind !== undefined && (kind.types ?? [NDJSON]).includes(mediaTypeOf(request))
        : kind === undefined || kind.orJson === true;
    if (!isTaken) throw new UnsupportedMediaTypeException();
    return next.handle();
  }
}
