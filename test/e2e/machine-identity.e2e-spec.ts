import { Writable } from 'node:stream';
import type { Response } from 'supertest';
import { MACHINE_SCOPES } from '../../src/access/core/permission';
import { MachineUses } from '../../src/access/machine-uses';
import { createLogger } from '../../src/config/logger';
import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import { anAgent } from '../factories/register';
import { type Requests, type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

interface Client {
  readonly id: string;
  readonly ownerId: string;
  readonly accountId: string;
  readonly secret: string;
  readonly lastUsedAt: string | null;
  readonly formerSecretEndsAt: string | null;
}
interface Token {
  readonly access_token: string;
  readonly token_type: string;
  readonly expires_in: number;
  readonly scope: string;
}

const SCOPES = ['agents:read', 'agents:manage', 'contributions:record', 'quotas:manage', 'quotas:read'];
const GRANT = { grant_type: 'client_credentials' };
const basic = (id: string, secret: string): string =>
  `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

/** What a token is refused with: as RFC 6749 wants it, and a problem beside it. */
function expectRefusal(answer: Response, status: 400 | 401, error: string): void {
  const code = error.replaceAll('_', '-');
  expect({ status: answer.status, body: answer.body as unknown }).toEqual({
    status,
    body: {
      error,
      error_description: (answer.body as { detail: string }).detail,
      type: `/problems/${code}`,
      title: expect.stringMatching(/^[A-Z]/),
      status,
      code,
      detail: expect.any(String),
      instance: answer.headers['x-request-id'],
      errors: [],
    },
  });
  expect(answer.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  if (status === 401) expect(answer.headers['www-authenticate']).toMatch(/^Basic /);
}

/** A nightly feed gets an identity of its own, uses it, and loses it. Told in order. */
describe('a machine that calls', () => {
  let app: TestApp;
  let logged = '';
  let office: number;
  let administrator: SignedIn;
  let stranger: SignedIn;
  let owner: SignedIn;
  let client: Client;

  const officeId = (): string => publicId.encode('office', office);
  const order = (over: object = {}): object => ({
    name: 'Phần mềm thu',
    officeId: officeId(),
    ownerId: publicId.encode('user', owner.userId),
    scopes: SCOPES,
    ...over,
  });
  const ask = (form: object, authorization?: string): Promise<Response> => {
    const request = app.anonymous.post('/v1/auth/token').type('form');
    return (authorization === undefined ? request : request.set('Authorization', authorization)).send(form);
  };
  const askAs = ({ id, secret }: Pick<Client, 'id' | 'secret'>, over: object = {}): Promise<Response> =>
    ask({ ...GRANT, client_id: id, client_secret: secret, ...over });
  const tokenOf = async (of: Pick<Client, 'id' | 'secret'>, over: object = {}): Promise<string> =>
    ((await askAs(of, over)).body as Token).access_token;
  const get = (token: string, path = '/v1/auth/me'): Promise<Response> =>
    app.anonymous.get(path).set('Authorization', `Bearer ${token}`);
  const change = async (body: object, path = ''): Promise<Response> => {
    const { headers } = await administrator.get(`/v1/machine-clients/${client.id}`);
    const at = `/v1/machine-clients/${client.id}${path}`;
    const request = path === '' ? administrator.patch(at) : administrator.post(at);
    return request.set('If-Match', headers['etag']!).send(body);
  };

  beforeAll(async () => {
    const lines = new Writable({
      write: (chunk, _encoding, done) => {
        logged += String(chunk);
        done();
      },
    });
    app = await startApp({ trustedProxies: ['127.0.0.1'] }, { logger: createLogger('trace', lines) });
    const root = await app.rootOffice();
    office = (await anOfficeUnder(app.sql, root, '00101')).id;
    administrator = await app.as('administrator', office);
    stranger = await app.as('administrator', (await anOfficeUnder(app.sql, root, '00102')).id);
    owner = await app.as('approver', office);
  });
  afterAll(() => app.stop());

  it('is let in by an administrator, who sees its secret once', async () => {
    const created = await administrator.post('/v1/machine-clients').send(order());
    expect(created.status).toBe(201);
    client = created.body as Client;
    expect(client).toEqual({
      id: expect.stringMatching(/^mcl_/),
      name: 'Phần mềm thu',
      officeId: officeId(),
      ownerId: publicId.encode('user', owner.userId),
      isOwnerDisabled: false,
      accountId: expect.stringMatching(/^usr_/),
      scopes: SCOPES,
      networks: [],
      isDisabled: false,
      disabledAt: null,
      createdAt: expect.stringMatching(/Z$/),
      secretCreatedAt: expect.stringMatching(/Z$/),
      formerSecretEndsAt: null,
      lastUsedAt: null,
      secret: expect.stringMatching(/^dlts_[\w-]{43}$/),
    });
    expect(created.headers).toMatchObject({
      location: `/v1/machine-clients/${client.id}`,
      etag: '"v1"',
      'cache-control': 'no-store',
    });
    const { secret: _, ...shown } = client;
    expect((await administrator.get(`/v1/machine-clients/${client.id}`)).body).toEqual(shown);
    const listed = await administrator.get(`/v1/machine-clients?ownerId=${shown.ownerId}`);
    expect(listed.body).toEqual({ items: [shown], nextCursor: null });
  });

  it('belongs to its office: nobody beside it sees it, and no owner is taken from elsewhere', async () => {
    expectProblem(await stranger.get(`/v1/machine-clients/${client.id}`), 404, 'machine-client-not-found');
    expect((await stranger.get('/v1/machine-clients')).body).toMatchObject({ items: [] });
    expectProblem(await stranger.post('/v1/machine-clients').send(order()), 404, 'office-not-found');
    const lent = { ownerId: publicId.encode('user', stranger.userId) };
    const { errors } = expectProblem(
      await administrator.post('/v1/machine-clients').send(order(lent)),
      422,
      'validation-failed',
    );
    expect(errors).toMatchObject([{ pointer: '/ownerId', code: 'user-not-found' }]);
    const supervisor = await app.as('supervisor', office);
    expectProblem(await supervisor.get('/v1/machine-clients'), 403, 'forbidden');
    expectProblem(await administrator.get(`/v1/users/${client.accountId}`), 404, 'user-not-found');
    const users = (await administrator.get('/v1/users?role=integration')).body as { items: unknown[] };
    expect(users.items).toEqual([]);
  });

  it.each([
    ['a scope by which somebody decides', { scopes: ['cases:decide'] }, '/scopes'],
    ['a scope of administrators', { scopes: ['agents:read', 'clients:manage'] }, '/scopes'],
    ['no scope', { scopes: [] }, '/scopes'],
    ['a scope twice', { scopes: ['agents:read', 'agents:read'] }, '/scopes'],
    ['a network that is none', { networks: ['10.0.0.0/33'] }, '/networks'],
    ['a zone in an address', { networks: ['fe80::1%eth0/64'] }, '/networks'],
    ['a role of its own', { role: 'administrator' }, '/role'],
  ])('is not given %s', async (_what, over, pointer) => {
    const answer = await administrator.post('/v1/machine-clients').send(order(over));
    const { errors } = expectProblem(answer, 422, 'validation-failed');
    expect(errors.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('is not given one by the database either', async () => {
    await expect(
      app.sql(`UPDATE machine_clients SET scopes = '{cases:decide}' WHERE id = $1`, [
        publicId.decode('machine-client', client.id),
      ]),
    ).rejects.toMatchObject({ constraint: 'machine_clients_deciding_ck' });
    await expect(
      app.sql('UPDATE machine_clients SET owner_id = $1', [administrator.userId]),
    ).rejects.toMatchObject({ code: '23001' });
  });

  it('gets a token by header or by form, for all of its scopes or for some', async () => {
    const answers = [await ask(GRANT, basic(client.id, client.secret)), await askAs(client)];
    for (const answer of answers) {
      expect({ status: answer.status, body: answer.body as unknown }).toEqual({
        status: 200,
        body: {
          access_token: expect.any(String),
          token_type: 'Bearer',
          expires_in: app.env.accessTokenTtlSeconds,
          scope: SCOPES.join(' '),
        },
      });
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    const some = (await askAs(client, { scope: 'quotas:read agents:read' })).body as Token;
    expect(some.scope).toBe('agents:read quotas:read');
    expect((await get(some.access_token)).body).toMatchObject({
      id: client.accountId,
      displayName: 'Phần mềm thu',
      role: 'integration',
      office: { code: '00101' },
      permissions: ['agents:read', 'quotas:read', 'account:own'],
    });
    expect((await get(some.access_token, '/v1/agents')).status).toBe(200);
    expectProblem(await get(some.access_token, '/v1/flags'), 403, 'forbidden');
  });

  it('is refused one as a library for OAuth expects it', async () => {
    const { id, secret } = client;
    expectRefusal(await ask({ ...GRANT }), 401, 'invalid_client');
    expectRefusal(await ask(GRANT, basic(id, `${secret}x`)), 401, 'invalid_client');
    expectRefusal(await ask(GRANT, basic('mcl_nothing', secret)), 401, 'invalid_client');
    expectRefusal(await ask({}, basic(id, secret)), 400, 'invalid_request');
    expectRefusal(await ask({ grant_type: 'password' }, basic(id, secret)), 400, 'unsupported_grant_type');
    expectRefusal(await askAs(client, { scope: 'agents:read cases:decide' }), 400, 'invalid_scope');
    expectRefusal(await askAs(client, { scope: 'flags:read' }), 400, 'invalid_scope');
    const json = await app.anonymous.post('/v1/auth/token').send({ ...GRANT, client_id: id });
    expectProblem(json, 415, 'unsupported-media-type');
    const elsewhere = await administrator.post('/v1/machine-clients').type('form').send({ name: 'x' });
    expectProblem(elsewhere, 415, 'unsupported-media-type');
  });

  it('is slowed down when it guesses, and not by tokens that it gets', async () => {
    const other = (await administrator.post('/v1/machine-clients').send(order())).body as Client;
    for (let i = 0; i < 12; i++) expect((await askAs(other)).status).toBe(200);
    for (let i = 0; i < 10; i++)
      expectRefusal(await askAs({ id: other.id, secret: 'guessed' }), 401, 'invalid_client');
    expectProblem(await askAs(other), 429, 'too-many-attempts');
  });

  it('acts under its own name, with keys of its own', async () => {
    const token = await tokenOf(client);
    const agent = { code: 'IS0777M', name: 'Bưu điện', kind: 'other', officeId: officeId() };
    const create = () =>
      app.anonymous
        .post('/v1/agents')
        .set('Authorization', `Bearer ${token}`)
        .set('Idempotency-Key', 'once')
        .send(agent);
    const created = await create();
    expect(created.status).toBe(201);
    const again = await create();
    expect(again.headers['idempotency-replayed']).toBe('true');
    const { id } = created.body as { id: string };
    const { body } = await administrator.get(`/v1/audit-events?subject=${id}`);
    expect(body).toMatchObject({ items: [{ action: 'agent-created', actor: client.accountId }] });
    const others = await owner.post('/v1/agents').set('Idempotency-Key', 'once').send(agent);
    expectProblem(others, 403, 'forbidden');
  });

  it('is known to have called, written down for all machines at once and not for each request', async () => {
    const read = async (): Promise<string | null> =>
      ((await administrator.get(`/v1/machine-clients/${client.id}`)).body as Client).lastUsedAt;
    const uses = app.services.get(MachineUses, { strict: false });
    await uses.write();
    const before = await read();
    const token = await tokenOf(client);
    const started = Date.now();
    for (let i = 0; i < 3; i++) expect((await get(token)).status).toBe(200);
    expect(await read()).toBe(before);
    await uses.write();
    const used = await read();
    expect(Date.parse(used!)).toBeGreaterThanOrEqual(started);
    await uses.write();
    expect(await read()).toBe(used);
  });

  const from = (where: TestApp, address: string): Promise<Response> =>
    where.anonymous
      .post('/v1/auth/token')
      .type('form')
      .set('X-Forwarded-For', address)
      .send({ ...GRANT, client_id: client.id, client_secret: client.secret });

  it('keeps to its networks, by the address behind a proxy that is trusted', async () => {
    expect((await change({ networks: ['203.0.113.77/24', '203.0.113.0/24'] })).body).toMatchObject({
      networks: ['203.0.113.0/24'],
    });
    const meFrom = (address: string, token: string): Promise<Response> =>
      app.anonymous
        .get('/v1/auth/me')
        .set('X-Forwarded-For', address)
        .set('Authorization', `Bearer ${token}`);
    expectRefusal(await askAs(client), 401, 'invalid_client');
    expectRefusal(await from(app, '198.51.100.1'), 401, 'invalid_client');
    expect(logged).toContain(`${client.id} has a good secret and calls from outside its networks`);
    const { access_token: token } = (await from(app, '203.0.113.9')).body as Token;
    expect((await meFrom('203.0.113.250', token)).status).toBe(200);
    expectProblem(await meFrom('198.51.100.1', token), 401, 'unauthenticated');
    expect((await change({ networks: [] })).body).toMatchObject({ networks: [] });
    expect((await meFrom('198.51.100.1', token)).status).toBe(200);
  });

  it('loses a scope at once, with a token that was given for it', async () => {
    const token = await tokenOf(client);
    expect((await get(token, '/v1/quota-plans')).status).toBe(200);
    const less = SCOPES.filter((scope) => scope !== 'quotas:read');
    expect((await change({ scopes: less })).body).toMatchObject({ scopes: less });
    expectProblem(await get(token, '/v1/quota-plans'), 403, 'forbidden');
    await change({ scopes: SCOPES });
  });

  describe('changes its secret', () => {
    it('with both good until an instant, and never three', async () => {
      const formerUntil = new Date(Date.now() + 3_600_000).toISOString();
      const rotated = (await change({ formerUntil }, '/secret-rotation')).body as Client;
      expect(rotated).toMatchObject({ id: client.id, formerSecretEndsAt: formerUntil });
      expect(rotated.secret).not.toBe(client.secret);
      for (const secret of [client.secret, rotated.secret])
        expect((await askAs({ id: client.id, secret })).status).toBe(200);
      const third = (await change({ formerUntil }, '/secret-rotation')).body as Client;
      expectRefusal(await askAs(client), 401, 'invalid_client');
      expect((await askAs(rotated)).status).toBe(200);
      await app.sql('UPDATE machine_secrets SET ends_at = now() WHERE ends_at IS NOT NULL');
      expectRefusal(await askAs(rotated), 401, 'invalid_client');
      expect((await askAs(third)).status).toBe(200);
      client = third;
    });

    it.each([
      ['past', -1_000, 'in-the-past'],
      ['too far away', 31 * 86_400_000, 'overlap-too-long'],
    ])('not with an instant that is %s', async (_what, ahead, code) => {
      const formerUntil = new Date(Date.now() + ahead).toISOString();
      const refused = await change({ formerUntil }, '/secret-rotation');
      const { errors } = expectProblem(refused, 422, 'validation-failed');
      expect(errors).toMatchObject([{ pointer: '/formerUntil', code }]);
    });

    it('at once, and the tokens of the former one end with it', async () => {
      const token = await tokenOf(client);
      const rotated = (await change({}, '/secret-rotation')).body as Client;
      expectProblem(await get(token), 401, 'unauthenticated');
      expectRefusal(await askAs(client), 401, 'invalid_client');
      client = rotated;
      expect((await get(await tokenOf(client))).status).toBe(200);
    });

    it('on the version that was read', async () => {
      const path = `/v1/machine-clients/${client.id}/secret-rotation`;
      expectProblem(await administrator.post(path).send({}), 428, 'if-match-required');
      expectProblem(await administrator.post(path).set('If-Match', '"v1"').send({}), 412, 'stale-version');
    });
  });

  it('has a secret that nothing keeps: not the database, not a repeated request, not the log', async () => {
    const create = () =>
      administrator.post('/v1/machine-clients').set('Idempotency-Key', 'another').send(order());
    const first = (await create()).body as Client;
    const second = await create();
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(second.body).toEqual({ ...first, secret: null });
    expect((await askAs(first)).status).toBe(200);
    const token = await tokenOf(first);
    expect((await get(token)).status).toBe(200);
    await ask(GRANT, basic(first.id, first.secret));
    await askAs(first, { scope: 'nothing' });
    const stored = JSON.stringify([
      await app.sql('SELECT * FROM idempotency_keys'),
      await app.sql('SELECT * FROM audit_events'),
      await app.sql('SELECT * FROM machine_clients'),
      await app.sql('SELECT * FROM machine_secrets'),
      await app.sql('SELECT * FROM users'),
    ]);
    expect(logged).toContain('"route":"/v1/auth/token"');
    for (const secret of [first.secret, token, client.secret, basic(first.id, first.secret).slice(6)]) {
      expect(stored).not.toContain(secret);
      expect(logged).not.toContain(secret);
    }
  });

  it('is disabled at once, with every token, and enabled with its secret', async () => {
    const token = await tokenOf(client);
    expect((await change({ isDisabled: true })).body).toMatchObject({ isDisabled: true });
    expectProblem(await get(token), 401, 'unauthenticated');
    expectRefusal(await askAs(client), 401, 'invalid_client');
    expect((await change({ isDisabled: false })).body).toMatchObject({ isDisabled: false, disabledAt: null });
    expectProblem(await get(token), 401, 'unauthenticated');
    expect((await askAs(client)).status).toBe(200);
    const { body } = await administrator.get(`/v1/audit-events?subject=${client.id}&limit=200`);
    const actions = (body as { items: { action: string }[] }).items.map(({ action }) => action);
    expect(new Set(actions)).toEqual(
      new Set([
        'machine-client-created',
        'machine-client-changed',
        'machine-client-secret-rotated',
        'machine-client-disabled',
        'machine-client-enabled',
      ]),
    );
  });

  it('with every scope there is does what it may and decides nothing', async () => {
    const whole = (await administrator.post('/v1/machine-clients').send(order({ scopes: MACHINE_SCOPES })))
      .body as Client;
    const bearer = `Bearer ${await tokenOf(whole)}`;
    for (const path of [
      '/v1/quota-plans/qpl_x/approval',
      '/v1/quota-plans/qpl_x/publication',
      '/v1/cases/cas_x/approval',
      '/v1/flags/flg_x/acknowledgement',
      '/v1/case-disputes/cdp_x/dismissal',
    ])
      expectProblem(await app.anonymous.post(path).set('Authorization', bearer), 403, 'forbidden');
  });

  it('is not let in by what somebody claims who is no proxy', async () => {
    await change({ networks: ['203.0.113.0/24'] });
    expect((await from(app, '203.0.113.9')).status).toBe(200);
    const direct = await startApp({}, { database: app.database });
    expectRefusal(await from(direct, '203.0.113.9'), 401, 'invalid_client');
    await direct.stop();
  });
});

/** Four eyes are those of two persons, whatever accounts they have. */
describe('persons behind accounts', () => {
  let app: TestApp;
  let root: number;
  let agentId: string;
  let administrator: SignedIn;
  beforeAll(async () => {
    app = await startApp();
    root = await app.rootOffice();
    agentId = publicId.encode('agent', (await anAgent(app.sql, { office_id: root })).id);
    administrator = await app.as('administrator');
  });
  afterAll(() => app.stop());

  const isOf = async ({ userId }: SignedIn, staffNo: string | null): Promise<Response> => {
    const path = `/v1/users/${publicId.encode('user', userId)}`;
    const { headers } = await administrator.get(path);
    return administrator.patch(path).set('If-Match', headers['etag']!).send({ staffNo });
  };
  const step = async (who: SignedIn, path: string, body?: object): Promise<Response> => {
    const { headers } = await who.get(path.split('/').slice(0, 4).join('/'));
    return who.post(path).set('If-Match', headers['etag']!).send(body);
  };
  const plan = (year: number): object => ({
    officeId: publicId.encode('office', root),
    year,
    metric: 'new-participants',
    name: 'Chỉ tiêu',
    total: 12,
    bases: [{ basis: 'equal', share: 1 }],
    profile: Array.from({ length: 12 }, () => 1),
  });
  const submitted = async (author: Requests, year: number): Promise<string> => {
    const { body, headers } = await author.post('/v1/quota-plans').send(plan(year));
    const path = `/v1/quota-plans/${(body as { id: string }).id}`;
    await author.post(`${path}/submission`).set('If-Match', headers['etag']!).expect(200);
    return path;
  };

  it('are known by a staff number, of which only a trace is shown', async () => {
    const [one, two, three] = [await app.as('planner'), await app.as('approver'), await app.as('planner')];
    const shown = [await isOf(one, 'CB-0042'), await isOf(two, 'cb-0042'), await isOf(three, 'CB-0043')].map(
      ({ body }) => (body as { person: string }).person,
    );
    expect(shown[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(shown[1]).toBe(shown[0]);
    expect(shown[2]).not.toBe(shown[0]);
    expect((await isOf(one, null)).body).toMatchObject({ person: null });
    const { body } = await administrator.get(
      `/v1/audit-events?subject=${publicId.encode('user', one.userId)}`,
    );
    expect(body).toMatchObject({
      items: [{ details: { person: 'removed' } }, { details: { person: 'replaced' } }],
    });
    expect(JSON.stringify(await app.sql('SELECT * FROM users'))).not.toMatch(/CB-004/i);
    expectProblem(await isOf(administrator, 'CB-1'), 409, 'own-account');
    const odd = expectProblem(await isOf(one, 'a b'), 422, 'validation-failed');
    expect(odd.errors).toMatchObject([{ pointer: '/staffNo' }]);
  });

  it('approve no plan that another account of theirs drew up', async () => {
    const [planner, approver] = [await app.as('planner'), await app.as('approver')];
    const path = await submitted(planner, 2030);
    await isOf(planner, 'CB-1');
    await isOf(approver, 'CB-1');
    expectProblem(await step(approver, `${path}/approval`), 403, 'author-may-not-decide');
    const back = step(approver, `${path}/return`, { reason: 'Quá cao' });
    expectProblem(await back, 403, 'author-may-not-decide');
    await isOf(approver, 'CB-2');
    expect((await step(approver, `${path}/approval`)).status).toBe(200);
  });

  it('approve no plan that their machine drew up', async () => {
    const [approver, other] = [await app.as('approver'), await app.as('approver')];
    const created = await administrator.post('/v1/machine-clients').send({
      name: 'Máy lập kế hoạch',
      officeId: publicId.encode('office', root),
      ownerId: publicId.encode('user', approver.userId),
      scopes: ['quotas:manage', 'quotas:read'],
    });
    const { id, secret } = created.body as Client;
    const form = { ...GRANT, client_id: id, client_secret: secret };
    const { access_token: token } = (await app.anonymous.post('/v1/auth/token').type('form').send(form))
      .body as Token;
    const machine: Requests = {
      ...app.anonymous,
      post: (path) => app.anonymous.post(path).set('Authorization', `Bearer ${token}`),
    };
    const path = await submitted(machine, 2031);
    const approval = await machine.post(`${path}/approval`).set('If-Match', '"v2"');
    expectProblem(approval, 403, 'forbidden');
    expectProblem(await step(approver, `${path}/approval`), 403, 'author-may-not-decide');
    // A second account of the owner is no way around it.
    await isOf(approver, 'CB-3');
    await isOf(other, 'CB-3');
    expectProblem(await step(other, `${path}/approval`), 403, 'author-may-not-decide');
    expect((await step(await app.as('approver'), `${path}/approval`)).status).toBe(200);
  });

  describe('in a case', () => {
    let supervisor: SignedIn;
    let path: string;
    beforeAll(async () => {
      await app.sql(`INSERT INTO case_settings VALUES ('2025-01-01', 10, 3, 30, 2, 3)`);
      supervisor = await app.as('supervisor');
      await isOf(supervisor, 'GS-1');
      const opened = await supervisor.post('/v1/cases').send({ agentId, grounds: 'Thu ngoài hợp đồng' });
      path = `/v1/cases/${(opened.body as { id: string }).id}`;
      await step(supervisor, `${path}/notification`);
      const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
      await step(supervisor, `${path}/responses`, { receivedOn: today, text: 'Không có ý kiến.' });
      const proposed = await step(supervisor, `${path}/proposals`, {
        measure: 'warning',
        reason: 'Vi phạm',
        legalBasis: 'Hợp đồng',
        effectiveOn: '2099-01-01',
      });
      expect(proposed.body).toMatchObject({ state: 'proposed', proposal: { approvalsNeeded: 2 } });
    });

    it('decide nothing that another account of theirs opened or proposed', async () => {
      const approver = await app.as('approver');
      await isOf(approver, 'gs-1');
      const reason = { reason: 'Không cần' };
      expectProblem(await step(approver, `${path}/approval`), 403, 'proposer-may-not-decide');
      expectProblem(await step(approver, `${path}/return`, reason), 403, 'proposer-may-not-decide');
      expectProblem(await step(approver, `${path}/rejection`, reason), 403, 'proposer-may-not-decide');
    });

    it('are counted: two accounts of one are one of two', async () => {
      const [first, again, second] = [
        await app.as('approver'),
        await app.as('approver'),
        await app.as('approver'),
      ];
      await isOf(first, 'GD-1');
      await isOf(again, 'GD-1');
      expect((await step(first, `${path}/approval`)).body).toMatchObject({ state: 'proposed' });
      expectProblem(await step(again, `${path}/approval`), 409, 'approved-already');
      // Whatever the application thinks.
      const approve = (by: number): Promise<unknown> =>
        app.sql(
          `INSERT INTO case_approvals (case_id, proposal_no, proposed_by, approved_by)
           SELECT case_id, proposal_no, proposed_by, $2 FROM case_proposals WHERE case_id = $1`,
          [publicId.decode('case', path.split('/').at(-1)), by],
        );
      await expect(approve(again.userId)).rejects.toMatchObject({
        constraint: 'case_approvals_other_persons',
      });
      await isOf(second, 'GS-1');
      await expect(approve(second.userId)).rejects.toMatchObject({
        constraint: 'case_approvals_another_person',
      });
      await isOf(second, null);
      expect((await step(second, `${path}/approval`)).body).toMatchObject({ state: 'approved' });
    });
  });
});
