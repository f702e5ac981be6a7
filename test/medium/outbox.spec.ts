import type { INestApplicationContext } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import { Sql } from '../../src/database/sql';
import { HandlesJob } from '../../src/queue/handles-job';
import { JobRunner } from '../../src/queue/job-runner';
import { isPayloadOf } from '../../src/queue/jobs';
import { Outbox } from '../../src/queue/outbox';
import { OutboxRelay } from '../../src/queue/outbox-relay';
import { OutboxRepository } from '../../src/queue/outbox.repository';
import { Queues } from '../../src/queue/queues';
import { startWorker } from '../../src/queue/start-worker';
import { REQUEST_ID } from '../../src/shared/request-context';
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

let database: TestDatabase;
let redis: TestRedis;
const apps: INestApplicationContext[] = [];

const env = () =>
  testEnv({ databaseUrl: database.url, queuePrefix: redis.prefix, relayMilliseconds: 60_000 });

async function worker(overrides: Partial<ReturnType<typeof env>> = {}) {
  const app = await startTestWorker({ ...env(), ...overrides });
  apps.push(app);
  return { app, handlers: app.get(RecordingHandlers) };
}

/** Stops one before the end of the test. */
function close(app: INestApplicationContext): Promise<void> {
  apps.splice(apps.indexOf(app), 1);
  return app.close();
}

/** A process that asks for jobs and works on none. */
async function api() {
  const app = await createTestWorker(env());
  apps.push(app);
  return app;
}

const asks = (app: INestApplicationContext, work: (outbox: Outbox) => Promise<void>, requestId?: string) =>
  app.get(ClsService).run(async () => {
    if (requestId) app.get(ClsService).set(REQUEST_ID, requestId);
    await app.get(Sql).transaction(() => work(app.get(Outbox)));
  });

const unsent = async () =>
  (await database.sql<{ n: number }>('SELECT count(*) AS n FROM outbox WHERE sent_at IS NULL'))[0]!.n;

beforeEach(async () => {
  database = await createTestDatabase();
  redis = createTestRedis();
});

afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
  await redis.clear();
  await database.drop();
});

