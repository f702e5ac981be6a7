import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { aQuota } from '../factories/facts';
import { expectProblem } from '../support/problem';

type Body = Record<string, unknown>;
const twelve = (value: number): number[] => Array.from({ length: 12 }, () => value);

describe('quotas', () => {
  let app: TestApp;
  let west: number;
  let agents: { id: number; code: string }[];
  let planner: SignedIn;
  let eastern: SignedIn;

  beforeAll(async () => {
    app = await startApp();
    const root = await app.rootOffice();
    west = (await anOfficeUnder(app.sql.bind(app), root, '00101')).id;
    const east = (await anOfficeUnder(app.sql.bind(app), root, '00102')).id;
    agents = await app.sql(
      `INSERT INTO agents (code, name, kind, office_id)
       SELECT 'IS000' || n || 'M', 'Bưu điện ' || n, 'post-office', $1 FROM generate_series(1, 9) n RETURNING id, code`,
      [west],
    );
    planner = await app.as('planner', west);
    eastern = await app.as('planner', east);
  });
  afterAll(() => app.stop());

  const agent = (n: number): string => publicId.encode('agent', agents[n - 1]!.id);
  const order = (n: number, overrides: Body = {}): Body => ({
    agentId: agent(n),
    year: 2026,
    metric: 'new-participants',
    yearlyAmount: 120,
    ...overrides,
  });
  const contract = (n: number, from: string, to: string | null, kind = 'effective') =>
    app.sql(
      `WITH contract AS (
         INSERT INTO contracts (agent_id, office_id, number, signed_on, guarantee_amount)
         VALUES ($1, $2, gen_random_uuid(), $3, 0) RETURNING id
       ) INSERT INTO contract_spans (contract_id, agent_id, office_id, kind, starts_on, ends_on)
         SELECT id, $1, $2, $5, $3, $4 FROM contract`,
      [agents[n - 1]!.id, west, from, to, kind],
    );

  it('are set for a year and read with halves, months and what active days leave of them', async () => {
    await contract(1, '2026-03-16', null);
    await contract(1, '2026-08-01', '2026-08-31', 'suspended');
    const created = await planner.post('/v1/quotas').send(order(1, { yearlyAmount: 125 }));
    expect(created.status).toBe(201);
    const { id } = created.body as { id: string };
    expect(created.headers).toMatchObject({ location: `/v1/quotas/${id}`, etag: '"v1"' });
    const read = await planner.get(`/v1/quotas/${id}`);
    expect(read.body).toEqual(created.body);
    expect(read.body).toMatchObject({
      agentId: agent(1),
      agentCode: 'IS0001M',
      yearlyAmount: 125,
      months: [11, 11, 11, 11, 11, ...twelve(10).slice(5)],
      h1: 65,
      h2: 60,
      proRated: {
        // 11 × 16/31 for March, then 11 + 11 + 10
        h1: { activeDays: 107, numerator: '1168', denominator: '31', rounded: 38 },
        h2: { activeDays: 153, numerator: '50', denominator: '1', rounded: 50 },
        year: { activeDays: 260, numerator: '2718', denominator: '31', rounded: 88 },
      },
      versions: [{ versionNo: 1, effectiveMonth: 1, reason: null, supersededAt: null }],
    });
  });

  it('are amended from a month on; the original stays', async () => {
    const { body } = await planner.post('/v1/quotas').send(order(2));
    const path = `/v1/quotas/${(body as { id: string }).id}`;
    const amend = (tag: string, change: Body) =>
      planner
        .post(`${path}/amendments`)
        .set('If-Match', tag)
        .send({ reason: 'Địa bàn thu hẹp', ...change });

    const amended = await amend('"v1"', { effectiveMonth: 7, yearlyAmount: 90 });
    expect(amended.status).toBe(201);
    expect(amended.headers['etag']).toBe('"v2"');
    expect(amended.body).toMatchObject({ yearlyAmount: 90, h1: 60, h2: 30, version: 2 });
    const again = await amend('"v2"', { effectiveMonth: 12, months: [8] });
    expect(again.body).toMatchObject({ yearlyAmount: 93, h1: 60, h2: 33 });

    const { versions } = (await planner.get(path)).body as { versions: Body[] };
    expect(versions.map(({ versionNo, yearlyAmount, months }) => [versionNo, yearlyAmount, months])).toEqual([
      [1, 120, twelve(10)],
      [2, 90, [...twelve(10).slice(6), ...twelve(5).slice(6)]],
      [3, 93, [...twelve(10).slice(6), 5, 5, 5, 5, 5, 8]],
    ]);
    expect(versions.map(({ supersededAt }) => supersededAt)).toEqual([
      versions[1]!['recordedAt'],
      versions[2]!['recordedAt'],
      null,
    ]);

    expectProblem(await amend('"v2"', { effectiveMonth: 12, months: [9] }), 412, 'stale-version');
    expectProblem(
      await amend('"v3"', { effectiveMonth: 12, yearlyAmount: 84 }),
      422,
      'less-than-the-months-before',
    );
    expectProblem(await amend('"v3"', { effectiveMonth: 12, yearlyAmount: 93 }), 422, 'nothing-changes');
    expectProblem(await amend('"v3"', { effectiveMonth: 12 }), 422, 'validation-failed');
    expectProblem(
      await amend('"v3"', { effectiveMonth: 12, months: [1], reason: ' ' }),
      422,
      'validation-failed',
    );
    expectProblem(await planner.post(`${path}/amendments`).send({}), 428, 'if-match-required');
  });

  it('let one of two parallel amendments through', async () => {
    const { body } = await planner.post('/v1/quotas').send(order(3));
    const path = `/v1/quotas/${(body as { id: string }).id}/amendments`;
    const answers = await Promise.all(
      [60, 240].map((yearlyAmount) =>
        planner
          .post(path)
          .set('If-Match', '"v1"')
          .send({ effectiveMonth: 1, yearlyAmount, reason: 'Điều chỉnh' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 412]);
  });

  it('are one for an agent, a year and a metric, and add up', async () => {
    await planner.post('/v1/quotas').send(order(4));
    expectProblem(await planner.post('/v1/quotas').send(order(4)), 409, 'quota-exists');
    const wrong = order(5, { yearlyAmount: 121, months: twelve(10) });
    expectProblem(await planner.post('/v1/quotas').send(wrong), 422, 'months-do-not-add-up');
    const stray = order(5, { approvedBy: 'usr_1' });
    expectProblem(await planner.post('/v1/quotas').send(stray), 422, 'validation-failed');
  });

  it('are set in bulk, row by row judged, and sent again change nothing', async () => {
    const row = (n: number, overrides: Body = {}): Body => ({
      agentCode: agents[n - 1]!.code,
      year: 2025,
      metric: 'collection',
      yearlyAmount: 1_000_000_001,
      ...overrides,
    });
    const items = [
      row(1),
      row(2, { weights: [1, ...twelve(0).slice(1)] }),
      row(2, { weights: [1, ...twelve(0).slice(1)] }),
      row(2),
      row(3, { agentCode: 'IS9999M' }),
      row(3, { yearlyAmount: -1 }),
    ];
    const send = (options: Body) => planner.post('/v1/quotas/bulk').send({ items, ...options });
    const refused = expectProblem(await send({}), 422, 'rows-refused');
    const errors = [
      expect.objectContaining({ row: 4, pointer: '/yearlyAmount', code: 'conflicting-quota' }),
      expect.objectContaining({ row: 5, pointer: '/agentCode', code: 'agent-not-found' }),
      expect.objectContaining({ row: 6, pointer: '/yearlyAmount', code: 'out-of-range' }),
    ];
    expect(refused.errors).toEqual(errors);
    const counts = { received: 6, accepted: 2, duplicates: 1, rejected: 3, errors };
    const stored = () =>
      app.sql('SELECT months FROM quota_versions JOIN quotas q ON q.id = quota_id WHERE year = 2025');
    expect((await send({ mode: 'keep-good-rows', dryRun: true })).body).toMatchObject(counts);
    expect(await stored()).toEqual([]);
    expect((await send({ mode: 'keep-good-rows' })).body).toMatchObject({ ...counts, dryRun: false });
    const again = await send({ mode: 'keep-good-rows' });
    expect(again.body).toMatchObject({ ...counts, accepted: 0, duplicates: 3 });
    expect(await stored()).toHaveLength(2);
  });

  it('are listed page by page, filtered, and only for the offices of the caller', async () => {
    const seen: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await planner.get(`/v1/quotas?limit=2&year=2026${cursor && `&cursor=${cursor}`}`);
      const { items, nextCursor } = page.body as { items: Body[]; nextCursor: string | null };
      seen.push(...items.map((item) => item['agentCode']));
      cursor = nextCursor;
    }
    expect(seen).toEqual(['IS0004M', 'IS0003M', 'IS0002M', 'IS0001M']);
    const codes = async (query: string, who = planner): Promise<unknown[]> =>
      ((await who.get(`/v1/quotas?${query}`)).body as { items: Body[] }).items.map(
        (item) => item['agentCode'],
      );
    expect(await codes(`agent=${agent(2)}`)).toEqual(['IS0002M', 'IS0002M']);
    expect(await codes('metric=collection')).toEqual(['IS0002M', 'IS0001M']);
    expect(await codes(`office=${publicId.encode('office', west)}&year=2025`)).toEqual([
      'IS0002M',
      'IS0001M',
    ]);
    expect(await codes('year=2026', eastern)).toEqual([]);
  });

  it('of another office do not exist', async () => {
    const quota = await aQuota(app.sql.bind(app), { agentId: agents[8]!.id });
    const path = `/v1/quotas/${publicId.encode('quota', quota.id)}`;
    expect((await planner.get(path)).body).toMatchObject({ yearlyAmount: 120, h1: 60, agentCode: 'IS0009M' });
    expectProblem(await eastern.get(path), 404, 'quota-not-found');
    const amendment = { effectiveMonth: 1, yearlyAmount: 1, reason: 'x' };
    expectProblem(
      await eastern.post(`${path}/amendments`).set('If-Match', '"v1"').send(amendment),
      404,
      'quota-not-found',
    );
    expectProblem(await eastern.post('/v1/quotas').send(order(9)), 404, 'agent-not-found');
    expectProblem(
      await (await app.as('supervisor', west)).post('/v1/quotas').send(order(9)),
      403,
      'forbidden',
    );
  });

  it('leave one audit event for each change', async () => {
    const events = await app.sql<{ action: string; count: number }>(
      `SELECT action, count(*) FROM audit_events WHERE action LIKE 'quota%' GROUP BY action ORDER BY action`,
    );
    expect(events).toEqual([
      { action: 'quota-amended', count: 3 },
      { action: 'quota-set', count: 4 },
      { action: 'quotas-set', count: 1 },
    ]);
  });
});
