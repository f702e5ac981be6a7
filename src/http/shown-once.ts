import { ExecutionContext, Header, SetMetadata, applyDecorators } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';

const SHOWN_ONCE_KEY = 'dailythu:shown-once';

/**
 * For a route whose answer has a secret in that field. It is kept neither on the way nor for repetitions of the request,
 * which are answered with null there.
 */
export const ShownOnce = (field: string): MethodDecorator =>
  applyDecorators(SetMetadata(SHOWN_ONCE_KEY, field), Header('Cache-Control', 'no-store'));

/** The answer as it may be kept. */
export function keepable(reflector: Reflector, context: ExecutionContext, body: unknown): unknown {
  const field = reflector.get<string | undefined>(SHOWN_ONCE_KEY, context.getHandler());
  return field === undefined || typeof body !== 'object' ? body : { ...body, [field]: null };
}
