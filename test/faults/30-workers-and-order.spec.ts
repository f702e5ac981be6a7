import { byForm } from '../support/fault-form';
import { FaultWorld } from '../support/fault-world';
import { expectRightRun } from '../support/oracle';

jest.setTimeout(120_000);

describe('fault 30: other numbers of workers, and facts in another order', () => {
  let world: FaultWorld;
  afterEach(() => world.stop());

  const many = byForm({ short: { processes: 2, jobsEach: 4 }, full: { processes: 8, jobsEach: 1 } });

  it.each([
    { what: 'one worker', template: 'ordered', processes: 1, jobsEach: 1 } as const,
    { what: 'eight at once, and the facts shuffled', template: 'shuffled', ...many } as const,
  ])('gives the digests of the facts: $what', async ({ template, processes, jobsEach }) => {
    world = await FaultWorld.start({ template });
    const id = await world.request();
    for (let i = 0; i < processes; i++) world.startWorker({ WORKER_CONCURRENCY: String(jobsEach) });
    await expectRightRun(world, id);
    expect(await world.count('flags')).toBeGreaterThan(3);
    expect(await world.count(`evaluation_shards WHERE run_id = ${id}`)).toBeGreaterThan(3);
  });
});
