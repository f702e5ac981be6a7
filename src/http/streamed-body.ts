import {
  CanActivate,
  CustomDecorator,
  ExecutionContext,
  Injectable,
  SetMetadata,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { FormText, NDJSON, mediaTypeOf } from './bodies';

const STREAMED_BODY_KEY = 'dailythu:streamed-body';
const FORM_BODY_KEY = 'dailythu:form-body';

interface Streamed {
  /** A small JSON body is taken just as well. */
  readonly orJson?: boolean;
  /** Of the stream; NDJSON unless told. */
  readonly types?: readonly string[];
}

/**
 * For a route that reads its body as a stream, by `chunksOf`: `request.body` is a Readable without a size limit. What ends the
 * request is to be done in `LastTransaction.run`, which gives what the route answers: there the answer is kept for a
 * repetition under the same Idempotency-Key.
 */
export const StreamedBody = (streamed: Streamed = {}): CustomDecorator =>
  SetMetadata(STREAMED_BODY_KEY, streamed);

/** For a route that takes a form and nothing else: `request.body` is a `FormText`, or absent. */
export const FormBody = (): CustomDecorator => SetMetadata(FORM_BODY_KEY, true);

const takesForm = (reflector: Reflector, context: ExecutionContext): boolean =>
  reflector.get<boolean | undefined>(FORM_BODY_KEY, context.getHandler()) === true;

const streamed = (reflector: Reflector, context: ExecutionContext): Streamed | undefined =>
  reflector.get<Streamed | undefined>(STREAMED_BODY_KEY, context.getHandler());

export const takesStream = (reflector: Reflector, context: ExecutionContext): boolean =>
  streamed(reflector, context) !== undefined;

/** Refuses a stream or a form where an object is expected, and the other way round (415). */
@Injectable()
export class BodyKindGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!this.isTaken(request, context)) throw new UnsupportedMediaTypeException();
    return true;
  }

  private isTaken(request: FastifyRequest, context: ExecutionContext): boolean {
    const { body } = request;
    const kind = streamed(this.reflector, context);
    if (body instanceof Readable)
      return kind !== undefined && (kind.types ?? [NDJSON]).includes(mediaTypeOf(request));
    if (body instanceof FormText || takesForm(this.reflector, context))
      return takesForm(this.reflector, context) && (body instanceof FormText || (body ?? null) === null);
    return kind === undefined || kind.orJson === true;
  }
}
