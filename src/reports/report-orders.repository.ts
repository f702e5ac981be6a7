import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { ReportListName } from '../http/reportable';
import type { ReportOrder, ReportOrderTerms } from './report-order';

export interface NewReportOrder extends ReportOrderTerms {
  readonly officeId: number;
  readonly userId: number;
  readonly nextDueAt: Date | null;
}

/** The order as somebody wants it to be. */
export type ReportOrderColumns = Omit<NewReportOrder, 'officeId' | 'report'>;

export interface ReportOrderFilter {
  readonly report?: ReportListName | undefined;
  readonly officeId?: number | undefined;
}

/** An order of which something is due. */
export interface DueOrder extends Pick<ReportOrder, 'id' | 'cron'> {
  readonly nextDueAt: Date;
}

const COLUMNS = `id, office_id AS "officeId", user_id AS "userId", name, report, query, format, bom, language, cron,
  is_enabled AS "isEnabled", next_due_at AS "nextDueAt", created_at AS "createdAt", version`;

/** Orders that are removed stay for the reports that were made of them; nobody finds them any more. */
@Injectable()
export class ReportOrdersRepository {
  constructor(private readonly sql: Sql) {}

  /** @returns its id. */
  async add(order: NewReportOrder): Promise<number> {
    const row = await this.sql.first<{ id: number }>(
      `INSERT INTO report_orders (office_id, user_id, name, report, query, format, bom, language, cron, is_enabled, next_due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
      [
        order.officeId,
        order.userId,
        order.name,
        order.report,
        JSON.stringify(order.query),
        order.format,
        order.bom,
        order.language,
        order.cron,
        order.isEnabled,
        order.nextDueAt,
      ],
    );
    return row!.id;
  }

  find(scopeId: number, id: number): Promise<ReportOrder | undefined> {
    return this.sql.first<ReportOrder>(
      `SELECT ${COLUMNS} FROM report_orders
       WHERE id = $2 AND removed_at IS NULL AND office_id IN (SELECT office_subtree($1))`,
      [scopeId, id],
    );
  }

  /** Newest first. */
  findPage(
    scopeId: number,
    filter: ReportOrderFilter,
    count: number,
    beforeId?: number,
  ): Promise<ReportOrder[]> {
    return this.sql.rows<ReportOrder>(
      `SELECT ${COLUMNS} FROM report_orders
       WHERE removed_at IS NULL AND office_id IN (SELECT office_subtree($1)) AND ($2::text IS NULL OR report = $2)
         AND ($3::int IS NULL OR office_id = $3) AND ($4::int IS NULL OR id < $4)
       ORDER BY id DESC LIMIT $5`,
      [scopeId, filter.report ?? null, filter.officeId ?? null, beforeId ?? null, count],
    );
  }

  /** False when it is no longer at that version. */
  async change(id: number, version: number, columns: ReportOrderColumns): Promise<boolean> {
    const changed = await this.sql.affected(
      `UPDATE report_orders SET version = version + 1, user_id = $3, name = $4, query = $5, format = $6, bom = $7,
         language = $8, cron = $9, is_enabled = $10, next_due_at = $11
       WHERE id = $1 AND version = $2 AND removed_at IS NULL`,
      [
        id,
        version,
        columns.userId,
        columns.name,
        JSON.stringify(columns.query),
        columns.format,
        columns.bom,
        columns.language,
        columns.cron,
        columns.isEnabled,
        columns.nextDueAt,
      ],
    );
    return changed === 1;
  }

  /** False when it is no longer at that version. */
  async remove(id: number, version: number): Promise<boolean> {
    const removed = await this.sql.affected(
      `UPDATE report_orders SET version = version + 1, removed_at = now(), is_enabled = false, next_due_at = NULL
       WHERE id = $1 AND version = $2 AND removed_at IS NULL`,
      [id, version],
    );
    return removed === 1;
  }

  /** Orders of which something is due, the longest first; they are held to the end of the transaction. */
  holdDue(now: Date, most: number, id?: number): Promise<DueOrder[]> {
    return this.sql.rows<DueOrder>(
      `SELECT id, cron, next_due_at AS "nextDueAt" FROM report_orders
       WHERE next_due_at <= $1 AND ($2::int IS NULL OR id = $2)
       ORDER BY next_due_at, id LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED`,
      [now, id ?? null, most],
    );
  }

  /** When something of them is due again. It is no change that an `If-Match` should trip over. */
  async moveOn(next: readonly { readonly orderId: number; readonly nextDueAt: Date }[]): Promise<void> {
    await this.sql.rows(
      `UPDATE report_orders SET next_due_at = next.due_at
       FROM unnest($1::int[], $2::timestamptz[]) AS next (order_id, due_at) WHERE report_orders.id = next.order_id`,
      [next.map(({ orderId }) => orderId), next.map(({ nextDueAt }) => nextDueAt)],
    );
  }
}
