import type { Installation } from './installation';
import { type Comparison, type Try, timed } from './measure';
import { PERIOD, Runs, newestCutoff, oldCutoff } from './runs';
import { type Stage, onStage } from './stage';

async function tried(stage: Stage): Promise<Try[]> {
  const runs = await Runs.on(stage, (await stage.api()).url);
  await stage.worker();
  await runs.complete(PERIOD, newestCutoff(0));
  await stage.client.query('ANALYZE');
  const tries: Try[] = [];
  for (let attempt = 1; attempt <= stage.plan.tries; attempt++) {
    const floor = await timed(() => runs.complete(PERIOD, newestCutoff(attempt)));
    const measured = await timed(() => runs.complete(PERIOD, oldCutoff(attempt)));
    tries.push({ floor, measured });
  }
  return tries;
}

/** What was known at an earlier time is found as fast as what is known now. */
export async function benchCutoff(installation: Installation): Promise<Comparison[]> {
  return [
    {
      name: 'cutoff',
      title: 'run at an old cutoff / run at the newest',
      unit: 'ms',
      goal: { atMost: 1.1 },
      tries: await onStage(installation, tried),
    },
  ];
}
