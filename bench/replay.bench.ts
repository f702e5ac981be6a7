import { ApiClient } from './api-client';
import { Feed } from './feed';
import { countStored } from './floors/feed.sql';
import type { Installation } from './installation';
import { type Comparison, type Try, timed } from './measure';
import { type Stage, onStage } from './stage';

const stored = async ({ client }: Stage): Promise<string> =>
  JSON.stringify((await client.query<Record<string, string>>(countStored)).rows[0]);

async function tried(stage: Stage): Promise<Try[]> {
  const { plan } = stage;
  const feed = await Feed.of(stage, 1);
  const { url } = await stage.api();
  const api = await ApiClient.signIn(url, stage.users, 'integration');
  const turn = await feed.prepare(0);
  await feed.take(turn, api);
  await stage.client.query('ANALYZE');
  const before = await stored(stage);
  const tries: Try[] = [];
  for (let attempt = 0; attempt <= plan.tries; attempt++) {
    const floor = await feed.floor(turn);
    const milliseconds = await timed(async () => {
      const report = await feed.send(turn, api);
      if (report.duplicates !== turn.lines)
        throw new Error(`of ${turn.lines} lines not all were known: ${JSON.stringify(report)}`);
    });
    if (attempt > 0) tries.push({ floor, measured: (turn.lines / milliseconds) * 1_000 });
  }
  const after = await stored(stage);
  if (after !== before) throw new Error(`a batch that was sent again changed ${before} to ${after}`);
  return tries;
}

/** Batches that are stored already, sent again: nothing changes, and it costs little. */
export async function benchReplay(installation: Installation): Promise<Comparison[]> {
  return [
    {
      name: 'replay',
      title: 'lines sent again over HTTP / COPY of their rows into a plain table',
      unit: 'lines/s',
      goal: { atLeast: 0.4 },
      tries: await onStage(installation, tried),
    },
  ];
}
