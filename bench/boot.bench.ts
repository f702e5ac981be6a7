import type { Installation } from './installation';
import { type Comparison, type Try, timed } from './measure';
import type { ServedProcess } from './processes';
import { type Stage, onStage } from './stage';

/** Seconds that a start may take. */
const LIMIT = 2.5;

async function tried(stage: Stage): Promise<Try[]> {
  const tries: Try[] = [];
  for (let attempt = 0; attempt <= stage.plan.tries; attempt++) {
    let api: ServedProcess | undefined;
    const measured = (await timed(async () => (api = await stage.api({ WORKER_IN_API: 'true' })))) / 1_000;
    await api!.process.stop();
    if (attempt > 0) tries.push({ floor: LIMIT, measured });
  }
  return tries;
}

/** `npm start` until it is ready, with a worker in it as in development, while Postgres and Redis are there already. */
export async function benchBoot(installation: Installation): Promise<Comparison[]> {
  return [
    {
      name: 'boot',
      title: 'seconds from the start of the API to ready / seconds allowed',
      unit: 's',
      goal: { atMost: 1 },
      tries: await onStage(installation, tried),
    },
  ];
}
