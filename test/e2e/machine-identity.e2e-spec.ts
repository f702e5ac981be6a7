import { Writable } from 'node:stream';
import type { Response } from 'supertest';
import { MACHINE_SCOPES } from '../../src/access/core/permission';
import { MachineUses } from '../../src/access/machine-uses';
import { createLogger } from '../../src/config/logger';
import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { type Client, GRANT, Machine, type Token, basic, expectRefusal } from '../support/machines';
import { expectProblem } from '../support/problem';

const SCOPES = ['agents:read', 'agents:manage', 'contributions:record', 'quotas:manage', 'quotas:read'];

/** A nightly feed gets an identity of its own, uses it, and loses it. Told in order. */
describe('a machine that calls', () => {
  let app: TestApp;
  let logged = '';
  let office: number;
  let administrator: SignedIn;
  let stranger: SignedIn;
  let owner: SignedIn;
  let machine: Machine;
  let client: Client;

  const officeId = (): string => publicId.encode('office', office);
  const order = (over: object = {}): object => ({
    name: 'Phần mềm thu',
    officeId: officeId(),
    ownerId: publicId.encode('user', owner.userId),
    scopes: SCOPES,
    ...over,
  });
  const change = async (body: object): Promise<Response> => {
    const path = `/v1/machine-clients/${client.id}`;
    const { headers } = await administrator.get(path);
    return administrator.patch(path).set('If-Match', headers['etag']!).send(body);
  };

  beforeAll(async () => {
    const lines = new Writable({
      write: (chunk, _encoding, done) => {
        logged += String(chunk);
        done();
      },
    });
    app = await startApp({ trustedProxies: ['127.0.0.1'] }, { logger: createLogger('trace', lines) });
    machine = new Machine(app);
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
    const answers = [await machine.ask(GRANT, basic(client.id, client.secret)), await machine.askAs(client)];
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
    const some = (await machine.askAs(client, { scope: 'quotas:read agents:read' })).body as Token;
    expect(some.scope).toBe('agents:read quotas:read');
    expect((await machine.get(some.access_token)).body).toMatchObject({
      id: client.accountId,
      displayName: 'Phần mềm thu',
      role: 'integration',
      office: { code: '00101' },
      permissions: ['agents:read', 'quotas:read', 'account:own'],
    });
    expect((await machine.get(some.access_token, '/v1/agents')).status).toBe(200);
    expectProblem(await machine.get(some.access_token, '/v1/flags'), 403, 'forbidden');
  });

  it('is refused one as a library for OAuth expects it', async () => {
    const { id, secret } = client;
    expectRefusal(await machine.ask({ ...GRANT }), 401, 'invalid_client');
    expectRefusal(await machine.ask(GRANT, basic(id, `${secret}x`)), 401, 'invalid_client');
    expectRefusal(await machine.ask(GRANT, basic('mcl_nothing', secret)), 401, 'invalid_client');
    expectRefusal(await machine.ask({}, basic(id, secret)), 400, 'invalid_request');
    expectRefusal(
      await machine.ask({ grant_type: 'password' }, basic(id, secret)),
      400,
      'unsupported_grant_type',
    );
    expectRefusal(await machine.askAs(client, { scope: 'agents:read cases:decide' }), 400, 'invalid_scope');
    expectRefusal(await machine.askAs(client, { scope: 'flags:read' }), 400, 'invalid_scope');
    const json = await app.anonymous.post('/v1/auth/token').send({ ...GRANT, client_id: id });
    expectProblem(json, 415, 'unsupported-media-type');
    const elsewhere = await administrator.post('/v1/machine-clients').type('form').send({ name: 'x' });
    expectProblem(elsewhere, 415, 'unsupported-media-type');
  });

  it('is slowed down when it guesses, and not by tokens that it gets', async () => {
    const other = (await administrator.post('/v1/machine-clients').send(order())).body as Client;
    for (let i = 0; i < 12; i++) expect((await machine.askAs(other)).status).toBe(200);
    for (let i = 0; i < 10; i++)
      expectRefusal(await machine.askAs({ id: other.id, secret: 'guessed' }), 401, 'invalid_client');
    expectProblem(await machine.askAs(other), 429, 'too-many-attempts');
  });

  it('acts under its own name, with keys of its own', async () => {
    const token = await machine.tokenOf(client);
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
    const token = await machine.tokenOf(client);
    const started = Date.now();
    for (let i = 0; i < 3; i++) expect((await machine.get(token)).status).toBe(200);
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
    expectRefusal(await machine.askAs(client), 401, 'invalid_client');
    expectRefusal(await from(app, '198.51.100.1'), 401, 'invalid_client');
    expect(logged).toContain(`${client.id} has a good secret and calls from outside its networks`);
    const { access_token: token } = (await from(app, '203.0.113.9')).body as Token;
    expect((await meFrom('203.0.113.250', token)).status).toBe(200);
    expectProblem(await meFrom('198.51.100.1', token), 401, 'unauthenticated');
    expect((await change({ networks: [] })).body).toMatchObject({ networks: [] });
    expect((await meFrom('198.51.100.1', token)).status).toBe(200);
  });

  it('loses a scope at once, with a token that was given for it', async () => {
    const token = await machine.tokenOf(client);
    expect((await machine.get(token, '/v1/quota-plans')).status).toBe(200);
    const less = SCOPES.filter((scope) => scope !== 'quotas:read');
    expect((await change({ scopes: less })).body).toMatchObject({ scopes: less });
    expectProblem(await machine.get(token, '/v1/quota-plans'), 403, 'forbidden');
    await change({ scopes: SCOPES });
  });

  it('is disabled at once, with every token, and enabled with its secret', async () => {
    const token = await machine.tokenOf(client);
    expect((await change({ isDisabled: true })).body).toMatchObject({ isDisabled: true });
    expectProblem(await machine.get(token), 401, 'unauthenticated');
    expectRefusal(await machine.askAs(client), 401, 'invalid_client');
    expect((await change({ isDisabled: false })).body).toMatchObject({ isDisabled: false, disabledAt: null });
    expectProblem(await machine.get(token), 401, 'unauthenticated');
    expect((await machine.askAs(client)).status).toBe(200);
    const { body } = await administrator.get(`/v1/audit-events?subject=${client.id}&limit=200`);
    const actions = (body as { items: { action: string }[] }).items.map(({ action }) => action);
    expect(new Set(actions)).toEqual(
      new Set([
        'machine-client-created',
        'machine-client-changed',
        'machine-client-disabled',
        'machine-client-enabled',
      ]),
    );
  });

  it('with every scope there is does what it may and decides nothing', async () => {
    const whole = (await administrator.post('/v1/machine-clients').send(order({ scopes: MACHINE_SCOPES })))
      .body as Client;
    const bearer = `Bearer ${await machine.tokenOf(whole)}`;
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
