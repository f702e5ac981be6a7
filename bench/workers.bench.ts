import type { Installation } from './installation';
import { type Comparison, type Try, timed } from './measure';
import { PERIOD, Runs, newestCutoff } from './runs';
import { type Stage, onStage } from './stage';

/** One shard at a time: at the default of two one process keeps both cores of the smallest machine at work already. */
const ONE_AT_ONCE = { WORKER_CONCURRENCY: '1' };

async function tried(stage: Stage): Promise<Try[]> {
  const runs = await Runs.on(stage, (await stage.api()).url);
  await stage.worker(ONE_AT_ONCE);
  await runs.complete(PERIOD, newestCutoff(0));
  await stage.client.query('ANALYZE');
  const tries: Try[] = [];
  for (let attempt = 1; attempt <= stage.plan.tries; attempt++) {
    const floor = await timed(() => runs.complete(PERIOD, newestCutoff(3 * attempt)));
    const second = await stage.worker(ONE_AT_ONCE);
    // Once before the clock: a process that has just begun compiles what it runs.
    await runs.complete(PERIOD, newestCutoff(3 * attempt + 1));
    const measured = await timed(() => runs.complete(PERIOD, newestCutoff(3 * attempt + 2)));
    await second.stop();
    tries.push({ floor, measured });
  }
  return tries;
}

/** A run with two worker processes takes little more than half of the time of one. */
export async function benchWorkers(installation: Installation): Promise<Comparison[]> {
  return [
    {
      name: 'workers',
      title: 'run with two worker processes, one shard at a time each / with one',
      unit: 'ms',
      goal: { atMost: 0.6 },
      tries: await onStage(installation, tried),
    },
  ];
}
