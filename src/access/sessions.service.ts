import { Inject, Injectable } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { AuditTrail } from '../audit/audit-trail';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { Sql } from '../database/sql';
import { publicId } from '../http/public-id';
import { DomainError } from '../shared/domain-error';
import { ACTOR } from '../shared/request-context';
import { RefreshToken, RefreshTokensRepository } from './refresh-tokens.repository';
import { TokenService } from './tokens.service';
import { TokenUser, UsersRepository } from './users.repository';

export interface IssuedTokens {
  readonly accessToken: string;
  readonly tokenType: 'Bearer';
  /** Seconds for which the access token is good. */
  readonly expiresIn: number;
  readonly refreshToken: string;
}

const REFRESH_TOKEN_BYTES = 32;

const hashOf = (refreshToken: string): Buffer => createHash('sha256').update(refreshToken).digest();

const invalidRefreshToken = (): DomainError =>
  new DomainError('unauthenticated', 'invalid-refresh-token', 'Sign in again.');

/**
 * A session is a family of refresh tokens, each good once. One that comes a second time was stolen, from us or from
 * the thief: the family ends, and with it the access tokens of the user.
 */
@Injectable()
export class SessionsService {
  constructor(
    private readonly tokens: TokenService,
    private readonly refreshTokens: RefreshTokensRepository,
    private readonly users: UsersRepository,
    private readonly audit: AuditTrail,
    private readonly sql: Sql,
    private readonly cls: ClsService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Begins a session of a user who has proved who he is; undefined when that has ceased to count meanwhile. */
  open(user: TokenUser): Promise<IssuedTokens | undefined> {
    this.actAs(user.id);
    return this.sql.transaction(async () => {
      const current = await this.users.lock(user.id);
      if (!current || current.disabledAt !== null || current.tokenEpoch !== user.tokenEpoch) return undefined;
      await this.refreshTokens.deleteExpiredOf(user.id);
      const issued = await this.issue(current, randomUUID());
      await this.record('signed-in', current);
      return issued;
    });
  }

  /** @throws DomainError `invalid-refresh-token` when it is unknown, expired, revoked, used, or its user disabled. */
  async refresh(refreshToken: string): Promise<IssuedTokens> {
    const issued = await this.sql.transaction(() => this.exchange(hashOf(refreshToken)));
    if (!issued) throw invalidRefreshToken();
    return issued;
  }

  /** Ends the session of the token. Nothing is said about a token that is none: after this, it is none either way. */
  async close(refreshToken: string): Promise<void> {
    await this.sql.transaction(async () => {
      const token = await this.refreshTokens.find(hashOf(refreshToken));
      if (!token) return;
      const user = await this.users.lock(token.userId);
      if ((await this.refreshTokens.revokeFamily(token.family)) === 0) return;
      this.actAs(token.userId);
      await this.record('signed-out', user!);
    });
  }

  /** Nothing is thrown here: what a reused token ends has to be committed. */
  private async exchange(hash: Buffer): Promise<IssuedTokens | undefined> {
    const owner = await this.refreshTokens.find(hash);
    const user = owner && (await this.users.lock(owner.userId));
    if (!user || user.disabledAt !== null) return undefined;
    if (await this.refreshTokens.use(hash)) return this.issue(user, owner.family);
    // Read again under the lock: a parallel request may have used it since.
    const token = await this.refreshTokens.find(hash);
    if (token?.isUsed) await this.endStolen(user, token);
    return undefined;
  }

  private async endStolen(user: TokenUser, token: RefreshToken): Promise<void> {
    if ((await this.refreshTokens.revokeFamily(token.family)) === 0) return;
    await this.users.raiseTokenEpoch(user.id);
    await this.record('refresh-token-reused', user);
  }

  private async issue(user: TokenUser, family: string): Promise<IssuedTokens> {
    const refreshToken = randomBytes(REFRESH_TOKEN_BYTES).toString('base64url');
    await this.refreshTokens.insert(
      { userId: user.id, family },
      hashOf(refreshToken),
      this.env.refreshTokenTtlDays,
    );
    return {
      accessToken: await this.tokens.issueAccess(user),
      tokenType: 'Bearer',
      expiresIn: this.tokens.lifetime,
      refreshToken,
    };
  }

  /** The routes of a session are public: who acts is known from the secret that was shown. */
  private actAs(userId: number): void {
    this.cls.set(ACTOR, publicId.encode('user', userId));
  }

  private record(action: string, user: TokenUser): Promise<void> {
    return this.audit.record({
      action,
      subject: publicId.encode('user', user.id),
      officeId: user.officeId,
    });
  }
}
