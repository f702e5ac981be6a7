import { publicId } from '../src/http/public-id';
import { ApiClient } from './api-client';
import type { Installation } from './installation';
import type { Comparison, Try } from './measure';
import { loadBoth } from './reading';
import { PERIOD, Runs, newestCutoff } from './runs';
import { type Stage, onStage } from './stage';

/** Two half-years, the second with a revision. */
const REVISIONS = 2;
const MOST_EVALUATED = `SELECT agent_id AS id FROM evaluations GROUP BY agent_id ORDER BY count(*) DESC, agent_id LIMIT 1`;

async function tried(stage: Stage): Promise<Try[]> {
  const { url } = await stage.api();
  const worker = await stage.worker();
  const runs = await Runs.on(stage, url);
  await runs.completePrevious();
  for (let revision = 0; revision < REVISIONS; revision++)
    await runs.complete(PERIOD, newestCutoff(revision));
  await worker.stop();
  await stage.client.query('ANALYZE');
  const { rows } = await stage.client.query<{ id: number }>(MOST_EVALUATED);
  const path = `/v1/agents/${publicId.encode('agent', rows[0]!.id)}/scorecard`;
  const tries = await loadBoth(stage, await ApiClient.signIn(url, stage.users, 'supervisor'), path);
  return tries.map(({ bare, api }) => ({ floor: bare.perSecond, measured: api.perSecond }));
}

/** Everything that was ever found of one agent, over its SQL through bare pg. */
export async function benchScorecard(installation: Installation): Promise<Comparison[]> {
  return [
    {
      name: 'scorecard',
      title: 'scorecards of one agent a second of the API / of node:http with the same SQL',
      unit: 'requests/s',
      goal: { atLeast: 0.6 },
      tries: await onStage(installation, tried),
    },
  ];
}
