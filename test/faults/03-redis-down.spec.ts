import { FaultWorld } from '../support/fault-world';
import { expectRightRun } from '../support/oracle';
import { killRedis } from '../support/private-servers';

jest.setTimeout(120_000);

describe('fault 3: Redis is down', () => {
  let world: FaultWorld;
  beforeEach(async () => {
    world = await FaultWorld.start({ ownRedis: true });
  });
  afterEach(() => world.stop());

  it('while a run is asked for: it is accepted at once, and done when Redis is there', async () => {
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
  });

  it('while a run is at work: what is in hand is stored, the rest follows when Redis is there', async () => {
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
  });
});
