import type { TemplateName } from '../factories/fault-template';
import { byForm } from '../support/fault-form';
import { FaultWorld } from '../support/fault-world';
import { expectRightRun } from '../support/oracle';

jest.setTimeout(120_000);

interface Workers {
  readonly processes: number;
  readonly jobsEach: number;
}

const one: Workers = { processes: 1, jobsEach: 1 };
const eight: Workers = byForm({
  short: { processes: 2, jobsEach: 4 },
  full: { processes: 8, jobsEach: 1 },
});

/** The digests of the period's run in a world of its own. */
async function digestsOf(template: TemplateName, { processes, jobsEach }: Workers) {
  const world = await FaultWorld.start({ template });
  try {
    const id = await world.request();
    for (let i = 0; i < processes; i++) world.startWorker({ WORKER_CONCURRENCY: String(jobsEach) });
    await expectRightRun(world, id);
    expect(await world.count('flags')).toBeGreaterThan(3);
    expect(await world.count(`evaluation_shards WHERE run_id = ${id}`)).toBeGreaterThan(3);
    const { input_digest, verdict_digest } = await world.row(id);
    return { input_digest, verdict_digest };
  } finally {
    await world.stop();
  }
}

describe('fault 30: other numbers of workers, and facts in another order', () => {
  it('give the same digests', async () => {
    const alone = await digestsOf('ordered', one);
    expect(await digestsOf('shuffled', eight)).toEqual(alone);
  });
});
