import Redis from 'ioredis';
import { OfficeScope } from '../../src/access/office-scope';
import { Passwords, passwordCostOf } from '../../src/access/passwords';
import { SIGN_IN_QUOTAS } from '../../src/access/core/sign-in-quotas';
import { SignInLimiter } from '../../src/access/sign-in-limiter';
import { PASSWORD, aUser, anOfficeUnder } from '../factories/access';
import { type TestApp, startApp } from '../support/app';
import { startPrivateRedis } from '../support/private-servers';
import { expectProblem } from '../support/problem';
import { waitFor } from '../support/wait-for';

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

describe('passwords', () => {
  it('are hashed with Argon2id at the stated cost', async () => {
    const passwords = await Passwords.create(passwordCostOf('production'));
    const hash = await passwords.hash(PASSWORD);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.matches(PASSWORD, hash)).toBe(true);
    expect(await passwords.matches(`${PASSWORD} `, hash)).toBe(false);
    expect(await passwords.hash(PASSWORD)).not.toBe(hash);
  });

  it('take the same time for a user who does not exist', async () => {
    const passwords = await Passwords.create(passwordCostOf('production'));
    const stored = await passwords.hash(PASSWORD);
    const spent = { known: [] as number[], unknown: [] as number[], unusable: [] as number[] };
    const timed = async (times: number[], hash: string | undefined): Promise<void> => {
      const begun = performance.now();
      expect(await passwords.matches('another password', hash)).toBe(false);
      times.push(performance.now() - begun);
    };
    for (let i = 0; i < 9; i++) {
      await timed(spent.known, stored);
      await timed(spent.unknown, undefined);
      await timed(spent.unusable, 'no password opens this account');
    }
    for (const times of [spent.unknown, spent.unusable]) {
      expect(median(times) / median(spent.known)).toBeGreaterThan(0.5);
      expect(median(times) / median(spent.known)).toBeLessThan(2);
    }
  });
});

