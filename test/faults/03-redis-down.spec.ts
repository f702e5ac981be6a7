import { faultCases } from '../support/fault-form';
import { FaultWorld } from '../support/fault-world';
import { expectRightRun } from '../support/oracle';
import { killRedis, pidOf } from '../support/private-servers';

jest.setTimeout(120_000);

describe('fault 3: Redis is down', () => {
  let world: FaultWorld;
  beforeEach(async () => {
    world = await FaultWorld.start({ ownRedis: true });
  });
  afterEach(() => world.stop());

  const asked = {
    what: 'while a run is asked for: it is accepted at once, and done when Redis is there',
    check: async () => {
      await world.redis.stop();
      const began = performance.now();
      const id = await world.request();
      expect(performance.now() - began).toBeLessThan(2_000);
      expect(await world.request()).toBe(id);
      // A worker that starts meanwhile waits for Redis, too.
      world.startWorker();
      await world.until('a vain attempt to send', () =>
        world.count('outbox WHERE attempts > 0 AND sent_at IS NULL'),
      );
      expect(await world.row(id)).toMatchObject({ state: 'queued' });
      await world.redis.start();
      await expectRightRun(world, id);
    },
  };

  const atWork = {
    what: 'while a run is at work: what is in hand is stored, the rest follows when Redis is there',
    check: async () => {
      const id = await world.request();
      const release = await world.hold('quotas');
      world.startWorker({ LEASE_SECONDS: '10' });
      await world.until(
        'two shards in hand',
        async () => (await world.count(`evaluation_shards WHERE state = 'leased'`)) === 2,
      );
      await killRedis(world.redis);
      await release();
      await world.until('both stored', async () => {
        const done = await world.count(`evaluation_shards WHERE run_id = ${id} AND state = 'done'`);
        return done === 2;
      });
      expect(await world.look(id)).toMatchObject({ state: 'running', shards: { done: 2, waiting: 4 } });
      await world.redis.start();
      await expectRightRun(world, id);
    },
  };

  const silent = {
    what: 'and silent, its connections open: the relay gives up waiting, and the run is done when it answers',
    check: async () => {
      const id = await world.request();
      const pid = await pidOf(world.redis);
      process.kill(pid, 'SIGSTOP');
      try {
        world.startWorker();
        await world.until('a vain attempt to send', () =>
          world.count('outbox WHERE attempts > 0 AND sent_at IS NULL'),
        );
        expect(await world.request()).toBe(id);
      } finally {
        process.kill(pid, 'SIGCONT');
      }
      await expectRightRun(world, id);
    },
  };

  it.each(faultCases({ short: [asked, atWork], more: [silent] }))('$what', ({ check }) => check());
});
