import type { INestApplicationContext } from '@nestjs/common';
import { Sql } from '../../src/database/sql';
import { Outbox } from '../../src/queue/outbox';
import { OutboxRelay } from '../../src/queue/outbox-relay';
import { Queues } from '../../src/queue/queues';
import { testEnv } from '../support/app';
import { type TestDatabase, createTestDatabase } from '../support/database';
import { type PrivateServer, startPrivateRedis } from '../support/private-servers';
import { RecordingHandlers, createTestWorker, startTestWorker } from '../support/test-worker';
import { waitFor } from '../support/wait-for';

let database: TestDatabase;
let redis: PrivateServer;
const apps: INestApplicationContext[] = [];
const env = () => testEnv({ databaseUrl: database.url, redisUrl: redis.url });

async function running(app: Promise<INestApplicationContext>) {
  apps.push(await app);
  return app;
}

const ask = (app: INestApplicationContext, runId: number) =>
  app.get(Sql).transaction(() => app.get(Outbox).add('evaluation-run-finish', { runId }));

const outbox = () =>
  database.sql<{ attempts: number; error: string | null; isSent: boolean }>(
    `SELECT attempts, last_error AS error, sent_at IS NOT NULL AS "isSent" FROM outbox ORDER BY id`,
  );

beforeEach(async () => {
  database = await createTestDatabase();
  redis = await startPrivateRedis();
});

afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
  await redis.remove();
  await database.drop();
});

describe('without Redis', () => {
  it('jobs are accepted at once, wait in Postgres, and are done when Redis is back', async () => {
    const worker = await running(startTestWorker(env()));
    const handlers = worker.get(RecordingHandlers);
    await ask(worker, 1);
    await waitFor(() => handlers.deliveries.length === 1);

    await redis.stop();
    const began = performance.now();
    await ask(worker, 2);
    expect(performance.now() - began).toBeLessThan(2_000);
    await waitFor(async () => (await outbox())[1]!.attempts > 0);
    expect((await outbox())[1]).toMatchObject({ isSent: false, error: expect.any(String) });

    await redis.start();
    await waitFor(() => handlers.deliveries.length === 2, { timeout: 20_000 });
    await waitFor(async () => (await outbox()).every(({ isSent }) => isSent));
    expect(handlers.deliveries.map(({ payload }) => payload)).toEqual([{ runId: 1 }, { runId: 2 }]);
  });

  it('a worker boots, and works when Redis comes', async () => {
    await redis.stop();
    const worker = await running(startTestWorker(env()));
    await ask(worker, 1);
    await redis.start();
    await waitFor(() => worker.get(RecordingHandlers).deliveries.length === 1, { timeout: 20_000 });
  });

  it('a worker at work stops', async () => {
    const worker = await startTestWorker(env());
    await ask(worker, 1);
    await waitFor(() => worker.get(RecordingHandlers).deliveries.length === 1);
    await redis.stop();
    const began = performance.now();
    await worker.close();
    expect(performance.now() - began).toBeLessThan(8_000);
  });

  it('a worker stops that never saw Redis', async () => {
    await redis.stop();
    const worker = await startTestWorker(env());
    const began = performance.now();
    await worker.close();
    expect(performance.now() - began).toBeLessThan(8_000);
  });

  it('the relay does not wait longer than its own limit for an answer that does not come', async () => {
    const app = await running(createTestWorker(env()));
    const relay = app.get(OutboxRelay);
    await ask(app, 1);
    jest.spyOn(app.get(Queues).of('evaluations'), 'add').mockReturnValue(new Promise(() => undefined));
    expect(await relay.relayOnce()).toEqual({ taken: 1, sent: 0 });
    expect(await outbox()).toEqual([
      { attempts: 1, isSent: false, error: 'adding evaluation-run-finish took longer than 2000 ms' },
    ]);
  });
});
