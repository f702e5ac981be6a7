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

/**
 * For a route that reads its NDJSON body as a stream: `request.body` is a Readable without a size limit. It also uses the
 * IdempotencyStore itself, with a hash of what it has read.
 */
export const StreamedBody = (): CustomDecorator => SetMetadata(STREAMED_BODY_KEY, true);

export const takesStream = (reflector: Reflector, context: ExecutionContext): boolean =>
  reflector.get<boolean | undefined>(STREAMED_BODY_KEY, context.getHandler()) === true;

/** Refuses a stream where an object is expected, and the other way round (415). */
@Injectable()
export class BodyKindInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    if (body instanceof Readable !== takesStream(this.reflector, context))
      throw new UnsupportedMediaTypeException();
    return next.handle();
  }
}
