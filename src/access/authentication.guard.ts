import { ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { ClsService } from 'nestjs-cls';
import type { Caller, CallerRequest } from '../http/caller';
import { publicId } from '../http/public-id';
import { DomainError } from '../shared/domain-error';
import { ACTOR } from '../shared/request-context';
import { JwtStrategy } from './jwt.strategy';
import { OutsideTokens } from './outside-tokens';
import { OutsideUsers } from './outside-users.service';
import { isPublicRoute } from './public-route';

const bearerOf = (authorization: string | undefined): string | undefined =>
  /^bearer +(\S+)$/i.exec((authorization ?? '').trim())?.[1];

/**
 * Lets a route that is not public be reached only by a known caller, and names him to the audit trail. Who issued a token
 * is what it says itself; what it says is then held to the keys, algorithms and audience of that issuer alone.
 */
@Injectable()
export class AuthenticationGuard extends AuthGuard() {
  constructor(
    strategy: JwtStrategy,
    private readonly outsideTokens: OutsideTokens,
    private readonly outsideUsers: OutsideUsers,
    private readonly reflector: Reflector,
    private readonly cls: ClsService,
  ) {
    // Passport keeps strategies by name for the whole process; the instance itself keeps two applications apart.
    super({ defaultStrategy: strategy as unknown as string });
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    if (isPublicRoute(this.reflector, context)) return true;
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const token = bearerOf(request.headers.authorization);
    if (token !== undefined && this.outsideTokens.isClaimed(token))
      request.user = this.handleRequest(null, await this.fromOutside(token));
    else await super.canActivate(context);
    this.cls.set(ACTOR, publicId.encode('user', request.user!.userId));
    return true;
  }

  private async fromOutside(token: string): Promise<Caller | false> {
    const claims = await this.outsideTokens.verify(token);
    return (claims && (await this.outsideUsers.callerOf(claims))) ?? false;
  }

  /** One refusal for every bad token. A failure of ours, such as a database that is away, stays what it is. */
  override handleRequest<User = Caller>(error: unknown, user: User | false): User {
    if (error) throw error;
    if (!user) throw new DomainError('unauthenticated', 'unauthenticated', 'Send a valid access token.');
    return user;
  }
}
