import { MigrationInterface, QueryRunner } from 'typeorm';

const sum = (order: string): string => `
      CREATE OR REPLACE FUNCTION sum_added_lines() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO collected_sums
          (agent_id, collected_on, known_at, lines, first_lines, paid_lines, amount, fingerprints)
        SELECT agent_id, collected_on, recorded_at, count(*), count(*) FILTER (WHERE line_no = 1),
          count(*) FILTER (WHERE participant_amount > 0), sum(participant_amount), sum(fingerprint)
        FROM written_lines GROUP BY agent_id, collected_on, recorded_at${order};
        INSERT INTO collected_sums
          (agent_id, collected_on, known_at, lines, first_lines, paid_lines, amount, fingerprints)
        SELECT agent_id, collected_on, superseded_at, -count(*), -count(*) FILTER (WHERE line_no = 1),
          -count(*) FILTER (WHERE participant_amount > 0), -sum(participant_amount), -sum(fingerprint)
        FROM written_lines WHERE superseded_at IS NOT NULL GROUP BY agent_id, collected_on, superseded_at;
        INSERT INTO unled_receipts (agent_id, collected_on, source_system_id, receipt_no)
        SELECT DISTINCT agent_id, collected_on, source_system_id, receipt_no FROM written_lines later
        WHERE line_no > 1 AND NOT EXISTS (
          SELECT FROM written_lines first
          WHERE first.line_no = 1 AND (first.source_system_id, first.receipt_no, first.agent_id, first.collected_on,
            first.recorded_at) = (later.source_system_id, later.receipt_no, later.agent_id, later.collected_on,
            later.recorded_at));
        RETURN NULL;
      END
      $$`;

/** Sums are added in the order of their index: a fifth less to keep it, and an agent's sums stand together. */
export class OrderSums1795400000041 implements MigrationInterface {
  name = 'OrderSums1795400000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sum(' ORDER BY agent_id, collected_on'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sum(''));
  }
}
