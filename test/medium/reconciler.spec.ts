import { type INestApplicationContext, Injectable } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import { HandlerRegistry } from '../../src/queue/handler-registry';
import { Outbox } from '../../src/queue/outbox';
import { Reconciler } from '../../src/queue/reconciler';
import { Sweep } from '../../src/queue/sweep';
import { Sql } from '../../src/database/sql';
import { ACTOR } from '../../src/shared/request-context';
import { testEnv } from '../support/app';
import { type TestDatabase, createTestDatabase } from '../support/database';
import { type TestRedis, createTestRedis } from '../support/redis';
import {
  IdleScheduleHandlers,
  RecordingHandlers,
  createTestWorker,
  startTestWorker,
} from '../support/test-worker';
import { waitFor } from '../support/wait-for';

/** Asks for the same run at every sweep, as a sweep does for work that got lost. */
@Injectable()
class Sweeps {
  readonly ran: string[] = [];
  hold: Promise<void> = Promise.resolve();

  constructor(
    private readonly outbox: Outbox,
    private readonly sql: Sql,
    private readonly cls: ClsService,
  ) {}

  @Sweep('a-broken-one')
  async broken(): Promise<void> {
    this.ran.push('broken');
    await this.sql.rows('SELECT 1 / 0');
  }

  @Sweep('b-lost-work')
  async lostWork(): Promise<void> {
    this.ran.push(this.cls.get<string>(ACTOR));
    await this.hold;
    await this.sql.transaction(() => this.outbox.add('evaluation-run-prepare', { runId: 7 }));
  }
}

let database: TestDatabase;
let redis: TestRedis;
const apps: INestApplicationContext[] = [];
const parts = { providers: [RecordingHandlers, IdleScheduleHandlers, Sweeps] };
const env = () => testEnv({ databaseUrl: database.url, queuePrefix: redis.prefix, reconcileSeconds: 1 });

async function process() {
  const app = await createTestWorker(env(), parts);
  apps.push(app);
  const sweeps = app.get(HandlerRegistry).sweeps();
  return { app, sweeps: app.get(Sweeps), reconcile: () => app.get(Reconciler).runOnce(sweeps) };
}

beforeEach(async () => {
  database = await createTestDatabase();
  redis = createTestRedis();
});

afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
  await redis.clear();
  await database.drop();
});

describe('the reconciler', () => {
  it('sweeps at boot and again and again, and what it asks for is done', async () => {
    const app = await startTestWorker(env(), parts);
    apps.push(app);
    const handlers = app.get(RecordingHandlers);
    await waitFor(() => handlers.deliveries.length >= 2);
    expect(handlers.deliveries[0]).toMatchObject({ job: 'evaluation-run-prepare', payload: { runId: 7 } });
    // The id under which the sweep ran stands for a request that nobody made.
    expect(handlers.deliveries[0]!.context.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('runs the other sweeps when one fails, each on its own and as actor system', async () => {
    const { sweeps, reconcile } = await process();
    expect(await reconcile()).toBe(true);
    expect(sweeps.ran).toEqual(['broken', 'system']);
    expect(await database.sql('SELECT job FROM outbox')).toHaveLength(1);
  });

  it('runs in one process at a time', async () => {
    const [one, two] = [await process(), await process()];
    let release: () => void = () => undefined;
    one.sweeps.hold = new Promise((resolve) => (release = resolve));
    const first = one.reconcile();
    await waitFor(() => one.sweeps.ran.includes('system'));
    expect(await two.reconcile()).toBe(false);
    expect(two.sweeps.ran).toEqual([]);
    release();
    expect(await first).toBe(true);
    expect(await two.reconcile()).toBe(true);
  });

  it('leaves its lock to the others when its connection is lost', async () => {
    const [one, two] = [await process(), await process()];
    let release: () => void = () => undefined;
    one.sweeps.hold = new Promise((resolve) => (release = resolve));
    const first = one.reconcile();
    await waitFor(() => one.sweeps.ran.includes('system'));
    await database.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database ON pg_database.oid = database
       WHERE datname = current_database() AND locktype = 'advisory'`,
    );
    await waitFor(two.reconcile);
    release();
    await expect(first).rejects.toThrow(/connection|released/i);
  });

  it('does not boot with two sweeps of one name', async () => {
    class Again extends Sweeps {}
    const app = await createTestWorker(env(), { providers: [...parts.providers, Again] });
    apps.push(app);
    expect(() => app.get(HandlerRegistry).sweeps()).toThrow('two sweeps are called a-broken-one');
  });
});
