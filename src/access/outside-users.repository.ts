import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { Role } from './core/permission';
import type { User } from './user.entity';

/** An account that a provider outside tells of. */
export type OutsideUser = Pick<
  User,
  'id' | 'username' | 'role' | 'officeId' | 'displayName' | 'personKey' | 'disabledAt'
> & {
  readonly officeCode: string;
  /** When the newest token was issued that told of a change. */
  readonly toldAt: Date;
};

/** What a token tells of its user. */
export interface ToldUser {
  readonly issuer: string;
  readonly subject: string;
  readonly role: Role;
  readonly officeId: number;
  readonly displayName: string;
  /** Null where the provider knows none: then what there is stays. */
  readonly personKey: string | null;
  readonly toldAt: Date;
}

@Injectable()
export class OutsideUsersRepository {
  constructor(private readonly sql: Sql) {}

  /** One read by a unique key; it runs on every request of such a user. */
  async find(issuer: string, subject: string): Promise<OutsideUser | undefined> {
    const [user] = await this.sql.prepared<OutsideUser>(
      `SELECT account.id, account.username, account.role, account.office_id AS "officeId", office.code AS "officeCode",
         account.display_name AS "displayName", account.person_key AS "personKey", account.told_at AS "toldAt",
         account.disabled_at AS "disabledAt"
       FROM users account JOIN offices office ON office.id = account.office_id
       WHERE account.issuer = $1 AND account.subject = $2`,
      [issuer, subject],
    );
    return user;
  }

  async officeOf(code: string): Promise<number | undefined> {
    return (await this.sql.first<{ id: number }>('SELECT id FROM offices WHERE code = $1', [code]))?.id;
  }

  /** @returns the id of the new account; undefined when there is one of the subject already. */
  async insert(user: ToldUser, username: string): Promise<number | undefined> {
    const row = await this.sql.first<{ id: number }>(
      `INSERT INTO users (username, display_name, role, office_id, person_key, issuer, subject, told_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (issuer, subject) DO NOTHING RETURNING id`,
      [
        username,
        user.displayName,
        user.role,
        user.officeId,
        user.personKey,
        user.issuer,
        user.subject,
        user.toldAt,
      ],
    );
    return row?.id;
  }

  /** False when a newer token has told of the user since, or another request the same. */
  async update(user: ToldUser): Promise<boolean> {
    const updated = await this.sql.affected(
      `UPDATE users SET display_name = $1, role = $2, office_id = $3, person_key = coalesce($4, person_key), told_at = $7,
         version = version + 1
       WHERE issuer = $5 AND subject = $6 AND told_at <= $7
         AND (display_name, role, office_id, person_key) IS DISTINCT FROM ($1, $2, $3, coalesce($4, person_key))`,
      [user.displayName, user.role, user.officeId, user.personKey, user.issuer, user.subject, user.toldAt],
    );
    return updated === 1;
  }
}
