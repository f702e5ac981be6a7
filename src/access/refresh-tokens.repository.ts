import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';

export interface RefreshToken {
  readonly userId: number;
  readonly family: string;
}

export interface StoredRefreshToken extends RefreshToken {
  readonly isUsed: boolean;
}

/** Refresh tokens are kept as SHA-256 only; their lives are measured by the clock of the database. */
@Injectable()
export class RefreshTokensRepository {
  constructor(private readonly sql: Sql) {}

  async insert(token: RefreshToken, hash: Buffer, days: number): Promise<void> {
    await this.sql.rows(
      `INSERT INTO refresh_tokens (user_id, family, token_hash, expires_at)
       VALUES ($1, $2, $3, now() + make_interval(days => $4))`,
      [token.userId, token.family, hash, days],
    );
  }

  find(hash: Buffer): Promise<StoredRefreshToken | undefined> {
    return this.sql.first<StoredRefreshToken>(
      `SELECT user_id AS "userId", family, used_at IS NOT NULL AS "isUsed"
       FROM refresh_tokens WHERE token_hash = $1`,
      [hash],
    );
  }

  /** Uses the token up: false when it was used, revoked or has expired. */
  async use(hash: Buffer): Promise<boolean> {
    const count = await this.sql.affected(
      `UPDATE refresh_tokens SET used_at = now()
       WHERE token_hash = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now()`,
      [hash],
    );
    return count === 1;
  }

  /** How many tokens it ended. */
  revokeFamily(family: string): Promise<number> {
    return this.sql.affected(
      'UPDATE refresh_tokens SET revoked_at = now() WHERE family = $1 AND revoked_at IS NULL',
      [family],
    );
  }

  async revokeAllOf(userId: number): Promise<void> {
    await this.sql.rows(
      'UPDATE refresh_tokens SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL',
      [userId],
    );
  }

  /** Those of the user that are past their days say nothing any more. */
  async deleteExpiredOf(userId: number): Promise<void> {
    await this.sql.rows('DELETE FROM refresh_tokens WHERE user_id = $1 AND expires_at < now()', [userId]);
  }
}
