import { Inject, Injectable, Logger } from '@nestjs/common';
import { decodeJwt, errors, jwtVerify } from 'jose';
import { Clock } from '../clock/clock';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import type { Claims } from './core/outside-identity';
import { OutsideKeys } from './outside-keys';

/** What a good token says for sure. */
export interface OutsideClaims extends Claims {
  readonly sub: string;
  /** Seconds since 1970. */
  readonly iat: number;
}

/** As OpenID Connect Core, 2, bounds it. */
const SUBJECT = /^[\x20-\x7e]{1,255}$/;

/** Access tokens of the identity provider outside, with issuer, audience and algorithms pinned. */
@Injectable()
export class OutsideTokens {
  private readonly logger = new Logger(OutsideTokens.name);

  constructor(
    private readonly keys: OutsideKeys,
    private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Whether the token says that the provider issued it, unverified as it still is. False where there is no provider. */
  isClaimed(token: string): boolean {
    if (this.env.oidcIssuer === '') return false;
    try {
      return decodeJwt(token).iss === this.env.oidcIssuer;
    } catch {
      // What cannot be read is no token of anybody.
      return false;
    }
  }

  /** What the token says; undefined when it is not, or no longer, good. */
  async verify(token: string): Promise<OutsideClaims | undefined> {
    const { oidcIssuer, oidcAudience, oidcAlgorithms, oidcClockToleranceSeconds } = this.env;
    const now = this.clock.now();
    try {
      const { payload } = await jwtVerify(token, (header, input) => this.keys.find(header, input), {
        issuer: oidcIssuer,
        audience: oidcAudience,
        algorithms: [...oidcAlgorithms],
        clockTolerance: oidcClockToleranceSeconds,
        requiredClaims: ['sub', 'iat', 'exp'],
        currentDate: now,
      });
      const { sub, iat } = payload;
      const latest = now.getTime() / 1000 + oidcClockToleranceSeconds;
      if (sub === undefined || !SUBJECT.test(sub)) return undefined;
      return iat !== undefined && iat >= 0 && iat <= latest ? { ...payload, sub, iat } : undefined;
    } catch (error) {
      // A key of the provider that no library takes is its fault, and nobody can find that out but from the log.
      if (!(error instanceof errors.JOSEError))
        this.logger.warn(`a token of the identity provider cannot be verified: ${(error as Error).message}`);
      return undefined;
    }
  }
}
