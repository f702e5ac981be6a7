import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { FieldCode } from '../shared/field-messages';
import type { Import, ImportOrder, RefusedRow } from './import';
import type { ImportKind } from './core/import-kinds';
import type { ImportState } from './core/import-state';

export interface NewImport extends ImportOrder {
  readonly officeId: number;
  readonly userId: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly storedAs: string;
  readonly rowsDue: number | null;
}

export interface ImportFilter {
  readonly kind?: ImportKind | undefined;
  readonly state?: ImportState | undefined;
  readonly officeId?: number | undefined;
}

/** How often an error was found. */
export interface ErrorCount {
  readonly code: FieldCode;
  readonly detail: string;
  readonly count: number;
}

const COLUMNS = `i.id, i.office_id AS "officeId", i.user_id AS "userId", i.kind, i.mode, i.dry_run AS "dryRun",
  i.source_system AS "sourceSystem", i.agent_code AS "agentCode", i.mapping, i.media_type AS "mediaType", i.bytes, i.sha256,
  i.stored_as AS "storedAs", i.state, i.rows_due AS "rowsDue", i.rows_done AS "rowsDone", i.received, i.accepted, i.reversed,
  i.duplicates, i.rejected, i.batch_id AS "batchId", i.header_row AS "headerRow", i.error_column AS "errorColumn",
  i.error_code AS "errorCode", i.error_detail AS "errorDetail", i.created_at AS "createdAt", i.started_at AS "startedAt",
  i.finished_at AS "finishedAt"`;

/** Imports as whoever asked for them sees them. */
@Injectable()
export class ImportsRepository {
  constructor(private readonly sql: Sql) {}

  /** @returns its id. */
  async add(one: NewImport): Promise<number> {
    const row = await this.sql.first<{ id: number }>(
      `INSERT INTO imports (office_id, user_id, kind, mode, dry_run, source_system, agent_code, mapping, media_type, bytes,
         sha256, stored_as, rows_due)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id`,
      [
        one.officeId,
        one.userId,
        one.kind,
        one.mode,
        one.dryRun,
        one.sourceSystem,
        one.agentCode,
        one.mapping === null ? null : JSON.stringify(one.mapping),
        one.mediaType,
        one.bytes,
        one.sha256,
        one.storedAs,
        one.rowsDue,
      ],
    );
    return row!.id;
  }

  find(scopeId: number, id: number): Promise<Import | undefined> {
    return this.sql.first<Import>(
      `SELECT ${COLUMNS} FROM imports i WHERE i.id = $2 AND i.office_id IN (SELECT office_subtree($1))`,
      [scopeId, id],
    );
  }

  /** Newest first. */
  findPage(scopeId: number, filter: ImportFilter, count: number, beforeId?: number): Promise<Import[]> {
    return this.sql.rows<Import>(
      `SELECT ${COLUMNS} FROM imports i
       WHERE i.office_id IN (SELECT office_subtree($1)) AND ($2::text IS NULL OR i.kind = $2)
         AND ($3::text IS NULL OR i.state = $3) AND ($4::int IS NULL OR i.office_id = $4)
         AND ($5::int IS NULL OR i.id < $5)
       ORDER BY i.id DESC LIMIT $6`,
      [scopeId, filter.kind ?? null, filter.state ?? null, filter.officeId ?? null, beforeId ?? null, count],
    );
  }

  /** False when it is over by now. Whoever works on it finds out and leaves nothing. */
  async cancel(id: number): Promise<boolean> {
    const cancelled = await this.sql.affected(
      `UPDATE imports SET state = 'cancelled', lease_until = NULL, finished_at = now()
       WHERE id = $1 AND finished_at IS NULL`,
      [id],
    );
    return cancelled === 1;
  }

  /** In the order of the rows. */
  refusedRows(id: number, count: number, afterRow = 0): Promise<RefusedRow[]> {
    return this.sql.rows<RefusedRow>(
      `SELECT row_no AS row, errors FROM import_errors WHERE import_id = $1 AND row_no > $2 ORDER BY row_no LIMIT $3`,
      [id, afterRow, count],
    );
  }

  /** The most frequent first. */
  errorCounts(id: number, most: number): Promise<ErrorCount[]> {
    return this.sql.rows<ErrorCount>(
      `SELECT error ->> 'code' AS code, min(error ->> 'detail') AS detail, count(*)::int AS count
       FROM import_errors, json_array_elements(errors) AS error WHERE import_id = $1
       GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT $2`,
      [id, most],
    );
  }
}
