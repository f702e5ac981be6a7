import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { ReportListName } from '../http/reportable';
import type { ReportState } from './core/report-state';
import type { Report, ReportRef } from './report';

export interface ReportFilter {
  readonly orderId?: number | undefined;
  readonly officeId?: number | undefined;
  readonly report?: ReportListName | undefined;
  readonly state?: ReportState | undefined;
}

/** One occurrence of an order. */
export interface Occurrence {
  readonly orderId: number;
  readonly dueAt: Date;
}

const COLUMNS = `id, order_id AS "orderId", due_at AS "dueAt", office_id AS "officeId", name, report, query, format, bom,
  language, state, row_count AS rows, bytes, sha256, stored_as AS "storedAs", error_code AS "errorCode",
  error_detail AS "errorDetail", created_at AS "createdAt", started_at AS "startedAt", finished_at AS "finishedAt"`;

/** Reports as they come due and are looked at. Their making is in report-work.repository. */
@Injectable()
export class ReportsRepository {
  constructor(private readonly sql: Sql) {}

  /** Reports that are to be made, of orders as they stand. @returns the ids of those that there were not yet. */
  async add(occurrences: readonly Occurrence[]): Promise<number[]> {
    const rows = await this.sql.rows<{ id: number }>(
      `INSERT INTO reports (order_id, due_at, office_id, user_id, name, report, query, format, bom, language)
       SELECT ordered.id, due.at, office_id, user_id, name, report, query, format, bom, language
       FROM unnest($1::int[], $2::timestamptz[]) AS due (order_id, at) JOIN report_orders ordered ON ordered.id = due.order_id
       ON CONFLICT ON CONSTRAINT reports_once_uq DO NOTHING RETURNING id`,
      [occurrences.map(({ orderId }) => orderId), occurrences.map(({ dueAt }) => dueAt)],
    );
    return rows.map(({ id }) => id);
  }

  find(scopeId: number, id: number): Promise<Report | undefined> {
    return this.sql.first<Report>(
      `SELECT ${COLUMNS} FROM reports WHERE id = $2 AND office_id IN (SELECT office_subtree($1))`,
      [scopeId, id],
    );
  }

  findAt({ orderId, dueAt }: Occurrence): Promise<Report | undefined> {
    return this.sql.first<Report>(`SELECT ${COLUMNS} FROM reports WHERE order_id = $1 AND due_at = $2`, [
      orderId,
      dueAt,
    ]);
  }

  /** Newest first. */
  findPage(scopeId: number, filter: ReportFilter, count: number, beforeId?: number): Promise<Report[]> {
    return this.sql.rows<Report>(
      `SELECT ${COLUMNS} FROM reports
       WHERE office_id IN (SELECT office_subtree($1)) AND ($2::int IS NULL OR order_id = $2)
         AND ($3::int IS NULL OR office_id = $3) AND ($4::text IS NULL OR report = $4)
         AND ($5::text IS NULL OR state = $5) AND ($6::int IS NULL OR id < $6)
       ORDER BY id DESC LIMIT $7`,
      [
        scopeId,
        filter.orderId ?? null,
        filter.officeId ?? null,
        filter.report ?? null,
        filter.state ?? null,
        beforeId ?? null,
        count,
      ],
    );
  }

  /** Ends what was not made of an order. Whoever works on it finds out and leaves nothing. */
  failOpen(orderId: number, code: string, detail: string): Promise<ReportRef[]> {
    return this.sql.rows<ReportRef>(
      `UPDATE reports SET state = 'failed', error_code = $2, error_detail = $3, lease_until = NULL, finished_at = now()
       WHERE order_id = $1 AND state IN ('queued', 'making')
       RETURNING id, order_id AS "orderId", office_id AS "officeId", report, due_at AS "dueAt"`,
      [orderId, code, detail],
    );
  }
}
