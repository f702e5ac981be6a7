import { hash } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { MACHINE_SCOPES, type Permission, type Role } from '../../src/access/core/permission';
import { machineSecretHash, newMachineSecret } from '../../src/access/machine-secret';
import { publicId } from '../../src/http/public-id';

type Query = <Row>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>;

export interface OfficeRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

export interface UserRow {
  readonly id: number;
  readonly username: string;
  readonly role: Role;
  readonly officeId: number;
  readonly tokenEpoch: number;
}

/** Good for every user of this factory unless told. */
export const PASSWORD = 'Sông Hồng mùa lũ 2026';

/** A grassroots office under the given one. */
export async function anOfficeUnder(sql: Query, parentId: number | null, code: string): Promise<OfficeRow> {
  const [office] = await sql<OfficeRow>(
    `INSERT INTO offices (code, name, level, parent_id, valid_from)
     VALUES ($1, $2, $3, $4, '2020-01-01') RETURNING id, code, name`,
    [code, `Bảo hiểm xã hội ${code}`, parentId === null ? 'provincial' : 'grassroots', parentId],
  );
  return office!;
}

interface UserOverrides {
  readonly officeId: number;
  readonly username?: string;
  readonly displayName?: string;
  readonly role?: Role;
  readonly password?: string;
}

/** Someone who can sign in: a supervisor of the office unless told. */
export async function aUser(sql: Query, overrides: UserOverrides): Promise<UserRow> {
  const { role = 'supervisor', password = PASSWORD, officeId } = overrides;
  const username = overrides.username ?? `${role}-${randomBytes(4).toString('hex')}`;
  const passwordHash = await hash(password.normalize('NFKC'), {
    memoryCost: 64,
    timeCost: 1,
    parallelism: 1,
  });
  const [user] = await sql<UserRow>(
    `INSERT INTO users (username, display_name, password_hash, role, office_id) VALUES ($1, $2, $3, $4, $5)
     RETURNING id, username, role, office_id AS "officeId", token_epoch AS "tokenEpoch"`,
    [username, overrides.displayName ?? 'Trần Thị Lan', passwordHash, role, officeId],
  );
  return user!;
}

interface MachineOverrides {
  readonly officeId: number;
  /** Somebody of the office unless told. */
  readonly ownerId?: number;
  readonly name?: string;
  readonly scopes?: readonly Permission[];
}

export interface MachineRow {
  readonly id: number;
  readonly publicId: string;
  readonly userId: number;
  readonly ownerId: number;
  readonly secret: string;
}

/** A machine that may do all that machines may, and calls from anywhere, unless told. */
export async function aMachineClient(sql: Query, overrides: MachineOverrides): Promise<MachineRow> {
  const { officeId, name = 'Đồng bộ ban đêm', scopes = MACHINE_SCOPES } = overrides;
  const ownerId = overrides.ownerId ?? (await aUser(sql, { officeId })).id;
  const username = `machine-${randomBytes(8).toString('hex')}`;
  const [client] = await sql<{ id: number; userId: number }>(
    `WITH account AS (
       INSERT INTO users (username, display_name, role, office_id, kind) VALUES ($1, $2, 'integration', $3, 'machine')
       RETURNING id
     )
     INSERT INTO machine_clients (user_id, owner_id, scopes, created_by) SELECT id, $4, $5, $4 FROM account
     RETURNING id, user_id AS "userId"`,
    [username, name, officeId, ownerId, scopes],
  );
  const secret = newMachineSecret();
  await sql('INSERT INTO machine_secrets (client_id, secret_hash) VALUES ($1, $2)', [
    client!.id,
    machineSecretHash(secret),
  ]);
  return { ...client!, publicId: publicId.encode('machine-client', client!.id), ownerId, secret };
}
