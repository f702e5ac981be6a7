import { faultCases } from '../support/fault-form';
import { FaultWorld } from '../support/fault-world';
import { workOff } from '../support/evaluating';
import { expectRightRun } from '../support/oracle';

jest.setTimeout(120_000);

const shard = (state: string) => `evaluation_shards WHERE state = '${state}'`;

describe('fault 9: the same job is delivered twice in parallel', () => {
  let world: FaultWorld;
  beforeEach(async () => {
    world = await FaultWorld.start();
  });
  afterEach(() => world.stop());

  /** A run whose shards are made and asked for; nobody works on them yet. */
  async function prepared(): Promise<number> {
    const runId = await world.request();
    await workOff(world.app.services, world.app.sql, ['evaluation-run-prepare']);
    return runId;
  }
  const deliver = (runId: number, shardNo: number) =>
    world.queues.add('evaluation-shard', { payload: { runId, shardNo }, requestId: null });
  const idle = () =>
    world.until('no job in hand', async () => (await world.queues.of('evaluations').getActiveCount()) === 0);

  const taken = {
    what: 'one takes the shard, the other finds it taken and leaves it',
    check: async () => {
      const runId = await prepared();
      const shards = await world.count(`evaluation_shards WHERE run_id = ${runId}`);
      // With the row in the outbox, each shard comes three times.
      for (let shardNo = 1; shardNo <= shards; shardNo++)
        await Promise.all([deliver(runId, shardNo), deliver(runId, shardNo)]);
      const release = await world.hold('quotas');
      const workers = [1, 2].map(() => world.startWorker({ LEASE_SECONDS: '30', WORKER_CONCURRENCY: '4' }));
      await world.until('every shard in hand', async () => (await world.count(shard('leased'))) === shards);
      await release();
      await expectRightRun(world, runId);
      await idle();
      expect(
        await world.count(`evaluation_shards WHERE run_id = ${runId} AND fence = 1 AND crashes = 0`),
      ).toBe(shards);
      expect(await world.queues.of('evaluations').getFailedCount()).toBe(0);
      for (const worker of workers) expect(worker.log()).not.toMatch(/failed/);
    },
  };

  const lostLease = {
    what: 'when the first one has lost its lease, it writes nothing: the fence of the second one wins',
    check: async () => {
      const runId = await prepared();
      const release = await world.hold('quotas');
      const quiet = { LEASE_SECONDS: '300', RECONCILE_SECONDS: '3600', WORKER_CONCURRENCY: '4' };
      const workers = [1, 2].map(() => world.startWorker(quiet));
      const isInHand = async (fence: number) =>
        (await world.count(
          `${shard('leased')} AND run_id = ${runId} AND shard_no = 1 AND fence = ${fence}`,
        )) === 1;
      await world.until('the first', () => isInHand(1));
      // Its worker renews the lease twice a second: whoever comes too late finds it held again.
      await world.until('the second', async () => {
        if (await isInHand(2)) return true;
        await world.app.sql(
          `UPDATE evaluation_shards SET lease_until = clock_timestamp() - interval '1 second'
           WHERE run_id = $1 AND shard_no = 1 AND fence = 1`,
          [runId],
        );
        await deliver(runId, 1);
        return false;
      });
      await release();
      await expectRightRun(world, runId);
      await idle();
      const [row] = await world.app.sql(
        'SELECT state, fence, crashes FROM evaluation_shards WHERE run_id = $1 AND shard_no = 1',
        [runId],
      );
      expect(row).toEqual({ state: 'done', fence: 2, crashes: 1 });
      expect(await world.queues.of('evaluations').getFailedCount()).toBe(0);
      for (const worker of workers) expect(worker.log()).not.toMatch(/failed/);
    },
  };

  const outlasted = {
    what: 'a shard stays with its worker while one statement outlasts the lease, though others are idle',
    check: async () => {
      const runId = await prepared();
      const release = await world.hold('quotas');
      for (const _ of [1, 2]) world.startWorker({ LEASE_SECONDS: '1', WORKER_CONCURRENCY: '7' });
      const taken = await world.until('every shard in hand', async () => {
        const [row] = await world.app.sql<{ at: Date }>(
          `SELECT max(lease_until) AS at FROM evaluation_shards WHERE run_id = $1 HAVING bool_and(state = 'leased')`,
          [runId],
        );
        return row?.at;
      });
      const later = `lease_until > timestamptz '${taken.toISOString()}' + interval '2 seconds'`;
      await world.until(
        'longer leases',
        async () => (await world.count(`${shard('leased')} AND ${later}`)) === 6,
      );
      await release();
      await expectRightRun(world, runId);
      expect(
        await world.count(`evaluation_shards WHERE run_id = ${runId} AND fence = 1 AND crashes = 0`),
      ).toBe(6);
    },
  };

  const closing = {
    what: 'the closing of a run happens once',
    check: async () => {
      const runId = await prepared();
      const release = await world.hold('flags');
      for (const _ of [1, 2]) world.startWorker({ LEASE_SECONDS: '30', RECONCILE_SECONDS: '3600' });
      const finish = () => world.queues.add('evaluation-run-finish', { payload: { runId }, requestId: null });
      await world.until(
        'every shard',
        async () => (await world.count(`${shard('done')} AND run_id = ${runId}`)) === 6,
      );
      await Promise.all([finish(), finish()]);
      await world.until(
        'three in hand',
        async () => (await world.queues.of('evaluations').getActiveCount()) === 3,
      );
      await release();
      await expectRightRun(world, runId);
      await idle();
      expect(await world.queues.of('evaluations').getFailedCount()).toBe(0);
    },
  };

  it.each(faultCases({ short: [taken, lostLease], more: [outlasted, closing] }))('$what', ({ check }) =>
    check(),
  );
});
