import { Injectable } from '@nestjs/common';
import { Propagation, Transactional } from '@nestjs-cls/transactional';
import { SideConnection } from '../database/side-connection';
import { Sql } from '../database/sql';
import { Sweep } from '../queue/sweep';
import { LineMonths } from './line-months';
import { COVERAGE_COLUMNS, streamCoverages } from './coverage-stream';

/** One follower at a time: what it has not committed, the next one must not overtake. */
const FOLLOWERS_LOCK = 560_221;

/** Rows after which the planner is told at once: it would take the table for an empty one. */
const MANY_ROWS = 10_000;

const COLUMNS = COVERAGE_COLUMNS.join(', ');

/** Covers that end and ask to be renewed, kept up with the lines. */
@Injectable()
export class CoveragesRepository {
  private running: Promise<void> | undefined;
  private waiting: Promise<void> | undefined;

  constructor(
    private readonly sql: Sql,
    private readonly side: SideConnection,
    private readonly months: LineMonths,
  ) {}

  /**
   * Works out the coverages of everybody whose lines were committed since, in a transaction of its own; afterwards they
   * hold all that was committed before the call. Harmless when repeated, cheap when there is nothing to do.
   * @throws DomainError `months-detached`.
   */
  @Sweep('coverages')
  async follow(): Promise<void> {
    await this.months.requireAll();
    if (!(await this.areCurrent())) await this.catchUpOnce();
  }

  private async areCurrent(): Promise<boolean> {
    const row = await this.sql.first<{ found: boolean }>(
      'SELECT EXISTS (SELECT FROM uncovered_participants) AS found',
    );
    return !row!.found;
  }

  /**
   * Within a process one at a time, and all who come meanwhile share the next: it takes two connections, which those who
   * wait must not hold.
   */
  private catchUpOnce(): Promise<void> {
    const start = (): Promise<void> => {
      this.waiting = undefined;
      this.running = this.catchUp().finally(() => (this.running = undefined));
      return this.running;
    };
    if (!this.running) return start();
    this.waiting ??= this.running.then(start, start);
    return this.waiting;
  }

  @Transactional(Propagation.RequiresNew)
  protected async catchUp(): Promise<void> {
    await this.sql.rows(
      `SELECT set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true),
         set_config('work_mem', '128MB', true), set_config('jit', 'off', true)`,
    );
    await this.sql.rows('SELECT pg_advisory_xact_lock($1)', [FOLLOWERS_LOCK]);
    await this.choose();
    await this.workOut();
    // Noted before it is taken out: if none is by now, none was while the lines were read.
    await this.months.requireAll();
    await this.takeOver();
  }

  private async choose(): Promise<void> {
    await this.sql.rows('CREATE TEMP TABLE chosen (participant_id bigint NOT NULL) ON COMMIT DROP');
    await this.sql.rows(
      `WITH taken AS (DELETE FROM uncovered_participants RETURNING participant_id)
       INSERT INTO chosen SELECT DISTINCT participant_id FROM taken`,
    );
    await this.sql.rows('ANALYZE chosen');
  }

  private async workOut(): Promise<void> {
    const from = 'chosen JOIN contribution_lines line ON line.participant_id = chosen.participant_id';
    const source = await this.sql.client();
    await this.side.use(async (target) => {
      // As long as it takes, as on the connection that reads.
      await target.query('SET statement_timeout = 0');
      try {
        await target.query('TRUNCATE worked_out_coverages');
        await streamCoverages(source, target, { from, into: 'worked_out_coverages' });
        await target.query('ANALYZE worked_out_coverages');
      } finally {
        await target.query('RESET statement_timeout');
      }
    });
  }

  /** Most versions of most covers are as they were: what stays is not written. */
  private async takeOver(): Promise<void> {
    await this.sql.rows(
      `DELETE FROM coverages old USING chosen WHERE old.participant_id = chosen.participant_id AND NOT EXISTS (
         SELECT FROM worked_out_coverages new WHERE (new.participant_id, new.line_id, new.recorded_at)
           = (old.participant_id, old.line_id, old.recorded_at))`,
    );
    const changed = await this.sql.affected(
      `INSERT INTO coverages AS old (${COLUMNS})
       SELECT ${COLUMNS} FROM worked_out_coverages new WHERE NOT EXISTS (
         SELECT FROM coverages same WHERE (same.participant_id, same.line_id, same.recorded_at)
             = (new.participant_id, new.line_id, new.recorded_at)
           AND (same.superseded_at, same.renewed_at) IS NOT DISTINCT FROM (new.superseded_at, new.renewed_at))
       ON CONFLICT ON CONSTRAINT coverages_pk DO UPDATE SET superseded_at = excluded.superseded_at,
         renewed_at = excluded.renewed_at, renewed_on = excluded.renewed_on`,
    );
    if (changed > MANY_ROWS) await this.sql.rows('ANALYZE coverages');
  }
}
