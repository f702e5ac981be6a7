import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { violatedConstraint } from '../database/failure';
import { Sql } from '../database/sql';
import { DomainError } from '../shared/domain-error';
import type { Role } from './core/permission';
import { User } from './user.entity';

export type NewUser = Pick<
  User,
  'username' | 'displayName' | 'passwordHash' | 'role' | 'officeId' | 'personKey'
>;
export type UserChanges = Partial<
  Pick<User, 'displayName' | 'passwordHash' | 'role' | 'officeId' | 'disabledAt' | 'personKey'>
>;

/** What a request needs to know of the user whose token it carries. */
export type TokenUser = Pick<User, 'id' | 'username' | 'role' | 'officeId' | 'tokenEpoch' | 'disabledAt'>;

/** The same, and of a machine what it was let do and where it may call from. */
export interface TokenHolder extends TokenUser {
  readonly scopes: readonly string[] | null;
  readonly networks: readonly string[] | null;
}

export type ListedUser = Omit<User, 'passwordHash' | 'tokenEpoch' | 'kind'>;

export interface UserFilter {
  readonly officeId?: number;
  readonly role?: Role;
}

export interface Profile {
  readonly displayName: string;
  readonly officeCode: string;
  readonly officeName: string;
}

const usernameTaken = (): DomainError =>
  new DomainError('conflict', 'username-taken', 'A user with this username exists.', [
    { pointer: '/username', code: 'username-taken', detail: 'choose another' },
  ]);

@Injectable()
export class UsersRepository {
  private reading: Promise<unknown> = Promise.resolve();
  private readonly forTokens = new DataLoader<number, TokenHolder | undefined>(
    (ids) => {
      const read = this.readForTokens(ids);
      this.reading = read;
      return read;
    },
    { cache: false, batchScheduleFn: (next) => void this.reading.then(next, next) },
  );

  constructor(private readonly sql: Sql) {}

  /** @throws DomainError `username-taken`. */
  async insert(user: NewUser): Promise<User> {
    try {
      const { identifiers } = await this.sql.manager.insert(User, user);
      return await this.sql.manager.findOneByOrFail(User, { id: (identifiers[0] as User).id });
    } catch (error) {
      if (violatedConstraint(error) === 'users_username_uq') throw usernameTaken();
      throw error;
    }
  }

  find(id: number): Promise<User | null> {
    return this.sql.manager.findOneBy(User, { id });
  }

  findByUsername(username: string): Promise<User | null> {
    return this.sql.manager.findOneBy(User, { username });
  }

  /**
   * One read by the primary key; it runs on every request. Requests that come while one is under way share the next, which
   * begins after all of them came: none is answered from before it was sent.
   */
  findForToken(id: number): Promise<TokenHolder | undefined> {
    return this.forTokens.load(id);
  }

  /**
   * The same, and no one else changes the user before the transaction ends. Whatever touches sessions takes it first,
   * so that two of them wait for each other and never across.
   */
  lock(id: number): Promise<TokenUser | undefined> {
    return this.sql.first<TokenUser>(
      `SELECT id, username, role, office_id AS "officeId", token_epoch AS "tokenEpoch", disabled_at AS "disabledAt"
       FROM users WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
  }

  /**
   * False when the version is no longer the current one.
   * @param endsTokens whether access tokens of the user end with it.
   */
  async change(id: number, version: number, changes: UserChanges, endsTokens: boolean): Promise<boolean> {
    const { affected } = await this.sql.manager.update(
      User,
      { id, version },
      { ...changes, version: version + 1, ...(endsTokens ? { tokenEpoch: () => 'token_epoch + 1' } : {}) },
    );
    return affected === 1;
  }

  /** Ends every access token of the user. It is no change that an administrator's `If-Match` should trip over. */
  async raiseTokenEpoch(id: number): Promise<void> {
    await this.sql.rows('UPDATE users SET token_epoch = token_epoch + 1 WHERE id = $1', [id]);
  }

  /** Unless another password was set meanwhile. */
  async replaceHash(id: number, former: string, passwordHash: string): Promise<void> {
    await this.sql.rows('UPDATE users SET password_hash = $3 WHERE id = $1 AND password_hash = $2', [
      id,
      former,
      passwordHash,
    ]);
  }

  /** Persons by username, within the office and below. */
  findPage(scopeId: number, filter: UserFilter, count: number, after?: string): Promise<ListedUser[]> {
    return this.sql.rows<ListedUser>(
      `SELECT id, username, display_name AS "displayName", role, office_id AS "officeId",
              person_key AS "personKey", issuer, disabled_at AS "disabledAt", created_at AS "createdAt", version
       FROM users
       WHERE kind = 'person' AND office_id IN (SELECT office_subtree($1))
         AND ($2::int IS NULL OR office_id = $2)
         AND ($3::text IS NULL OR role = $3)
         AND ($4::text IS NULL OR username > $4)
       ORDER BY username LIMIT $5`,
      [scopeId, filter.officeId ?? null, filter.role ?? null, after ?? null, count],
    );
  }

  async profile(id: number): Promise<Profile> {
    const row = await this.sql.first<Profile>(
      `SELECT u.display_name AS "displayName", o.code AS "officeCode", o.name AS "officeName"
       FROM users u JOIN offices o ON o.id = u.office_id WHERE u.id = $1`,
      [id],
    );
    return row!;
  }

  /** The list stands in a query of its own: of one that it can look into the planner makes a plan for each. */
  private async readForTokens(ids: readonly number[]): Promise<(TokenHolder | undefined)[]> {
    const users = await this.sql.prepared<TokenHolder>(
      `SELECT account.id, account.username, account.role, account.office_id AS "officeId",
         account.token_epoch AS "tokenEpoch", account.disabled_at AS "disabledAt", client.scopes,
         client.networks::text[] AS networks
       FROM users account LEFT JOIN machine_clients client ON client.user_id = account.id
       WHERE account.id = ANY ((SELECT $1::int[])::int[])`,
      [[...new Set(ids)]],
    );
    const byId = new Map(users.map((user) => [user.id, user]));
    return ids.map((id) => byId.get(id));
  }
}
