import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ClsService } from 'nestjs-cls';
import type { Response } from 'supertest';
import { publicId } from '../../src/http/public-id';
import { asSystem } from '../../src/queue/system-context';
import { DueReports } from '../../src/reports/due-reports';
import { ReportSweep } from '../../src/reports/report-sweep';
import { ReportWork } from '../../src/reports/report-work.service';
import type { SignedIn, TestApp } from './app';
import { bytesOf } from './tables';

/** An order as the API shows it. */
export interface OrderView {
  readonly id: string;
  readonly ordererId: string;
  readonly nextDueAt: string | null;
  readonly [field: string]: unknown;
}

/** A report as the API shows it. */
export interface ReportView {
  readonly id: string;
  readonly orderId: string;
  readonly state: string;
  readonly dueAt: string;
  readonly rows: number | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly error: { readonly code: string; readonly detail: string } | null;
  readonly [field: string]: unknown;
}

const inJob = <T>(app: TestApp, work: () => Promise<T>): Promise<T> =>
  asSystem(app.services.get(ClsService), undefined, work);

/** Looks which orders are due, as a process does from time to time. */
export const lookWhatIsDue = (app: TestApp): Promise<void> =>
  inJob(app, () => app.services.get(DueReports, { strict: false }).sweep());

/** Works on a report in this process, as a worker would. */
export const workOnReport = (app: TestApp, id: string): Promise<void> =>
  inJob(app, () =>
    app.services.get(ReportWork, { strict: false }).work({ reportId: publicId.decode('report', id)! }),
  );

export const sweepReports = (app: TestApp): Promise<void> =>
  inJob(app, () => app.services.get(ReportSweep, { strict: false }).sweep());

export const removeReportFiles = (app: TestApp): Promise<void> =>
  inJob(app, () => app.services.get(ReportSweep, { strict: false }).removeFiles());

/** Orders a report that must be taken. */
export async function ordered(who: SignedIn, order: object): Promise<OrderView> {
  const { status, body, text } = await who
    .post('/v1/report-orders')
    .send({ name: 'Báo cáo', format: 'csv', cron: '30 6 * * 1', ...order });
  if (status !== 201) throw new Error(`the order was answered with ${status}: ${text}`);
  return body as OrderView;
}

/** Has a report made now and works on it. */
export async function madeNow(app: TestApp, who: SignedIn, { id }: OrderView): Promise<ReportView> {
  const { status, body, text } = await who.post(`/v1/report-orders/${id}/reports`);
  if (status !== 202) throw new Error(`the report was answered with ${status}: ${text}`);
  const report = body as ReportView;
  await workOnReport(app, report.id);
  return seen(who, report.id);
}

export const seen = async (who: SignedIn, id: string): Promise<ReportView> =>
  (await who.get(`/v1/reports/${id}`)).body as ReportView;

/** Reports of the order, newest first. */
export const reportsOf = async (who: SignedIn, { id }: OrderView): Promise<readonly ReportView[]> =>
  ((await who.get(`/v1/reports?orderId=${id}`)).body as { items: ReportView[] }).items;

/** What a route answers with, as bytes. */
export const taken = (who: SignedIn, path: string, language = 'vi'): Promise<Response> =>
  Promise.resolve(
    who
      .get(path)
      .set('Accept-Language', language)
      .buffer(true)
      .parse(bytesOf as never),
  );

export const folderOfReports = (app: TestApp): string => join(app.env.dataDir, 'reports');

/** Names of the files that lie where those of reports are kept, whoever knows of them. */
export const keptReportFiles = (app: TestApp): string[] =>
  existsSync(folderOfReports(app)) ? readdirSync(folderOfReports(app)) : [];
