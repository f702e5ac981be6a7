import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { DEPRECATED_KEY, type DeprecationHeaders } from './deprecated';

/**
 * Says on every answer of a deprecated route, also on refusals of whoever was let in, that it is deprecated. It lets everybody
 * pass, and is a guard since an interceptor costs every request of every route.
 */
@Injectable()
export class DeprecationGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const said = this.reflector.get<DeprecationHeaders | undefined>(DEPRECATED_KEY, context.getHandler());
    if (said)
      void context
        .switchToHttp()
        .getResponse<FastifyReply>()
        .headers({ ...said });
    return true;
  }
}
