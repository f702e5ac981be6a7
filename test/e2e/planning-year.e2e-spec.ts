import { type Row, type Rows, aPlanningProvince } from '../factories/planning-province';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

interface Plan {
  readonly id: string;
  readonly state: string;
  readonly next: readonly { readonly action: string }[];
  readonly [field: string]: unknown;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
const column = (rows: readonly Row[]): number[] =>
  Array.from({ length: 12 }, (_, month) => sum(rows.map(({ months }) => months[month]!)));
/** A province divides its total of 2027 among its offices and agents and makes quotas of it. Told in order. */
describe('a planning year', () => {
  let app: TestApp;
  let planner: SignedIn;
  let approver: SignedIn;
  let auditor: SignedIn;
  let stranger: SignedIn;
  let order: Record<string, unknown>;
  let plan: Plan;
  let version = 1;

  beforeAll(async () => {
    app = await startApp();
    app.setTime('2026-11-20T03:00:00Z');
    const province = await aPlanningProvince(app);
    planner = await app.as('planner');
    approver = await app.as('approver');
    auditor = await app.as('auditor');
    stranger = await app.as('planner', province.eastId);
    order = province.order;
  });
  afterAll(() => app.stop());

  const take = async (who: SignedIn, step: string, body?: object) => {
    const answer = await who
      .post(`/v1/quota-plans/${plan.id}/${step}`)
      .set('If-Match', `"v${version}"`)
      .send(body);
    if (answer.status === 200) {
      plan = answer.body as Plan;
      version = plan['version'] as number;
    }
    return answer;
  };
  const rows = async (of: string): Promise<readonly Row[]> =>
    ((await planner.get(`/v1/quota-plans/${plan.id}/${of}`)).body as Rows).items;

  it('begins with a preview that saves nothing', async () => {
    const preview = await planner.post('/v1/quota-plans/preview').send(order);
    expect(preview.status).toBe(200);
    const { offices, agents } = preview.body as { offices: Row[]; agents: Row[] };
    expect(sum(agents.map(({ amount }) => amount))).toBe(500);
    expect(offices[0]).toMatchObject({
      officeCode: expect.any(String),
      parentCode: null,
      amount: 500,
      agents: 4,
    });
    expect(column(agents)).toEqual(offices[0]!.months);
    // Joins in July, and is not there in February.
    expect(agents[3]!.months.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(agents[2]!.months[1]).toBe(0);
    expect(agents[0]).toMatchObject({ agentCode: 'IS0001M', lastQuota: 120, activeDays: 365 });
    expect(agents[0]!['change']).toBe(agents[0]!.amount - 120);
    expect(agents[2]).toMatchObject({ lastQuota: null, change: null, activeDays: 337 });
    expect((await planner.get('/v1/quota-plans')).body).toEqual({ items: [], nextCursor: null });
  });

  it('says which rows make a plan impossible', async () => {
    const bounds = [
      { agentCode: 'IS0001M', floor: 300 },
      { agentCode: 'IS0003M', floor: 201 },
    ];
    const refused = await planner.post('/v1/quota-plans/preview').send({ ...order, bounds });
    expectProblem(refused, 422, 'floors-above-total');
    expect((refused.body as { errors: unknown[] }).errors).toEqual([
      { pointer: '/agents/IS0001M/floor', code: 'floor', detail: 'at least 300' },
      { pointer: '/agents/IS0003M/floor', code: 'floor', detail: 'at least 201' },
    ]);
    const result = { ...order, bases: [{ basis: 'last-result', share: 1 }] };
    expectProblem(await planner.post('/v1/quota-plans/preview').send(result), 422, 'nothing-to-go-by');
  });

  it('refuses bounds that make no sense, each by its place', async () => {
    const bounds = [
      { agentCode: 'IS0001M', officeCode: '00101', floor: 1 },
      { agentCode: 'IS0002M', floor: 2, ceiling: 1 },
      { agentCode: 'IS0002M', fixed: 1 },
      { officeCode: '00102', fixed: 1, floor: 1 },
    ];
    const refused = await planner.post('/v1/quota-plans').send({ ...order, name: 'Chỉ tiêu', bounds });
    expectProblem(refused, 422, 'validation-failed');
    expect((refused.body as { errors: { pointer: string; code: string }[] }).errors).toMatchObject([
      { pointer: '/bounds/0/officeCode', code: 'one-of' },
      { pointer: '/bounds/1/ceiling', code: 'below-floor' },
      { pointer: '/bounds/2/agentCode', code: 'twice' },
      { pointer: '/bounds/3/fixed', code: 'one-of' },
    ]);
    const stray = [{ agentCode: 'IS9999M', fixed: 1 }];
    const unknown = await planner.post('/v1/quota-plans').send({ ...order, name: 'Chỉ tiêu', bounds: stray });
    expectProblem(unknown, 422, 'bounds-outside-plan');
    const tried = await planner.post('/v1/quota-plans/preview').send({ ...order, bounds: stray });
    expectProblem(tried, 422, 'bounds-outside-plan');
    expect((unknown.body as { errors: unknown[] }).errors).toMatchObject([
      { pointer: '/bounds/0/agentCode', code: 'agent-not-found' },
    ]);
  });

  it('goes on with a draft, bound by hand', async () => {
    const bounds = [
      { agentCode: 'IS0002M', fixed: 60 },
      { officeCode: '00102', ceiling: 150 },
    ];
    const created = await planner.post('/v1/quota-plans').send({ ...order, name: 'Chỉ tiêu 2027', bounds });
    expect(created.status).toBe(201);
    plan = created.body as Plan;
    expect(created.headers).toMatchObject({ etag: '"v1"', location: `/v1/quota-plans/${plan.id}` });
    expect(plan).toMatchObject({ state: 'draft', next: [{ action: 'submit', permission: 'quotas:manage' }] });
    expect(plan['bounds']).toEqual([
      { officeCode: '00102', floor: 0, ceiling: 150 },
      { agentCode: 'IS0002M', floor: 60, ceiling: 60 },
    ]);
    const agents = await rows('agents');
    const offices = await rows('offices');
    expect(agents[1]!.amount).toBe(60);
    expect(offices.map(({ officeCode, amount }) => [officeCode, amount]).slice(-2)).toEqual([
      ['00101', 350],
      ['00102', 150],
    ]);
    const page = await planner.get(`/v1/quota-plans/${plan.id}/agents?limit=3`);
    const { items, nextCursor } = page.body as Rows;
    const rest = await planner.get(`/v1/quota-plans/${plan.id}/agents?limit=3&cursor=${nextCursor}`);
    expect([...items, ...(rest.body as Rows).items]).toEqual(agents);
  });

  it('is changed while it is a draft, by whoever read it last', async () => {
    const change = (tag: string, body: object) =>
      planner.patch(`/v1/quota-plans/${plan.id}`).set('If-Match', tag).send(body);
    const changed = await change('"v1"', { total: 480 });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ total: 480, version: 2, bounds: [{ ceiling: 150 }, { floor: 60 }] });
    expectProblem(await change('"v1"', { total: 470 }), 412, 'stale-version');
    version = 2;
  });

  it('is submitted as it is worked out then, and waits for somebody else', async () => {
    const before = await rows('agents');
    expectProblem(await take(approver, 'submission'), 403, 'forbidden');
    expect((await take(planner, 'submission')).status).toBe(200);
    expect(plan).toMatchObject({
      state: 'submitted',
      next: [
        { action: 'return', permission: 'quotas:approve', byAnother: true },
        { action: 'approve', permission: 'quotas:approve', byAnother: true },
      ],
    });
    await app.sql(
      `UPDATE collection_points SET closed_on = '2026-11-01' WHERE agent_id = (SELECT id FROM agents WHERE code = 'IS0001M')`,
    );
    expect(await rows('agents')).toEqual(before);
    const late = await planner
      .patch(`/v1/quota-plans/${plan.id}`)
      .set('If-Match', `"v${version}"`)
      .send({ total: 1 });
    expectProblem(late, 409, 'plan-is-submitted');
    expectProblem(await take(approver, 'publication'), 409, 'plan-is-submitted');
  });

  it('comes back with a reason, and is worked out anew', async () => {
    expectProblem(await take(planner, 'return', { reason: 'Quá cao' }), 403, 'forbidden');
    expectProblem(await take(approver, 'return', {}), 422, 'validation-failed');
    const reason = 'Điểm thu của IS0001M đã đóng.';
    expect((await take(approver, 'return', { reason })).body).toMatchObject({
      state: 'draft',
      steps: [{ action: 'submit' }, { action: 'return', reason }],
    });
    expect((await take(planner, 'submission')).status).toBe(200);
  });

  it('is approved by one of two who approve at once, and never by who drew it up', async () => {
    await app.sql('UPDATE users SET role = $1 WHERE id = $2', ['approver', planner.userId]);
    expectProblem(await take(planner, 'approval'), 403, 'author-may-not-decide');
    await app.sql('UPDATE users SET role = $1 WHERE id = $2', ['planner', planner.userId]);
    const approve = () =>
      approver.post(`/v1/quota-plans/${plan.id}/approval`).set('If-Match', `"v${version}"`);
    const statuses = (await Promise.all([approve(), approve()])).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => [409, 412].includes(status))).toHaveLength(1);
    version += 1;
  });

  it('becomes quotas when it is published, and all of it is on record', async () => {
    const agents = await rows('agents');
    expect((await take(approver, 'publication')).body).toMatchObject({
      state: 'published',
      next: [{ action: 'close' }],
    });
    const { items } = (await planner.get('/v1/quotas?year=2027')).body as {
      items: { agentCode: string; yearlyAmount: number; months: number[] }[];
    };
    expect(
      new Map(items.map(({ agentCode, yearlyAmount, months }) => [agentCode, [yearlyAmount, months]])),
    ).toEqual(new Map(agents.map(({ agentCode, amount, months }) => [agentCode, [amount, months]])));
    const { items: events } = (await auditor.get('/v1/audit-events?limit=50')).body as {
      items: { action: string; subject: string }[];
    };
    const actions = events.filter(({ subject }) => subject === plan.id).map(({ action }) => action);
    expect(actions.sort()).toEqual(
      [
        'quota-plan-approved',
        'quota-plan-changed',
        'quota-plan-created',
        'quota-plan-published',
        'quota-plan-returned',
        'quota-plan-submitted',
        'quota-plan-submitted',
      ].sort(),
    );
  });

  it('is amended in mid-year by two people, and the original stays', async () => {
    const agents = [{ agentCode: 'IS0001M', yearlyAmount: 200 }];
    const amendments = `/v1/quota-plans/${plan.id}/amendments`;
    const propose = (body: object) =>
      planner.post(amendments).send({ effectiveMonth: 7, reason: 'Địa bàn thu hẹp', agents, ...body });
    const refused = await propose({
      agents: [
        { agentCode: 'IS9999M', yearlyAmount: 1 },
        { agentCode: 'IS0001M', yearlyAmount: 1 },
      ],
    });
    expectProblem(refused, 422, 'rows-refused');
    expect((refused.body as { errors: unknown[] }).errors).toMatchObject([
      { pointer: '/agents/0/agentCode', code: 'not-in-plan' },
      { pointer: '/agents/1/yearlyAmount', code: 'less-than-the-months-before' },
    ]);

    const quotaOf = async () =>
      ((await planner.get('/v1/quotas?year=2027')).body as { items: Row[] }).items.find(
        ({ agentCode }) => agentCode === 'IS0001M',
      )!;
    const before = await quotaOf();
    const yearly = before['yearlyAmount'];
    const proposed = await propose({});
    expect(proposed.status).toBe(201);
    expect(proposed.body).toMatchObject({ state: 'proposed', quotas: 1, amountBefore: yearly, amount: 200 });
    expectProblem(await propose({}), 409, 'amendment-waits');
    expect(await quotaOf()).toEqual(before);

    const path = proposed.headers['location']!;
    const decide = (who: SignedIn, what: string, body?: object) =>
      who.post(`${path}/${what}`).set('If-Match', '"v1"').send(body);
    expectProblem(await decide(planner, 'approval'), 403, 'forbidden');
    const approved = await decide(approver, 'approval');
    expect(approved.body).toMatchObject({ state: 'approved', decidedBy: expect.any(String) });
    expectProblem(await decide(approver, 'refusal', { reason: 'Muộn' }), 409, 'amendment-is-approved');

    const after = await quotaOf();
    expect(after).toMatchObject({ yearlyAmount: 200, version: 2 });
    expect(after.months.slice(0, 6)).toEqual(before.months.slice(0, 6));
    const { versions } = (await planner.get(`/v1/quotas/${String(after['id'])}`)).body as { versions: Row[] };
    expect(versions.map(({ yearlyAmount }) => yearlyAmount)).toEqual([yearly, 200]);
    const { items: rowsOfIt } = (await planner.get(`${path}/agents`)).body as Rows;
    expect(rowsOfIt).toMatchObject([{ agentCode: 'IS0001M', amountBefore: yearly, amount: 200 }]);
    expect((await rows('agents'))[0]!.amount).toBe(yearly);

    const second = await propose({ agents: [{ agentCode: 'IS0001M', yearlyAmount: 210 }] });
    await planner
      .post(`/v1/quotas/${String(after['id'])}/amendments`)
      .set('If-Match', '"v2"')
      .send({ effectiveMonth: 12, yearlyAmount: 205, reason: 'Lũ' })
      .expect(201);
    const late = approver.post(`${second.headers['location']!}/approval`).set('If-Match', '"v1"');
    expectProblem(await late, 409, 'quotas-changed-since');
    const refusal = approver.post(`${second.headers['location']!}/refusal`).set('If-Match', '"v1"');
    expect((await refusal.send({ reason: 'Làm lại' })).body).toMatchObject({ state: 'refused' });
  });

  it('leaves no room for a second plan of the same agents', async () => {
    const first = plan;
    const created = await planner.post('/v1/quota-plans').send({ ...order, name: 'Chỉ tiêu khác' });
    plan = created.body as Plan;
    version = 1;
    await take(planner, 'submission');
    await take(approver, 'approval');
    expectProblem(await take(approver, 'publication'), 409, 'plan-exists');
    plan = first;
    version = first['version'] as number;
    expect((await take(approver, 'closing')).body).toMatchObject({ state: 'closed', next: [] });
  });

  it('does not touch quotas that were set by hand', async () => {
    const east = { ...order, year: 2026, officeId: order['officeId'], name: 'Chỉ tiêu 2026' };
    plan = (await planner.post('/v1/quota-plans').send(east)).body as Plan;
    version = 1;
    await take(planner, 'submission');
    await take(approver, 'approval');
    const refused = await take(approver, 'publication');
    expectProblem(refused, 409, 'quotas-exist');
    expect((refused.body as { errors: unknown[] }).errors).toMatchObject([
      { pointer: '/agents/IS0001M', code: 'quota-exists' },
      { pointer: '/agents/IS0002M', code: 'quota-exists' },
    ]);
    expect((await planner.get(`/v1/quota-plans/${plan.id}`)).body).toMatchObject({ state: 'approved' });
  });

  it('is not there for other offices', async () => {
    expectProblem(await stranger.get(`/v1/quota-plans/${plan.id}`), 404, 'quota-plan-not-found');
    expectProblem(await stranger.post('/v1/quota-plans/preview').send(order), 404, 'office-not-found');
    expect((await stranger.get('/v1/quota-plans')).body).toMatchObject({ items: [] });
  });
});
