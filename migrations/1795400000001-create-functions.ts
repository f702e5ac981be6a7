import { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFunctions1795400000001 implements MigrationInterface {
  name = 'CreateFunctions1795400000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;

      -- Vietnamese letters are found with and without their marks. The two-argument unaccent is immutable in effect.
      CREATE FUNCTION search_text(value text) RETURNS text
        LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC))) $$;

      -- What a text that someone looks for is compared with: search LIKE search_pattern('bưu điện').
      CREATE FUNCTION search_pattern(value text) RETURNS text
        LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        AS $$ SELECT '%' || regexp_replace(search_text(value), '([\\\\%_])', '\\\\\\1', 'g') || '%' $$;

      -- The recording instant of every fact that this transaction writes. It is read under a shared lock that is kept
      -- to the commit; a run that takes the same lock exclusively therefore sees every fact with recorded_at up to
      -- its cutoff committed, and none is added below the cutoff later. Rounded up to the millisecond, which is all
      -- that a Date of the process holds.
      CREATE FUNCTION fact_time() RETURNS timestamptz LANGUAGE plpgsql VOLATILE AS $$
      DECLARE
        stamp text := current_setting('dailythu.fact_time', true);
      BEGIN
        IF stamp IS NULL OR stamp = '' THEN
          PERFORM pg_advisory_xact_lock_shared(560218);
          stamp := (date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond')::text;
          PERFORM set_config('dailythu.fact_time', stamp, true);
        END IF;
        RETURN stamp::timestamptz;
      END
      $$;

      CREATE FUNCTION array_total(amounts bigint[]) RETURNS bigint
        LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        AS $$ SELECT sum(amount)::bigint FROM unnest(amounts) AS amount $$;

      -- A month as a number: year * 12 + month - 1. Its first day:
      CREATE FUNCTION month_start(month_index int) RETURNS date
        LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        AS $$ SELECT make_date(month_index / 12, month_index % 12 + 1, 1) $$;

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP FUNCTION refuse_change();
      DROP FUNCTION month_start(int);
      DROP FUNCTION array_total(bigint[]);
      DROP FUNCTION fact_time();
      DROP FUNCTION search_pattern(text);
      DROP FUNCTION search_text(text);
    `);
  }
}
