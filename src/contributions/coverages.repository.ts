import { Injectable } from '@nestjs/common';
import { Propagation, Transactional } from '@nestjs-cls/transactional';
import { Sql } from '../database/sql';
import { Sweep } from '../queue/sweep';
import { COVERAGE_COLUMNS, coverageVersions } from './coverages.sql';

/** One follower at a time: what it has not committed, the next one must not overtake. */
const FOLLOWERS_LOCK = 560_220;

const LINES_OF_CHOSEN = `SELECT line.id, line.participant_id, line.agent_id, line.collected_on, line.covered_from,
  line.covered_to, line.source_system_id, line.receipt_no, line.line_no, line.recorded_at, line.superseded_at
  FROM chosen JOIN contribution_lines line ON line.participant_id = chosen.participant_id`;

/** Covers that end and ask to be renewed, kept up with the lines. */
@Injectable()
export class CoveragesRepository {
  constructor(private readonly sql: Sql) {}

  /**
   * Works out the coverages of everybody whose lines were committed since, in a transaction of its own; afterwards they
   * hold all that was committed before the call. Harmless when repeated, cheap when there is nothing to do.
   */
  @Sweep('coverages')
  async follow(): Promise<void> {
    if (await this.areCurrent()) return;
    await this.catchUp();
  }

  private async areCurrent(): Promise<boolean> {
    const row = await this.sql.first<{ found: boolean }>(
      'SELECT EXISTS (SELECT FROM uncovered_participants) AS found',
    );
    return !row!.found;
  }

  @Transactional(Propagation.RequiresNew)
  protected async catchUp(): Promise<void> {
    await this.sql.rows(
      `SELECT set_config('statement_timeout', '0', true), set_config('work_mem', '128MB', true),
         set_config('jit', 'off', true)`,
    );
    await this.sql.rows('SELECT pg_advisory_xact_lock($1)', [FOLLOWERS_LOCK]);
    await this.sql.rows('CREATE TEMP TABLE chosen (participant_id bigint NOT NULL) ON COMMIT DROP');
    await this.sql.rows(
      `WITH taken AS (DELETE FROM uncovered_participants RETURNING participant_id)
       INSERT INTO chosen SELECT DISTINCT participant_id FROM taken`,
    );
    await this.sql.rows('ANALYZE chosen');
    await this.sql.rows(
      'DELETE FROM coverages USING chosen WHERE coverages.participant_id = chosen.participant_id',
    );
    await this.sql.rows(`INSERT INTO coverages (${COVERAGE_COLUMNS}) ${coverageVersions(LINES_OF_CHOSEN)}`);
  }
}
