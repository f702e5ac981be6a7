import type { ClientBase } from 'pg';

/**
 * Takes the role on, when the login may and it has its rights in this database (`grant_app_rights()`); otherwise the
 * connection stays what it is, as on a server on which nobody made the role. For as long as the connection lasts.
 */
const TAKE_ON = `SELECT set_config('role', role.rolname, false) FROM pg_roles role
  WHERE role.rolname = 'dailythu_app'
    AND pg_has_role(role.oid, CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END)
    AND has_table_privilege(role.oid, to_regclass('public.audit_events'), 'INSERT')`;

/** Who the application works as: `app` may do what it has to, `owner` whatever its login may. */
export type DatabaseRole = 'app' | 'owner';

/** Has a new connection do only what the application needs. */
export async function workAs(role: DatabaseRole, client: ClientBase): Promise<void> {
  if (role === 'app') await client.query(TAKE_ON);
}
