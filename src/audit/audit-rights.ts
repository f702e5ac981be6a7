import { Injectable, Logger } from '@nestjs/common';
import { Sql } from '../database/sql';

/** Whom the database takes the application for, and whether it may do more to the audit trail than add to it. */
export interface TrailRights {
  readonly role: string;
  readonly mayChange: boolean;
}

/** What the application may do to the audit trail by the rights of the database. Triggers refuse changes in any case. */
@Injectable()
export class AuditRights {
  constructor(private readonly sql: Sql) {}

  /** Of a database without the schema there is nothing to change. */
  async find(): Promise<TrailRights> {
    const rights = await this.sql.first<TrailRights>(
      `SELECT current_user AS role, coalesce((
         SELECT has_table_privilege(oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER') OR pg_has_role(relowner, 'MEMBER')
         FROM pg_class WHERE oid = to_regclass('public.audit_events')), false) AS "mayChange"`,
    );
    return rights!;
  }

  /** Says in the log when nothing but triggers keeps the application from changing the trail. */
  async warn(): Promise<void> {
    const { role, mayChange } = await this.find();
    if (mayChange)
      new Logger('Audit').warn(
        `the application works as ${role} on Postgres, which may switch off what keeps the audit trail as it was: ` +
          'docs/audit.md says how to take that right from it',
      );
  }
}
