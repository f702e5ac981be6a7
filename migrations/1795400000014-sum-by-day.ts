import { MigrationInterface, QueryRunner } from 'typeorm';

/** What statements on lines and parts of remittances add to the sums; the backfill adds the same of what is there. */
const linesKnown = (of: string): string => `
        SELECT agent_id, collected_on, recorded_at AS known_at, 1 AS sign, line_no, participant_amount, fingerprint FROM ${of}
        UNION ALL
        ${linesClosed(of)}`;
const linesClosed = (of: string): string => `
        SELECT agent_id, collected_on, superseded_at AS known_at, -1 AS sign, line_no, participant_amount, fingerprint
        FROM ${of} WHERE superseded_at IS NOT NULL`;
const addLines = (changes: string): string => `
        INSERT INTO collected_sums (agent_id, collected_on, known_at, lines, first_lines, paid_lines, amount, fingerprints)
        SELECT agent_id, collected_on, known_at, sum(sign), sum(sign * (line_no = 1)::int),
          sum(sign * (participant_amount > 0)::int), sum(sign * participant_amount), sum(sign * fingerprint::numeric)
        FROM (${changes}) change GROUP BY agent_id, collected_on, known_at;`;
const partsKnown = (of: string, sign: 1 | -1): string => `
        SELECT agent_id, collected_on, remitted_on, recorded_at AS known_at, ${sign} AS sign, amount
        FROM ${of} WHERE is_whole
        UNION ALL
        SELECT agent_id, collected_on, remitted_on, superseded_at, ${-sign}, amount
        FROM ${of} WHERE is_whole AND superseded_at IS NOT NULL`;
const addParts = (changes: string): string => `
        INSERT INTO remitted_sums (agent_id, collected_on, remitted_on, known_at, parts, amount)
        SELECT agent_id, collected_on, remitted_on, known_at, sum(sign), sum(sign * amount)
        FROM (${changes}) change GROUP BY agent_id, collected_on, remitted_on, known_at
        HAVING sum(sign) <> 0 OR sum(sign * amount) <> 0;`;
const addUnled = (of: string): string => `
        INSERT INTO unled_receipts (agent_id, collected_on, source_system_id, receipt_no)
        SELECT DISTINCT agent_id, collected_on, source_system_id, receipt_no FROM ${of} later
        WHERE line_no > 1 AND NOT EXISTS (
          SELECT FROM ${of} first
          WHERE first.line_no = 1 AND (first.source_system_id, first.receipt_no, first.agent_id, first.collected_on,
            first.recorded_at) = (later.source_system_id, later.receipt_no, later.agent_id, later.collected_on,
            later.recorded_at));`;

/**
 * Sums of what agents collected and handed over, a tenth as many rows as lines: a run adds up these. They hold at every
 * cutoff, since what is closed is taken off at the instant from which it is closed.
 */
export class SumByDay1795400000014 implements MigrationInterface {
  name = 'SumByDay1795400000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- What became known at an instant of the lines that an agent collected on a day: those recorded, less those closed.
      CREATE TABLE collected_sums (
        agent_id int NOT NULL,
        collected_on date NOT NULL,
        known_at timestamptz NOT NULL,
        lines int NOT NULL,
        -- Lines that are the first of their receipt, and those on which the participant paid something.
        first_lines int NOT NULL,
        paid_lines int NOT NULL,
        -- VND paid by participants.
        amount bigint NOT NULL,
        fingerprints numeric NOT NULL
      );
      CREATE INDEX collected_sums_agent_ix ON collected_sums (agent_id, collected_on)
        INCLUDE (known_at, lines, first_lines, paid_lines, amount, fingerprints);

      -- The same of parts of remittances that are all the money of their line, by the day on which it was handed over.
      CREATE TABLE remitted_sums (
        agent_id int NOT NULL,
        collected_on date NOT NULL,
        remitted_on date NOT NULL,
        known_at timestamptz NOT NULL,
        parts int NOT NULL,
        amount bigint NOT NULL
      );
      CREATE INDEX remitted_sums_agent_ix ON remitted_sums (agent_id, collected_on)
        INCLUDE (remitted_on, known_at, parts, amount);

      -- Receipts with lines that were not recorded along with the first: whether the first one counts is looked up.
      CREATE TABLE unled_receipts (
        agent_id int NOT NULL,
        collected_on date NOT NULL,
        source_system_id smallint NOT NULL,
        receipt_no text COLLATE "C" NOT NULL
      );
      CREATE INDEX unled_receipts_agent_ix ON unled_receipts (agent_id, collected_on);

