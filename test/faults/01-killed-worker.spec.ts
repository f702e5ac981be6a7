import { CHECKPOINTS, type Checkpoint } from '../../src/queue/checkpoint';
import { faultCases } from '../support/fault-form';
import { FaultWorld } from '../support/fault-world';
import { expectRightRun } from '../support/oracle';

jest.setTimeout(120_000);

interface Case {
  readonly step: Checkpoint;
  readonly kills: number;
}

/** Results found and not stored; and all stored, but nobody told. */
const short: readonly Case[] = [
  { step: 'shard:before-commit', kills: 1 },
  { step: 'finish:after-commit', kills: 1 },
];

/** Every other step of a worker; those at which a second worker gets stuck again also twice. */
const more: readonly Case[] = [
  ...CHECKPOINTS.filter((step) => !/^(post|import):/.test(step))
    .filter((step) => !short.some((one) => one.step === step))
    .map((step) => ({ step, kills: 1 })),
  { step: 'relay-before-add', kills: 2 },
  { step: 'prepare:before-commit', kills: 2 },
  { step: 'shard:claimed', kills: 2 },
  { step: 'finish:before-commit', kills: 2 },
];

describe('fault 1: the worker is killed', () => {
  let world: FaultWorld;
  afterEach(() => world.stop());

  it.each(faultCases({ short, more }))(
    'at $step, $kills times: the run is as if nothing had happened',
    async ({ step, kills }) => {
      world = await FaultWorld.start();
      const id = await world.request();
      for (let i = 0; i < kills; i++) await world.killedAt(step);
      world.startWorker();
      await expectRightRun(world, id);
    },
  );
});
