import type { INestApplicationContext } from '@nestjs/common';
import Redis from 'ioredis';
import { Sql } from '../../src/database/sql';
import { Outbox } from '../../src/queue/outbox';
import { Queues } from '../../src/queue/queues';
import { DEFAULT_SCHEDULES } from '../../src/schedules/default-schedules';
import { SchedulesModule } from '../../src/schedules/schedules.module';
import { AuditModule } from '../../src/audit/audit.module';
import { testEnv } from '../support/app';
import { type TestDatabase, createTestDatabase } from '../support/database';
import { type PrivateServer, startPrivateRedis } from '../support/private-servers';
import { RecordingHandlers, startTestWorker } from '../support/test-worker';
import { waitFor } from '../support/wait-for';

let database: TestDatabase;
let redis: PrivateServer;
let worker: INestApplicationContext;

async function flush(): Promise<void> {
  const client = new Redis(redis.url);
  await client.flushall();
  client.disconnect();
}

const ask = (runId: number) =>
  worker.get(Sql).transaction(() => worker.get(Outbox).add('evaluation-run-finish', { runId }));

beforeEach(async () => {
  database = await createTestDatabase();
  redis = await startPrivateRedis();
  worker = await startTestWorker(
    testEnv({ databaseUrl: database.url, redisUrl: redis.url, workerConcurrency: 1 }),
    { imports: [AuditModule, SchedulesModule], providers: [RecordingHandlers] },
  );
});

afterEach(async () => {
  await worker.close();
  await redis.remove();
  await database.drop();
});

describe('FLUSHALL', () => {
  it('while a job runs does not stop the worker: what is asked for later is done', async () => {
    const handlers = worker.get(RecordingHandlers);
    let finish: () => void = () => undefined;
    handlers.behave = () => new Promise((resolve) => (finish = resolve));
    await ask(1);
    await waitFor(() => handlers.deliveries.length === 1);
    await flush();
    handlers.behave = () => Promise.resolve();
    finish();
    await ask(2);
    await waitFor(() => handlers.deliveries.some(({ payload }) => 'runId' in payload && payload.runId === 2));
  });

  it('of the repeatable jobs is made good at the next sweep', async () => {
    const queue = worker.get(Queues).of('schedules');
    const all = DEFAULT_SCHEDULES.length;
    await waitFor(async () => (await queue.getRepeatableCount()) === all);
    await flush();
    await waitFor(
      async () => (await queue.getRepeatableCount()) === all && (await queue.getDelayedCount()) === all,
    );
  });

  it('never makes an id return: every attempt has its own', async () => {
    const queue = worker.get(Queues).of('evaluations');
    await ask(1);
    const [before] = await waitFor(() =>
      queue.getCompleted().then((jobs) => (jobs.length === 1 ? jobs : null)),
    );
    await flush();
    await ask(1);
    const [after] = await waitFor(() =>
      queue.getCompleted().then((jobs) => (jobs.length === 1 ? jobs : null)),
    );
    expect(after!.id).not.toBe(before!.id);
  });
});