      CREATE FUNCTION sum_added_lines() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN ${addLines(linesKnown('written_lines'))} ${addUnled('written_lines')}
        RETURN NULL;
      END
      $$;
      CREATE FUNCTION sum_closed_lines() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN ${addLines(linesClosed('written_lines'))}
        RETURN NULL;
      END
      $$;
      CREATE FUNCTION sum_added_parts() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN ${addParts(partsKnown('written_parts', 1))}
        RETURN NULL;
      END
      $$;
      CREATE FUNCTION sum_changed_parts() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN ${addParts(`${partsKnown('written_parts', 1)} UNION ALL ${partsKnown('former_parts', -1)}`)}
        RETURN NULL;
      END
      $$;
      -- A part is known when its remittance and its line are, so that a run need not look its line up.
      UPDATE remittance_lines part SET recorded_at = line.recorded_at, superseded_at =
        CASE WHEN part.superseded_at IS NOT NULL THEN greatest(part.superseded_at, line.recorded_at) END
      FROM contribution_lines line
      WHERE line.id = part.line_id AND line.collected_on = part.collected_on AND line.recorded_at > part.recorded_at;
      ALTER TABLE remittance_lines ADD CONSTRAINT remittance_lines_interval_ck
        CHECK (superseded_at IS NULL OR superseded_at >= recorded_at);
      CREATE FUNCTION require_lines() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM written_parts part LEFT JOIN LATERAL (
            SELECT agent_id, recorded_at FROM contribution_lines
            WHERE id = part.line_id AND collected_on = part.collected_on OFFSET 0
          ) line ON true
          WHERE (line.agent_id = part.agent_id AND line.recorded_at <= part.recorded_at) IS NOT TRUE) THEN
          RAISE EXCEPTION 'a part of a remittance of a line that is not there, or known later, or of another agent'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'remittance_lines_line_fk';
        END IF;
        RETURN NULL;
      END
      $$;
      CREATE TRIGGER remittance_lines_line_fk AFTER INSERT ON remittance_lines
        REFERENCING NEW TABLE AS written_parts FOR EACH STATEMENT EXECUTE FUNCTION require_lines();
      CREATE TRIGGER contribution_lines_sum_added AFTER INSERT ON contribution_lines
        REFERENCING NEW TABLE AS written_lines FOR EACH STATEMENT EXECUTE FUNCTION sum_added_lines();
      CREATE TRIGGER contribution_lines_sum_closed AFTER UPDATE ON contribution_lines
        REFERENCING NEW TABLE AS written_lines FOR EACH STATEMENT EXECUTE FUNCTION sum_closed_lines();
      CREATE TRIGGER remittance_lines_sum_added AFTER INSERT ON remittance_lines
        REFERENCING NEW TABLE AS written_parts FOR EACH STATEMENT EXECUTE FUNCTION sum_added_parts();
      CREATE TRIGGER remittance_lines_sum_changed AFTER UPDATE ON remittance_lines
        REFERENCING NEW TABLE AS written_parts OLD TABLE AS former_parts
        FOR EACH STATEMENT EXECUTE FUNCTION sum_changed_parts();

      -- For what was written while no trigger saw it.
      CREATE FUNCTION sum_all_lines() RETURNS void LANGUAGE plpgsql AS $$
      BEGIN ${addLines(linesKnown('contribution_lines'))} ${addUnled('contribution_lines')}
      END
      $$;
      CREATE FUNCTION sum_all_parts() RETURNS void LANGUAGE plpgsql AS $$
      BEGIN ${addParts(partsKnown('remittance_lines', 1))}
      END
      $$;
      SELECT sum_all_lines(), sum_all_parts();
      CREATE TRIGGER collected_sums_keep BEFORE UPDATE OR DELETE ON collected_sums
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER remitted_sums_keep BEFORE UPDATE OR DELETE ON remitted_sums
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- Lines that are closed are few; a run looks each of them up. Nothing adds up all lines of an agent any more.
      CREATE INDEX contribution_lines_closed_ix ON contribution_lines (agent_id, collected_on)
        INCLUDE (recorded_at, superseded_at, id, source_system_id, line_no, receipt_no) WHERE superseded_at IS NOT NULL;
      DROP INDEX contribution_lines_agent_ix, remittance_lines_whole_ix;
      CREATE INDEX contribution_lines_agent_ix ON contribution_lines (agent_id, collected_on);
      -- With all that a run asks of a cover that may make its participant new.
      DROP INDEX coverages_start_ix;
      CREATE INDEX coverages_start_ix ON coverages (agent_id, collected_on)
        INCLUDE (participant_id, recorded_at, superseded_at, earlier_start_on, months_since_cover)
        WHERE months_since_cover IS NULL OR months_since_cover > 1;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP INDEX contribution_lines_agent_ix, contribution_lines_closed_ix, coverages_start_ix;
      CREATE INDEX coverages_start_ix ON coverages (agent_id, collected_on)
        WHERE months_since_cover IS NULL OR months_since_cover > 1;
      CREATE INDEX contribution_lines_agent_ix ON contribution_lines (agent_id, collected_on)
        INCLUDE (recorded_at, superseded_at, participant_amount, fingerprint, id, source_system_id, line_no, receipt_no);
      CREATE INDEX remittance_lines_whole_ix ON remittance_lines (agent_id, collected_on)
        INCLUDE (amount, remitted_on, recorded_at, superseded_at) WHERE is_whole;
      DROP TRIGGER contribution_lines_sum_added ON contribution_lines;
      DROP TRIGGER contribution_lines_sum_closed ON contribution_lines;
      DROP TRIGGER remittance_lines_sum_added ON remittance_lines;
      DROP TRIGGER remittance_lines_sum_changed ON remittance_lines;
      DROP TRIGGER remittance_lines_line_fk ON remittance_lines;
      DROP FUNCTION require_lines();
      ALTER TABLE remittance_lines DROP CONSTRAINT remittance_lines_interval_ck;
      DROP FUNCTION sum_all_lines();
      DROP FUNCTION sum_all_parts();
      DROP FUNCTION sum_added_lines();
      DROP FUNCTION sum_closed_lines();
      DROP FUNCTION sum_added_parts();
      DROP FUNCTION sum_changed_parts();
      DROP TABLE collected_sums, remitted_sums, unled_receipts;
    `);
  }
}
