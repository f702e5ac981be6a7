import { Injectable } from '@nestjs/common';
import type { Dated, SupportShares } from '../contributions/core/contribution-arithmetic';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import type { ErrorPlace, Import, ImportCounts, RefusedRow } from './import';

/** An import whose worker died or failed so often needs a person. */
const MOST_CRASHES = 3;
/** How long the queue is given before it is asked again. */
const PATIENCE = `interval '2 minutes'`;
const MAX_DETAIL = 2_000;

/** An import in the hands of one worker, with what it needs to know. Whatever the worker writes, it writes under its fence. */
export interface ClaimedImport extends Pick<
  Import,
  | 'id'
  | 'officeId'
  | 'userId'
  | 'kind'
  | 'mode'
  | 'dryRun'
  | 'sourceSystem'
  | 'agentCode'
  | 'mapping'
  | 'mediaType'
  | 'storedAs'
  | 'rowsDue'
> {
  readonly fence: number;
  readonly username: string;
  readonly role: string;
}

/** How an import ended. */
export interface ImportEnd extends ImportCounts {
  readonly batchId: number | null;
  readonly place: ErrorPlace | undefined;
  /** Why nothing was taken in; null when it is completed. */
  readonly errorCode: string | null;
  readonly errorDetail: string | null;
}

interface ShareRow {
  readonly from: LocalDate;
  readonly value: SupportShares;
}

/** Of one that a worker had in hand and did not finish. */
const CRASHED = `crashes = crashes + 1, lease_until = NULL, asked_at = now(),
  state = CASE WHEN crashes + 1 >= ${MOST_CRASHES} THEN 'failed' ELSE 'waiting' END,
  error_code = CASE WHEN crashes + 1 >= ${MOST_CRASHES} THEN 'needs-attention' END,
  finished_at = CASE WHEN crashes + 1 >= ${MOST_CRASHES} THEN now() END`;

/** Imports as workers handle them: claimed by a fence and a lease on the time of the database. */
@Injectable()
export class ImportWorkRepository {
  constructor(private readonly sql: Sql) {}

  /** Takes one that waits, or whose lease ran out. Undefined when it is over or in other hands. */
  claim(id: number, leaseSeconds: number): Promise<ClaimedImport | undefined> {
    return this.sql.first<ClaimedImport>(
      `UPDATE imports i SET state = 'working', fence = fence + 1, crashes = crashes + (i.state = 'working')::int,
         lease_until = clock_timestamp() + make_interval(secs => $2), started_at = coalesce(started_at, now()),
         rows_done = 0
       FROM users u
       WHERE i.id = $1 AND u.id = i.user_id AND (i.state = 'waiting'
         OR i.state = 'working' AND i.lease_until < clock_timestamp() AND i.crashes < ${MOST_CRASHES - 1})
       RETURNING i.id, i.office_id AS "officeId", i.user_id AS "userId", i.kind, i.mode, i.dry_run AS "dryRun",
         i.source_system AS "sourceSystem", i.agent_code AS "agentCode", i.mapping, i.media_type AS "mediaType",
         i.stored_as AS "storedAs", i.rows_due AS "rowsDue", i.fence, u.username, u.role`,
      [id, leaseSeconds],
    );
  }

  /** Tells how far it is. False when it is in other hands by now, or was cancelled: the worker must stop too. */
  async renew(
    { id, fence }: ClaimedImport,
    leaseSeconds: number,
    rows: { readonly due: number | null; readonly done: number },
  ): Promise<boolean> {
    const renewed = await this.sql.affected(
      `UPDATE imports SET lease_until = clock_timestamp() + make_interval(secs => $3), rows_due = $4, rows_done = $5
       WHERE id = $1 AND fence = $2 AND state = 'working'`,
      [id, fence, leaseSeconds, rows.due, rows.done],
    );
    return renewed === 1;
  }

  /** Ends it in the transaction that took its rows in. False when it is in other hands by now, or was cancelled. */
  async finish({ id, fence }: ClaimedImport, end: ImportEnd): Promise<boolean> {
    const finished = await this.sql.affected(
      `UPDATE imports SET state = CASE WHEN $3::text IS NULL THEN 'completed' ELSE 'failed' END, error_code = $3,
         error_detail = left($4, ${MAX_DETAIL}), lease_until = NULL, finished_at = now(), received = $5, accepted = $6,
         reversed = $7, duplicates = $8, rejected = $9, batch_id = $10, header_row = $11, error_column = $12,
         rows_due = greatest(rows_due, $13), rows_done = greatest(rows_due, $13)
       WHERE id = $1 AND fence = $2 AND state = 'working'`,
      [
        id,
        fence,
        end.errorCode,
        end.errorDetail,
        end.received,
        end.accepted,
        end.reversed,
        end.duplicates,
        end.rejected,
        end.batchId,
        end.place?.headerRow ?? null,
        end.place?.errorColumn ?? null,
        end.received,
      ],
    );
    return finished === 1;
  }

