import { CUTOFF } from './fault-template';
import type { RunSql } from './load-facts';

/** A sum of two of these fits no bigint, though each does. */
const TOO_MUCH = '9000000000000000000';

/**
 * Facts that no count survives: two parts of remittances on one line whose sum is beyond every number of the database.
 * They belong to the agent with the lowest id of those that have any, which is in the run’s first shard.
 * @returns what mends it.
 */
export async function poisonFirstShard(sql: RunSql): Promise<() => Promise<unknown>> {
  await sql(
    `WITH line AS (
       SELECT line.id, agent_id, collected_on, recorded_at FROM contribution_lines line
       WHERE superseded_at IS NULL AND recorded_at < $1 AND collected_on BETWEEN '2026-02-01' AND '2026-05-30'
       ORDER BY agent_id, line.id LIMIT 1
     ), remittance AS (
       INSERT INTO remittances (source_system, reference, agent_id, remitted_on, amount, recorded_at)
       SELECT 'poison', n, agent_id, collected_on, ${TOO_MUCH}, recorded_at
       FROM line, (VALUES ('1'), ('2')) AS number (n) RETURNING id, remitted_on, recorded_at
     )
     INSERT INTO remittance_lines (line_id, remittance_id, amount, agent_id, collected_on, remitted_on, is_whole,
       recorded_at)
     SELECT line.id, remittance.id, ${TOO_MUCH}, agent_id, collected_on, remitted_on, false, remittance.recorded_at
     FROM line, remittance`,
    [CUTOFF],
  );
  return async () => {
    await sql(
      `DELETE FROM remittance_lines WHERE remittance_id IN (SELECT id FROM remittances WHERE source_system = 'poison')`,
    );
    await sql(`DELETE FROM remittances WHERE source_system = 'poison'`);
  };
}
