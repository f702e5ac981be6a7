import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { ExtractJwt, SecretOrKeyProvider, Strategy } from 'passport-jwt';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import type { Caller } from '../http/caller';
import { publicId } from '../http/public-id';
import { isAllowed } from './core/allowed-networks';
import { scopesOf } from './core/scopes';
import { MachineUses } from './machine-uses';
import { AccessClaims, TOKEN_ALGORITHM, TokenService } from './tokens.service';
import { UsersRepository } from './users.repository';

const secretProvider =
  (tokens: TokenService): SecretOrKeyProvider =>
  (_request, token: string, done) => {
    const secret = tokens.secretFor(token);
    // jsonwebtoken takes key objects; the types of passport-jwt are of a time before them.
    done(secret ? null : new Error('unknown key'), secret as unknown as Buffer | undefined);
  };

/**
 * A bearer token made for us, with algorithm, issuer, audience and key pinned, of a user who is still the one it was
 * made for. The user is read on each request: who is disabled is out at once, and a machine calls from its networks and
 * does what both its token and its client are good for.
 */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(
    tokens: TokenService,
    @Inject(ENV) env: Env,
    private readonly users: UsersRepository,
    private readonly uses: MachineUses,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKeyProvider: secretProvider(tokens),
      algorithms: [TOKEN_ALGORITHM],
      issuer: env.jwtIssuer,
      audience: env.jwtAudience,
      passReqToCallback: true,
    });
  }

  /**
   * Passport hangs the callbacks of a request on the strategy that it was handed. Ours is one instance for every
   * request: without a copy, requests in parallel would be answered with one another's caller.
   */
  override authenticate(...[request, options]: Parameters<Strategy['authenticate']>): void {
    const own = Object.assign(Object.create(this), this) as Strategy;
    super.authenticate.call(own, request, options);
  }

  /** The caller, or false when the token is not, or no longer, good. */
  async validate(request: FastifyRequest, claims: Partial<AccessClaims>): Promise<Caller | false> {
    const id = publicId.decode('user', claims.sub);
    if (id === undefined || typeof claims.exp !== 'number') return false;
    const user = await this.users.findForToken(id);
    if (!user || user.disabledAt !== null || user.tokenEpoch !== claims.epoch) return false;
    const caller = { userId: user.id, username: user.username, role: user.role, officeId: user.officeId };
    if (user.scopes === null) return caller;
    if (!isAllowed(user.networks ?? [], request.ip)) return false;
    this.uses.note(user.id);
    const asked = new Set(scopesOf(claims.scope ?? ''));
    return { ...caller, scopes: new Set(user.scopes.filter((scope) => asked.has(scope))) };
  }
}
