import { ApiClient } from './api-client';
import { Feed } from './feed';
import type { Installation } from './installation';
import type { Comparison, Try } from './measure';
import { PERIOD, Runs, newestCutoff } from './runs';
import { type Stage, onStage } from './stage';

/** MB that a process may hold at most. */
const API_LIMIT = 250;
const WORKER_LIMIT = 400;
/** As many lines are sent in one after the other as a city has in two years. */
const TURNS = 6;

interface Peaks {
  readonly api: Try[];
  readonly worker: Try[];
}

/** All lines come in, and then one run goes over the whole register: it waits until the covers have followed. */
async function tried(stage: Stage): Promise<Peaks> {
  const feed = await Feed.of(stage, TURNS);
  const api = await stage.api();
  const worker = await stage.worker();
  const sender = await ApiClient.signIn(api.url, stage.users, 'integration');
  const runs = await Runs.on(stage, api.url);
  const peaks: Peaks = { api: [], worker: [] };
  const look = (): void => {
    peaks.api.push({ floor: API_LIMIT, measured: api.process.peakMegabytes });
    peaks.worker.push({ floor: WORKER_LIMIT, measured: worker.peakMegabytes });
  };
  for (let turn = 0; turn < TURNS; turn++) {
    await feed.take(await feed.prepare(turn), sender);
    look();
  }
  await runs.complete(PERIOD, newestCutoff(0));
  look();
  return peaks;
}

/** What the processes hold at most while lines come in and a run goes over the whole register. */
export async function benchMemory(installation: Installation): Promise<Comparison[]> {
  const { api, worker } = await onStage(installation, tried);
  const common = { unit: 'MB', goal: { atMost: 1 }, judgedBy: 'largest' } as const;
  return [
    {
      name: 'memory-api',
      title: 'peak of the API while it takes lines in / MB allowed',
      tries: api,
      ...common,
    },
    { name: 'memory-worker', title: 'peak of a worker during runs / MB allowed', tries: worker, ...common },
  ];
}
