import { ClsService } from 'nestjs-cls';
import { CoveragesRepository } from '../../src/contributions/coverages.repository';
import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import { EarlyWarnings } from '../../src/planning/early-warnings.service';
import { asSystem } from '../../src/queue/system-context';
import { installDefaultSchedules } from '../../src/schedules/default-schedules';
import { anOfficeUnder } from '../factories/access';
import { dues, enrolments } from '../factories/half-year';
import { aQuota } from '../factories/facts';
import { anAgent } from '../factories/register';
import { publicId } from '../../src/http/public-id';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { waitFor } from '../support/wait-for';

interface Metric {
  readonly metric: string;
  readonly actual: number;
  readonly outlook: string;
  readonly [field: string]: unknown;
}
interface Progress {
  readonly metrics: readonly Metric[];
  readonly renewalsDue: object;
}
interface Due {
  readonly participantId: string;
  readonly dueOn: string;
  readonly isInherited: boolean;
}

const GOOD = 'IS0001M';
const POOR = 'IS0002M';
const FREE = 'IS0003M';
/** 04:00 in Hanoi: when the early warnings of May are due. */
const JUNE = '2025-06-04T21:00:00.000Z';

/** Supervisors of two agents see in June who is on track. Told in order. */
describe('progress through a year', () => {
  let app: TestApp;
  let supervisor: SignedIn;
  let stranger: SignedIn;
  const ids: Record<string, string> = {};
  let west: string;

  beforeAll(async () => {
    app = await startApp({ workerInApi: true });
    app.setTime('2025-06-04T20:00:00Z');
    const sql = { rows: <Row>(text: string, values?: readonly unknown[]) => app.sql<Row>(text, values) };
    await installDefaultPolicies(sql);
    await installDefaultSchedules(sql);
    const root = await app.rootOffice();
    const office = await anOfficeUnder(app.sql, root, '00101');
    west = publicId.encode('office', office.id);
    for (const code of [GOOD, POOR, FREE]) {
      const agent = await anAgent(app.sql, { code, office_id: office.id });
      ids[code] = publicId.encode('agent', agent.id);
      if (code !== FREE) await aQuota(app.sql, { agentId: agent.id, year: 2025, monthly: 10 });
    }
    supervisor = await app.as('supervisor', office.id);
    stranger = await app.as('supervisor', (await anOfficeUnder(app.sql, root, '00102')).id);
    const integration = await app.as('integration', office.id);
    const items = [...enrolments(GOOD, 0, 62), ...dues(GOOD, 19), ...enrolments(POOR, 0, 5)];
    const sent = await integration
      .post('/v1/contributions/batches')
      .send({ sourceSystem: 'core', mode: 'all-or-nothing', items });
    if (!sent.ok) throw new Error(JSON.stringify(sent.body));
    await follow();
  });
  afterAll(() => app.stop());

  const follow = () => app.services.get(CoveragesRepository, { strict: false }).follow();
  const get = async <T>(path: string): Promise<T> => {
    const answer = await supervisor.get(path);
    expect({ path, status: answer.status, body: answer.body as unknown }).toMatchObject({
      path,
      status: 200,
    });
    return answer.body as T;
  };
  const progress = (code: string, query = '') => get<Progress>(`/v1/agents/${ids[code]}/progress${query}`);
  const dueOf = async (code: string, query = ''): Promise<readonly Due[]> =>
    (await get<{ items: Due[] }>(`/v1/agents/${ids[code]}/renewals-due?limit=200${query}`)).items;

  it('shows what was done of what was expected, and where it goes', async () => {
    const { metrics, ...rest } = await progress(GOOD, '?on=2025-05-31');
    expect(rest).toMatchObject({ on: '2025-05-31', agentId: ids[GOOD], confidenceBp: 9500 });
    expect(metrics.map(({ metric }) => metric)).toEqual(['new-participants', 'collection']);
    expect(metrics[0]).toMatchObject({
      yearlyAmount: 120,
      originalAmount: 120,
      quota: { exact: '120', rounded: 120 },
      expected: { exact: '50', rounded: 50 },
      actual: 62,
      paceBp: 12_400,
      // All of it came in May: it may go on so, or not.
      projection: { amount: 148 },
      outlook: 'uncertain',
    });
    const months = metrics[0]!['months'] as { month: string; actual: number }[];
    expect(months.filter(({ actual }) => actual > 0)).toEqual([
      { month: '2025-05', quota: { exact: '10', rounded: 10 }, actual: 62 },
    ]);
    expect(metrics[1]).toMatchObject({
      yearlyAmount: null,
      paceBp: null,
      projection: null,
      outlook: 'unknown',
    });
    const [poor] = (await progress(POOR, '?on=2025-05-31')).metrics;
    expect(poor).toMatchObject({ actual: 5, paceBp: 1000, projection: { amount: 12 }, outlook: 'off-track' });
  });

  it('knows a quota that was amended, and what it was first', async () => {
    const quota = (await get<{ items: { id: string }[] }>(`/v1/quotas?agent=${ids[GOOD]}`)).items[0]!;
    const planner = await app.as('planner');
    await planner
      .post(`/v1/quotas/${quota.id}/amendments`)
      .set('If-Match', '"v1"')
      .send({ effectiveMonth: 7, yearlyAmount: 60, reason: 'Địa bàn thu hẹp' })
      .expect(201);
    expect((await progress(GOOD)).metrics[0]).toMatchObject({
      yearlyAmount: 60,
      originalAmount: 120,
      outlook: 'reached',
    });
  });

  it('adds the agents of an office up, and counts how they stand', async () => {
    const office = await get<Progress>(`/v1/offices/${west}/progress`);
    expect(office).toMatchObject({ on: '2025-06-05', officeId: west });
    const outlooks = [
      { outlook: 'reached', agents: 1 },
      { outlook: 'on-track', agents: 0 },
      { outlook: 'uncertain', agents: 0 },
      { outlook: 'off-track', agents: 1 },
      { outlook: 'unknown', agents: 1 },
    ];
    expect(office.metrics[0]).toMatchObject({ yearlyAmount: 180, originalAmount: 240, actual: 67, outlooks });
  });

  it('does not look into the future, nor into other offices', async () => {
    const path = `/v1/agents/${ids[GOOD]}/progress`;
    const refused = await supervisor.get(`${path}?on=2025-06-06`);
    expectProblem(refused, 422, 'validation-failed');
    expect((refused.body as { errors: unknown[] }).errors).toMatchObject([
      { pointer: '#query/on', code: 'in-the-future' },
    ]);
    expectProblem(await stranger.get(path), 404, 'agent-not-found');
    expectProblem(await stranger.get(`/v1/agents/${ids[GOOD]}/renewals-due`), 404, 'agent-not-found');
    expectProblem(await stranger.get(`/v1/offices/${west}/progress`), 404, 'office-not-found');
    expectProblem(
      await supervisor.get(`/v1/agents/${ids[GOOD]}/renewals-due?within=31`),
      422,
      'validation-failed',
    );
  });

  it('lists whose cover runs out, and gives those handed over to who holds them then', async () => {
    expect((await progress(GOOD)).renewalsDue).toEqual({ within30: 0, within60: 62, within90: 62 });
    expect(await dueOf(GOOD)).toEqual([]);
    const due = await dueOf(GOOD, '&within=60');
    expect(due).toHaveLength(62);
    expect(due[0]).toEqual({
      participantId: expect.stringMatching(/^par_/),
      coveredUntil: '2025-07-31',
      dueOn: '2025-08-01',
      isInherited: false,
    });
    const path = `/v1/agents/${ids[GOOD]}/renewals-due?within=60&limit=50`;
    const first = await get<{ items: Due[]; nextCursor: string }>(path);
    const second = await get<{ items: Due[] }>(`${path}&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items]).toEqual(due);

    const handover = { agentId: ids[POOR], startsOn: '2025-06-10', participantIds: [due[0]!.participantId] };
    await supervisor.post('/v1/portfolio-assignments').send(handover).expect(200);
    expect((await progress(GOOD)).renewalsDue).toMatchObject({ within60: 61 });
    expect((await progress(POOR)).renewalsDue).toMatchObject({ within60: 6 });
    const inherited = (await dueOf(POOR, '&within=90')).filter(({ isInherited }) => isInherited);
    expect(inherited).toMatchObject([{ participantId: due[0]!.participantId }]);
    expect(await get<Progress>(`/v1/offices/${west}/progress`)).toMatchObject({
      renewalsDue: { within60: 67 },
    });
  });

  it('warns once a month, through the queue, of agents that will miss even if the rest goes well', async () => {
    const list = async (query = '') => (await get<{ items: object[] }>(`/v1/early-warnings${query}`)).items;
    expect(await list()).toEqual([]);
    await app.sql(`UPDATE schedules SET handled_until = '2025-06-01' WHERE code = 'early-warning'`);
    app.setTime(JUNE);
    const warnings = await waitFor(
      async () => {
        const items = await list();
        return items.length > 0 && items;
      },
      { what: 'the warnings' },
    );
    const expected = {
      agentId: ids[POOR],
      agentCode: POOR,
      metric: 'new-participants',
      asOf: '2025-05-31',
      quota: 120,
      actual: 5,
      projected: 12,
      confidenceBp: 9500,
    };
    expect(warnings).toMatchObject([expected]);
    const again = { scheduleCode: 'early-warning', dueAt: JUNE };
    const service = app.services.get(EarlyWarnings, { strict: false });
    await asSystem(app.services.get(ClsService), undefined, () => service.warn(again));
    expect(await list()).toEqual(warnings);
    // December is judged, not warned of.
    await asSystem(app.services.get(ClsService), undefined, () =>
      service.warn({ ...again, dueAt: '2026-01-04T21:00:00.000Z' }),
    );
    expect(await list('?month=2025-05')).toEqual(warnings);
    expect(await list('?month=2025-04')).toEqual([]);
    expect(await list(`?agentId=${ids[GOOD]}`)).toEqual([]);
    expect((await stranger.get('/v1/early-warnings')).body).toMatchObject({ items: [] });
    const told = await get<{ items: object[] }>('/v1/events?types=early-warnings.given');
    expect(told.items).toMatchObject([{ data: { asOf: '2025-05-31', warnings: 1 } }]);
  });

  it('counts as an evaluation of the same months does', async () => {
    app.setTime('2025-07-10T03:00:00Z');
    const asked = await supervisor.post('/v1/evaluation-runs').send({ period: '2025-H1' });
    const { id } = asked.body as { id: string };
    await waitFor(
      async () => (await get<{ state: string }>(`/v1/evaluation-runs/${id}`)).state === 'completed',
      {
        what: 'the run',
      },
    );
    const { items } = await get<{ items: { id: string; agentCode: string }[] }>(
      `/v1/evaluation-runs/${id}/evaluations`,
    );
    for (const { id: evaluation, agentCode } of items) {
      const { criteria } = await get<{ criteria: { measure: string; numerator: string }[] }>(
        `/v1/evaluations/${evaluation}`,
      );
      for (const { metric, actual } of (await progress(agentCode, '?on=2025-06-30')).metrics)
        expect([agentCode, metric, criteria.find(({ measure }) => measure === metric)!.numerator]).toEqual([
          agentCode,
          metric,
          String(actual),
        ]);
    }
    expect(items).toHaveLength(3);
  });
});
