import { ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { ClsService } from 'nestjs-cls';
import { ACTOR } from '../audit/audit-trail';
import type { Caller, CallerRequest } from '../http/caller';
import { publicId } from '../http/public-id';
import { DomainError } from '../shared/domain-error';
import { JwtStrategy } from './jwt.strategy';
import { isPublicRoute } from './public-route';

/** Lets a route that is not public be reached only by a known caller, and names him to the audit trail. */
@Injectable()
export class AuthenticationGuard extends AuthGuard() {
  constructor(
    strategy: JwtStrategy,
    private readonly reflector: Reflector,
    private readonly cls: ClsService,
  ) {
    // Passport keeps strategies by name for the whole process; the instance itself keeps two applications apart.
    super({ defaultStrategy: strategy as unknown as string });
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    if (isPublicRoute(this.reflector, context)) return true;
    await super.canActivate(context);
    const { user } = context.switchToHttp().getRequest<CallerRequest>();
    this.cls.set(ACTOR, publicId.encode('user', user!.userId));
    return true;
  }

  /** One refusal for every bad token. A failure of ours, such as a database that is away, stays what it is. */
  override handleRequest<User = Caller>(error: unknown, user: User | false): User {
    if (error) throw error;
    if (!user) throw new DomainError('unauthenticated', 'unauthenticated', 'Send a valid access token.');
    return user;
  }
}