describe('what a transaction asks for', () => {
  it('reaches the handler at once after the commit, with the request and actor system', async () => {
    const asking = await api();
    const { handlers } = await worker();
    await asks(asking, (outbox) => outbox.add('evaluation-run-prepare', { runId: 7 }), 'request-1');
    await waitFor(() => handlers.deliveries.length === 1);
    expect(handlers.deliveries[0]).toMatchObject({
      job: 'evaluation-run-prepare',
      payload: { runId: 7 },
      context: { requestId: 'request-1', attempt: 1 },
      actor: 'system',
    });
    await waitFor(async () => (await unsent()) === 0);
  });

  it('is not asked for when the transaction is rolled back', async () => {
    const asking = await api();
    const refused = asks(asking, async (outbox) => {
      await outbox.add('evaluation-run-prepare', { runId: 7 });
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    expect(await unsent()).toBe(0);
  });

  it('cannot be asked for outside a transaction', async () => {
    const asking = await api();
    await expect(asking.get(Outbox).add('evaluation-run-prepare', { runId: 7 })).rejects.toThrow(
      'outside a transaction',
    );
  });

  it('may be many jobs in one statement', async () => {
    const asking = await api();
    const { handlers } = await worker();
    const payloads = Array.from({ length: 250 }, (_, shardNo) => ({ runId: 1, shardNo }));
    await asks(asking, (outbox) => outbox.addMany('evaluation-shard', payloads));
    await waitFor(() => handlers.deliveries.length === 250);
    expect(new Set(handlers.deliveries.map(({ payload }) => JSON.stringify(payload))).size).toBe(250);
  });

  it('does not compile with the payload of another job', () => {
    class Misfit {
      // @ts-expect-error a shard has no scheduleCode
      @HandlesJob('evaluation-shard')
      async handle(_payload: { scheduleCode: string }): Promise<void> {}
    }
    // @ts-expect-error a run id is a number
    const add = (outbox: Outbox) => outbox.add('evaluation-run-prepare', { runId: '7' });
    expect([Misfit, add]).toHaveLength(2);
  });

  it('is checked again when it arrives', () => {
    expect(isPayloadOf('evaluation-shard', { runId: 1, shardNo: 2 })).toBe(true);
    expect(isPayloadOf('evaluation-shard', { runId: 1 })).toBe(false);
    expect(isPayloadOf('evaluation-shard', { runId: 1, shardNo: '2' })).toBe(false);
    expect(isPayloadOf('evaluation-shard', { runId: 1, shardNo: 2.5 })).toBe(false);
    expect(isPayloadOf('evaluation-shard', { runId: 1, shardNo: 2, more: 3 })).toBe(false);
    expect(isPayloadOf('evaluation-shard', null)).toBe(false);
  });
});

describe('the relay', () => {
  it('shares the rows with other relays, each row to one', async () => {
    const [one, two] = [await api(), await api()];
    const payloads = Array.from({ length: 300 }, (_, shardNo) => ({ runId: 1, shardNo }));
    await asks(one, (outbox) => outbox.addMany('evaluation-shard', payloads));
    const relays = [one, two, one, two].map((app) => app.get(OutboxRelay).relayOnce());
    const sent = (await Promise.all(relays)).reduce((sum, batch) => sum + batch.sent, 0);
    expect(sent).toBe(300);
    expect(await one.get(Queues).of('evaluations').getWaitingCount()).toBe(300);
  });

  it('leaves a row that no version understands, and sends those behind it', async () => {
    await database.sql(
      `INSERT INTO outbox (job, payload) VALUES ('of-the-future', '{}'), ('evaluation-shard', '{}')`,
    );
    const { app, handlers } = await worker();
    await asks(app, (outbox) => outbox.add('evaluation-run-finish', { runId: 3 }));
    await waitFor(() => handlers.deliveries.length === 1);
    // The job may arrive before the relay commits what it noted of all three rows.
    await waitFor(async () => (await unsent()) === 2);
    const left = await database.sql(
      `SELECT attempts, last_error AS error, next_attempt_at > now() + interval '5 minutes' AS waits
       FROM outbox WHERE sent_at IS NULL`,
    );
    expect(left).toEqual([
      { attempts: 1, error: 'unknown job or payload', waits: true },
      { attempts: 1, error: 'unknown job or payload', waits: true },
    ]);
  });

  it('finds rows at its next look when nothing wakes it', async () => {
    const { handlers } = await worker({ relayMilliseconds: 20 });
    await database.sql(`INSERT INTO outbox (job, payload) VALUES ('evaluation-run-finish', '{"runId": 1}')`);
    await waitFor(() => handlers.deliveries.length === 1);
  });

  it('may be for later: it is handed on when its time has come, and does not count as waiting before', async () => {
    const asking = await api();
    const { handlers } = await worker({ relayMilliseconds: 20 });
    await asks(asking, async (outbox) => {
      await outbox.addLater('evaluation-run-finish', { runId: 1 }, 3_600);
      await outbox.add('evaluation-run-finish', { runId: 2 });
    });
    await waitFor(() => handlers.deliveries.length === 1);
    expect(handlers.deliveries[0]!.payload).toEqual({ runId: 2 });
    expect(await unsent()).toBe(1);
    const backlog = () => asking.get(OutboxRepository).backlog();
    expect(await backlog()).toEqual({ unsent: 0, oldestSeconds: 0 });
    await database.sql(`UPDATE outbox SET next_attempt_at = now() WHERE sent_at IS NULL`);
    await waitFor(() => handlers.deliveries.length === 2);
    expect(handlers.deliveries[1]!.payload).toEqual({ runId: 1 });
  });

  it('removes rows sent more than a week ago', async () => {
    await database.sql(
      `INSERT INTO outbox (job, payload, sent_at) VALUES
         ('a', '{}', now() - interval '8 days'), ('b', '{}', now() - interval '6 days'), ('c', '{}', NULL)`,
    );
    const asking = await api();
    await asking.get(OutboxRelay).purge();
    expect(await database.sql('SELECT job FROM outbox ORDER BY id')).toEqual([{ job: 'b' }, { job: 'c' }]);
  });
});

describe('a handler that fails', () => {
  it('is tried again as its table says', async () => {
    const { app, handlers } = await worker();
    handlers.behave = async ({ context }) => {
      if (context.attempt < 2) throw new Error('not yet');
    };
    await asks(app, (outbox) => outbox.add('evaluation-shard', { runId: 1, shardNo: 1 }));
    await waitFor(() => handlers.deliveries.length === 2);
    await waitFor(() => app.get(JobRunner).outcomes.get('done') === 1);
    expect(app.get(JobRunner).outcomes.get('retried')).toBe(1);
  });

  it('does not keep other jobs from running', async () => {
    const { app, handlers } = await worker();
    handlers.behave = async ({ job }) => {
      if (job === 'evaluation-shard') throw new Error('poison');
    };
    await asks(app, async (outbox) => {
      await outbox.add('evaluation-shard', { runId: 1, shardNo: 1 });
      await outbox.add('evaluation-run-finish', { runId: 2 });
    });
    await waitFor(() => handlers.deliveries.some(({ job }) => job === 'evaluation-run-finish'));
  });
});

describe('a worker', () => {
  it('does not boot when a job has no handler', async () => {
    const app = await createTestWorker(env(), { providers: [RecordingHandlers] });
    apps.push(app);
    await expect(startWorker(app)).rejects.toThrow('nothing handles the job schedule-tick');
  });

  it('does not boot when a job has two handlers', async () => {
    class Second extends IdleScheduleHandlers {}
    const app = await createTestWorker(env(), {
      providers: [RecordingHandlers, IdleScheduleHandlers, Second],
    });
    apps.push(app);
    await expect(startWorker(app)).rejects.toThrow(
      'schedule-tick has 2 handlers: IdleScheduleHandlers.tick, Second.tick',
    );
  });

  it('finishes the job in hand when it is stopped, and takes no other', async () => {
    const asking = await api();
    const { app, handlers } = await worker({ workerConcurrency: 1 });
    let finish: () => void = () => undefined;
    let isFinished = false;
    handlers.behave = async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      isFinished = true;
    };
    await asks(asking, (outbox) =>
      outbox.addMany(
        'evaluation-shard',
        [1, 2, 3].map((shardNo) => ({ runId: 1, shardNo })),
      ),
    );
    await waitFor(() => handlers.deliveries.length === 1);
    const queue = app.get(Queues).of('evaluations');
    const stopped = close(app);
    await waitFor(() => queue.isPaused(true));
    finish();
    await stopped;
    expect(isFinished).toBe(true);
    expect(handlers.deliveries).toHaveLength(1);
    const counts = await asking.get(Queues).of('evaluations').getJobCounts();
    expect(counts).toMatchObject({ waiting: 2, active: 0, completed: 1 });
  });

  it('gives up waiting for a job that does not end', async () => {
    const { app, handlers } = await worker({ shutdownGraceSeconds: 0 });
    handlers.behave = () => new Promise(() => undefined);
    await asks(app, (outbox) => outbox.add('evaluation-run-finish', { runId: 1 }));
    await waitFor(() => handlers.deliveries.length === 1);
    const began = performance.now();
    await close(app);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
