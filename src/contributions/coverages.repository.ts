import { Injectable } from '@nestjs/common';
import { Propagation, Transactional } from '@nestjs-cls/transactional';
import { Sql } from '../database/sql';
import { Sweep } from '../queue/sweep';
import { COVERAGE_COLUMNS, coverageVersions } from './coverages.sql';

/** One follower at a time: what it has not committed, the next one must not overtake. */
const FOLLOWERS_LOCK = 560_221;

/** Rows after which the planner is told at once: it would take the table for an empty one. */
const MANY_ROWS = 10_000;

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
    // Compared first: most versions of most covers are as they were, and a row that stays costs nothing.
    await this.sql.rows(
      `CREATE TEMP TABLE worked_out ON COMMIT DROP AS ${coverageVersions(LINES_OF_CHOSEN)}`,
    );
    await this.sql.rows('ANALYZE worked_out');
    await this.sql.rows(
      `DELETE FROM coverages old USING chosen WHERE old.participant_id = chosen.participant_id AND NOT EXISTS (
         SELECT FROM worked_out new WHERE (new.participant_id, new.line_id, new.recorded_at)
           = (old.participant_id, old.line_id, old.recorded_at))`,
    );
    const changed = await this.sql.affected(
      `INSERT INTO coverages AS old (${COVERAGE_COLUMNS})
       SELECT ${COVERAGE_COLUMNS} FROM worked_out new WHERE NOT EXISTS (
         SELECT FROM coverages same WHERE (same.participant_id, same.line_id, same.recorded_at)
             = (new.participant_id, new.line_id, new.recorded_at)
           AND (same.superseded_at, same.renewed_at) IS NOT DISTINCT FROM (new.superseded_at, new.renewed_at))
       ON CONFLICT ON CONSTRAINT coverages_pk DO UPDATE SET superseded_at = excluded.superseded_at,
         renewed_at = excluded.renewed_at, renewed_on = excluded.renewed_on`,
    );
    if (changed > MANY_ROWS) await this.sql.rows('ANALYZE coverages');
  }
}
