import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Response } from 'supertest';
import { aMachineClient, anOfficeUnder } from '../factories/access';
import { publicId } from '../../src/http/public-id';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { Machine } from '../support/machines';
import { expectProblem } from '../support/problem';
import {
  type OrderView,
  type ReportView,
  keptReportFiles,
  lookWhatIsDue,
  madeNow,
  ordered,
  reportsOf,
  seen,
  sweepReports,
  workOnReport,
} from '../support/reporting';
import { waitFor } from '../support/wait-for';

const MONDAY = '2026-07-05T23:30:00.000Z';

/** Reports are made as whoever may have them at that time, once each, and do not stay for ever. */
describe('reports', () => {
  let app: TestApp;
  let west: number;
  let supervisor: SignedIn;
  let colleague: SignedIn;
  /** Other tests keep reports too. */
  const dataDir = mkdtempSync(join(tmpdir(), 'reports-'));

  beforeAll(async () => {
    app = await startApp({ leaseSeconds: 1, dataDir });
    app.setTime('2026-07-01T01:00:00Z');
    west = (await anOfficeUnder(app.sql, await app.rootOffice(), '00101')).id;
    await app.sql(
      `INSERT INTO agents (code, name, kind, office_id) VALUES ('IS0001M', 'Bưu điện', 'post-office', $1)`,
      [west],
    );
    supervisor = await app.as('supervisor', west);
    colleague = await app.as('planner', west);
  });
  beforeEach(() => later());
  afterAll(async () => {
    await app.stop();
    rmSync(dataDir, { recursive: true });
  });

  let seconds = 0;
  /** What is asked for at another time is another report. */
  const later = (): void => app.setTime(new Date(Date.UTC(2026, 6, 1, 1, 0, ++seconds)).toISOString());

  /** Asks for a report now, and leaves it to a worker. */
  const asked = async (order: OrderView, by: SignedIn = supervisor): Promise<string> => {
    const { status, body } = await by.post(`/v1/report-orders/${order.id}/reports`);
    expect(status).toBe(202);
    return (body as ReportView).id;
  };
  const eventsOf = (id: string) =>
    app.sql('SELECT action, details FROM audit_events WHERE subject = $1 AND action <> $2 ORDER BY id', [
      id,
      'report-requested',
    ]);

  describe('of an orderer who', () => {
    const failedWith = async (order: OrderView, code: string): Promise<void> => {
      later();
      const report = await madeNow(app, colleague, order);
      expect(report).toMatchObject({ state: 'failed', error: { code }, rows: null, sha256: null });
      expectProblem(await colleague.get(`/v1/reports/${report.id}/content`), 409, 'report-is-failed');
      expect(await eventsOf(report.id)).toEqual([
        { action: 'report-failed', details: expect.objectContaining({ code, report: 'agents' }) },
      ]);
    };

    it('was disabled fail, until somebody else writes the order', async () => {
      const gone = await app.as('supervisor', west);
      const order = await ordered(gone, { report: 'agents' });
      expect(await madeNow(app, gone, order)).toMatchObject({ state: 'done' });
      await app.sql('UPDATE users SET disabled_at = now() WHERE id = $1', [gone.userId]);
      await failedWith(order, 'orderer-disabled');
      const taken = await colleague
        .patch(`/v1/report-orders/${order.id}`)
        .set('If-Match', '"v1"')
        .send({ name: 'Của người khác' });
      expect(taken.body).toMatchObject({ ordererId: publicId.encode('user', colleague.userId) });
      later();
      expect(await madeNow(app, colleague, order)).toMatchObject({ state: 'done', name: 'Của người khác' });
    });

    it('went to another office fail', async () => {
      const moved = await app.as('supervisor', west);
      const order = await ordered(moved, { report: 'agents' });
      const east = await anOfficeUnder(app.sql, await app.rootOffice(), '00102');
      await app.sql('UPDATE users SET office_id = $2 WHERE id = $1', [moved.userId, east.id]);
      await failedWith(order, 'orderer-outside-office');
    });

    it('is a machine are made within its scopes, and fail when one of them is taken away', async () => {
      const client = await aMachineClient(app.sql, {
        officeId: west,
        scopes: ['agents:read', 'reports:order', 'reports:read'],
      });
      const machine = new Machine(app);
      const token = await machine.tokenOf({ id: client.publicId, secret: client.secret });
      const send = (path: string, body: object): Promise<Response> =>
        Promise.resolve(app.anonymous.post(path).set('Authorization', `Bearer ${token}`).send(body));
      const form = { name: 'Đồng bộ', format: 'csv', cron: '0 1 * * *' };
      expectProblem(await send('/v1/report-orders', { ...form, report: 'flags' }), 403, 'forbidden');
      const { body } = await send('/v1/report-orders', { ...form, report: 'agents' });
      expect(await madeNow(app, colleague, body as OrderView)).toMatchObject({ state: 'done', rows: 1 });
      // Whoever may not read a list does not read it in a file either.
      const flags = await madeNow(app, supervisor, await ordered(supervisor, { report: 'flags' }));
      expectProblem(await machine.get(token, `/v1/reports/${flags.id}/content`), 403, 'forbidden');
      await app.sql(`UPDATE machine_clients SET scopes = array_remove(scopes, 'agents:read') WHERE id = $1`, [
        client.id,
      ]);
      await failedWith(body as OrderView, 'orderer-not-permitted');
    });
  });

  describe('that are asked for', () => {
    it('under one key are one', async () => {
      const order = await ordered(supervisor, { report: 'agents' });
      const path = `/v1/report-orders/${order.id}/reports`;
      const ask = () => supervisor.post(path).set('Idempotency-Key', 'sang-nay');
      const first = await ask();
      later();
      const second = await ask();
      expect([first.status, second.status, second.body]).toEqual([202, 202, first.body]);
      expect(second.headers).toMatchObject({
        'idempotency-replayed': 'true',
        location: first.headers['location'],
      });
      expect(await reportsOf(supervisor, order)).toHaveLength(1);
    });

    it('by two workers at once are made once', async () => {
      const id = await asked(await ordered(supervisor, { report: 'agents' }));
      const before = keptReportFiles(app).length;
      await Promise.all([workOnReport(app, id), workOnReport(app, id)]);
      await workOnReport(app, id);
      expect(await seen(supervisor, id)).toMatchObject({ state: 'done' });
      expect(await eventsOf(id)).toHaveLength(1);
      expect(keptReportFiles(app).length - before).toBe(1);
      const [row] = await app.sql('SELECT fence FROM reports WHERE id = $1', [publicId.decode('report', id)]);
      expect(row).toEqual({ fence: 1 });
    });
  });

  describe('whose worker', () => {
    /** Keeps whoever reads agents waiting until it is let go. */
    const held = async (work: (release: () => Promise<void>) => Promise<void>): Promise<void> => {
      const client = new Client({ connectionString: app.database.url });
      await client.connect();
      try {
        await client.query('BEGIN; LOCK TABLE agents IN ACCESS EXCLUSIVE MODE');
        await work(async () => void (await client.query('ROLLBACK')));
      } finally {
        await client.end();
      }
    };
    const isWaiting = () =>
      waitFor(
        async () => {
          const [found] = await app.sql(
            `SELECT FROM pg_locks WHERE NOT granted AND relation = 'agents'::regclass`,
          );
          return found !== undefined;
        },
        { what: 'a worker at the lock' },
      );
    const silent = (id: string) =>
      app.sql(
        `UPDATE reports SET state = 'making', fence = fence + 1, lease_until = now() - interval '1 hour' WHERE id = $1`,
        [publicId.decode('report', id)],
      );

    it('falls silent are made by another, and the first one leaves nothing when it comes back', async () => {
      const id = await asked(await ordered(supervisor, { report: 'agents' }));
      const before = keptReportFiles(app).length;
      await held(async (release) => {
        const first = workOnReport(app, id);
        await isWaiting();
        await silent(id);
        await sweepReports(app);
        expect(await seen(supervisor, id)).toMatchObject({ state: 'queued' });
        await release();
        await first;
      });
      expect(await seen(supervisor, id)).toMatchObject({ state: 'queued' });
      expect(keptReportFiles(app).length).toBe(before);
      await workOnReport(app, id);
      expect(await seen(supervisor, id)).toMatchObject({ state: 'done', rows: 1 });
      expect(keptReportFiles(app).length).toBe(before + 1);
    });

    it('dies again and again are told to a person', async () => {
      const id = await asked(await ordered(supervisor, { report: 'agents' }));
      for (let crash = 0; crash < 3; crash++) {
        await silent(id);
        await sweepReports(app);
      }
      expect(await seen(supervisor, id)).toMatchObject({
        state: 'failed',
        error: { code: 'needs-attention' },
      });
      expect(await eventsOf(id)).toEqual([
        { action: 'report-failed', details: expect.objectContaining({ code: 'needs-attention' }) },
      ]);
    });

    it('was never told of them are asked for again', async () => {
      const id = await asked(await ordered(supervisor, { report: 'agents' }));
      const reportId = publicId.decode('report', id);
      const asks = () =>
        app.sql(`SELECT FROM outbox WHERE job = 'report-work' AND payload ->> 'reportId' = $1`, [
          String(reportId),
        ]);
      await sweepReports(app);
      expect(await asks()).toHaveLength(1);
      await app.sql(`UPDATE reports SET asked_at = now() - interval '1 hour' WHERE id = $1`, [reportId]);
      await sweepReports(app);
      expect(await asks()).toHaveLength(2);
    });
  });

  describe('whose order', () => {
    const orderPath = ({ id }: OrderView): string => `/v1/report-orders/${id}`;
    const change = (order: OrderView, version: string, body: object) =>
      supervisor.patch(orderPath(order)).set('If-Match', version).send(body);

    it('is changed are made as it says from then on, and what was due before as it said then', async () => {
      const order = await ordered(supervisor, { report: 'agents', query: { search: 'không có' } });
      expectProblem(await supervisor.patch(orderPath(order)).send({}), 428, 'if-match-required');
      app.setTime(MONDAY);
      const changed = await change(order, '"v1"', { query: {}, cron: '0 5 * * 1', format: 'xlsx' });
      expect(changed.headers['etag']).toBe('"v2"');
      expect(changed.body).toMatchObject({
        query: {},
        format: 'xlsx',
        nextDueAt: '2026-07-12T22:00:00.000Z',
      });
      expectProblem(await change(order, '"v1"', { isEnabled: false }), 412, 'stale-version');
      await lookWhatIsDue(app);
      const [due, ...others] = await reportsOf(supervisor, order);
      expect([due, others]).toMatchObject([{ dueAt: MONDAY, format: 'csv' }, []]);
      await workOnReport(app, due!.id);
      expect(await seen(supervisor, due!.id)).toMatchObject({ state: 'done', rows: 0 });
      app.setTime('2026-07-06T01:00:00Z');
      expect(await madeNow(app, supervisor, order)).toMatchObject({ rows: 1, format: 'xlsx' });
    });

    it('is switched off come due no more, nor later for that time', async () => {
      const order = await ordered(supervisor, { report: 'agents' });
      expect((await change(order, '"v1"', { isEnabled: false })).body).toMatchObject({ nextDueAt: null });
      app.setTime('2026-08-01T00:00:00Z');
      await lookWhatIsDue(app);
      expect((await change(order, '"v2"', { isEnabled: true })).body).toMatchObject({
        nextDueAt: '2026-08-02T23:30:00.000Z',
      });
      await lookWhatIsDue(app);
      expect(await reportsOf(supervisor, order)).toEqual([]);
    });

    it('is changed by a query that its list does not take stay as they were', async () => {
      const order = await ordered(supervisor, { report: 'agents' });
      const answer = await change(order, '"v1"', { query: { status: 'lost' } });
      expect(expectProblem(answer, 422, 'validation-failed').errors).toMatchObject([
        { pointer: '/query/status', code: 'is-in' },
      ]);
      expect((await supervisor.get(orderPath(order))).body).toEqual(order);
    });

    it('is removed are made no more; what was made stays', async () => {
      const order = await ordered(supervisor, { report: 'agents' });
      const made = await madeNow(app, supervisor, order);
      later();
      const open = await asked(order);
      expect((await supervisor.delete(orderPath(order)).set('If-Match', '"v1"')).status).toBe(204);
      expectProblem(await supervisor.get(orderPath(order)), 404, 'report-order-not-found');
      const { body } = await supervisor.get('/v1/report-orders?limit=200');
      expect((body as { items: OrderView[] }).items.map(({ id }) => id)).not.toContain(order.id);
      await workOnReport(app, open);
      app.setTime('2027-01-01T00:00:00Z');
      await lookWhatIsDue(app);
      const left = await reportsOf(supervisor, order);
      expect(left.map(({ id, state, error }) => [id, state, error?.code])).toEqual([
        [open, 'failed', 'report-order-removed'],
        [made.id, 'done', undefined],
      ]);
      expect((await supervisor.get(`/v1/reports/${made.id}/content`)).status).toBe(200);
    });
  });
});
