import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom the application works as may add to the audit trail and read it, and nothing else; who owns the tables is somebody
 * else. Events say from where they came.
 */
export class GuardAudit1795400000032 implements MigrationInterface {
  name = 'GuardAudit1795400000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- Where a request came from; null where no person asked.
      ALTER TABLE audit_events ADD from_address inet
        CONSTRAINT audit_events_from_address_ck CHECK (masklen(from_address) = CASE family(from_address) WHEN 4 THEN 32 ELSE 128 END);

      -- What the hash of an event covers beside the hash before it. The address stands at the end and only where there is
      -- one, so that events from before it was kept have the hash that they had.
      CREATE FUNCTION audit_text(event audit_events) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT (jsonb_build_array(event.id, extract(epoch FROM event.at)::text, event.actor, event.action, event.subject,
            event.office_id, event.request_id, event.details)
          || CASE WHEN event.from_address IS NULL THEN '[]'::jsonb
             ELSE jsonb_build_array(host(event.from_address)) END)::text
      $$;
      CREATE OR REPLACE FUNCTION audit_hash(event audit_events) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
        SELECT sha256(event.previous_hash || convert_to(audit_text(event), 'UTF8'))
      $$;
      -- A temporary table of the same name is not taken for the trail.
      ALTER FUNCTION chain_audit_event() SET search_path = public, pg_temp;

      -- Months are made by jobs, and what is made belongs to whom the table belongs to.
      ALTER FUNCTION make_line_partition(date) SECURITY DEFINER SET search_path = public, pg_temp;
      REVOKE EXECUTE ON FUNCTION make_line_partition(date) FROM PUBLIC;

      -- Makes the role that the application works as, if whoever calls may, and gives it what it needs here. False when there
      -- is no such role. Roles belong to the whole server: another database may make it at the same moment.
      CREATE FUNCTION grant_app_rights() RETURNS boolean LANGUAGE plpgsql AS $body$
      DECLARE
        own record;
      BEGIN
        BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'dailythu_app') THEN
            CREATE ROLE dailythu_app NOLOGIN;
          END IF;
        EXCEPTION
          WHEN duplicate_object OR unique_violation THEN NULL;
          WHEN insufficient_privilege THEN RETURN false;
        END;
        BEGIN
          IF NOT pg_has_role('dailythu_app', CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END) THEN
            EXECUTE format('GRANT dailythu_app TO %I', current_user);
          END IF;
        EXCEPTION
          -- An application that has a login of its own in the role does not need it.
          WHEN insufficient_privilege THEN NULL;
        END;
        GRANT USAGE ON SCHEMA public TO dailythu_app;
        FOR own IN SELECT oid::regclass AS name, relkind FROM pg_class
                   WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S') AND NOT relispartition
                     AND pg_has_role(relowner, 'USAGE') ORDER BY oid LOOP
          EXECUTE format(CASE own.relkind WHEN 'S' THEN 'GRANT SELECT, USAGE, UPDATE ON SEQUENCE %s TO dailythu_app'
            ELSE 'GRANT SELECT, INSERT, UPDATE, DELETE ON TABLE %s TO dailythu_app' END, own.name);
        END LOOP;
        ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO dailythu_app;
        ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, USAGE, UPDATE ON SEQUENCES TO dailythu_app;
        GRANT EXECUTE ON FUNCTION make_line_partition(date) TO dailythu_app;
        GRANT TRUNCATE ON worked_out_coverages TO dailythu_app;
        IF current_setting('server_version_num')::int >= 170000 THEN
          -- To have its figures taken anew after much of it was written.
          EXECUTE 'GRANT MAINTAIN ON coverages, worked_out_coverages TO dailythu_app';
        END IF;
        REVOKE ALL ON audit_events FROM dailythu_app;
        GRANT SELECT, INSERT ON audit_events TO dailythu_app;
        RETURN true;
      END
      $body$;
      SELECT grant_app_rights();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- The role stays: other databases of the server may use it.
      DO $$
      BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'dailythu_app' AND pg_has_role(oid, 'USAGE')) THEN
          DROP OWNED BY dailythu_app;
        END IF;
      END
      $$;
      DROP FUNCTION grant_app_rights();
      ALTER FUNCTION make_line_partition(date) SECURITY INVOKER RESET search_path;
      GRANT EXECUTE ON FUNCTION make_line_partition(date) TO PUBLIC;
      ALTER FUNCTION chain_audit_event() RESET search_path;
      CREATE OR REPLACE FUNCTION audit_hash(event audit_events) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
        SELECT sha256(event.previous_hash || convert_to(jsonb_build_array(event.id,
          extract(epoch FROM event.at)::text, event.actor, event.action, event.subject, event.office_id,
          event.request_id, event.details)::text, 'UTF8'))
      $$;
      DROP FUNCTION audit_text(audit_events);
      ALTER TABLE audit_events DROP from_address;
    `);
  }
}
