import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import { DEPRECATED_KEY, type DeprecationHeaders } from './deprecated';

/** Says on every answer of a deprecated route, also on refusals of whoever was let in, that it is deprecated. */
@Injectable()
export class DeprecationInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const said = this.reflector.get<DeprecationHeaders | undefined>(DEPRECATED_KEY, context.getHandler());
    if (said)
      void context
        .switchToHttp()
        .getResponse<FastifyReply>()
        .headers({ ...said });
    return next.handle();
  }
}
