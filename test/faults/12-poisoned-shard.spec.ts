import { poisonFirstShard } from '../factories/poison';
import { faultCases } from '../support/fault-form';
import { FaultWorld } from '../support/fault-world';
import { expectQuiet, expectRightRun } from '../support/oracle';

jest.setTimeout(120_000);

interface Shown {
  readonly state: string;
  readonly agentsTotal: number;
  readonly shards: Record<string, number>;
  readonly failedShards: readonly { shardNo: number; errorDetail: string }[];
  readonly error: { code: string } | null;
}

interface Case {
  readonly what: string;
  readonly reason: RegExp;
  /** Makes the first shard of the run fail every time. @returns what mends the cause. */
  readonly poison: (world: FaultWorld, runId: number) => Promise<() => Promise<unknown>>;
}

const facts: Case = {
  what: 'facts that cannot be counted',
  reason: /out of range/,
  poison: (world) => poisonFirstShard(world.app.sql),
};

/** One shard after the other is taken by a worker that dies of it; the last of three blows is the one that counts. */
const deadly: Case = {
  what: 'a shard of which three workers die',
  reason: /fell silent/,
  poison: async (world) => {
    for (let i = 0; i < 3; i++) await world.killedAt('shard:claimed', { WORKER_CONCURRENCY: '6' });
    return () => Promise.resolve();
  },
};

describe('fault 12: a poisoned shard', () => {
  let world: FaultWorld;
  afterEach(() => world.stop());

  it.each(faultCases({ short: [facts], more: [deadly] }))(
    '$what: is shown with the reason while the rest goes on, and done once it is mended',
    async ({ poison, reason }) => {
      world = await FaultWorld.start();
      const id = await world.request();
      const mend = await poison(world, id);
      world.startWorker();
      await world.untilIn(id, 'needs-attention');
      const shown = (await world.look(id)) as unknown as Shown;
      expect(shown.error).toMatchObject({ code: 'shards-need-attention' });
      expect(shown.failedShards.map(({ errorDetail }) => errorDetail)).toContainEqual(
        expect.stringMatching(reason),
      );
      await expectQuiet(world);
      expect(await world.count(`flags WHERE run_id = ${id}`)).toBe(0);
      await mend();
      await world.retry(id);
      await expectRightRun(world, id);
    },
  );
});
