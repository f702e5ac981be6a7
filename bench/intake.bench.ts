import { ApiClient } from './api-client';
import { emptyCopy } from './empty-register';
import { Feed } from './feed';
import type { Installation } from './installation';
import { type Comparison, type Try, timed } from './measure';
import { type Filling, type Stage, onStage } from './stage';

/** Lines a second, bare and taken in, try by try; the first turn warms up. */
async function take(stage: Stage): Promise<Try[]> {
  const { plan } = stage;
  const feed = await Feed.of(stage, plan.tries + 1);
  const { url } = await stage.api();
  const api = await ApiClient.signIn(url, stage.users, 'integration');
  const tries: Try[] = [];
  for (let attempt = 0; attempt <= plan.tries; attempt++) {
    const turn = await feed.prepare(attempt);
    const floor = await feed.floor(turn);
    const milliseconds = await timed(() => feed.take(turn, api));
    if (attempt > 0) tries.push({ floor, measured: (turn.lines / milliseconds) * 1_000 });
  }
  return tries;
}

/**
 * Validated NDJSON over HTTP, authenticated, deduplicated, with all indexes, until it is acknowledged; into the whole
 * register and into one that has no lines yet, since an intake must not slow down as lines add up.
 */
export async function benchIntake(installation: Installation): Promise<Comparison[]> {
  const tried = (filling?: Filling): Promise<Try[]> => onStage(installation, take, filling);
  return [
    {
      name: 'intake',
      title: 'lines taken in over HTTP into the whole register / COPY of their rows into a plain table',
      unit: 'lines/s',
      goal: { atLeast: 0.2 },
      tries: await tried(),
    },
    {
      name: 'intake-empty',
      title: 'the same into a register without lines / COPY',
      unit: 'lines/s',
      goal: { atLeast: 0.2 },
      tries: await tried(emptyCopy(installation)),
    },
  ];
}
