import { JwtService } from '@nestjs/jwt';
import { createHmac, generateKeyPairSync } from 'node:crypto';
import type { Response } from 'supertest';
import { PASSWORD, UserRow, aUser } from '../factories/access';
import { type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

interface Tokens {
  readonly accessToken: string;
  readonly tokenType: string;
  readonly expiresIn: number;
  readonly refreshToken: string;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('signing in', () => {
  let app: TestApp;
  let office: number;
  beforeAll(async () => {
    app = await startApp();
    office = await app.rootOffice();
  });
  afterAll(() => app.stop());

  const newUser = (overrides: Partial<Parameters<typeof aUser>[1]> = {}): Promise<UserRow> =>
    aUser(app.sql.bind(app), { officeId: office, ...overrides });
  const login = (username: string, password = PASSWORD): Promise<Response> =>
    app.anonymous.post('/v1/auth/login').send({ username, password });
  const refresh = (refreshToken: string): Promise<Response> =>
    app.anonymous.post('/v1/auth/refresh').send({ refreshToken });
  const me = (accessToken: string, from: TestApp = app): Promise<Response> =>
    from.anonymous.get('/v1/auth/me').set('Authorization', `Bearer ${accessToken}`);
  const signedIn = async (user: UserRow): Promise<Tokens> => (await login(user.username)).body as Tokens;

  it('gives a token that says who one is and what one may do', async () => {
    const user = await newUser({ username: 'lan.tran', role: 'approver' });
    const answer = await login('Lan.Tran');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      accessToken: expect.any(String),
      tokenType: 'Bearer',
      expiresIn: app.env.accessTokenTtlSeconds,
      refreshToken: expect.any(String),
    });
    expect(answer.headers['cache-control']).toBe('no-store');
    const { status, body } = await me((answer.body as Tokens).accessToken);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: expect.stringMatching(/^usr_/),
      username: user.username,
      displayName: 'Trần Thị Lan',
      role: 'approver',
      office: { id: expect.stringMatching(/^ofc_/), code: '00000', name: 'Bảo hiểm xã hội tỉnh' },
      permissions: expect.arrayContaining(['agents:read', 'flags:decide', 'account:own']),
    });
    expect(body.permissions).not.toContain('users:manage');
  });

  it('takes a password however its letters are composed', async () => {
    const user = await newUser();
    expect((await login(user.username, PASSWORD.normalize('NFD'))).status).toBe(200);
  });

  it('refuses a wrong password, an unknown and a disabled user in the same words', async () => {
    const user = await newUser();
    const out = await newUser();
    await app.sql('UPDATE users SET disabled_at = now() WHERE id = $1', [out.id]);
    const refusals = [
      await login(user.username, `${PASSWORD}!`),
      await login('nobody-of-that-name'),
      await login(out.username),
    ].map((answer) => expectProblem(answer, 401, 'invalid-credentials'));
    const same = refusals.map((problem) => ({ ...problem, instance: '' }));
    expect(same[1]).toEqual(same[0]);
    expect(same[2]).toEqual(same[0]);
  });

  it('refuses a body that is no sign-in', async () => {
    const answer = await app.anonymous
      .post('/v1/auth/login')
      .send({ username: 'a b', password: 1, admin: true });
    const { errors } = expectProblem(answer, 422, 'validation-failed');
    expect(errors.map((error) => error.pointer).sort()).toEqual(['/admin', '/password', '/username']);
  });

  describe('a session', () => {
    it('goes on with a new pair each time', async () => {
      const first = await signedIn(await newUser());
      const answer = await refresh(first.refreshToken);
      expect(answer.status).toBe(200);
      const second = answer.body as Tokens;
      expect(second.refreshToken).not.toBe(first.refreshToken);
      expect((await me(second.accessToken)).status).toBe(200);
      expect((await refresh(second.refreshToken)).status).toBe(200);
    });

    it('ends when a refresh token comes a second time, for the thief and the owner', async () => {
      const user = await newUser();
      const stolen = await signedIn(user);
      const other = await signedIn(user);
      const current = (await refresh(stolen.refreshToken)).body as Tokens;
      expectProblem(await refresh(stolen.refreshToken), 401, 'invalid-refresh-token');
      expectProblem(await refresh(current.refreshToken), 401, 'invalid-refresh-token');
      expectProblem(await me(current.accessToken), 401, 'unauthenticated');
      const [event] = await app.sql(`SELECT action, details FROM audit_events ORDER BY id DESC LIMIT 1`);
      expect(event).toEqual({ action: 'refresh-token-reused', details: {} });
      // Another session of the user goes on, and the token that was used up cannot be made to disturb it again.
      const continued = (await refresh(other.refreshToken)).body as Tokens;
      expectProblem(await refresh(stolen.refreshToken), 401, 'invalid-refresh-token');
      expect((await me(continued.accessToken)).status).toBe(200);
    });

    it('lets one of many parallel refreshes through', async () => {
      const { refreshToken } = await signedIn(await newUser());
      const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(refreshToken)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(7);
    });

    it('ends by signing out, which can be repeated', async () => {
      const { refreshToken } = await signedIn(await newUser());
      const out = (): Promise<Response> => app.anonymous.post('/v1/auth/logout').send({ refreshToken });
      expect((await out()).status).toBe(204);
      expectProblem(await refresh(refreshToken), 401, 'invalid-refresh-token');
      expect((await out()).status).toBe(204);
    });

    it('ends with its days, and with its user', async () => {
      const user = await newUser();
      const expired = await signedIn(user);
      await app.sql(`UPDATE refresh_tokens SET expires_at = now() WHERE user_id = $1`, [user.id]);
      expectProblem(await refresh(expired.refreshToken), 401, 'invalid-refresh-token');
      const living = await signedIn(user);
      await app.sql('UPDATE users SET disabled_at = now() WHERE id = $1', [user.id]);
      expectProblem(await refresh(living.refreshToken), 401, 'invalid-refresh-token');
      expectProblem(await me(living.accessToken), 401, 'unauthenticated');
    });

    it('keeps nothing from which a token could be made again', async () => {
      const { accessToken, refreshToken } = await signedIn(await newUser());
      const stored = JSON.stringify([
        await app.sql('SELECT * FROM refresh_tokens'),
        await app.sql('SELECT * FROM audit_events'),
      ]);
      expect(stored).not.toContain(refreshToken);
      expect(stored).not.toContain(accessToken);
    });
  });

  describe('an access token', () => {
    const jwt = new JwtService();
    let user: UserRow;
    let sound: { role: string; office: string; epoch: number; sub: string };

    beforeAll(async () => {
      user = await newUser();
      const { accessToken } = await signedIn(user);
      const { role, office: officeId, epoch, sub } = jwt.decode<typeof sound>(accessToken);
      sound = { role, office: officeId, epoch, sub };
    });

    /** A token as we make them, but for what is told. */
    const token = (claims: object = {}, options: Parameters<JwtService['sign']>[1] = {}): string =>
      jwt.sign(
        { ...sound, ...claims },
        {
          secret: app.env.jwtKeys[0]!.secret,
          keyid: app.env.jwtKeys[0]!.kid,
          algorithm: 'HS256',
          issuer: app.env.jwtIssuer,
          audience: app.env.jwtAudience,
          expiresIn: 60,
          ...options,
        },
      );

    /** Signed by hand, with a header that no library would write. */
    const byHand = (header: object, payload: string, secret: Buffer | string): string => {
      const body = `${encode(header)}.${payload}`;
      return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
    };

    const header = (): object => ({ alg: 'HS256', typ: 'JWT', kid: app.env.jwtKeys[0]!.kid });
    /** The claims of a sound token that is good for an hour. */
    const lasting = (): object => jwt.decode<object>(token({}, { expiresIn: 3_600 }));

    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const rsaKey = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    const pem = rsa.publicKey.export({ type: 'spki', format: 'pem' }) as string;

    it.each<[string, () => string]>([
      ['of a wrong secret', () => token({}, { secret: Buffer.alloc(32, 7) })],
      ['with the kid of another key', () => token({}, { keyid: app.env.jwtKeys[1]!.kid })],
      ['of an unknown kid', () => token({}, { keyid: 'unknown' })],
      [
        'without a kid',
        () => byHand({ alg: 'HS256', typ: 'JWT' }, encode(lasting()), app.env.jwtKeys[0]!.secret),
      ],
      ['of another algorithm of the family', () => token({}, { algorithm: 'HS512' })],
      ['signed by an RSA key', () => token({}, { algorithm: 'RS256', secret: rsaKey })],
      ['signed with a public key as secret', () => byHand(header(), encode(lasting()), pem)],
      ['unsigned', () => `${encode({ ...header(), alg: 'none' })}.${encode(lasting())}.`],
      ['for another audience', () => token({}, { audience: 'another-api' })],
      ['of another issuer', () => token({}, { issuer: 'another' })],
      ['that has expired', () => token({}, { expiresIn: -1 })],
      [
        'that never expires',
        () => byHand(header(), encode({ ...lasting(), exp: undefined }), app.env.jwtKeys[0]!.secret),
      ],
      ['of another epoch', () => token({ epoch: sound.epoch + 1 })],
      ['of no user', () => token({ sub: 'usr_nothing' })],
      ['whose subject is an office', () => token({ sub: sound.office })],
      [
        'whose payload is no JSON',
        () => byHand(header(), Buffer.from('{').toString('base64url'), app.env.jwtKeys[0]!.secret),
      ],
      ['that is none', () => 'abc'],
    ])('%s is refused, always in the same words', async (_, made) => {
      const { instance: _none, ...none } = expectProblem(
        await app.anonymous.get('/v1/auth/me'),
        401,
        'unauthenticated',
      );
      const answer = await me(made());
      const { instance, ...problem } = expectProblem(answer, 401, 'unauthenticated');
      expect(instance).toBeTruthy();
      expect(problem).toEqual(none);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    });

    it('made by hand as the refused ones are is good when it is sound', async () => {
      const made = byHand(header(), encode(lasting()), app.env.jwtKeys[0]!.secret);
      expect((await me(made)).status).toBe(200);
    });

    it('is good when it is sound, and says no more than it must', async () => {
      expect((await me(token())).status).toBe(200);
      const { accessToken } = await signedIn(user);
      expect(Object.keys(jwt.decode<object>(accessToken)).sort()).toEqual([
        'aud',
        'epoch',
        'exp',
        'iat',
        'iss',
        'office',
        'role',
        'sub',
      ]);
    });

    it('of a former key is good for as long as the key is kept, in each process by its own keys', async () => {
      const [current, former] = app.env.jwtKeys;
      const rotated = await startApp({ jwtKeys: [former!, current!] }, { database: app.database });
      const retired = await startApp({ jwtKeys: [former!] }, { database: app.database });
      const { accessToken } = await signedIn(user);
      expect((await me(accessToken, rotated)).status).toBe(200);
      expectProblem(await me(accessToken, retired), 401, 'unauthenticated');
      expect((await me(accessToken)).status).toBe(200);
      await rotated.stop();
      await retired.stop();
    });
  });

  describe('guessing', () => {
    const WRONG = 'not the password at all';
    const fail = async (username: string, times: number): Promise<Response[]> => {
      const answers: Response[] = [];
      for (let i = 0; i < times; i++) answers.push(await login(username, WRONG));
      return answers;
    };

    it('is stopped with the time to wait, the same for a user who does not exist', async () => {
      const user = await newUser();
      for (const username of [user.username, 'nobody-at-all']) {
        const answers = await fail(username, 10);
        expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(401));
        expect(answers[9]!.headers).toMatchObject({
          'ratelimit-policy': '"public";q=100000000;w=60, "sign-in";q=10;w=900',
          ratelimit: expect.stringMatching(/^"public";r=\d+;t=\d+, "sign-in";r=0;t=\d+$/),
        });
        const refused = await login(username);
        expectProblem(refused, 429, 'too-many-attempts');
        expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
        expect(refused.headers['ratelimit']).toMatch(/, "sign-in";r=0;t=\d+$/);
      }
    });

    it('does not lock out a colleague at the same address', async () => {
      const victim = await newUser();
      await fail(victim.username, 11);
      expect((await login((await newUser()).username)).status).toBe(200);
    });

    it('is forgotten once the password was right', async () => {
      const user = await newUser();
      await fail(user.username, 9);
      expect((await login(user.username)).status).toBe(200);
      expect((await fail(user.username, 9)).map(({ status }) => status)).toEqual(Array(9).fill(401));
      expect((await login(user.username)).status).toBe(200);
    });

    it('is counted by the address behind a proxy that we trust, and by no other claim', async () => {
      const proxied = await startApp({ trustedProxies: ['127.0.0.1'] }, { database: app.database });
      const user = await newUser();
      const from = async (where: TestApp, address: string): Promise<number> => {
        const attempt = where.anonymous.post('/v1/auth/login').set('X-Forwarded-For', address);
        return (await attempt.send({ username: user.username, password: WRONG })).status;
      };
      for (const [where, other] of [
        [proxied, 401],
        [app, 429],
      ] as const) {
        for (let i = 0; i < 10; i++) expect(await from(where, '203.0.113.7')).toBe(401);
        expect(await from(where, '203.0.113.7')).toBe(429);
        expect(await from(where, '203.0.113.8')).toBe(other);
      }
      await proxied.stop();
    });

    it('in parallel gets no more attempts than one after the other', async () => {
      const user = await newUser();
      const answers = await Promise.all(Array.from({ length: 30 }, () => login(user.username, WRONG)));
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
    });
  });
});
