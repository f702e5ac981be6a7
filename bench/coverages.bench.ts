import { NestFactory } from '@nestjs/core';
import { ClsService } from 'nestjs-cls';
import { AppModule } from '../src/app.module';
import { CoveragesRepository } from '../src/contributions/coverages.repository';
import { asSystem } from '../src/queue/system-context';
import { ApiClient } from './api-client';
import { Feed } from './feed';
import type { Installation } from './installation';
import { type Comparison, type Try, timed } from './measure';
import { type Stage, onStage } from './stage';

async function requireFollowed({ client }: Stage): Promise<void> {
  const { rows } = await client.query('SELECT FROM uncovered_participants LIMIT 1');
  if (rows.length > 0) throw new Error('the coverages did not follow');
}

async function tried(stage: Stage): Promise<Try[]> {
  const { plan } = stage;
  const feed = await Feed.of(stage, plan.tries + 1);
  const { url } = await stage.api();
  const api = await ApiClient.signIn(url, stage.users, 'integration');
  // What a worker does as its sweep, asked for at once instead of after RECONCILE_SECONDS.
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(stage.env), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    const coverages = app.get(CoveragesRepository, { strict: false });
    const follow = (): Promise<void> =>
      asSystem(app.get(ClsService, { strict: false }), undefined, () => coverages.follow());
    await follow();
    const tries: Try[] = [];
    for (let attempt = 0; attempt <= plan.tries; attempt++) {
      const turn = await feed.prepare(attempt);
      const floor = await feed.floor(turn);
      const milliseconds = await timed(async () => {
        await feed.take(turn, api);
        await follow();
      });
      await requireFollowed(stage);
      if (attempt > 0) tries.push({ floor, measured: (turn.lines / milliseconds) * 1_000 });
    }
    return tries;
  } finally {
    await app.close();
  }
}

/** From the first request until lines are ready to be evaluated: taken in, and the covers of their participants with them. */
export async function benchCoverages(installation: Installation): Promise<Comparison[]> {
  return [
    {
      name: 'coverages',
      title: 'lines taken in over HTTP until covers follow / COPY of their rows into a plain table',
      unit: 'lines/s',
      goal: { atLeast: 0.1 },
      tries: await onStage(installation, tried),
    },
  ];
}
