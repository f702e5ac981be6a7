import { Client } from 'pg';
import { migrate } from '../src/cli/migrate';
import { publicId } from '../src/http/public-id';
import { ApiClient } from './api-client';
import { copyQuotas, createProvince, createQuotaCopies, emptyQuotaCopies } from './floors/planning.sql';
import type { Installation } from './installation';
import { type Comparison, type Try, timed } from './measure';
import { type Filling, type Stage, onStage } from './stage';

/** Agents of the plan, at any scale. */
const AGENTS = 10_000;
/** Milliseconds that a preview may take. */
const LIMIT = 2_000;

interface Sides {
  readonly previews: readonly Try[];
  readonly publications: readonly Try[];
}

const fillWith =
  (agents: number): Filling =>
  async (databaseUrl) => {
    await migrate({ databaseUrl });
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      for (const text of createProvince) await client.query(text, text.includes('$1') ? [agents] : []);
    } finally {
      await client.end();
    }
  };

const orderFor = (year: number): object => ({
  officeId: publicId.encode('office', 1),
  year,
  metric: 'new-participants',
  total: 1_234_567,
  bases: [
    { basis: 'staff', share: 3 },
    { basis: 'points', share: 2 },
    { basis: 'equal', share: 1 },
  ],
  profile: [4, 3, 5, 5, 5, 6, 5, 5, 6, 6, 7, 7],
});

/** Brings a plan of the year to where it can be published. Returns its path. */
async function approved(planner: ApiClient, approver: ApiClient, year: number): Promise<string> {
  const { id } = await planner.post<{ id: string }>('/v1/quota-plans', {
    ...orderFor(year),
    name: 'Chỉ tiêu',
  });
  const path = `/v1/quota-plans/${id}`;
  await planner.post(`${path}/submission`, {}, { 'if-match': '"v1"' });
  await approver.post(`${path}/approval`, {}, { 'if-match': '"v2"' });
  return path;
}

async function tried(stage: Stage): Promise<Sides> {
  const { client, plan, users } = stage;
  const { url } = await stage.api();
  const planner = await ApiClient.signIn(url, users, 'planner');
  const approver = await ApiClient.signIn(url, users, 'approver');
  await client.query(createQuotaCopies);
  const previews: Try[] = [];
  const publications: Try[] = [];
  for (let attempt = 0; attempt <= plan.tries; attempt++) {
    const year = 2027 + attempt;
    const preview = await timed(() => planner.post('/v1/quota-plans/preview', orderFor(year)));
    const path = await approved(planner, approver, year);
    const planId = publicId.decode('quota-plan', path.split('/').at(-1));
    const floor = await timed(() => client.query(copyQuotas, [planId]));
    await client.query(emptyQuotaCopies);
    const publication = await timed(() => approver.post(`${path}/publication`, {}, { 'if-match': '"v3"' }));
    if (attempt === 0) continue;
    previews.push({ floor: LIMIT, measured: preview });
    publications.push({ floor, measured: publication });
  }
  return { previews, publications };
}

/** A plan of ten thousand agents: worked out without saving it, and made quotas of. */
export async function benchPlanning(installation: Installation): Promise<Comparison[]> {
  const { previews, publications } = await onStage(
    installation,
    tried,
    fillWith(Math.min(AGENTS, installation.plan.agents ?? AGENTS)),
  );
  return [
    {
      name: 'planning-preview',
      title: 'preview of a plan of 10,000 agents / milliseconds allowed',
      unit: 'ms',
      goal: { atMost: 1 },
      tries: previews,
    },
    {
      name: 'planning-publish',
      title: 'its publication / one statement that writes its quotas without references to other tables',
      unit: 'ms',
      goal: { atMost: 3 },
      tries: publications,
    },
  ];
}
