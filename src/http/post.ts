import { RequestMapping, RequestMethod, UseInterceptors, applyDecorators } from '@nestjs/common';
import { IdempotencyInterceptor } from './idempotency.interceptor';

/**
 * A route that takes a POST, and carries it out once when it comes with an `Idempotency-Key`. Stands in the place of Nest's
 * own: an interceptor of all routes would cost those that read more than their guards do.
 */
export const Post = (path = '/'): MethodDecorator =>
  applyDecorators(
    RequestMapping({ method: RequestMethod.POST, path }),
    UseInterceptors(IdempotencyInterceptor),
  );
