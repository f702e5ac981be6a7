import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import {
  folderOfReports,
  keptReportFiles,
  madeNow,
  ordered,
  removeReportFiles,
  seen,
} from '../support/reporting';

/** What was made is kept for some days, as it was made. */
describe('reports that were made', () => {
  let app: TestApp;
  let supervisor: SignedIn;
  /** Other tests keep reports too. */
  const dataDir = mkdtempSync(join(tmpdir(), 'reports-'));
  let seconds = 0;

  beforeAll(async () => {
    app = await startApp({ leaseSeconds: 1, dataDir });
    app.setTime('2026-07-01T01:00:00Z');
    const west = (await anOfficeUnder(app.sql, await app.rootOffice(), '00101')).id;
    await app.sql(
      `INSERT INTO agents (code, name, kind, office_id) VALUES ('IS0001M', 'Bưu điện', 'post-office', $1)`,
      [west],
    );
    supervisor = await app.as('supervisor', west);
  });
  // What is asked for at another time is another report.
  beforeEach(() => app.setTime(new Date(Date.UTC(2026, 6, 1, 1, 0, ++seconds)).toISOString()));
  afterAll(async () => {
    await app.stop();
    rmSync(dataDir, { recursive: true });
  });

  it('are gone after some days, and so is what no report knows of', async () => {
    const old = await madeNow(app, supervisor, await ordered(supervisor, { report: 'agents' }));
    const young = await madeNow(app, supervisor, await ordered(supervisor, { report: 'agents' }));
    const oldId = publicId.decode('report', old.id);
    await app.sql('ALTER TABLE reports DISABLE TRIGGER reports_keep');
    await app.sql(`UPDATE reports SET finished_at = now() - interval '31 days' WHERE id = $1`, [oldId]);
    await app.sql('ALTER TABLE reports ENABLE TRIGGER reports_keep');
    const left = join(folderOfReports(app), randomUUID());
    writeFileSync(left, 'by a worker that was killed');
    const longAgo = new Date(Date.now() - 32 * 86_400_000);
    utimesSync(left, longAgo, longAgo);
    const before = keptReportFiles(app).length;
    await removeReportFiles(app);
    expect(keptReportFiles(app).length).toBe(before - 2);
    expect(await seen(supervisor, old.id)).toMatchObject({
      state: 'expired',
      rows: 1,
      sha256: old.sha256,
      expiresAt: null,
    });
    expectProblem(await supervisor.get(`/v1/reports/${old.id}/content`), 409, 'report-is-expired');
    expect((await supervisor.get(`/v1/reports/${young.id}/content`)).status).toBe(200);
  });

  it('stay as they were made', async () => {
    const { id } = await madeNow(app, supervisor, await ordered(supervisor, { report: 'agents' }));
    const reportId = publicId.decode('report', id);
    await expect(app.sql('UPDATE reports SET row_count = 5 WHERE id = $1', [reportId])).rejects.toThrow(
      'append-only',
    );
    await expect(
      app.sql(`UPDATE reports SET state = 'expired', stored_as = NULL, row_count = 5 WHERE id = $1`, [
        reportId,
      ]),
    ).rejects.toThrow('append-only');
    await expect(app.sql('DELETE FROM reports WHERE id = $1', [reportId])).rejects.toThrow('append-only');
  });
});
