import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import { MACHINE_ROLE, type Permission } from './core/permission';
import type { MachineClient, MachineClientTerms } from './machine-client';
import type { TokenUser } from './users.repository';

export interface NewMachineClient extends MachineClientTerms {
  readonly username: string;
  readonly officeId: number;
  readonly ownerId: number;
  readonly createdBy: number;
}

export interface MachineClientFilter {
  readonly officeId?: number | undefined;
  readonly ownerId?: number | undefined;
}

/** What of a client changes; absent fields stay. */
export interface MachineClientChanges extends Partial<MachineClientTerms> {
  readonly disabledAt?: Date | null;
}

/** A machine that has shown a secret of its. */
export interface KnownMachine extends Pick<TokenUser, 'id' | 'role' | 'officeId' | 'tokenEpoch'> {
  readonly scopes: readonly Permission[];
  readonly networks: readonly string[];
}

const SELECT = `SELECT client.id, client.user_id AS "userId", client.owner_id AS "ownerId",
    owner.disabled_at IS NOT NULL AS "isOwnerDisabled", account.display_name AS name, account.office_id AS "officeId",
    client.scopes, client.networks::text[] AS networks, client.created_at AS "createdAt",
    client.last_used_at AS "lastUsedAt", account.disabled_at AS "disabledAt", current.created_at AS "secretCreatedAt",
    (SELECT ends_at FROM machine_secrets former WHERE former.client_id = client.id AND former.ends_at > now())
      AS "formerSecretEndsAt", client.version
  FROM machine_clients client JOIN users account ON account.id = client.user_id
  JOIN users owner ON owner.id = client.owner_id
  JOIN machine_secrets current ON current.client_id = client.id AND current.ends_at IS NULL`;

/** Networks as they are kept: each once, without the bits that name a host. */
const networksOf = (parameter: string): string =>
  `(SELECT coalesce(array_agg(DISTINCT network(one::inet)), '{}') FROM unnest(${parameter}::text[]) AS one)`;

@Injectable()
export class MachineClientsRepository {
  constructor(private readonly sql: Sql) {}

  /** When its office is in the scope. */
  find(scopeId: number, id: number): Promise<MachineClient | undefined> {
    return this.sql.first<MachineClient>(
      `${SELECT} WHERE client.id = $2 AND account.office_id IN (SELECT office_subtree($1))`,
      [scopeId, id],
    );
  }

  /** Newest first. */
  findPage(
    scopeId: number,
    filter: MachineClientFilter,
    count: number,
    beforeId?: number,
  ): Promise<MachineClient[]> {
    return this.sql.rows<MachineClient>(
      `${SELECT} WHERE account.office_id IN (SELECT office_subtree($1))
         AND ($2::int IS NULL OR account.office_id = $2) AND ($3::int IS NULL OR client.owner_id = $3)
         AND ($4::int IS NULL OR client.id < $4)
       ORDER BY client.id DESC LIMIT $5`,
      [scopeId, filter.officeId ?? null, filter.ownerId ?? null, beforeId ?? null, count],
    );
  }

  /** With its account. It has no secret yet. @returns its id. */
  async insert(client: NewMachineClient): Promise<number> {
    const row = await this.sql.first<{ id: number }>(
      `WITH account AS (
         INSERT INTO users (username, display_name, role, office_id, kind) VALUES ($1, $2, $3, $4, 'machine') RETURNING id
       )
       INSERT INTO machine_clients (user_id, owner_id, scopes, networks, created_by)
       SELECT id, $5, $6, ${networksOf('$7')}, $8 FROM account RETURNING id`,
      [
        client.username,
        client.name,
        MACHINE_ROLE,
        client.officeId,
        client.ownerId,
        client.scopes,
        client.networks,
        client.createdBy,
      ],
    );
    return row!.id;
  }

  /** False when the version is no longer the current one. Disabling ends its tokens too. */
  async change(id: number, version: number, changes: MachineClientChanges): Promise<boolean> {
    const { name, scopes, networks, disabledAt } = changes;
    const changed = await this.sql.affected(
      `UPDATE machine_clients SET scopes = coalesce($3, scopes), version = version + 1,
         networks = CASE WHEN $4::text[] IS NULL THEN networks ELSE ${networksOf('$4')} END
       WHERE id = $1 AND version = $2`,
      [id, version, scopes ?? null, networks ?? null],
    );
    if (changed === 0) return false;
    await this.sql.rows(
      `UPDATE users SET display_name = coalesce($2, display_name),
         disabled_at = CASE WHEN $3 THEN $4::timestamptz ELSE disabled_at END,
         token_epoch = token_epoch + ($3 AND $4::timestamptz IS NOT NULL)::int
       WHERE id = (SELECT user_id FROM machine_clients WHERE id = $1)`,
      [id, name ?? null, disabledAt !== undefined, disabledAt ?? null],
    );
    return true;
  }

  /**
   * Puts a new secret in the place of the current one, which is good until the instant, or not at all any more: then
   * tokens that were given for it end too. One that was running out already ends in any case.
   */
  async replaceSecret(id: number, hash: Buffer, formerUntil: Date | null): Promise<void> {
    await this.sql.rows(
      'DELETE FROM machine_secrets WHERE client_id = $1 AND (ends_at IS NOT NULL OR $2::timestamptz IS NULL)',
      [id, formerUntil],
    );
    await this.sql.rows('UPDATE machine_secrets SET ends_at = $2 WHERE client_id = $1', [id, formerUntil]);
    await this.sql.rows('INSERT INTO machine_secrets (client_id, secret_hash) VALUES ($1, $2)', [id, hash]);
    if (formerUntil === null)
      await this.sql.rows(
        `UPDATE users SET token_epoch = token_epoch + 1
         WHERE id = (SELECT user_id FROM machine_clients WHERE id = $1)`,
        [id],
      );
  }

  /** The account of the client, when it is not disabled and the secret is one of its that are good. */
  findBySecret(id: number, hash: Buffer): Promise<KnownMachine | undefined> {
    return this.sql.first<KnownMachine>(
      `SELECT account.id, account.role, account.office_id AS "officeId", account.token_epoch AS "tokenEpoch",
         client.scopes, client.networks::text[] AS networks
       FROM machine_secrets secret JOIN machine_clients client ON client.id = secret.client_id
       JOIN users account ON account.id = client.user_id
       WHERE secret.secret_hash = $2 AND secret.client_id = $1 AND (secret.ends_at IS NULL OR secret.ends_at > now())
         AND account.disabled_at IS NULL`,
      [id, hash],
    );
  }

  /** When these accounts called last, in one statement. Of several processes the latest stays. */
  async noteUses(uses: readonly (readonly [userId: number, at: Date])[]): Promise<void> {
    await this.sql.rows(
      `WITH used AS (
         SELECT client.id, given.at FROM unnest($1::int[], $2::timestamptz[]) AS given (user_id, at)
         JOIN machine_clients client ON client.user_id = given.user_id ORDER BY client.id FOR NO KEY UPDATE OF client
       )
       UPDATE machine_clients SET last_used_at = used.at FROM used
       WHERE machine_clients.id = used.id AND (last_used_at IS NULL OR last_used_at < used.at)`,
      [uses.map(([userId]) => userId), uses.map(([, at]) => at)],
    );
  }
}
