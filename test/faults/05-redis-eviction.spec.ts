import type { INestApplicationContext } from '@nestjs/common';
import Redis from 'ioredis';
import { Sql } from '../../src/database/sql';
import { Outbox } from '../../src/queue/outbox';
import { OutboxRelay } from '../../src/queue/outbox-relay';
import { startWorker } from '../../src/queue/start-worker';
import { testEnv } from '../support/app';
import { type TestDatabase, createTestDatabase } from '../support/database';
import { type PrivateServer, startPrivateRedis } from '../support/private-servers';
import { RecordingHandlers, createTestWorker, startTestWorker } from '../support/test-worker';
import { waitFor } from '../support/wait-for';

let database: TestDatabase;
let redis: PrivateServer;
let client: Redis;
const apps: INestApplicationContext[] = [];

const env = (mode: 'production' | 'test') =>
  testEnv({ databaseUrl: database.url, redisUrl: redis.url, mode });

beforeEach(async () => {
  database = await createTestDatabase();
  redis = await startPrivateRedis();
  client = new Redis(redis.url);
});

afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
  client.disconnect();
  await redis.remove();
  await database.drop();
});

describe('a Redis that would evict jobs', () => {
  it('is refused in production, in one line that says what to do', async () => {
    await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    const app = await createTestWorker(env('production'));
    apps.push(app);
    await expect(startWorker(app)).rejects.toThrow(
      'Redis has maxmemory-policy allkeys-lru and would drop jobs when it is full: set it to noeviction',
    );
  });

  it('is put up with elsewhere', async () => {
    await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    apps.push(await startTestWorker(env('test')));
  });

  it('that does not tell is put up with', async () => {
    await client.acl('SETUSER', 'default', '-config');
    apps.push(await startTestWorker(env('production')));
  });
});

describe('a Redis without memory', () => {
  it('loses nothing: the job waits in Postgres until there is room', async () => {
    const app = await createTestWorker(env('test'));
    apps.push(app);
    await client.config('SET', 'maxmemory', '1');
    await app.get(Sql).transaction(() => app.get(Outbox).add('evaluation-run-finish', { runId: 1 }));
    expect(await app.get(OutboxRelay).relayOnce()).toEqual({ taken: 1, sent: 0 });
    const [row] = await database.sql<{ error: string }>('SELECT last_error AS error FROM outbox');
    expect(row!.error).toMatch(/OOM/);
    await client.config('SET', 'maxmemory', '0');
    await startWorker(app);
    await waitFor(() => app.get(RecordingHandlers).deliveries.length === 1);
  });
});