describe('access', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('replaces a hash of another cost at the next sign-in', async () => {
    const user = await aUser(app.sql.bind(app), { officeId: await app.rootOffice() });
    const dear = await (await Passwords.create(passwordCostOf('production'))).hash(PASSWORD);
    await app.sql('UPDATE users SET password_hash = $2 WHERE id = $1', [user.id, dear]);
    const signIn = { username: user.username, password: PASSWORD };
    expect((await app.anonymous.post('/v1/auth/login').send(signIn)).status).toBe(200);
    const [row] = await app.sql<{ hash: string }>('SELECT password_hash AS hash FROM users WHERE id = $1', [
      user.id,
    ]);
    expect(row!.hash).toMatch(/m=64,t=1/);
    expect((await app.anonymous.post('/v1/auth/login').send(signIn)).status).toBe(200);
  });

  it('covers an office and all below it, and nothing beside or above', async () => {
    const sql = app.sql.bind(app);
    const root = await app.rootOffice();
    const west = await anOfficeUnder(sql, root, '00201');
    const far = await anOfficeUnder(sql, west.id, '00202');
    const east = await anOfficeUnder(sql, root, '00203');
    const scope = app.services.get(OfficeScope, { strict: false });
    const seenBy = async (officeId: number): Promise<number[]> => {
      const all = [root, west.id, far.id, east.id, 999_999];
      const seen = await Promise.all(all.map((office) => scope.includes({ officeId }, office)));
      return all.filter((_, i) => seen[i]);
    };
    expect(await seenBy(root)).toEqual([root, west.id, far.id, east.id]);
    expect(await seenBy(west.id)).toEqual([west.id, far.id]);
    expect(await seenBy(far.id)).toEqual([far.id]);
    await expect(scope.require({ officeId: west.id }, east.id)).rejects.toMatchObject({
      kind: 'not-found',
      code: 'office-not-found',
    });
    await expect(scope.require({ officeId: west.id }, far.id)).resolves.toBeUndefined();
  });

  it('says that the database is away, not that the token is bad', async () => {
    const person = await app.as('auditor');
    await app.sql('ALTER TABLE users RENAME TO users_away');
    try {
      expectProblem(await person.get('/v1/auth/me'), 500, 'internal-error');
    } finally {
      await app.sql('ALTER TABLE users_away RENAME TO users');
    }
  });

  describe('guessing from many places', () => {
    const VICTIM = 'victim';
    const place = (n: number): string => `203.0.113.${n}`;
    const limiter = (): SignInLimiter => app.services.get(SignInLimiter, { strict: false });

    it('uses up the username for strangers, and not for its owner where he has been before', async () => {
      await limiter().attempt(VICTIM, '198.51.100.7');
      await limiter().succeeded(VICTIM, '198.51.100.7');
      const { points } = SIGN_IN_QUOTAS.username;
      for (let i = 0; i < points; i++)
        expect((await limiter().attempt(VICTIM, place(i % 11))).isAllowed).toBe(true);
      const stranger = await limiter().attempt(VICTIM, place(50));
      expect(stranger).toMatchObject({ isAllowed: false, quota: { name: 'sign-in-username' } });
      const { text } = await app.anonymous.get('/metrics');
      expect(text).toMatch(/^requests_refused_total\{limit="sign-in-username"\} 1$/m);
      const owner = await limiter().attempt(VICTIM, '198.51.100.7');
      expect(owner).toMatchObject({ isAllowed: true, quota: { name: 'sign-in' } });
    });

    it('from one place uses up at most its share of a username', async () => {
      for (let i = 0; i < 200; i++) await limiter().attempt('other-victim', place(60));
      expect(await limiter().attempt('other-victim', place(61))).toMatchObject({ isAllowed: true });
    });

    it('at many users from one place uses up the place', async () => {
      const { points } = SIGN_IN_QUOTAS.network;
      for (let i = 0; i < points; i++) await limiter().attempt(`user-${i}`, '2001:db8:7:7::1');
      const refused = await limiter().attempt('user-x', '2001:db8:7:7:ffff::2');
      expect(refused).toMatchObject({ isAllowed: false, quota: { name: 'sign-in-network' } });
      expect((await limiter().attempt('user-x', '2001:db8:7:8::1')).isAllowed).toBe(true);
    });
  });
});

describe('signing in without Redis', () => {
  it('answers within two seconds and goes on counting, and uses Redis again when it is back', async () => {
    const redis = await startPrivateRedis();
    const app = await startApp({ redisUrl: redis.url });
    try {
      const user = await aUser(app.sql.bind(app), { officeId: await app.rootOffice() });
      const login = (password: string) =>
        app.anonymous.post('/v1/auth/login').send({ username: user.username, password });
      await redis.stop();
      const begun = performance.now();
      expect((await login(PASSWORD)).status).toBe(200);
      expect(performance.now() - begun).toBeLessThan(2_000);
      for (let i = 0; i < SIGN_IN_QUOTAS.pair.points; i++)
        expect((await login('not the password')).status).toBe(401);
      expectProblem(await login(PASSWORD), 429, 'too-many-attempts');
      await redis.start();
      await waitFor(async () => (await login(PASSWORD)).status === 200, {
        what: 'Redis to be counted in again',
      });
    } finally {
      await app.stop();
      await redis.remove();
    }
  });

  it('answers within two seconds when Redis takes commands and never answers', async () => {
    const redis = await startPrivateRedis();
    const app = await startApp({ redisUrl: redis.url });
    const client = new Redis(redis.url);
    try {
      const user = await aUser(app.sql.bind(app), { officeId: await app.rootOffice() });
      await client.client('PAUSE', 2_500, 'ALL');
      const begun = performance.now();
      const answer = await app.anonymous
        .post('/v1/auth/login')
        .send({ username: user.username, password: PASSWORD });
      expect(answer.status).toBe(200);
      expect(performance.now() - begun).toBeLessThan(2_000);
    } finally {
      client.disconnect();
      await app.stop();
      await redis.remove();
    }
  });
});
