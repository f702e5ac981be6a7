import { ApiClient } from './api-client';
import type { Installation } from './installation';
import type { Comparison } from './measure';
import { type LoadTry, loadBoth } from './reading';
import { type Stage, onStage } from './stage';

async function tried(stage: Stage): Promise<LoadTry[]> {
  const { url } = await stage.api();
  return loadBoth(stage, await ApiClient.signIn(url, stage.users, 'supervisor'), '/v1/agents?limit=20');
}

/** A page of 20 agents, authenticated and scoped, over what the same JSON costs without a framework. */
export async function benchList(installation: Installation): Promise<Comparison[]> {
  const tries = await onStage(installation, tried);
  return [
    {
      name: 'list',
      title: 'pages of 20 agents a second of the API / of node:http with a prepared statement',
      unit: 'requests/s',
      goal: { atLeast: 0.7 },
      tries: tries.map(({ bare, api }) => ({ floor: bare.perSecond, measured: api.perSecond })),
    },
    {
      name: 'list-p99',
      title: 'the slowest of a hundred pages of the API / of node:http with a prepared statement',
      unit: 'ms',
      goal: { atMost: 2 },
      tries: tries.map(({ bare, api }) => ({ floor: bare.p99, measured: api.p99 })),
    },
  ];
}
