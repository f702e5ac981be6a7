import { ReportFiles } from '../../src/reports/report-files';
import type { TestApp } from '../support/app';

interface Given {
  readonly officeId: number;
  readonly userId: number;
  readonly name: string;
}

/** An order of the agents of an office. @returns its id. */
export async function aReportOrder(app: TestApp, { officeId, userId, name }: Given): Promise<number> {
  const [order] = await app.sql<{ id: number }>(
    `INSERT INTO report_orders (office_id, user_id, name, report, query, format, bom, language, cron, is_enabled, next_due_at)
     VALUES ($1, $2, $3, 'agents', '{}', 'csv', false, 'vi', '30 6 * * 1', true, '2031-01-05T23:30:00Z') RETURNING id`,
    [officeId, userId, name],
  );
  return order!.id;
}

/** One that was made of the order, with a file of one agent by that name. @returns its id. */
export async function aReport(app: TestApp, orderId: number, name: string): Promise<number> {
  const contents = async function* (): AsyncGenerator<Buffer> {
    yield Buffer.from(`Tên\r\n${name}\r\n`);
  };
  const file = await app.services.get(ReportFiles, { strict: false }).put(contents());
  const [report] = await app.sql<{ id: number }>(
    `INSERT INTO reports (order_id, due_at, office_id, user_id, name, report, query, format, bom, language, state, row_count,
       bytes, sha256, stored_as, finished_at)
     SELECT id, '2026-07-05T23:30:00Z', office_id, user_id, name, report, query, format, bom, language, 'done', 1, $2, $3, $4,
       now() FROM report_orders WHERE id = $1 RETURNING id`,
    [orderId, file.bytes, file.sha256, file.storedAs],
  );
  return report!.id;
}
