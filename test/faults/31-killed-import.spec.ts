import type { Checkpoint } from '../../src/queue/checkpoint';
import { aD05Person, aD05Workbook } from '../factories/d05-workbook';
import { anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { faultCases } from '../support/fault-form';
import { type ImportView, cellsOf, type RowErrors, overImport, sendImport } from '../support/importing';
import { XLSX } from '../support/tables';
import { type WorkerProcess, startWorkerProcess } from '../support/worker-process';

jest.setTimeout(120_000);

/** Milliseconds: two workers have to boot, and a lease to run out, on a machine that may be busy. */
const PATIENCE = 60_000;

interface Case {
  readonly step: Checkpoint;
}
/** All written and nothing committed. */
const short: readonly Case[] = [{ step: 'import:before-commit' }];
const more: readonly Case[] = [{ step: 'import:claimed' }, { step: 'import:after-commit' }];

describe('fault 31: the worker of an import is killed', () => {
  let app: TestApp;
  let office: SignedIn;
  const workers: WorkerProcess[] = [];
  beforeAll(async () => {
    app = await startApp();
    await anAgent(app.sql, { code: 'IS0001M', office_id: await app.rootOffice() });
    office = await app.as('integration');
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

  it.each(faultCases({ short, more }))('at $step: each row is taken in once', async ({ step }) => {
    const name = step.replace(':', '-');
    const increase = [
      aD05Person({ receiptNo: `${name}/1` }),
      aD05Person({ receiptNo: `${name}/2`, note: 'xem lại' }),
      aD05Person({ receiptNo: `${name}/3` }),
    ];
    const query = 'kind=contributions-d05&mode=keep-good-rows';
    const { body } = await sendImport(office, query, aD05Workbook({ increase }), XLSX);
    const { id } = body as ImportView;
    expect(await start({ CRASH_AT: step }).ended).toBe('SIGKILL');
    const next = start();
    const one = await overImport(office, id, PATIENCE);
    expect([one, next.log()]).toMatchObject([
      { state: 'completed', received: 3, accepted: 2, duplicates: 0, rejected: 1 },
      expect.any(String),
    ]);
    const rows = ((await office.get(`/v1/imports/${id}/errors`)).body as { items: RowErrors[] }).items;
    expect(cellsOf(rows)).toEqual(['T13 unknown-kind']);
    const [count] = await app.sql<{ lines: number; batches: number }>(
      `SELECT count(*)::int AS lines, count(DISTINCT batch_id)::int AS batches FROM contribution_lines
       WHERE receipt_no LIKE $1`,
      [`${name}/%`],
    );
    expect(count).toEqual({ lines: 2, batches: 1 });
    await next.stop();
  });
});
