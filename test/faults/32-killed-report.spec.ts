import type { Checkpoint } from '../../src/queue/checkpoint';
import { anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { faultCases } from '../support/fault-form';
import { type OrderView, type ReportView, ordered, reportsOf, seen, taken } from '../support/reporting';
import { waitFor } from '../support/wait-for';
import { type WorkerProcess, startWorkerProcess } from '../support/worker-process';

jest.setTimeout(120_000);

/** Milliseconds: two workers have to boot, and a lease to run out, on a machine that may be busy. */
const PATIENCE = 60_000;

interface Case {
  readonly step: Checkpoint;
}
/** The file lies there, and nothing of it is committed. */
const short: readonly Case[] = [{ step: 'report:before-commit' }];
const more: readonly Case[] = [{ step: 'report:claimed' }, { step: 'report:after-commit' }];

describe('fault 32: the worker of a report is killed', () => {
  let app: TestApp;
  let supervisor: SignedIn;
  let order: OrderView;
  const workers: WorkerProcess[] = [];
  beforeAll(async () => {
    app = await startApp();
    await anAgent(app.sql, { code: 'IS0001M', office_id: await app.rootOffice() });
    supervisor = await app.as('supervisor');
    order = await ordered(supervisor, { report: 'agents', isEnabled: false });
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await app.stop();
  });

  const start = (variables: Record<string, string> = {}): WorkerProcess => {
    const worker = startWorkerProcess({
      DATABASE_URL: app.env.databaseUrl,
      REDIS_URL: app.env.redisUrl,
      QUEUE_PREFIX: app.env.queuePrefix,
      LEASE_SECONDS: '2',
      RECONCILE_SECONDS: '1',
      ...variables,
    });
    workers.push(worker);
    return worker;
  };

  it.each(faultCases({ short, more }))('at $step: the report is made once', async ({ step }) => {
    const before = (await reportsOf(supervisor, order)).length;
    const { id } = (await supervisor.post(`/v1/report-orders/${order.id}/reports`)).body as ReportView;
    expect(await start({ CRASH_AT: step }).ended).toBe('SIGKILL');
    const next = start();
    const report = await waitFor(
      async () => {
        const one = await seen(supervisor, id);
        return ['done', 'failed'].includes(one.state) && one;
      },
      { what: `the end of ${id}`, timeout: PATIENCE },
    );
    expect([report, next.log()]).toMatchObject([{ state: 'done', rows: 1 }, expect.any(String)]);
    const [file, list] = [
      await taken(supervisor, `/v1/reports/${id}/content`),
      await taken(supervisor, '/v1/agents?format=csv'),
    ];
    expect((file.body as Buffer).equals(list.body as Buffer)).toBe(true);
    expect((await reportsOf(supervisor, order)).length).toBe(before + 1);
    const told = await app.sql(`SELECT FROM audit_events WHERE subject = $1 AND action = 'report-made'`, [
      id,
    ]);
    expect(told).toHaveLength(1);
    await next.stop();
  });

  it('makes what came due while no worker was there', async () => {
    const waiting = await ordered(supervisor, { report: 'agents' });
    await app.sql(
      `UPDATE report_orders SET next_due_at = now() - interval '20 days' WHERE name = $1 AND is_enabled`,
      [waiting['name']],
    );
    const worker = start();
    const [report, ...others] = await waitFor(
      async () => {
        const reports = await reportsOf(supervisor, waiting);
        return reports.some(({ state }) => state === 'done') && reports;
      },
      { what: 'the report that was due', timeout: PATIENCE },
    );
    expect([report, others]).toMatchObject([{ rows: 1, error: null }, []]);
    await worker.stop();
  });
});
