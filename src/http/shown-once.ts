import { CustomDecorator, ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';

const SHOWN_ONCE_KEY = 'dailythu:shown-once';

/**
 * For a route whose answer has a secret in that field. It is not kept for repetitions of the request, which are answered
 * with null there.
 */
export const ShownOnce = (field: string): CustomDecorator => SetMetadata(SHOWN_ONCE_KEY, field);

/** The answer as it may be kept. */
export function keepable(reflector: Reflector, context: ExecutionContext, body: unknown): unknown {
  const field = reflector.get<string | undefined>(SHOWN_ONCE_KEY, context.getHandler());
  return field === undefined || typeof body !== 'object' ? body : { ...body, [field]: null };
}
