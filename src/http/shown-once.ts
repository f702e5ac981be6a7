import { SetMetadata } from '@nestjs/common';

export const SHOWN_ONCE_KEY = 'dailythu:shown-once';

/**
 * Marks a POST whose answer holds secrets in these fields: they are shown by the first answer only and not kept with it for
 * whoever repeats the request under its `Idempotency-Key`.
 */
export const ShownOnce = (...fields: readonly string[]): MethodDecorator =>
  SetMetadata(SHOWN_ONCE_KEY, fields);

/** The body without those fields. */
export const withoutFields = (body: unknown, fields: readonly string[]): unknown =>
  fields.length === 0 || typeof body !== 'object' || body === null
    ? body
    : Object.fromEntries(Object.entries(body).filter(([name]) => !fields.includes(name)));
