import { randomBytes } from 'node:crypto';
import type { ClientBase } from 'pg';
import { ROLES, Role } from '../access/core/permission';
import { Passwords, passwordCostOf } from '../access/passwords';

export interface DemoUser {
  readonly role: Role;
  readonly username: string;
  readonly password: string;
}

/** One user for each role, at the office above all others, with passwords made now and known only to who reads them here. */
export async function installDemoUsers(client: ClientBase): Promise<DemoUser[]> {
  const passwords = await Passwords.create(passwordCostOf('development'));
  const users = ROLES.map((role) => ({
    role,
    username: `demo.${role}`,
    password: randomBytes(15).toString('base64url'),
  }));
  const hashes = await Promise.all(users.map((user) => passwords.hash(user.password)));
  await client.query(
    `INSERT INTO users (username, display_name, password_hash, role, office_id)
     SELECT given.username, given.username, given.password_hash, given.role, office.id
     FROM unnest($1::text[], $2::text[], $3::text[]) AS given (username, role, password_hash),
          LATERAL (SELECT id FROM offices WHERE parent_id IS NULL ORDER BY id LIMIT 1) AS office
     ON CONFLICT (username) DO UPDATE
       SET password_hash = excluded.password_hash, token_epoch = users.token_epoch + 1, disabled_at = NULL`,
    [users.map((user) => user.username), users.map((user) => user.role), hashes],
  );
  return users;
}
