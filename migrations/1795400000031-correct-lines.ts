import { MigrationInterface, QueryRunner } from 'typeorm';

export class CorrectLines1795400000031 implements MigrationInterface {
  name = 'CorrectLines1795400000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- Which line a decision made here put in place of which: the one is reversed, the other as good as any line.
      CREATE TABLE line_corrections (
        corrects_line_id bigint CONSTRAINT line_corrections_pk PRIMARY KEY
          CONSTRAINT line_corrections_reversal_fk REFERENCES contribution_reversals,
        line_id bigint NOT NULL CONSTRAINT line_corrections_line_uq UNIQUE,
        -- Of the line that stands now.
        collected_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT fact_time(),
        CONSTRAINT line_corrections_another_ck CHECK (line_id <> corrects_line_id)
      );
      CREATE TRIGGER line_corrections_keep BEFORE UPDATE OR DELETE ON line_corrections
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- Money that was handed over for a line is handed over for the one in its place, as far as that asks for it. Such a
      -- part stands beside the one that was sent, and is none of what its remittance adds up to.
      ALTER TABLE remittance_lines ADD carried_from bigint;

      -- Carries on what is not carried yet, the earliest handed over first, up to what the line in place asks for.
      CREATE FUNCTION carry_parts(corrected bigint[]) RETURNS void LANGUAGE sql AS $$
        INSERT INTO remittance_lines (line_id, remittance_id, amount, agent_id, collected_on, remitted_on, is_whole,
          recorded_at, carried_from)
        SELECT line_id, remittance_id, amount, agent_id, collected_on, remitted_on, amount = asked_for, known_at, carried_from
        FROM (
          SELECT line.id AS line_id, part.remittance_id, line.agent_id, line.collected_on, part.remitted_on,
            line.participant_amount AS asked_for, greatest(part.recorded_at, line.recorded_at) AS known_at,
            part.line_id AS carried_from,
            least(part.amount, line.participant_amount - there.amount - coalesce(sum(part.amount) OVER (
              PARTITION BY line.id ORDER BY part.remitted_on, part.remittance_id
              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0))::bigint AS amount
          FROM line_corrections correction
          JOIN contribution_lines line ON line.id = correction.line_id AND line.collected_on = correction.collected_on
          JOIN remittance_lines part ON part.line_id = correction.corrects_line_id AND part.superseded_at IS NULL
          CROSS JOIN LATERAL (
            SELECT coalesce(sum(amount), 0) AS amount FROM remittance_lines known
            WHERE known.line_id = correction.line_id AND known.superseded_at IS NULL
          ) there
          WHERE correction.corrects_line_id = ANY (corrected) AND NOT EXISTS (
            SELECT FROM remittance_lines known
            WHERE known.line_id = correction.line_id AND known.remittance_id = part.remittance_id)
        ) part WHERE amount > 0
      $$;
      CREATE FUNCTION carry_corrected() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM carry_parts(array_agg(corrects_line_id)) FROM written_corrections;
        RETURN NULL;
      END
      $$;
      CREATE TRIGGER line_corrections_carried AFTER INSERT ON line_corrections
        REFERENCING NEW TABLE AS written_corrections FOR EACH STATEMENT EXECUTE FUNCTION carry_corrected();
      CREATE FUNCTION carry_remitted() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        corrected bigint[] := (
          SELECT array_agg(DISTINCT part.line_id)
          FROM written_parts part JOIN line_corrections correction ON correction.corrects_line_id = part.line_id);
      BEGIN
        IF corrected IS NOT NULL THEN
          -- Whoever hands over money of lines in place of others waits for one another, and so do corrections.
          PERFORM pg_advisory_xact_lock(hashtextextended('remittances of office-correction', 0));
          PERFORM carry_parts(corrected);
        END IF;
        RETURN NULL;
      END
      $$;
      CREATE TRIGGER remittance_lines_carried AFTER INSERT ON remittance_lines
        REFERENCING NEW TABLE AS written_parts FOR EACH STATEMENT EXECUTE FUNCTION carry_remitted();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP TRIGGER remittance_lines_carried ON remittance_lines;
      DROP TABLE line_corrections;
      DROP FUNCTION carry_remitted();
      DROP FUNCTION carry_corrected();
      DROP FUNCTION carry_parts(bigint[]);
      ALTER TABLE remittance_lines DROP carried_from;
    `);
  }
}
