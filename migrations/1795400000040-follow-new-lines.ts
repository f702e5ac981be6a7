import { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever follows lines with their covers is told what is new, and mostly need not look at what was there before. */
export class FollowNewLines1795400000040 implements MigrationInterface {
  name = 'FollowNewLines1795400000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- Of the version of the last cover that stands: the day of the participant's last line of all that ever counted, where
      -- it is after the line of the cover; null otherwise. A line of a later day comes after all others.
      ALTER TABLE coverages ADD later_line_on date;
      ALTER TABLE worked_out_coverages
        ADD later_line_on date,
        -- Of a version that lines append to: whether it is new, or stands and becomes otherwise. Null in versions that are
        -- of all lines of a participant; a participant alone is one of whom all lines are to be read.
        ADD is_new boolean,
        ALTER line_id DROP NOT NULL,
        ALTER recorded_at DROP NOT NULL,
        ALTER agent_id DROP NOT NULL,
        ALTER collected_on DROP NOT NULL,
        ALTER due_on DROP NOT NULL,
        ALTER covered_to DROP NOT NULL;
      SET LOCAL work_mem = '256MB';
      UPDATE coverages cover SET later_line_on = line.last_on
      FROM (
        SELECT participant_id, max(collected_on) AS last_on FROM contribution_lines
        WHERE superseded_at IS NULL OR superseded_at > recorded_at GROUP BY participant_id
      ) line
      WHERE line.participant_id = cover.participant_id AND cover.superseded_at IS NULL AND cover.renewed_on IS NULL
        AND line.last_on > cover.collected_on;

      -- A line that came, or a participant alone: a line of it was closed, or what came is not known, and all its lines are
      -- to be read.
      ALTER TABLE uncovered_participants
        ADD line_id bigint,
        ADD recorded_at timestamptz,
        ADD agent_id int,
        ADD collected_on date,
        ADD covered_from smallint,
        ADD covered_to smallint,
        ADD CONSTRAINT uncovered_participants_line_ck
          CHECK (num_nulls(line_id, recorded_at, agent_id, collected_on, covered_from, covered_to) IN (0, 6));
      -- Lines of months that are out of the register were not seen above.
      INSERT INTO uncovered_participants (participant_id)
      SELECT DISTINCT participant_id FROM coverages WHERE EXISTS (SELECT FROM detached_months);

      CREATE FUNCTION note_new_lines() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO uncovered_participants
          (participant_id, line_id, recorded_at, agent_id, collected_on, covered_from, covered_to)
        SELECT participant_id, id, recorded_at, agent_id, collected_on, covered_from, covered_to
        FROM written_lines WHERE superseded_at IS NULL;
        INSERT INTO uncovered_participants (participant_id)
        SELECT participant_id FROM written_lines WHERE superseded_at IS NOT NULL;
        RETURN NULL;
      END
      $$;
      CREATE OR REPLACE FUNCTION note_uncovered() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO uncovered_participants (participant_id) SELECT DISTINCT participant_id FROM written_lines;
        RETURN NULL;
      END
      $$;
      DROP TRIGGER contribution_lines_added ON contribution_lines;
      CREATE TRIGGER contribution_lines_added AFTER INSERT ON contribution_lines
        REFERENCING NEW TABLE AS written_lines FOR EACH STATEMENT EXECUTE FUNCTION note_new_lines();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP TRIGGER contribution_lines_added ON contribution_lines;
      DROP FUNCTION note_new_lines();
      CREATE TRIGGER contribution_lines_added AFTER INSERT ON contribution_lines
        REFERENCING NEW TABLE AS written_lines FOR EACH STATEMENT EXECUTE FUNCTION note_uncovered();
      CREATE OR REPLACE FUNCTION note_uncovered() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO uncovered_participants SELECT DISTINCT participant_id FROM written_lines;
        RETURN NULL;
      END
      $$;
      ALTER TABLE uncovered_participants
        DROP line_id, DROP recorded_at, DROP agent_id, DROP collected_on, DROP covered_from, DROP covered_to;
      TRUNCATE worked_out_coverages;
      ALTER TABLE worked_out_coverages
        DROP later_line_on,
        DROP is_new,
        ALTER line_id SET NOT NULL,
        ALTER recorded_at SET NOT NULL,
        ALTER agent_id SET NOT NULL,
        ALTER collected_on SET NOT NULL,
        ALTER due_on SET NOT NULL,
        ALTER covered_to SET NOT NULL;
      ALTER TABLE coverages DROP later_line_on;
    `);
  }
}
