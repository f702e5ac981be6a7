import { MigrationInterface, QueryRunner } from 'typeorm';

/** What each event of the audit trail costs: a run writes one for every flag, all of them one after the other. */
export class CheapenAuditChain1795400000039 implements MigrationInterface {
  name = 'CheapenAuditChain1795400000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- What they call is no more than stable, so only as such are they made part of what calls them, instead of being
      -- started twice for each event.
      ALTER FUNCTION audit_text(audit_events) STABLE;
      ALTER FUNCTION audit_hash(audit_events) STABLE;

      CREATE OR REPLACE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        last_id bigint;
        last_hash bytea;
      BEGIN
        PERFORM pg_advisory_xact_lock(560219);
        SELECT id, hash INTO last_id, last_hash FROM audit_events ORDER BY id DESC LIMIT 1;
        NEW.id := coalesce(last_id, 0) + 1;
        NEW.at := clock_timestamp();
        NEW.previous_hash := coalesce(last_hash, sha256(''::bytea));
        NEW.hash := audit_hash(NEW);
        RETURN NEW;
      END
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      ALTER FUNCTION audit_text(audit_events) IMMUTABLE;
      ALTER FUNCTION audit_hash(audit_events) IMMUTABLE;
      CREATE OR REPLACE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        last audit_events;
      BEGIN
        PERFORM pg_advisory_xact_lock(560219);
        SELECT * INTO last FROM audit_events ORDER BY id DESC LIMIT 1;
        NEW.id := coalesce(last.id, 0) + 1;
        NEW.at := clock_timestamp();
        NEW.previous_hash := coalesce(last.hash, sha256(''::bytea));
        NEW.hash := audit_hash(NEW);
        RETURN NEW;
      END
      $$;
    `);
  }
}
