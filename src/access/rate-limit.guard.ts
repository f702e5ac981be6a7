import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import type { CallerRequest } from '../http/caller';
import { COST_KEY, type DeclaredCost, costOf } from '../http/cost';
import { takesStream } from '../http/streamed-body';
import { DomainError } from '../shared/domain-error';
import { networkOf } from './core/network';
import { sayLimits } from './limit-headers';
import { isPublicRoute } from './public-route';
import { RateLimits } from './rate-limits';

/**
 * Stands after the authentication guard: who is known is counted by himself, wherever he asks from; whoever asks a public
 * route, by the network he asks from. Each class of requests has a limit of its own.
 */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly limits: RateLimits,
    private readonly reflector: Reflector,
  ) {}

  /** @throws DomainError `too-many-requests`, with the seconds to wait. */
  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const request = http.getRequest<CallerRequest>();
    const cost = this.costOf(context, request.method);
    if (cost === 'nothing') return true;
    const client = request.user ? String(request.user.userId) : networkOf(request.ip);
    const allowance = this.limits.take(cost, client);
    if (!allowance) return true;
    sayLimits(http.getResponse<FastifyReply>(), allowance);
    if (allowance.isAllowed) return true;
    throw new DomainError(
      'too-many',
      'too-many-requests',
      `More than ${allowance.quota.points} requests of the class "${cost}" in a minute: wait and try again.`,
      [],
      allowance.resetsIn,
    );
  }

  private costOf(context: ExecutionContext, method: string): DeclaredCost {
    const targets = [context.getHandler(), context.getClass()];
    return costOf({
      declared: this.reflector.getAllAndOverride<DeclaredCost | undefined>(COST_KEY, targets),
      isPublic: isPublicRoute(this.reflector, context),
      isStreamed: takesStream(this.reflector, context),
      method,
    });
  }
}
