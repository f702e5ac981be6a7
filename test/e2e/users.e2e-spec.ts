import { createHash } from 'node:crypto';
import { canonicalJson } from '../../src/http/canonical';
import { publicId } from '../../src/http/public-id';
import { PASSWORD, aUser, anOfficeUnder } from '../factories/access';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

const officeId = (id: number): string => publicId.encode('office', id);

describe('users', () => {
  let app: TestApp;
  let root: number;
  let west: number;
  let east: number;
  let administrator: SignedIn;
  let western: SignedIn;

  beforeAll(async () => {
    app = await startApp();
    root = await app.rootOffice();
    const sql = app.sql.bind(app);
    west = (await anOfficeUnder(sql, root, '00101')).id;
    east = (await anOfficeUnder(sql, root, '00102')).id;
    administrator = await app.as('administrator');
    western = await app.as('administrator', west);
  });
  afterAll(() => app.stop());

  const lan = (overrides: object = {}): Record<string, unknown> => ({
    username: 'lan.tran',
    displayName: ' Trần Thị Lan ',
    password: PASSWORD,
    role: 'supervisor',
    officeId: officeId(west),
    ...overrides,
  });

  it('are added, read and changed by an administrator, and can sign in', async () => {
    const created = await administrator.post('/v1/users').send(lan());
    expect(created.status).toBe(201);
    const { id } = created.body as { id: string };
    expect(created.body).toEqual({
      id: expect.stringMatching(/^usr_/),
      username: 'lan.tran',
      displayName: 'Trần Thị Lan',
      role: 'supervisor',
      officeId: officeId(west),
      person: null,
      isOutside: false,
      isDisabled: false,
      disabledAt: null,
      createdAt: expect.stringMatching(/Z$/),
    });
    expect(created.headers).toMatchObject({ location: `/v1/users/${id}`, etag: '"v1"' });

    const read = await western.get(`/v1/users/${id}`);
    expect(read.body).toEqual(created.body);
    const signIn = { username: 'lan.tran', password: PASSWORD };
    const first = await app.anonymous.post('/v1/auth/login').send(signIn);
    expect(first.status).toBe(200);

    const changed = await western.patch(`/v1/users/${id}`).set('If-Match', '"v1"').send({ role: 'approver' });
    expect(changed.status).toBe(200);
    expect(changed.body).toEqual({ ...created.body, role: 'approver' });
    expect(changed.headers['etag']).toBe('"v2"');
    const { refreshToken } = first.body as { refreshToken: string };
    expectProblem(
      await app.anonymous.post('/v1/auth/refresh').send({ refreshToken }),
      401,
      'invalid-refresh-token',
    );

    const disabled = await western
      .patch(`/v1/users/${id}`)
      .set('If-Match', '"v2"')
      .send({ isDisabled: true });
    expect(disabled.body).toMatchObject({ isDisabled: true, disabledAt: expect.stringMatching(/Z$/) });
    expectProblem(await app.anonymous.post('/v1/auth/login').send(signIn), 401, 'invalid-credentials');
    const enabled = await western
      .patch(`/v1/users/${id}`)
      .set('If-Match', '"v3"')
      .send({ isDisabled: false, password: 'một mật khẩu khác hẳn' });
    expect(enabled.body).toMatchObject({ isDisabled: false, disabledAt: null });
    expectProblem(await app.anonymous.post('/v1/auth/login').send(signIn), 401, 'invalid-credentials');
    const again = { ...signIn, password: 'một mật khẩu khác hẳn' };
    expect((await app.anonymous.post('/v1/auth/login').send(again)).status).toBe(200);

    const { body } = await western.get(`/v1/audit-events?subject=${id}&limit=200`);
    const trail = (
      body as { items: { action: string; actor: string; details: object }[] }
    ).items.toReversed();
    expect(trail.map(({ action, details }) => [action, details])).toEqual([
      ['user-created', { role: 'supervisor' }],
      ['signed-in', {}],
      ['user-changed', { role: ['supervisor', 'approver'] }],
      ['user-disabled', {}],
      ['user-enabled', { password: 'replaced' }],
      ['signed-in', {}],
    ]);
    const [by, lanHerself] = [administrator.userId, publicId.decode('user', id)!].map((user) =>
      publicId.encode('user', user),
    );
    expect(trail.slice(0, 2).map(({ actor }) => actor)).toEqual([by, lanHerself]);
    expect(JSON.stringify(trail)).not.toMatch(/Lan|argon2|mật khẩu/);
  });

  it.each([
    ['too short', 'ngắn quá', 'password-too-short'],
    ['around the username', 'minh.phamminh.pham', 'password-too-plain'],
    ['too long', 'dài '.repeat(51), 'max-length'],
  ])('are refused a password that is %s', async (_, password, code) => {
    const answer = await administrator.post('/v1/users').send(lan({ username: 'minh.pham', password }));
    const { errors } = expectProblem(answer, 422, 'validation-failed');
    expect(errors).toEqual([expect.objectContaining({ pointer: '/password', code })]);
    expect(answer.text).not.toContain(password);
  });

  it.each([
    ['a username with capitals', { username: 'Minh' }, '/username'],
    ['an unknown role', { role: 'director' }, '/role'],
    ['an office that is a user', { officeId: publicId.encode('user', 1) }, '/officeId'],
    ['an unknown field', { tokenEpoch: 3 }, '/tokenEpoch'],
    ['a name with control characters', { displayName: 'Lan\u0000' }, '/displayName'],
  ])('are refused with %s', async (_, field, pointer) => {
    const { errors } = expectProblem(
      await administrator.post('/v1/users').send(lan({ username: 'minh.pham', ...field })),
      422,
      'validation-failed',
    );
    expect(errors.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('have one username each', async () => {
    const taken = await administrator.post('/v1/users').send(lan());
    expect(expectProblem(taken, 409, 'username-taken').errors[0]).toMatchObject({ pointer: '/username' });
  });

  it('are changed on the version that was read', async () => {
    const user = await aUser(app.sql.bind(app), { officeId: west });
    const path = `/v1/users/${publicId.encode('user', user.id)}`;
    const body = { displayName: 'Phạm Văn Minh' };
    expectProblem(await western.patch(path).send(body), 428, 'if-match-required');
    expectProblem(await western.patch(path).set('If-Match', '"v9"').send(body), 412, 'stale-version');
    const both = await Promise.all([1, 2].map(() => western.patch(path).set('If-Match', '"v1"').send(body)));
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 412]));
  });

  it('of another office do not exist, for reading, changing, adding and moving', async () => {
    const user = await aUser(app.sql.bind(app), { officeId: east });
    const own = await aUser(app.sql.bind(app), { officeId: west });
    const path = `/v1/users/${publicId.encode('user', user.id)}`;
    expectProblem(await western.get(path), 404, 'user-not-found');
    expectProblem(
      await western.patch(path).set('If-Match', '"v1"').send({ isDisabled: true }),
      404,
      'user-not-found',
    );
    expectProblem(await western.get('/v1/users/usr_nothing'), 404, 'user-not-found');
    for (const id of [east, root]) {
      const added = lan({ username: 'moved', officeId: officeId(id) });
      expectProblem(await western.post('/v1/users').send(added), 404, 'office-not-found');
      const moved = western.patch(`/v1/users/${publicId.encode('user', own.id)}`).set('If-Match', '"v1"');
      expectProblem(await moved.send({ officeId: officeId(id) }), 404, 'office-not-found');
    }
  });

  it('do not shut themselves out', async () => {
    const path = `/v1/users/${publicId.encode('user', western.userId)}`;
    for (const change of [{ isDisabled: true }, { role: 'auditor' }])
      expectProblem(await western.patch(path).set('If-Match', '"v1"').send(change), 409, 'own-account');
    const renamed = await western.patch(path).set('If-Match', '"v1"').send({ displayName: 'Chính mình' });
    expect(renamed.status).toBe(200);
  });

  it('are listed page by page, each once, and only those of the own offices', async () => {
    const sql = app.sql.bind(app);
    for (let i = 0; i < 7; i++) await aUser(sql, { officeId: i % 2 ? west : east, role: 'planner' });
    const walk = async (
      person: SignedIn,
      query: string,
    ): Promise<{ username: string; officeId: string }[]> => {
      const items: { username: string; officeId: string }[] = [];
      let cursor = '';
      do {
        const { body, status } = await person.get(`/v1/users?limit=2${query}${cursor}`);
        expect(status).toBe(200);
        items.push(...body.items);
        cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
      } while (cursor !== '');
      return items;
    };
    const planners = await walk(administrator, '&role=planner');
    expect(planners).toHaveLength(7);
    expect(planners.map(({ username }) => username)).toEqual(planners.map(({ username }) => username).sort());
    expect(await walk(western, '&role=planner')).toHaveLength(3);
    expect(await walk(western, `&officeId=${officeId(east)}`)).toEqual([]);
    const everyone = await walk(western, '');
    expect(new Set(everyone.map((user) => user.officeId))).toEqual(new Set([officeId(west)]));
    expect(JSON.stringify(everyone)).not.toContain('argon2');
  });

  it('are refused a list with a cursor of another list, or an unknown filter', async () => {
    const { body } = await administrator.get('/v1/users?limit=1');
    const other = await administrator.get(`/v1/users?limit=1&role=auditor&cursor=${body.nextCursor}`);
    expectProblem(other, 422, 'invalid-cursor');
    expectProblem(await administrator.get('/v1/users?password=x'), 422, 'validation-failed');
  });

  it('are added once for an Idempotency-Key, which remembers nothing that the password could be guessed by', async () => {
    const body = lan({ username: 'thu.le' });
    const add = () => administrator.post('/v1/users').set('Idempotency-Key', 'add-thu').send(body);
    const answers = [await add(), await add()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]!.body).toEqual(answers[0]!.body);
    const [kept] = await app.sql<{ body_hash: Buffer }>('SELECT * FROM idempotency_keys');
    expect(kept!.body_hash).not.toEqual(
      createHash('sha256')
        .update(canonicalJson(['', body]))
        .digest(),
    );
    expect(JSON.stringify(kept)).not.toContain(PASSWORD);
  });

  describe('audit events', () => {
    it('are seen within the own offices; those of the whole system at the top', async () => {
      await app.sql(
        `INSERT INTO audit_events (actor, action, subject, office_id) VALUES
         ('system', 'probe', 'x', $1), ('system', 'probe', 'x', $2), ('system', 'probe', 'x', NULL)`,
        [east, west],
      );
      const seen = async (person: SignedIn): Promise<(string | null)[]> => {
        const { body } = await person.get('/v1/audit-events?action=probe');
        return body.items.map((event: { officeId: string | null }) => event.officeId);
      };
      expect(await seen(administrator)).toEqual([null, officeId(west), officeId(east)]);
      expect(await seen(western)).toEqual([officeId(west)]);
      expect(await seen(await app.as('auditor', east))).toEqual([officeId(east)]);
    });

    it('go back page by page, newest first, with the request that caused them', async () => {
      const first = await administrator.get('/v1/audit-events?limit=2');
      const second = await administrator.get(`/v1/audit-events?limit=2&cursor=${first.body.nextCursor}`);
      const ids = [...first.body.items, ...second.body.items].map((event: { id: string }) =>
        publicId.decode('audit-event', event.id),
      );
      expect(ids).toEqual([0, 1, 2, 3].map((step) => ids[0]! - step));
      const answer = await administrator.post('/v1/users').send(lan({ username: 'hoa.vu' }));
      const { body } = await administrator.get(`/v1/audit-events?subject=${answer.body.id}`);
      expect(body.items[0].requestId).toBe(answer.headers['x-request-id']);
    });
  });
});
