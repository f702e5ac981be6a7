import { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCoverages1795400000010 implements MigrationInterface {
  name = 'CreateCoverages1795400000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- What every line that extends a participant's cover means in the order of the participant's lines: a cover that
      -- ends and asks to be renewed. It follows from the lines alone and is kept up as they arrive, so that a run reads
      -- what falls due in its period and no line before. A version holds from recorded_at until superseded_at; within
      -- it the renewal is known from renewed_at on.
      CREATE TABLE coverages (
        participant_id bigint NOT NULL,
        line_id bigint NOT NULL,
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz,
        renewed_at timestamptz,
        -- Who collected the line.
        agent_id int NOT NULL,
        -- The agent of the participant's last line before the due day; null when there is none before it.
        holder_id int,
        collected_on date NOT NULL,
        -- First day of the month after the last covered one.
        due_on date NOT NULL,
        -- Day of collection of the next line that extends the cover, however late.
        renewed_on date,
        -- Day of collection of the participant's cover before this one that began after a gap, or was the first.
        earlier_start_on date,
        covered_to smallint NOT NULL,
        -- From the last month covered before to the first month that was paid for on this day: null for the first cover
        -- ever, at most 1 without a gap; the index below and earlier_start_on count those above 1.
        months_since_cover smallint,
        CONSTRAINT coverages_pk PRIMARY KEY (participant_id, line_id, recorded_at),
        CONSTRAINT coverages_interval_ck CHECK (superseded_at IS NULL OR superseded_at > recorded_at),
        CONSTRAINT coverages_renewed_ck CHECK ((renewed_on IS NULL) = (renewed_at IS NULL) AND renewed_at >= recorded_at)
      );
      -- All that a run asks of a due: those of one holder stand together here, and scattered in the table.
      CREATE INDEX coverages_due_ix ON coverages (holder_id, due_on)
        INCLUDE (participant_id, line_id, recorded_at, superseded_at, renewed_at, renewed_on);
      -- Covers that may make their participant new, whatever the policy says of returning ones.
      CREATE INDEX coverages_start_ix ON coverages (agent_id, collected_on)
        WHERE months_since_cover IS NULL OR months_since_cover > 1;

      -- Where versions stand before they are compared with coverages; empty but for that time.
      CREATE UNLOGGED TABLE worked_out_coverages (LIKE coverages);

      -- Whose lines came or were closed since coverages were last worked out, as often as it happened. It is written by
      -- the statements that write lines, so that no writer can forget; whoever follows takes out what it has done.
      CREATE TABLE uncovered_participants (
        participant_id bigint NOT NULL
      );
      INSERT INTO uncovered_participants SELECT DISTINCT participant_id FROM contribution_lines;
      CREATE FUNCTION note_uncovered() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO uncovered_participants SELECT DISTINCT participant_id FROM written_lines;
        RETURN NULL;
      END
      $$;
      CREATE TRIGGER contribution_lines_added AFTER INSERT ON contribution_lines
        REFERENCING NEW TABLE AS written_lines FOR EACH STATEMENT EXECUTE FUNCTION note_uncovered();
      CREATE TRIGGER contribution_lines_closed AFTER UPDATE ON contribution_lines
        REFERENCING NEW TABLE AS written_lines FOR EACH STATEMENT EXECUTE FUNCTION note_uncovered();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP TRIGGER contribution_lines_closed ON contribution_lines;
      DROP TRIGGER contribution_lines_added ON contribution_lines;
      DROP FUNCTION note_uncovered();
      DROP TABLE uncovered_participants, worked_out_coverages, coverages;
    `);
  }
}
