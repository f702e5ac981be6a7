import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { ReportState } from './core/report-state';
import type { MadeReport, ReportRef } from './report';
import type { ReportForm } from './report-order';

/** A report whose worker died or failed so often needs a person. */
const MOST_CRASHES = 3;
/** How long the queue is given before it is asked again. */
const PATIENCE = `interval '2 minutes'`;
const MAX_DETAIL = 2_000;

export const NEEDS_ATTENTION = 'needs-attention';

/** A report in the hands of one worker. Whatever the worker writes, it writes under its fence. */
export interface ClaimedReport extends ReportRef, ReportForm {
  /** As whom it is made. */
  readonly userId: number;
  readonly fence: number;
}

/** What became of one that a worker did not finish. */
export interface GivenBack extends ReportRef {
  readonly state: ReportState;
}

const REF = 'id, order_id AS "orderId", office_id AS "officeId", report, due_at AS "dueAt"';

/** Of one that a worker had in hand and did not finish. */
const crashed = (detail: string): string => `crashes = crashes + 1, lease_until = NULL, asked_at = now(),
  state = CASE WHEN crashes + 1 >= ${MOST_CRASHES} THEN 'failed' ELSE 'queued' END,
  error_code = CASE WHEN crashes + 1 >= ${MOST_CRASHES} THEN '${NEEDS_ATTENTION}' END,
  error_detail = CASE WHEN crashes + 1 >= ${MOST_CRASHES} THEN ${detail} END,
  finished_at = CASE WHEN crashes + 1 >= ${MOST_CRASHES} THEN now() END`;

/** Reports as workers handle them: claimed by a fence and a lease on the time of the database. */
@Injectable()
export class ReportWorkRepository {
  constructor(private readonly sql: Sql) {}

  /** Takes one that waits, or whose lease ran out. Undefined when it is over or in other hands. */
  claim(id: number, leaseSeconds: number): Promise<ClaimedReport | undefined> {
    return this.sql.first<ClaimedReport>(
      `UPDATE reports SET state = 'making', fence = fence + 1, crashes = crashes + (state = 'making')::int,
         lease_until = clock_timestamp() + make_interval(secs => $2), started_at = coalesce(started_at, now())
       WHERE id = $1 AND (state = 'queued'
         OR state = 'making' AND lease_until < clock_timestamp() AND crashes < ${MOST_CRASHES - 1})
       RETURNING ${REF}, user_id AS "userId", name, query, format, bom, language, fence`,
      [id, leaseSeconds],
    );
  }

  /** False when it is in other hands by now, or over: the worker must stop too. */
  async renew({ id, fence }: ClaimedReport, leaseSeconds: number): Promise<boolean> {
    const renewed = await this.sql.affected(
      `UPDATE reports SET lease_until = clock_timestamp() + make_interval(secs => $3)
       WHERE id = $1 AND fence = $2 AND state = 'making'`,
      [id, fence, leaseSeconds],
    );
    return renewed === 1;
  }

  /** False when it is in other hands by now, or over. */
  async finish({ id, fence }: ClaimedReport, report: MadeReport): Promise<boolean> {
    const finished = await this.sql.affected(
      `UPDATE reports SET state = 'done', lease_until = NULL, finished_at = now(), row_count = $3, bytes = $4, sha256 = $5,
         stored_as = $6
       WHERE id = $1 AND fence = $2 AND state = 'making'`,
      [id, fence, report.rows, report.bytes, report.sha256, report.storedAs],
    );
    return finished === 1;
  }

  /** Ends it: another try would come to the same. False when it is in other hands by now, or over. */
  async fail({ id, fence }: ClaimedReport, code: string, detail: string): Promise<boolean> {
    const failed = await this.sql.affected(
      `UPDATE reports SET state = 'failed', error_code = $3, error_detail = left($4, ${MAX_DETAIL}), lease_until = NULL,
         finished_at = now()
       WHERE id = $1 AND fence = $2 AND state = 'making'`,
      [id, fence, code, detail],
    );
    return failed === 1;
  }

  /** Puts it back without blame: the worker cannot go on, and the report is not why. */
  async release({ id, fence }: ClaimedReport): Promise<void> {
    await this.sql.rows(
      `UPDATE reports SET state = 'queued', lease_until = NULL, asked_at = now()
       WHERE id = $1 AND fence = $2 AND state = 'making'`,
      [id, fence],
    );
  }

  /** Puts it back after a failure, or ends it after too many. Undefined when it is in other hands by now, or over. */
  giveBack({ id, fence }: ClaimedReport, reason: string): Promise<GivenBack | undefined> {
    return this.sql.first<GivenBack>(
      `UPDATE reports SET ${crashed(`left($3, ${MAX_DETAIL})`)}
       WHERE id = $1 AND fence = $2 AND state = 'making' RETURNING ${REF}, state`,
      [id, fence, reason],
    );
  }

  /** Puts back what workers that fell silent had in hand, or ends it. */
  endExpiredLeases(): Promise<GivenBack[]> {
    return this.sql.rows<GivenBack>(
      `UPDATE reports SET ${crashed(`'The worker fell silent again and again.'`)}
       WHERE state = 'making' AND lease_until < clock_timestamp() RETURNING ${REF}, state`,
    );
  }

  /** Those that wait though the queue was asked for them long ago; they count as asked for from now on. */
  async takeForgotten(): Promise<number[]> {
    const rows = await this.sql.rows<{ id: number }>(
      `UPDATE reports SET asked_at = now() WHERE id IN (
         SELECT id FROM reports WHERE state = 'queued' AND asked_at < now() - ${PATIENCE} ORDER BY id FOR UPDATE SKIP LOCKED)
       RETURNING id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Files that were kept long enough. */
  filesToRemove(days: number, most: number): Promise<{ id: number; storedAs: string }[]> {
    return this.sql.rows<{ id: number; storedAs: string }>(
      `SELECT id, stored_as AS "storedAs" FROM reports
       WHERE state = 'done' AND finished_at < now() - make_interval(days => $1) ORDER BY finished_at LIMIT $2`,
      [days, most],
    );
  }

  async expire(ids: readonly number[]): Promise<void> {
    await this.sql.rows(
      `UPDATE reports SET state = 'expired', stored_as = NULL WHERE id = ANY ($1::int[]) AND state = 'done'`,
      [ids],
    );
  }

  /** On the time of the database. */
  async daysAgo(days: number): Promise<Date> {
    const row = await this.sql.first<{ at: Date }>('SELECT now() - make_interval(days => $1) AS at', [days]);
    return row!.at;
  }
}
