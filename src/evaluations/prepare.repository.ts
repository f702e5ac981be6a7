import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { Period } from '../shared/period';
import type { Slices } from './shards.repository';

/** Writers of facts hold this lock shared to the end of their transactions; see fact_time(). */
const FACTS_LOCK = 560_218;

/** What must be settled once, before the shards of a run are counted. */
@Injectable()
export class PrepareRepository {
  constructor(private readonly sql: Sql) {}

  /**
   * Returns when every transaction that was writing facts has ended. The run's cutoff has passed, so from then on no
   * fact with a recording instant up to the cutoff can appear any more.
   */
  async waitForFactWriters(): Promise<void> {
    await this.sql.transaction(async () => {
      await this.sql.rows(`SELECT set_config('statement_timeout', '0', true)`);
      await this.sql.rows('SELECT pg_advisory_xact_lock($1)', [FACTS_LOCK]);
    });
  }

  /**
   * The run of the period before whose grades count: completed by now, of the same kind, of the same office or one above
   * it, and knowing no more than the cutoff. The nearest office first, then the latest knowledge.
   */
  async findPreviousRun(officeId: number, before: Period, cutoff: Date): Promise<number | null> {
    const row = await this.sql.first<{ id: number }>(
      `WITH RECURSIVE above AS (
         SELECT id, parent_id, 0 AS distance FROM offices WHERE id = $1
         UNION ALL
         SELECT office.id, office.parent_id, above.distance + 1
         FROM offices office JOIN above ON office.id = above.parent_id WHERE above.distance < 20
       )
       SELECT earlier.id FROM evaluation_runs earlier JOIN above ON above.id = earlier.office_id
       WHERE earlier.period = $2 AND earlier.state = 'completed' AND earlier.knowledge_cutoff <= $3
       ORDER BY above.distance, earlier.knowledge_cutoff DESC, earlier.id DESC LIMIT 1`,
      [officeId, before.code, cutoff],
    );
    return row?.id ?? null;
  }

  async pinPreviousRun(runId: number, previousRunId: number | null): Promise<void> {
    await this.sql.rows('UPDATE evaluation_runs SET previous_run_id = $2 WHERE id = $1', [
      runId,
      previousRunId,
    ]);
  }

  async start(runId: number, { agentsTotal, linesTotal }: Omit<Slices, 'shardNos'>): Promise<void> {
    await this.sql.rows(
      `UPDATE evaluation_runs SET state = 'running', agents_total = $2, lines_total = $3, version = version + 1
       WHERE id = $1 AND state = 'preparing'`,
      [runId, agentsTotal, linesTotal],
    );
  }

  /** Shards of an earlier, failed preparation. */
  async clear(runId: number): Promise<void> {
    await this.sql.rows('DELETE FROM evaluation_shards WHERE run_id = $1', [runId]);
  }
}
