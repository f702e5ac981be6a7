import type { Response } from 'supertest';
import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { IdentityProvider } from '../support/identity-provider';
import { expectProblem } from '../support/problem';

interface Me {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: string;
  readonly office: { readonly code: string };
  readonly permissions: readonly string[];
}

const START = Date.parse('2026-03-02T02:00:00Z');
const SECONDS = 1_000;
const MINUTES = 60 * SECONDS;
const HOURS = 60 * MINUTES;

/** Somebody signs in at the ministry's identity provider and comes here with its token. Told in order. */
describe('users whom an identity provider knows', () => {
  let provider: IdentityProvider;
  let app: TestApp;
  let administrator: SignedIn;
  let now = START;
  let lan: Me;

  /** Moves the clocks here and there on, by milliseconds. */
  const pass = (time: number): void => {
    now += time;
    app.setTime(new Date(now).toISOString());
  };
  const token = (claims: object): string => provider.token(claims);
  const told = {
    sub: 'f0e1-lan',
    name: 'Trần Thị Lan',
    roles: ['offline_access', 'giam-sat'],
    office: '00101',
  };
  const me = (bearer: string): Promise<Response> =>
    app.anonymous.get('/v1/auth/me').set('Authorization', `Bearer ${bearer}`);
  const trailOf = async (id: string) => {
    const { body } = await administrator.get(`/v1/audit-events?subject=${id}`);
    return (body as { items: { action: string; actor: string; details: object }[] }).items;
  };

  beforeAll(async () => {
    provider = await IdentityProvider.start();
    provider.now = () => now;
    app = await startApp({
      ...provider.settings,
      oidcRoles: new Map([
        ['giam-sat', 'supervisor'],
        ['giam-doc', 'approver'],
        ['quan-tri', 'administrator'],
      ]),
      oidcStaffNoClaim: 'staff_no',
    });
    const root = await app.rootOffice();
    await anOfficeUnder(app.sql, root, '00101');
    await anOfficeUnder(app.sql, root, '00102');
    administrator = await app.as('administrator');
    pass(0);
  });
  afterAll(async () => {
    await app.stop();
    await provider.stop();
  });

  it('have an account from their first request on, with the role and office that they are told to have', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => me(token(told))));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200));
    lan = answers[0]!.body as Me;
    expect(new Set(answers.map(({ body }) => (body as Me).id))).toEqual(new Set([lan.id]));
    expect(lan).toMatchObject({
      displayName: told.name,
      role: 'supervisor',
      office: { code: '00101' },
      permissions: expect.arrayContaining(['cases:manage']),
    });
    expect(provider.reads).toBe(1);
    const listed = await administrator.get(`/v1/users/${lan.id}`);
    expect(listed.body).toMatchObject({ username: lan.username, isOutside: true, person: null });
    expect(await trailOf(lan.id)).toMatchObject([
      { action: 'user-provisioned', actor: lan.id, details: { role: 'supervisor' } },
    ]);
  });

  it('have no password, here or ever', async () => {
    const signIn = { username: lan.username, password: 'no password opens this account' };
    expectProblem(await app.anonymous.post('/v1/auth/login').send(signIn), 401, 'invalid-credentials');
    for (const change of [{ password: 'một mật khẩu nào đó' }, { role: 'approver' }, { displayName: 'Lan' }])
      expectProblem(
        await administrator.patch(`/v1/users/${lan.id}`).set('If-Match', '"v1"').send(change),
        409,
        'outside-account',
      );
  });

  it('do what their role may, and act under their own name', async () => {
    const bearer = `Bearer ${token(told)}`;
    const opened = await app.anonymous
      .post('/v1/cases')
      .set('Authorization', bearer)
      .send({ agentId: publicId.encode('agent', 999), grounds: 'x' });
    expectProblem(opened, 404, 'agent-not-found');
    const decided = app.anonymous.post('/v1/cases/cas_x/approval').set('Authorization', bearer);
    expectProblem(await decided, 403, 'forbidden');
  });

  it('are at once what a newer token says, and not again what an older one said', async () => {
    const older = token({ ...told, roles: 'quan-tri' });
    pass(1 * MINUTES);
    const moved = { ...told, roles: 'giam-doc', office: '00102', name: 'Trần Thị Lan Anh', staff_no: 'cb-7' };
    expect((await me(token(moved))).body).toMatchObject({
      id: lan.id,
      role: 'approver',
      office: { code: '00102' },
      displayName: 'Trần Thị Lan Anh',
    });
    expect((await me(older)).body).toMatchObject({ role: 'approver', office: { code: '00102' } });
    const [last, ...before] = await trailOf(lan.id);
    expect(last).toMatchObject({ action: 'user-told', details: { role: ['supervisor', 'approver'] } });
    expect(before).toHaveLength(1);
    // The staff number makes the account one of a person, as an administrator would.
    const known = await administrator.post('/v1/users').send({
      username: 'lan.anh',
      displayName: 'Trần Thị Lan Anh',
      password: 'Sông Hồng mùa lũ 2026',
      role: 'supervisor',
      officeId: publicId.encode('office', await app.rootOffice()),
      staffNo: 'CB-7',
    });
    const outside = await administrator.get(`/v1/users/${lan.id}`);
    expect((known.body as { person: string }).person).toMatch(/^[0-9a-f]{16}$/);
    expect(outside.body).toMatchObject({ person: (known.body as { person: string }).person });
  });

  it.each([
    ['no role of ours', { roles: ['offline_access'] }],
    ['two roles', { roles: ['giam-sat', 'giam-doc'] }],
    ['an office that is none of ours', { office: '99999' }],
    ['no office', { office: undefined }],
  ])('are refused with %s, known before or not', async (_what, over) => {
    const before = await app.sql('SELECT * FROM users ORDER BY id');
    for (const sub of [told.sub, 'somebody-else'])
      expectProblem(await me(token({ ...told, ...over, sub })), 403, 'identity-unmapped');
    expect(await app.sql('SELECT * FROM users ORDER BY id')).toEqual(before);
  });

  it('are kept out at once by an administrator here, whatever the provider says', async () => {
    const path = `/v1/users/${lan.id}`;
    const { headers } = await administrator.get(path);
    const disabled = await administrator
      .patch(path)
      .set('If-Match', headers['etag']!)
      .send({ isDisabled: true });
    expect(disabled.status).toBe(200);
    expectProblem(await me(token(told)), 401, 'unauthenticated');
    const enabled = await administrator
      .patch(path)
      .set('If-Match', disabled.headers['etag']!)
      .send({ isDisabled: false });
    expect(enabled.status).toBe(200);
    expect((await me(token({ ...told, roles: 'giam-doc' }))).status).toBe(200);
  });

  it('show tokens whose times hold by the clock here, give or take', async () => {
    const tolerance = app.env.oidcClockToleranceSeconds;
    const iat = Math.floor(now / SECONDS);
    const at = (claims: object) => me(token({ ...told, roles: 'giam-doc', ...claims }));
    expect((await at({ exp: iat - tolerance + 2 })).status).toBe(200);
    expectProblem(await at({ exp: iat - tolerance }), 401, 'unauthenticated');
    expect((await at({ nbf: iat + tolerance })).status).toBe(200);
    expectProblem(await at({ nbf: iat + tolerance + 2 }), 401, 'unauthenticated');
    expectProblem(await at({ iat: iat + tolerance + 2 }), 401, 'unauthenticated');
  });

  describe('when keys change', () => {
    it('go on with the former key while it is published, and with the new one', async () => {
      const former = token(told);
      provider.rotate('published');
      pass(1 * MINUTES);
      expect((await me(token(told))).status).toBe(200);
      expect((await me(former)).status).toBe(200);
    });

    it('are refused with a key that was withdrawn, ten minutes later at most', async () => {
      const { key } = provider;
      provider.rotate('withdrawn');
      pass(11 * MINUTES);
      expectProblem(await me(provider.token(told, {}, key)), 401, 'unauthenticated');
      expect((await me(token(told))).status).toBe(200);
    });

    it('do not make us ask the provider again for each key that nobody knows', async () => {
      const { reads } = provider;
      pass(1 * MINUTES);
      const stranger = (): Promise<Response> => me(provider.token(told, { keyid: 'unknown' }));
      for (const answer of await Promise.all(Array.from({ length: 20 }, stranger)))
        expectProblem(answer, 401, 'unauthenticated');
      expect(provider.reads).toBe(reads + 1);
      expectProblem(await stranger(), 401, 'unauthenticated');
      expect(provider.reads).toBe(reads + 1);
    });
  });

  describe.each(['failure', 'nothing'] as const)('while the provider answers with %s', (answer) => {
    beforeAll(() => provider.answers(answer));
    afterAll(() => {
      provider.answers('keys');
      pass(1 * MINUTES);
    });

    it('go on with keys that are known', async () => {
      pass(11 * MINUTES);
      const { reads } = provider;
      expect((await me(token(told))).status).toBe(200);
      expect(provider.reads).toBe(reads + 1);
    });

    it('are refused with a key that is not, and it is no failure of ours', async () => {
      pass(1 * MINUTES);
      expectProblem(await me(provider.token(told, { keyid: 'unknown' })), 401, 'unauthenticated');
    });

    it('are refused when it has not answered for a day, until it does', async () => {
      pass(25 * HOURS);
      expectProblem(await me(token(told)), 401, 'unauthenticated');
      provider.answers('keys');
      pass(1 * MINUTES);
      expect((await me(token(told))).status).toBe(200);
    });
  });

  it('are nobody where no provider is set', async () => {
    const without = await startApp({}, { database: app.database });
    const answer = await without.anonymous
      .get('/v1/auth/me')
      .set('Authorization', `Bearer ${provider.token(told)}`);
    expectProblem(answer, 401, 'unauthenticated');
    await without.stop();
  });

  it('need roles that there are: the service does not start with others', async () => {
    await expect(
      startApp({ ...provider.settings, oidcRoles: new Map([['a', 'director']]) }, { database: app.database }),
    ).rejects.toThrow('OIDC_ROLES must lead to administrator');
  });
});