  async addErrors(id: number, rows: readonly RefusedRow[]): Promise<void> {
    await this.sql.rows(
      `INSERT INTO import_errors (import_id, row_no, errors)
       SELECT $1, row_no, errors::json FROM unnest($2::int[], $3::text[]) AS refused (row_no, errors) ORDER BY row_no`,
      [id, rows.map(({ row }) => row), rows.map(({ errors }) => JSON.stringify(errors))],
    );
  }

  /** Ends it: what is wrong is wrong with the file. False when it is in other hands by now, or was cancelled. */
  async fail({ id, fence }: ClaimedImport, code: string, detail: string): Promise<boolean> {
    const failed = await this.sql.affected(
      `UPDATE imports SET state = 'failed', error_code = $3, error_detail = left($4, ${MAX_DETAIL}), lease_until = NULL,
         finished_at = now()
       WHERE id = $1 AND fence = $2 AND state = 'working'`,
      [id, fence, code, detail],
    );
    return failed === 1;
  }

  /** Puts it back without blame: the worker cannot go on, and the file is not why. */
  async release({ id, fence }: ClaimedImport): Promise<void> {
    await this.sql.rows(
      `UPDATE imports SET state = 'waiting', lease_until = NULL, asked_at = now()
       WHERE id = $1 AND fence = $2 AND state = 'working'`,
      [id, fence],
    );
  }

  /** Puts it back after a failure, or ends it after too many. @returns true when it waits for another try. */
  async giveBack({ id, fence }: ClaimedImport, reason: string): Promise<boolean> {
    const row = await this.sql.first<{ state: string }>(
      `UPDATE imports SET ${CRASHED}, error_detail = CASE WHEN crashes + 1 >= ${MOST_CRASHES} THEN left($3, ${MAX_DETAIL}) END
       WHERE id = $1 AND fence = $2 AND state = 'working' RETURNING state`,
      [id, fence, reason],
    );
    return row?.state === 'waiting';
  }

  /** Puts back what workers that fell silent had in hand, or ends it. @returns what waits again. */
  async endExpiredLeases(): Promise<number[]> {
    const rows = await this.sql.rows<{ id: number; state: string }>(
      `UPDATE imports SET ${CRASHED},
         error_detail = CASE WHEN crashes + 1 >= ${MOST_CRASHES} THEN 'The worker fell silent again and again.' END
       WHERE state = 'working' AND lease_until < clock_timestamp() RETURNING id, state`,
    );
    return rows.filter(({ state }) => state === 'waiting').map(({ id }) => id);
  }

  /** Those that wait though the queue was asked for them long ago; they count as asked for from now on. */
  async takeForgotten(): Promise<number[]> {
    const rows = await this.sql.rows<{ id: number }>(
      `UPDATE imports SET asked_at = now() WHERE id IN (
         SELECT id FROM imports WHERE state = 'waiting' AND asked_at < now() - ${PATIENCE} ORDER BY id FOR UPDATE SKIP LOCKED)
       RETURNING id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Files that nobody needs any more: of imports that ended days ago, were cancelled, or refused nothing. */
  filesToRemove(days: number, most: number): Promise<{ id: number; storedAs: string }[]> {
    return this.sql.rows<{ id: number; storedAs: string }>(
      `SELECT id, stored_as AS "storedAs" FROM imports
       WHERE stored_as IS NOT NULL AND finished_at IS NOT NULL
         AND (finished_at < now() - make_interval(days => $1) OR state = 'cancelled'
           OR state = 'completed' AND rejected = 0)
       ORDER BY finished_at LIMIT $2`,
      [days, most],
    );
  }

  /** On the time of the database. */
  async daysAgo(days: number): Promise<Date> {
    const row = await this.sql.first<{ at: Date }>('SELECT now() - make_interval(days => $1) AS at', [days]);
    return row!.at;
  }

  async forgetFiles(ids: readonly number[]): Promise<void> {
    await this.sql.rows('UPDATE imports SET stored_as = NULL WHERE id = ANY ($1::int[])', [ids]);
  }

  /** What share the State bears for whom, from which days on. */
  async stateShares(): Promise<readonly Dated<SupportShares>[]> {
    return this.sql.rows<ShareRow>(
      `SELECT starts_on AS "from", json_object_agg(support_class, share_bp) AS value
       FROM state_support_shares GROUP BY starts_on ORDER BY starts_on`,
    );
  }
}
