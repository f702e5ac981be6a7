import type { INestApplicationContext } from '@nestjs/common';
import { AuditModule } from '../../src/audit/audit.module';
import { Clock } from '../../src/clock/clock';
import { Queues } from '../../src/queue/queues';
import { DEFAULT_SCHEDULES } from '../../src/schedules/default-schedules';
import { DueSchedules } from '../../src/schedules/due-schedules';
import { SchedulesModule } from '../../src/schedules/schedules.module';
import { testEnv } from '../support/app';
import { type TestDatabase, createTestDatabase } from '../support/database';
import { type TestRedis, createTestRedis } from '../support/redis';
import { RecordingHandlers, createTestWorker, startTestWorker } from '../support/test-worker';
import { waitFor } from '../support/wait-for';

let database: TestDatabase;
let redis: TestRedis;
const apps: INestApplicationContext[] = [];
const parts = { imports: [AuditModule, SchedulesModule], providers: [RecordingHandlers] };
const env = () => testEnv({ databaseUrl: database.url, queuePrefix: redis.prefix, reconcileSeconds: 3_600 });

async function insert(cron: string, handledUntil: string): Promise<void> {
  await database.sql(
    `INSERT INTO schedules (code, cron, time_zone, job, payload, handled_until)
     VALUES ('test', $1, 'Asia/Ho_Chi_Minh', 'evaluation-schedule', '{"kind": "annual"}', $2)`,
    [cron, handledUntil],
  );
}

async function scheduler(): Promise<INestApplicationContext> {
  const app = await createTestWorker(env(), parts);
  apps.push(app);
  app.get(Clock).now = () => new Date('2027-01-05T00:00:00Z');
  return app;
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

describe('two schedulers', () => {
  it('make one job of an occurrence, however often and at once they look', async () => {
    await insert('0 2 5 1,7 *', '2026-12-01T00:00:00Z');
    const schedulers = await Promise.all([scheduler(), scheduler()]);
    const looks = Array.from({ length: 10 }, (_, i) =>
      schedulers[i % 2]!.get(DueSchedules).tick({ scheduleCode: 'test' }),
    );
    await Promise.all(looks);
    expect(await database.sql('SELECT payload FROM outbox')).toEqual([
      { payload: { scheduleCode: 'test', dueAt: '2027-01-04T19:00:00.000Z' } },
    ]);
    expect(await database.sql('SELECT schedule_code FROM schedule_occurrences')).toHaveLength(1);
  });
});

describe('a schedule that was changed while Bull had the old one', () => {
  it('fires at the new time only', async () => {
    // Far away in Postgres; Bull still has it every second.
    await insert('0 0 1 1 *', '2026-12-01T00:00:00Z');
    const app = await scheduler();
    const queue = app.get(Queues).of('schedules');
    await queue.add(
      'schedule-tick',
      { payload: { scheduleCode: 'test' }, requestId: null },
      { jobId: 'test', repeat: { cron: '* * * * * *' } },
    );
    await app.get(DueSchedules).changed();
    expect((await queue.getRepeatableJobs()).map(({ cron }) => cron)).toEqual(['0 0 1 1 *']);
    expect(await queue.getDelayedCount()).toBe(1);
  });
});

describe("Bull's repeatable job", () => {
  it('wakes the worker when the schedule is due, before any sweep would', async () => {
    const app = await startTestWorker(env(), parts);
    apps.push(app);
    const queue = app.get(Queues).of('schedules');
    // The sweep at boot is over, the next one is an hour away.
    await waitFor(async () => (await queue.getRepeatableCount()) === DEFAULT_SCHEDULES.length);
    await insert('* * * * *', new Date().toISOString());
    app.get(Clock).now = () => new Date(Date.now() + 60_000);
    await queue.add(
      'schedule-tick',
      { payload: { scheduleCode: 'test' }, requestId: null },
      { jobId: 'test', repeat: { cron: '* * * * * *' } },
    );
    const handlers = app.get(RecordingHandlers);
    await waitFor(() => handlers.deliveries.some(({ job }) => job === 'evaluation-schedule'));
  });
});
