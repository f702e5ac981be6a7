import { Injectable } from '@nestjs/common';
import { Propagation, Transactional } from '@nestjs-cls/transactional';
import { SideConnection } from '../database/side-connection';
import { Sql } from '../database/sql';
import { Sweep } from '../queue/sweep';
import { LineMonths } from './line-months';
import { streamAppended } from './coverage-append-stream';
import { COVERAGE_COLUMNS } from './coverage-rows';
import { streamCoverages } from './coverage-stream';

/** One follower at a time: what it has not committed, the next one must not overtake. */
const FOLLOWERS_LOCK = 560_221;

/** Fewer participants than these are looked up one by one, in every month and version there is. */
const FEW = 10_000;

/** Rows after which the planner is told at once: it would take the table for an empty one. */
const MANY_ROWS = 10_000;

const INTO = 'worked_out_coverages';
const NEW_LINES = `(
  SELECT * FROM taken
  WHERE NOT EXISTS (SELECT FROM chosen WHERE chosen.participant_id = taken.participant_id)) line`;
const ALL_LINES = 'chosen JOIN contribution_lines line ON line.participant_id = chosen.participant_id';

const COLUMNS = COVERAGE_COLUMNS.join(', ');
/** What may become otherwise in a version: all that does not stand in its line. */
const KNOWN = [
  'superseded_at',
  'renewed_at',
  'holder_id',
  'renewed_on',
  'earlier_start_on',
  'months_since_cover',
  'later_line_on',
];
const knownIn = (version: string): string => KNOWN.map((column) => `${version}.${column}`).join(', ');

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
    const closed = await this.takeLines();
    const found = await this.workOut(closed);
    // Noted before it is taken out: if none is by now, none was while the lines were read.
    await this.months.requireAll();
    if (found.anew > 0) await this.putAnew();
    if (found.appended > 0) await this.putAppended();
    if (found.appended + found.anew > MANY_ROWS) await this.sql.rows('ANALYZE coverages');
  }

  /** Into `taken` what came, into `chosen` of whom all lines are to be read: how many these are. */
  private async takeLines(): Promise<number> {
    await this.sql.rows('CREATE TEMP TABLE taken (LIKE uncovered_participants) ON COMMIT DROP');
    await this.sql.rows('CREATE TEMP TABLE chosen (participant_id bigint NOT NULL) ON COMMIT DROP');
    await this.sql.rows(
      'WITH gone AS (DELETE FROM uncovered_participants RETURNING *) INSERT INTO taken SELECT * FROM gone',
    );
    const closed = await this.sql.affected(
      'INSERT INTO chosen SELECT DISTINCT participant_id FROM taken WHERE line_id IS NULL',
    );
    await this.sql.rows('ANALYZE taken, chosen');
    return closed;
  }

  /** Works out what new lines append to what is known, and of whom that is not all, everything: versions of both. */
  private async workOut(closed: number): Promise<{ readonly appended: number; readonly anew: number }> {
    const source = await this.sql.client();
    return this.side.use(async (target) => {
      // As long as it takes, as on the connection that reads.
      await target.query('SET statement_timeout = 0');
      try {
        await target.query(`TRUNCATE ${INTO}`);
        const { versions: appended, participants } = await streamAppended(source, target, {
          from: NEW_LINES,
          into: INTO,
        });
        if (closed + participants === 0) return { appended, anew: 0 };
        if (participants > 0) await this.chooseOthers();
        if (closed + participants < FEW) await this.lookUpEachRow();
        const anew = await streamCoverages(source, target, { from: ALL_LINES, into: INTO });
        await target.query(`ANALYZE ${INTO}`);
        return { appended, anew };
      } finally {
        await target.query('RESET statement_timeout');
      }
    });
  }

  /** Those whose new lines do not come after all others, as well. */
  private async chooseOthers(): Promise<void> {
    await this.sql.rows(`INSERT INTO chosen SELECT participant_id FROM ${INTO} WHERE line_id IS NULL`);
    await this.sql.rows('ANALYZE chosen');
  }

  /** From now on in this transaction: Postgres would rather read all that there is and hash it. */
  private async lookUpEachRow(): Promise<void> {
    await this.sql.rows(
      `SELECT set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)`,
    );
  }

  /** Most versions of most covers are as they were: what stays is not written. */
  private async putAnew(): Promise<void> {
    // Apart from the deleting, or the planner takes versions that are not among the new ones for none, although those of
    // all other participants are, and looks for the participant of each in turn.
    await this.sql.rows(
      `CREATE TEMP TABLE gone ON COMMIT DROP AS
       SELECT participant_id, line_id, recorded_at FROM coverages JOIN chosen USING (participant_id)
       EXCEPT SELECT participant_id, line_id, recorded_at FROM ${INTO} WHERE is_new IS NULL`,
    );
    await this.sql.rows('ANALYZE gone');
    await this.sql.rows(
      `DELETE FROM coverages old USING gone WHERE (old.participant_id, old.line_id, old.recorded_at)
         = (gone.participant_id, gone.line_id, gone.recorded_at)`,
    );
    await this.sql.rows(
      `INSERT INTO coverages (${COLUMNS})
       SELECT ${COLUMNS} FROM ${INTO} new WHERE is_new IS NULL AND line_id IS NOT NULL AND NOT EXISTS (
         SELECT FROM coverages same WHERE (same.participant_id, same.line_id, same.recorded_at)
             = (new.participant_id, new.line_id, new.recorded_at)
           AND (${knownIn('same')}) IS NOT DISTINCT FROM (${knownIn('new')}))
       ON CONFLICT ON CONSTRAINT coverages_pk DO UPDATE SET (${KNOWN.join(', ')}) = ROW (${knownIn('excluded')})`,
    );
  }

  private async putAppended(): Promise<void> {
    await this.lookUpEachRow();
    await this.sql.rows(
      `UPDATE coverages old SET (${KNOWN.join(', ')}) = ROW (${knownIn('new')})
       FROM ${INTO} new WHERE NOT new.is_new AND (old.participant_id, old.line_id, old.recorded_at)
         = (new.participant_id, new.line_id, new.recorded_at)`,
    );
    await this.sql.rows(`INSERT INTO coverages (${COLUMNS}) SELECT ${COLUMNS} FROM ${INTO} WHERE is_new`);
  }
}
