import Redis from 'ioredis';
import type { JobStatus } from 'bull';
import { poisonFirstShard } from '../factories/poison';
import { faultCases } from '../support/fault-form';
import { FaultWorld } from '../support/fault-world';
import { expectRightRun } from '../support/oracle';

jest.setTimeout(120_000);

const ALL: JobStatus[] = ['waiting', 'active', 'delayed', 'completed', 'failed'];

describe('fault 4: Redis loses everything', () => {
  let world: FaultWorld;
  beforeEach(async () => {
    world = await FaultWorld.start({ ownRedis: true });
  });
  afterEach(() => world.stop());

  const flush = async (): Promise<void> => {
    const client = new Redis(world.redis.url);
    await client.flushall();
    client.disconnect();
  };
  const ids = async (): Promise<string[]> =>
    (await world.queues.of('evaluations').getJobs(ALL)).map(({ id }) => String(id));
  const schedules = async (): Promise<string[]> =>
    (await world.queues.of('schedules').getRepeatableJobs()).map(({ id }) => id!).sort();

  const once = {
    what: 'with jobs waiting, active and delayed: the run is done, under new job ids, and schedules are back',
    check: async () => {
      // The first shard fails once and is delayed; the one after it is in hand; the others wait.
      const mend = await poisonFirstShard(world.app.sql);
      world.startWorker({ WORKER_CONCURRENCY: '1', LEASE_SECONDS: '10' });
      // Its sweeps come to them in their turn, and must not be held up by what is held below.
      const scheduled = await world.until('the schedules of the new worker', async () => {
        const found = await schedules();
        const known = await world.count('schedules WHERE is_enabled');
        return known > 0 && found.length === known && found;
      });
      const id = await world.request();
      await world.until('a failure', () => world.count('evaluation_shards WHERE crashes = 1'));
      const release = await world.hold('quotas');
      const jobs = await world.until('jobs of every kind', async () => {
        const counts = await world.queues.of('evaluations').getJobCounts();
        return counts.active === 1 && counts.delayed === 1 && counts;
      });
      expect(jobs.waiting).toBeGreaterThan(0);
      const before = await ids();
      expect(scheduled).toContain('half-year-evaluation');
      await flush();
      expect(await schedules()).toEqual([]);
      await mend();
      await release();
      await expectRightRun(world, id);
      const after = await ids();
      expect(after.length).toBeGreaterThan(0);
      expect(after.filter((job) => before.includes(job))).toEqual([]);
      await world.until('schedules', async () => (await schedules()).length === scheduled.length);
      expect(await schedules()).toEqual(scheduled);
    },
  };

  const always = {
    what: 'again and again, at every step: the run is done all the same',
    check: async () => {
      const id = await world.request();
      world.startWorker();
      await world.until('the end of the run', async () => {
        await flush();
        return (await world.row(id)).state === 'completed';
      });
      await expectRightRun(world, id);
    },
  };

  it.each(faultCases({ short: [once], more: [always] }))('$what', ({ check }) => check());
});
