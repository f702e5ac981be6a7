import { createHash } from 'node:crypto';
import type { Response } from 'supertest';
import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import { anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import {
  type OrderView,
  type ReportView,
  lookWhatIsDue,
  madeNow,
  ordered,
  reportsOf,
  seen,
  taken,
  workOnReport,
} from '../support/reporting';
import { csvCells } from '../support/tables';

const AGENTS = 450;
/** 06:30 on Monday 6 July in Hanoi. */
const MONDAY = '2026-07-05T23:30:00.000Z';
const NEXT_MONDAY = '2026-07-12T23:30:00.000Z';

/** An office orders lists as files, finds them there in the morning, and nobody else does. Told in order. */
describe('reports', () => {
  let app: TestApp;
  let supervisor: SignedIn;
  let stranger: SignedIn;
  let director: SignedIn;
  let order: OrderView;
  let report: ReportView;

  beforeAll(async () => {
    app = await startApp();
    app.setTime('2026-07-01T01:00:00Z');
    const root = await app.rootOffice();
    const west = await anOfficeUnder(app.sql, root, '00101');
    const east = await anOfficeUnder(app.sql, root, '00102');
    await app.sql(
      `INSERT INTO agents (code, name, kind, office_id)
       SELECT 'IS' || to_char(no, 'FM0000') || 'M', CASE no WHEN 7 THEN '=1+1' ELSE 'Đại lý số ' || no END, 'post-office', $2
       FROM generate_series(1, $1) AS no`,
      [AGENTS, west.id],
    );
    await app.sql(
      `INSERT INTO agents (code, name, kind, office_id) VALUES ('IS9999M', 'Ở nơi khác', 'post-office', $1)`,
      [east.id],
    );
    supervisor = await app.as('supervisor', west.id);
    stranger = await app.as('supervisor', east.id);
    director = await app.as('administrator');
  });
  afterAll(() => app.stop());

  const content = (who: SignedIn, one: ReportView): Promise<Response> =>
    taken(who, `/v1/reports/${one.id}/content`);
  const bytes = ({ body }: Response): Buffer => body as Buffer;

  it('are ordered with the filters of their list', async () => {
    const answer = await supervisor.post('/v1/report-orders').send({
      name: 'Đại lý mỗi sáng thứ hai',
      report: 'agents',
      query: { sort: '-name', kind: 'post-office' },
      format: 'csv',
      bom: true,
      cron: '30 6 * * 1',
    });
    order = answer.body as OrderView;
    expect(answer.status).toBe(201);
    expect(answer.headers).toMatchObject({ location: `/v1/report-orders/${order.id}`, etag: '"v1"' });
    expect(order).toEqual({
      id: expect.stringMatching(/^rpo_/),
      officeId: publicId.encode('office', supervisor.officeId),
      ordererId: publicId.encode('user', supervisor.userId),
      name: 'Đại lý mỗi sáng thứ hai',
      report: 'agents',
      query: { sort: '-name', kind: 'post-office' },
      format: 'csv',
      bom: true,
      language: 'vi',
      cron: '30 6 * * 1',
      timeZone: 'Asia/Ho_Chi_Minh',
      isEnabled: true,
      nextDueAt: MONDAY,
      createdAt: expect.any(String),
    });
  });

  it('are made when they are due, once however often somebody looks', async () => {
    app.setTime('2026-07-05T23:29:59.999Z');
    await lookWhatIsDue(app);
    expect(await reportsOf(supervisor, order)).toEqual([]);
    app.setTime(MONDAY);
    await Promise.all([lookWhatIsDue(app), lookWhatIsDue(app)]);
    await lookWhatIsDue(app);
    const [queued, ...others] = await reportsOf(supervisor, order);
    expect(others).toEqual([]);
    expect(queued).toMatchObject({ state: 'queued', dueAt: MONDAY, rows: null, expiresAt: null });
    expectProblem(await supervisor.get(`/v1/reports/${queued!.id}/content`), 409, 'report-is-queued');
    expect(await app.sql(`SELECT payload FROM outbox WHERE job = 'report-work'`)).toEqual([
      { payload: { reportId: publicId.decode('report', queued!.id) } },
    ]);
    await workOnReport(app, queued!.id);
    report = await seen(supervisor, queued!.id);
    expect(report).toMatchObject({ state: 'done', rows: AGENTS, error: null, expiresAt: expect.any(String) });
    const { body } = await supervisor.get(`/v1/report-orders/${order.id}`);
    expect(body).toMatchObject({ nextDueAt: NEXT_MONDAY });
  });

  it('are byte for byte what the list gives as a file', async () => {
    const file = await content(supervisor, report);
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-length': String(report.bytes),
      'cache-control': 'private, no-store',
    });
    expect(file.headers['content-disposition']).toContain('2026-07-06.csv');
    const list = await taken(supervisor, '/v1/agents?format=csv&bom=true&sort=-name&kind=post-office');
    expect(bytes(file).equals(bytes(list))).toBe(true);
    expect(createHash('sha256').update(bytes(file)).digest('hex')).toBe(report.sha256);
    expect(csvCells(bytes(file).toString()).some(([, , name]) => name === "'=1+1")).toBe(true);
  });

  it('are so as workbooks and in English too', async () => {
    const book = await ordered(supervisor, {
      report: 'agents',
      query: { search: 'so 45' },
      format: 'xlsx',
      language: 'en',
    });
    const made = await madeNow(app, supervisor, book);
    const list = await taken(supervisor, '/v1/agents?format=xlsx&search=so%2045', 'en');
    const file = await content(supervisor, made);
    expect(file.headers['content-type']).toBe(list.headers['content-type']);
    expect(bytes(file).equals(bytes(list))).toBe(true);
    expect(made).toMatchObject({ state: 'done', rows: 2, format: 'xlsx', language: 'en' });
  });

  it('know which days an order means', async () => {
    const agent = await anAgent(app.sql, { office_id: supervisor.officeId, code: 'IS8888M' });
    await app.sql(
      `INSERT INTO remittances (source_system, reference, agent_id, remitted_on, amount)
       SELECT 'test', day::text, $1, day, 1000
       FROM unnest('{2026-05-31, 2026-06-01, 2026-06-30, 2026-07-01}'::date[]) AS day`,
      [agent.id],
    );
    const monthly = await ordered(supervisor, {
      report: 'remittances',
      query: { remittedFrom: '{last-month-start}', remittedTo: '{last-month-end}' },
      cron: '0 1 1 * *',
    });
    const made = await madeNow(app, supervisor, monthly);
    expect(made).toMatchObject({ state: 'done', rows: 2 });
    const list = await taken(
      supervisor,
      '/v1/remittances?format=csv&remittedFrom=2026-06-01&remittedTo=2026-06-30',
    );
    expect(bytes(await content(supervisor, made)).equals(bytes(list))).toBe(true);
  });

  it('are told of as events', async () => {
    const { body } = await director.get('/v1/events?types=report.made,report.failed');
    const [first] = (body as { items: { data: object; officeId: string }[] }).items;
    expect(first).toMatchObject({
      type: 'report.made',
      officeId: publicId.encode('office', supervisor.officeId),
      data: {
        reportId: report.id,
        reportOrderId: order.id,
        report: 'agents',
        dueAt: MONDAY,
        rows: AGENTS,
        bytes: report.bytes,
        sha256: report.sha256,
      },
    });
  });

  it('are caught up when nobody was there, the newest only', async () => {
    app.setTime('2026-07-28T00:00:00Z');
    await lookWhatIsDue(app);
    const dues = (await reportsOf(supervisor, order)).map(({ dueAt }) => dueAt);
    expect(dues).toEqual(['2026-07-26T23:30:00.000Z', MONDAY]);
  });

  describe('of another office', () => {
    it('are not there', async () => {
      const paths = [`/v1/report-orders/${order.id}`, `/v1/reports/${report.id}`];
      expectProblem(await stranger.get(paths[0]!), 404, 'report-order-not-found');
      expectProblem(await stranger.get(paths[1]!), 404, 'report-not-found');
      expectProblem(await stranger.get(`${paths[1]}/content`), 404, 'report-not-found');
      expectProblem(await stranger.post(`${paths[0]}/reports`), 404, 'report-order-not-found');
      const changes = [stranger.patch(paths[0]!).send({ isEnabled: false }), stranger.delete(paths[0]!)];
      for (const change of changes)
        expectProblem(await change.set('If-Match', '"v1"'), 404, 'report-order-not-found');
      for (const list of ['report-orders', 'reports', `reports?orderId=${order.id}`])
        expect((await stranger.get(`/v1/${list}`)).body).toEqual({ items: [], nextCursor: null });
    });

    it('are not ordered', async () => {
      const officeId = publicId.encode('office', stranger.officeId);
      const answer = await supervisor
        .post('/v1/report-orders')
        .send({ name: 'x', report: 'agents', officeId, format: 'csv', cron: '0 6 * * *' });
      expectProblem(answer, 404, 'office-not-found');
    });

    it('are ordered and read by an office above it, of its rows alone', async () => {
      const officeId = publicId.encode('office', stranger.officeId);
      const made = await madeNow(app, director, await ordered(director, { report: 'agents', officeId }));
      expect(made).toMatchObject({ state: 'done', rows: 1 });
      // It is a report of that office, and has nothing that the office would not see by itself.
      const file = await content(stranger, made);
      expect(bytes(file).equals(bytes(await taken(stranger, '/v1/agents?format=csv')))).toBe(true);
    });
  });

  describe('are refused', () => {
    const refused = async (over: object): Promise<unknown> => {
      const answer = await supervisor
        .post('/v1/report-orders')
        .send({ name: 'x', report: 'flags', format: 'csv', cron: '0 6 * * *', ...over });
      return expectProblem(answer, 422, 'validation-failed').errors.map(({ pointer, code }) => [
        pointer,
        code,
      ]);
    };

    it.each([
      ['a filter with a strange value', { query: { state: 'lost' } }, ['/query/state', 'is-in']],
      ['a filter of another list', { query: { sort: 'name' } }, ['/query/sort', 'unknown-field']],
      ['a word that stands for no day', { query: { period: '{tomorrow}' } }, ['/query/period', 'matches']],
      ['a place in the list', { query: { cursor: 'x' } }, ['/query/cursor', 'not-a-filter']],
      ['a form among the filters', { query: { format: 'csv' } }, ['/query/format', 'not-a-filter']],
      ['a list of filters', { query: [] }, ['/query', 'is-object']],
      ['a list that is none', { report: 'users' }, ['/report', 'is-in']],
      ['a form that is none', { format: 'json' }, ['/format', 'is-in']],
      ['a day that there is not', { cron: '0 6 30 2 *' }, ['/cron', 'invalid-cron']],
      ['each minute', { cron: '* * * * *' }, ['/cron', 'too-often']],
    ])('with %s', async (_what, over, expected) => {
      expect(await refused(over)).toEqual([expected]);
    });

    it('with targets of no year, and not with a year that moves on', async () => {
      const definition = 'farmers-and-informal-workers';
      expect(await refused({ report: 'target-standings', query: { definition } })).toEqual([
        ['/query/year', expect.any(String)],
      ]);
      const query = { year: '{year}', definition };
      const standings = await ordered(supervisor, { report: 'target-standings', query });
      expect(standings).toMatchObject({ query });
      expect(await madeNow(app, supervisor, standings)).toMatchObject({ state: 'done', rows: 0 });
    });
  });
});
