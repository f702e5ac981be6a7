import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import { anOfficeUnder } from '../factories/access';
import { dues, enrolments, handOverAll } from '../factories/half-year';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { eventsOf } from '../support/events';
import { expectProblem } from '../support/problem';
import { waitFor } from '../support/wait-for';

interface Thing {
  readonly id: string;
  readonly [field: string]: unknown;
}
interface PageOf<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}
interface Run extends Thing {
  readonly state: string;
  readonly verdictDigest: string | null;
}

const PERIOD = '2025-H1';
const GOOD = 'IS0001M';
const POOR = 'IS0002M';
const NEWCOMER = 'IS0003M';

/** An office evaluates its agents for the first half of 2025 and acts on what comes of it. Told in order. */
describe('a half-year', () => {
  let app: TestApp;
  let integration: SignedIn;
  let supervisor: SignedIn;
  let stranger: SignedIn;
  let agents: Record<string, Thing>;
  let run: Run;
  let revision: Run;
  let poor: Thing;
  let flag: Thing;

  beforeAll(async () => {
    app = await startApp({ workerInApi: true });
    await installDefaultPolicies({ rows: (text, values) => app.sql(text, values) });
    const root = await app.rootOffice();
    const west = await anOfficeUnder(app.sql, root, '00101');
    const east = await anOfficeUnder(app.sql, root, '00102');
    integration = await app.as('integration', west.id);
    supervisor = await app.as('supervisor', west.id);
    stranger = await app.as('supervisor', east.id);
  });
  afterAll(() => app.stop());

  const get = async <T>(who: SignedIn, path: string): Promise<T> => {
    const response = await who.get(path);
    expect({ path, status: response.status, body: response.body as unknown }).toMatchObject({
      path,
      status: 200,
    });
    return response.body as T;
  };
  const items = async <T = Thing>(who: SignedIn, path: string): Promise<readonly T[]> =>
    (await get<PageOf<T>>(who, path)).items;

  const completed = (who: SignedIn, id: string): Promise<Run> =>
    waitFor(
      async () => {
        const now = await get<Run>(who, `/v1/evaluation-runs/${id}`);
        return now.state === 'completed' && now;
      },
      { what: 'the run' },
    );

  const send = async (lines: readonly object[]): Promise<void> => {
    const batch = { sourceSystem: 'core', mode: 'all-or-nothing', items: lines };
    const response = await integration.post('/v1/contributions/batches').send(batch);
    expect(response.body).toMatchObject({ accepted: lines.length, rejected: 0 });
    await handOverAll(app.sql);
  };
  it('begins with agents under contract, with quotas and receipts', async () => {
    agents = {};
    for (const [code, startsOn] of [
      [GOOD, '2024-01-01'],
      [POOR, '2024-01-01'],
      [NEWCOMER, '2025-05-15'],
    ] as const) {
      const office = { officeId: (await items(supervisor, '/v1/offices'))[0]!.id };
      const created = await integration
        .post('/v1/agents')
        .send({ code, name: `Bưu điện ${code}`, kind: 'post-office', ...office });
      expect(created.status).toBe(201);
      const agent = (agents[code] = created.body as Thing);
      const contract = { number: `${code}/HĐ`, signedOn: startsOn, startsOn, guaranteeAmount: 150_000_000 };
      const signed = await integration.post(`/v1/agents/${agent.id}/contracts`).send(contract);
      expect(signed.status).toBe(201);
      const quota = { agentId: agent.id, year: 2025, metric: 'new-participants', yearlyAmount: 120 };
      expect((await integration.post('/v1/quotas').send(quota)).status).toBe(201);
    }
    await send([...enrolments(GOOD, 0, 58), ...dues(GOOD, 19)]);
    await send([...enrolments(POOR, 0, 5), ...dues(POOR, 4)]);
  });

  it('a supervisor asks for the run, watches it, and asking again gives the same run', async () => {
    const asked = await supervisor.post('/v1/evaluation-runs').send({ period: PERIOD });
    expect(asked.status).toBe(202);
    run = asked.body as Run;
    expect(asked.headers['location']).toBe(`/v1/evaluation-runs/${run.id}`);
    expect(run).toMatchObject({ period: PERIOD, kind: 'half-year', revisionOf: null });
    const events = await eventsOf(app, supervisor, `/v1/evaluation-runs/${run.id}/events`);
    expect(events.at(-1)).toEqual({ state: 'completed', agentsDone: 3, agentsTotal: 3 });

    run = await get<Run>(supervisor, `/v1/evaluation-runs/${run.id}`);
    expect(run).toMatchObject({
      state: 'completed',
      agentsDone: 3,
      shards: { waiting: 0, leased: 0, done: 1, 'needs-attention': 0 },
      grades: { A: 1, B: 0, C: 0, D: 1, 'not-rated': 1 },
      error: null,
    });
    const again = await supervisor.post('/v1/evaluation-runs').send({ period: PERIOD });
    expect((again.body as Run).id).toBe(run.id);
    expect(await items(supervisor, `/v1/evaluation-runs?period=${PERIOD}`)).toHaveLength(1);
    expectProblem(
      await supervisor.post('/v1/evaluation-runs').send({
        period: PERIOD,
        knowledgeCutoff: '2025-06-30T16:59:59Z',
      }),
      422,
      'knowledge-cutoff-before-period-end',
    );
    for (const knowledgeCutoff of ['2026-13-31T02:00:00Z', '2026-02-31T02:00:00Z', '2026-01-05T24:00:00Z'])
      expectProblem(
        await supervisor.post('/v1/evaluation-runs').send({ period: PERIOD, knowledgeCutoff }),
        422,
        'validation-failed',
      );
    expectProblem(
      await supervisor.post(`/v1/evaluation-runs/${run.id}/cancellation`),
      409,
      'run-is-completed',
    );
  });

  it('the ranking puts the best first and those not rated last', async () => {
    const ranking = await items(supervisor, `/v1/evaluation-runs/${run.id}/evaluations`);
    expect(ranking.map(({ agentCode, rank, grade }) => [agentCode, rank, grade])).toEqual([
      [GOOD, 1, 'A'],
      [POOR, 2, 'D'],
      [NEWCOMER, null, null],
    ]);
    expect(ranking[2]).toMatchObject({ status: 'not-rated', notRatedReasons: ['too-few-active-days'] });
    poor = ranking[1]!;
    const filtered = await items(
      supervisor,
      `/v1/evaluation-runs/${run.id}/evaluations?flag=improvement-plan&grade=D&limit=1`,
    );
    expect(filtered.map(({ id }) => id)).toEqual([poor.id]);
    const paged = await get<PageOf<Thing>>(supervisor, `/v1/evaluation-runs/${run.id}/evaluations?limit=2`);
    const rest = await items(
      supervisor,
      `/v1/evaluation-runs/${run.id}/evaluations?limit=2&cursor=${paged.nextCursor}`,
    );
    expect([...paged.items, ...rest]).toEqual(ranking);
  });

  it('a verdict says why, to the last receipt, and holds when it is found again', async () => {
    const why = await get<Thing & { criteria: Thing[]; outcomes: Thing[] }>(
      supervisor,
      `/v1/evaluations/${poor.id}`,
    );
    expect(why.criteria.find(({ measure }) => measure === 'new-participants')).toMatchObject({
      numerator: '5',
      denominator: '60',
      denominatorDecimal: '60.000000',
      valueBp: 833,
      weightBp: 4000,
      interval: { lowBp: expect.any(Number), highBp: expect.any(Number) },
      noEvidenceReason: null,
    });
    expect(why.criteria.find(({ measure }) => measure === 'collection')).toMatchObject({
      effectiveWeightBp: 0,
      noEvidenceReason: 'no-quota',
    });
    expect(why['quotas']).toEqual([
      { metric: 'new-participants', original: 60, inForce: 60, amendments: 0, amendedFromMonth: null },
    ]);
    expect(why.outcomes.find(({ rule }) => rule === 'grade-d')).toMatchObject({
      result: 'raised',
      explanation: expect.any(String),
    });
    expect(why.activeDays).toBe(181);

    const counted = await items(
      supervisor,
      `/v1/evaluations/${poor.id}/lines?measure=new-participants&counted=true`,
    );
    expect(counted.map(({ receiptNo }) => receiptNo)).toEqual(
      Array.from({ length: 5 }, (_, i) => `${POOR}-${i}`),
    );
    const excluded = await items(
      supervisor,
      `/v1/evaluations/${poor.id}/lines?measure=new-participants&counted=false&limit=200`,
    );
    expect(new Set(excluded.map(({ reason }) => reason))).toEqual(
      new Set(['collected-outside-period', 'not-new-earlier-cover']),
    );
    const retention = await items(
      supervisor,
      `/v1/evaluations/${poor.id}/lines?measure=retention&counted=true&limit=200`,
    );
    const renewed = retention.reduce((sum, { numerator }) => sum + Number(numerator), 0);
    expect(why.criteria.find(({ measure }) => measure === 'retention')).toMatchObject({
      numerator: String(renewed),
      denominator: String(retention.length),
    });

    expect(await get(supervisor, `/v1/evaluations/${poor.id}/verification`)).toMatchObject({ matches: true });
  });

  it('a rule raised flags; one is taken up, and a decision is made once', async () => {
    const flags = await items(supervisor, `/v1/flags?state=raised&agentId=${agents[POOR]!.id}`);
    expect(flags.map(({ rule, recommendation }) => [rule, recommendation])).toEqual([
      ['low-attainment-and-retention', 'termination'],
      ['grade-d', 'improvement-plan'],
    ]);
    flag = flags.find(({ rule }) => rule === 'grade-d')!;
    expect(flag).toMatchObject({ evaluationId: poor.id, evaluationIds: [poor.id], period: PERIOD });
    const read = await supervisor.get(`/v1/flags/${flag.id}`);
    const decide = (what: string, etag: string) =>
      supervisor.post(`/v1/flags/${flag.id}/${what}`).set('If-Match', etag);
    expectProblem(await supervisor.post(`/v1/flags/${flag.id}/acknowledgement`), 428, 'if-match-required');
    const taken = await decide('acknowledgement', String(read.headers['etag']));
    expect(taken.body).toMatchObject({ state: 'acknowledged', decidedBy: expect.stringMatching(/^usr_/) });
    expectProblem(
      await decide('acknowledgement', String(taken.headers['etag'])),
      409,
      'flag-is-acknowledged',
    );
    const other = flags.find(({ id }) => id !== flag.id)!;
    const dismissal = supervisor.post(`/v1/flags/${other.id}/dismissal`).set('If-Match', '"v1"');
    expectProblem(await dismissal.send({ reason: ' ' }), 422, 'validation-failed');
    const dismissed = await supervisor
      .post(`/v1/flags/${other.id}/dismissal`)
      .set('If-Match', '"v1"')
      .send({ reason: 'Lũ lụt tháng 5' });
    expect(dismissed.body).toMatchObject({ state: 'dismissed', decisionReason: 'Lũ lụt tháng 5' });
  });

  it('late receipts change no run; they show as a difference, the changed decision first', async () => {
    await send([...enrolments(POOR, 100, 55), ...enrolments(GOOD, 100, 1)]);
    expect(await get(supervisor, `/v1/evaluation-runs/${run.id}`)).toMatchObject({
      verdictDigest: run.verdictDigest,
    });
    const differences = await get<Thing & { items: Thing[] }>(
      supervisor,
      `/v1/evaluation-runs/${run.id}/differences`,
    );
    expect(differences).toMatchObject({ agents: 3, changed: 2 });
    expect(differences.items[0]).toMatchObject({
      changesDecision: true,
      before: { grade: expect.any(String) },
    });
    const ofPoor = differences.items.find(({ agentCode }) => agentCode === POOR);
    expect(ofPoor).toMatchObject({ kind: 'changed', before: { grade: 'D' }, changesDecision: true });
    expect(await get(supervisor, `/v1/evaluations/${poor.id}/verification`)).toMatchObject({ matches: true });
  });

  it('a revision knows them, withdraws the flag that lost its grounds, and leaves the dismissal', async () => {
    const asked = await supervisor.post(`/v1/evaluation-runs/${run.id}/revisions`);
    expect(asked.status).toBe(202);
    revision = await completed(supervisor, (asked.body as Run).id);
    expect(revision).toMatchObject({ revisionOf: run.id });
    expect(revision.verdictDigest).not.toBe(run.verdictDigest);
    expect(await get(supervisor, `/v1/flags/${flag.id}`)).toMatchObject({ state: 'withdrawn' });
    expect(await items(supervisor, '/v1/flags?state=dismissed')).toHaveLength(1);
    const differences = await get<Thing>(supervisor, `/v1/evaluation-runs/${revision.id}/differences`);
    expect(differences).toMatchObject({ changed: 0, items: [] });

    const scorecard = await items<Thing & { measures: Thing[] }>(
      supervisor,
      `/v1/agents/${agents[POOR]!.id}/scorecard`,
    );
    expect(scorecard.map(({ runId, isLatest }) => [runId, isLatest])).toEqual([
      [revision.id, true],
      [run.id, false],
    ]);
    expect(scorecard[0]!.measures[0]).toMatchObject({ measure: 'new-participants', numerator: '60' });
  });

  it('shows nothing of it to another office, and of a run above only the own agents', async () => {
    for (const path of [
      `/v1/evaluation-runs/${run.id}`,
      `/v1/evaluation-runs/${run.id}/evaluations`,
      `/v1/evaluation-runs/${run.id}/differences`,
      `/v1/evaluation-runs/${run.id}/events`,
    ])
      expectProblem(await stranger.get(path), 404, 'evaluation-run-not-found');
    expectProblem(await stranger.get(`/v1/evaluations/${poor.id}`), 404, 'evaluation-not-found');
    expectProblem(await stranger.get(`/v1/evaluations/${poor.id}/lines`), 404, 'evaluation-not-found');
    expectProblem(await stranger.get(`/v1/flags/${flag.id}`), 404, 'flag-not-found');
    expectProblem(await stranger.get(`/v1/agents/${agents[POOR]!.id}/scorecard`), 404, 'agent-not-found');
    expect(await items(stranger, '/v1/flags')).toEqual([]);
    expect(await items(stranger, '/v1/evaluation-runs')).toEqual([]);

    const chief = await app.as('supervisor');
    const asked = await chief.post('/v1/evaluation-runs').send({ period: PERIOD });
    const { id } = asked.body as Run;
    expect(id).not.toBe(run.id);
    await completed(chief, id);
    expect(await items(chief, `/v1/evaluation-runs/${id}/evaluations`)).toHaveLength(3);
    expect(await items(supervisor, `/v1/evaluation-runs/${id}/evaluations`)).toHaveLength(3);
    expect(await items(stranger, `/v1/evaluation-runs/${id}/evaluations`)).toEqual([]);
    expectProblem(await supervisor.get(`/v1/evaluation-runs/${id}`), 404, 'evaluation-run-not-found');
    expectProblem(
      await supervisor
        .post('/v1/evaluation-runs')
        .send({ period: PERIOD, officeId: asked.body.officeId as string }),
      404,
      'office-not-found',
    );
  });
});
