import { anAdministrativeUnit } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

interface Thing {
  readonly id: string;
  readonly [field: string]: unknown;
}
interface PageOfThings {
  readonly items: readonly Thing[];
  readonly nextCursor: string | null;
}

/** Someone sets up the offices of a city; a supervisor keeps the register of his agents. Told in order. */
describe('the register of agents', () => {
  let app: TestApp;
  let administrator: SignedIn;
  let supervisor: SignedIn;
  let stranger: SignedIn;
  let baDinh: Thing;
  let dongDa: Thing;
  let agent: Thing;
  let contract: Thing;

  beforeAll(async () => {
    app = await startApp();
    app.setTime('2026-05-15T03:00:00Z');
    administrator = await app.as('administrator');
    await anAdministrativeUnit(app.sql, { code: '00008', name: 'Phường Ngọc Hà' });
  });
  afterAll(() => app.stop());

  const idOf = async (office: Thing): Promise<number> => {
    const [row] = await app.sql<{ id: number }>('SELECT id FROM offices WHERE code = $1', [office['code']]);
    return row!.id;
  };
  const things = async (who: SignedIn, path: string): Promise<readonly Thing[]> =>
    ((await who.get(path)).body as PageOfThings).items;

  it('an administrator makes the offices, one below the other', async () => {
    const [root] = await things(administrator, '/v1/offices');
    const make = async (code: string, name: string): Promise<Thing> => {
      const response = await administrator.post('/v1/offices').send({
        code,
        name,
        level: 'grassroots',
        parentId: root!.id,
        validFrom: '2025-07-01',
      });
      expect(response.status).toBe(201);
      expect(response.headers['location']).toBe(`/v1/offices/${(response.body as Thing).id}`);
      return response.body as Thing;
    };
    baDinh = await make('00101', 'Bảo hiểm xã hội cơ sở Ba Đình');
    dongDa = await make('00102', 'Bảo hiểm xã hội cơ sở Đống Đa');
    expect(await things(administrator, '/v1/offices?search=co so')).toEqual([baDinh, dongDa]);
    supervisor = await app.as('supervisor', await idOf(baDinh));
    stranger = await app.as('supervisor', await idOf(dongDa));
    const refused = await supervisor.post('/v1/offices').send({ code: '00103' });
    expectProblem(refused, 403, 'forbidden');
  });

  const register = (code: string, name: string, more: object = {}) =>
    supervisor.post('/v1/agents').send({
      code,
      name,
      kind: 'post-office',
      officeId: baDinh.id,
      organisationTaxCode: '0102595740',
      ...more,
    });

  it('a supervisor registers an agent in an office of his', async () => {
    const response = await register('IS0212M', 'Bưu điện quận Ba Đình');
    expect(response.status).toBe(201);
    agent = response.body as Thing;
    expect(response.headers).toMatchObject({ location: `/v1/agents/${agent.id}`, etag: '"v1"' });
    expect(agent).toEqual({
      id: expect.stringMatching(/^agt_/),
      code: 'IS0212M',
      name: 'Bưu điện quận Ba Đình',
      kind: 'post-office',
      officeId: baDinh.id,
      organisationTaxCode: '0102595740',
      status: 'no-contract',
      pendingDecision: null,
      createdAt: expect.stringMatching(/Z$/),
    });
    expectProblem(await register('IS0212M', 'Một tên khác'), 409, 'already-exists');
    expectProblem(await register('is0212m', 'Mã sai'), 422, 'validation-failed');
    expectProblem(
      await register('IS0999Z', 'Ngoài địa bàn', { officeId: dongDa.id }),
      404,
      'office-not-found',
    );
  });

  it('and its contract; a second one for the same days is refused', async () => {
    const path = `/v1/agents/${agent.id}/contracts`;
    const body = {
      number: '01/2026/HĐ-BHXH',
      signedOn: '2025-12-20',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      guaranteeAmount: 150_000_000,
    };
    const response = await supervisor.post(path).send(body);
    expect(response.status).toBe(201);
    contract = response.body as Thing;
    const second = await supervisor.post(path).send({ ...body, number: '02', startsOn: '2026-07-01' });
    expectProblem(second, 409, 'contract-overlaps');
    expect((await supervisor.get(`/v1/agents/${agent.id}`)).body).toMatchObject({ status: 'active' });
  });

  it('sends the same request twice with a key, and it is carried out once', async () => {
    const send = () =>
      register('BI0214M', 'Bưu điện quận Ba Đình', {}).set('Idempotency-Key', 'register-BI0214M');
    const [first, second] = [await send(), await send()];
    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers['etag']).toBe('"v1"');
  });

  it('suspends it with the version that he read, and nobody overwrites what he did not see', async () => {
    const path = `/v1/contracts/${contract.id}`;
    const suspension = { startsOn: '2026-05-10', endsOn: '2026-05-20', reason: 'Chậm nộp tiền thu' };
    expectProblem(await supervisor.post(`${path}/suspensions`).send(suspension), 428, 'if-match-required');
    const { etag } = (await supervisor.get(path)).headers as { etag: string };
    const suspend = () => supervisor.post(`${path}/suspensions`).set('If-Match', etag).send(suspension);
    expect((await suspend()).body).toMatchObject({ status: 'suspended' });
    expectProblem(await suspend(), 412, 'stale-version');
    expect(await things(supervisor, '/v1/agents?status=suspended')).toMatchObject([{ id: agent.id }]);
    expect(await things(supervisor, '/v1/agents?status=suspended&statusOn=2026-05-21')).toEqual([]);
  });

  it('finds Bưu điện by typing buu dien, page by page', async () => {
    for (const n of [1, 2, 3]) await register(`IS000${n}B`, `Bưu điện phường ${n}`);
    await register('IS0009B', 'Hội Nông dân phường 9', { kind: 'mass-organisation' });
    const first = (await supervisor.get('/v1/agents?search=buu%20dien&sort=-code&limit=3'))
      .body as PageOfThings;
    expect(first.items.map((item) => item['code'])).toEqual(['IS0212M', 'IS0003B', 'IS0002B']);
    const next = `/v1/agents?search=buu%20dien&sort=-code&limit=3&cursor=${encodeURIComponent(first.nextCursor!)}`;
    const second = (await supervisor.get(next)).body as PageOfThings;
    expect(second.items.map((item) => item['code'])).toEqual(['IS0001B', 'BI0214M']);
    expect(second.nextCursor).toBeNull();
    expectProblem(await supervisor.get(next.replace('-code', 'code')), 422, 'invalid-cursor');
  });

  it('does not find the agents of another office, nor does the other office find his', async () => {
    expect(await things(stranger, '/v1/agents')).toEqual([]);
    for (const path of [
      `/v1/agents/${agent.id}`,
      `/v1/agents/${agent.id}/contracts`,
      `/v1/agents/${agent.id}/staff`,
      `/v1/agents/${agent.id}/complaints`,
    ])
      expectProblem(await stranger.get(path), 404, 'agent-not-found');
    expectProblem(await stranger.get(`/v1/contracts/${contract.id}`), 404, 'contract-not-found');
    const change = await stranger.patch(`/v1/agents/${agent.id}`).set('If-Match', '"v1"').send({ name: 'X' });
    expectProblem(change, 404, 'agent-not-found');
    expect(await things(administrator, '/v1/agents?search=ba dinh')).toHaveLength(2);
  });

  it('renames it under its version', async () => {
    const rename = (version: string) =>
      supervisor
        .patch(`/v1/agents/${agent.id}`)
        .set('If-Match', version)
        .send({ name: 'Bưu điện Ba Đình', organisationTaxCode: null });
    const renamed = await rename('"v1"');
    expect(renamed.body).toMatchObject({ name: 'Bưu điện Ba Đình', organisationTaxCode: null });
    expect(renamed.headers['etag']).toBe('"v2"');
    expectProblem(await rename('"v1"'), 412, 'stale-version');
    expectProblem(await rename('W/"v2"'), 412, 'stale-version');
  });

  it('registers staff, whose code no answer, table or trail ever shows whole', async () => {
    const [code, path] = ['NV001201000123', `/v1/agents/${agent.id}/staff`];
    const body = { staffCode: code, name: 'Nguyễn Văn Thu', startsOn: '2026-01-01', cardNo: 'TNV-15' };
    const response = await supervisor.post(path).send(body);
    expect(response.body).toMatchObject({
      staffCode: 'NV•••••••••123',
      cardNo: 'TNV-15',
      employments: [{ startsOn: '2026-01-01', endsOn: null }],
    });
    const twice = await supervisor.post(path).send(body);
    expectProblem(twice, 409, 'staff-code-registered');
    const wrong = await supervisor.post(path).send({ ...body, staffCode: `${code}4` });
    expectProblem(wrong, 422, 'validation-failed');
    const answers = [response, twice, wrong, await supervisor.get(path)].map((answer) => answer.text);
    const [stored] = await app.sql<{ text: string }>(
      `SELECT (SELECT json_agg(s) FROM staff s)::text || (SELECT json_agg(e) FROM audit_events e)::text
         || coalesce((SELECT json_agg(k) FROM idempotency_keys k)::text, '') AS text`,
    );
    expect([...answers, stored!.text].join('\n')).not.toContain('001201000');
    const [trail] = await app.sql<{ text: string }>('SELECT json_agg(e)::text AS text FROM audit_events e');
    expect(trail!.text).not.toContain('Nguyễn');
  });

  it('keeps points, territories and what bears on quality', async () => {
    const add = async (what: string, body: object): Promise<Thing> => {
      const response = await supervisor.post(`/v1/agents/${agent.id}/${what}`).send(body);
      expect(response.status).toBe(201);
      expect(response.headers['location']).toBe(`/v1/${what}/${(response.body as Thing).id}`);
      expect((await supervisor.get(response.headers['location']!)).body).toEqual(response.body);
      return response.body as Thing;
    };
    const place = { administrativeUnitCode: '00008' };
    await add('collection-points', { ...place, code: 'DT-1', name: 'Điểm thu 1', openedOn: '2026-01-01' });
    await add('territories', { ...place, startsOn: '2026-01-01' });
    const [staff] = await things(supervisor, `/v1/agents/${agent.id}/staff`);
    await add('training-completions', {
      staffId: staff!.id,
      course: 'Nghiệp vụ thu',
      certificateNo: 'CN-1',
      completedOn: '2026-02-01',
    });
    await add('complaints', { reference: 'KN-1', subject: 'Thu không biên lai', upheldOn: '2026-03-01' });
    await add('report-deadlines', { report: 'Báo cáo quý I', dueOn: '2026-04-05' });
    expectProblem(
      await administrator
        .post(`/v1/agents/${agent.id}/complaints`)
        .send({ reference: 'KN-2', subject: 'Khác', upheldOn: '2026-03-02' }),
      403,
      'forbidden',
    );
  });

  it('and ends the contract with its ground', async () => {
    const path = `/v1/contracts/${contract.id}`;
    const { etag } = (await supervisor.get(path)).headers as { etag: string };
    const ended = await supervisor
      .post(`${path}/termination`)
      .set('If-Match', etag)
      .send({ endedOn: '2026-05-14', reasonClass: 'low-production', reason: 'Hai kỳ liên tiếp dưới 30%' });
    expect(ended.body).toMatchObject({ status: 'ended', endsOn: '2026-05-14' });
    expect((await supervisor.get(`/v1/agents/${agent.id}`)).body).toMatchObject({ status: 'ended' });
    const actions = await app.sql<{ action: string }>(
      'SELECT action FROM audit_events WHERE subject = $1 ORDER BY id',
      [contract.id],
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'contract-created',
      'contract-suspended',
      'contract-ended',
    ]);
  });
});
