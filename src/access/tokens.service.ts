import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { type KeyObject, createSecretKey } from 'node:crypto';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { publicId } from '../http/public-id';
import type { TokenUser } from './users.repository';

export const TOKEN_ALGORITHM = 'HS256';

/** What an access token says. Role and office are for the client to read; we read them from the user. */
export interface AccessClaims {
  readonly sub: string;
  readonly role: string;
  readonly office: string;
  readonly epoch: number;
  /** Of a machine: what it asked for, with spaces between. */
  readonly scope?: string;
  readonly iat: number;
  readonly exp: number;
}

interface Header {
  readonly kid?: string;
}

/** Access tokens: signed with the first key of the settings, verified with the one that they name. */
@Injectable()
export class TokenService {
  /** By key id. As key objects: of bytes it is found out anew at each request that they are no public key. */
  private readonly secrets: ReadonlyMap<string, KeyObject>;

  constructor(
    private readonly jwt: JwtService,
    @Inject(ENV) private readonly env: Env,
  ) {
    this.secrets = new Map(env.jwtKeys.map(({ kid, secret }) => [kid, createSecretKey(secret)]));
  }

  /** Seconds. */
  get lifetime(): number {
    return this.env.accessTokenTtlSeconds;
  }

  /** @param scopes what the token is good for; without them, for all that the role may. */
  issueAccess(
    user: Pick<TokenUser, 'id' | 'role' | 'officeId' | 'tokenEpoch'>,
    scopes?: readonly string[],
  ): Promise<string> {
    const key = this.env.jwtKeys[0]!;
    return this.jwt.signAsync(
      {
        role: user.role,
        office: publicId.encode('office', user.officeId),
        epoch: user.tokenEpoch,
        ...(scopes === undefined ? {} : { scope: scopes.join(' ') }),
      },
      {
        secret: key.secret,
        keyid: key.kid,
        algorithm: TOKEN_ALGORITHM,
        subject: publicId.encode('user', user.id),
        issuer: this.env.jwtIssuer,
        audience: this.env.jwtAudience,
        expiresIn: this.lifetime,
      },
    );
  }

  /** The secret that a token's `kid` names, unverified as the token still is; undefined when we have no such key. */
  secretFor(token: string): KeyObject | undefined {
    const kid = this.kidOf(token);
    return kid === undefined ? undefined : this.secrets.get(kid);
  }

  /** Read from the header alone: whoever verifies the token reads all of it. */
  private kidOf(token: string): string | undefined {
    try {
      const header = Buffer.from(token.split('.', 1)[0]!, 'base64url').toString('latin1');
      return (JSON.parse(header) as Header | null)?.kid;
    } catch {
      return undefined;
    }
  }
}
