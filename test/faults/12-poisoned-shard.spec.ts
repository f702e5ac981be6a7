import { publicId } from '../../src/http/public-id';
import { poisonFirstShard } from '../factories/poison';
import { workOff } from '../support/evaluating';
import { faultCases } from '../support/fault-form';
import { FaultWorld } from '../support/fault-world';
import { expectQuiet, expectRightRun } from '../support/oracle';

jest.setTimeout(120_000);

interface Shown {
  readonly failedShards: readonly { errorDetail: string }[];
  readonly error: { code: string; detail: string } | null;
}

interface Case {
  readonly what: string;
  readonly code: string;
  readonly reason: RegExp;
  /** Makes the run fail every time. @returns what mends the cause. */
  readonly poison: (world: FaultWorld, runId: number) => Promise<() => Promise<unknown>>;
}

const short: readonly Case[] = [
  {
    what: 'a shard whose facts cannot be counted',
    code: 'shards-need-attention',
    reason: /out of range/,
    poison: ({ app }) => poisonFirstShard(app.sql),
  },
];

const more: readonly Case[] = [
  {
    what: 'shards of which three workers die',
    code: 'shards-need-attention',
    reason: /fell silent/,
    poison: async (world) => {
      for (let i = 0; i < 3; i++) await world.killedAt('shard:claimed', { WORKER_CONCURRENCY: '6' });
      return () => Promise.resolve();
    },
  },
  {
    what: 'a run whose closing fails',
    code: 'closing-failed',
    reason: /cannot extract elements/,
    poison: async ({ app }, runId) => {
      await workOff(app.services, app.sql, ['evaluation-run-prepare', 'evaluation-shard']);
      await app.sql('CREATE TABLE kept AS SELECT id, outcomes, recommendations FROM evaluations');
      await app.sql(
        `UPDATE evaluations SET outcomes = '{}', recommendations = '{termination}' WHERE run_id = $1`,
        [runId],
      );
      return () =>
        app.sql(
          `UPDATE evaluations SET outcomes = kept.outcomes, recommendations = kept.recommendations
           FROM kept WHERE kept.id = evaluations.id`,
        );
    },
  },
];

describe('fault 12: a poisoned shard', () => {
  let world: FaultWorld;
  afterEach(() => world.stop());

  const setbacks = (runId: number) =>
    world.app.sql('SELECT details FROM audit_events WHERE action = $1 AND subject = $2', [
      'evaluation-run-needs-attention',
      publicId.encode('evaluation-run', runId),
    ]);

  it.each(faultCases({ short, more }))(
    '$what: is shown with the reason while the rest goes on, and done once it is mended',
    async ({ poison, code, reason }) => {
      world = await FaultWorld.start();
      const id = await world.request();
      const mend = await poison(world, id);
      world.startWorker();
      await world.untilIn(id, 'needs-attention');
      const { error, failedShards } = (await world.look(id)) as unknown as Shown;
      expect(error).toMatchObject({ code });
      const reasons = [error!.detail, ...failedShards.map(({ errorDetail }) => errorDetail)];
      expect(reasons).toContainEqual(expect.stringMatching(reason));
      expect(await setbacks(id)).toEqual([{ details: expect.objectContaining({ code }) }]);
      await expectQuiet(world);
      expect(await world.count(`flags WHERE run_id = ${id}`)).toBe(0);
      await mend();
      await world.retry(id);
      await expectRightRun(world, id);
      expect(await setbacks(id)).toHaveLength(1);
    },
  );
});
