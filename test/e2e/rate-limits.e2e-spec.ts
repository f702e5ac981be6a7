import Redis from 'ioredis';
import type { Response } from 'supertest';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { pidOf, startPrivateRedis } from '../support/private-servers';
import { expectProblem } from '../support/problem';
import { waitFor } from '../support/wait-for';

const LIMITS = { rateLimitReads: 5, rateLimitWrites: 3, rateLimitBulk: 2, rateLimitPublic: 4 };
const BATCHES = '/v1/contributions/batches?sourceSystem=core';

const me = (person: SignedIn): Promise<Response> => person.get('/v1/auth/me');
const statuses = (answers: readonly Response[]): number[] => answers.map(({ status }) => status);

/** One after the other. */
async function times(count: number, ask: () => PromiseLike<Response>): Promise<Response[]> {
  const answers: Response[] = [];
  for (let i = 0; i < count; i++) answers.push(await ask());
  return answers;
}

describe('limits of requests', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(LIMITS);
  });
  afterAll(() => app.stop());
  // The clock stands still, so that no minute ends within a test.
  beforeEach(() => app.setTime('2026-07-01T02:00:18Z'));

  it('are told with each answer', async () => {
    const person = await app.as('auditor');
    const { status, headers } = await me(person);
    expect([status, headers['ratelimit-policy'], headers['ratelimit']]).toEqual([
      200,
      '"reads";q=5;w=60',
      '"reads";r=4;t=42',
    ]);
  });

  it('refuse what is too many in a minute, of that person and class only, until the next', async () => {
    const person = await app.as('supervisor');
    const answers = await times(6, () => me(person));
    expect(statuses(answers)).toEqual([200, 200, 200, 200, 200, 429]);
    expectProblem(answers[5]!, 429, 'too-many-requests');
    expect(answers[5]!.headers).toMatchObject({
      'retry-after': '42',
      'ratelimit-policy': '"reads";q=5;w=60',
      ratelimit: '"reads";r=0;t=42',
    });
    const written = await person.post('/v1/agents').send({});
    expectProblem(written, 422, 'validation-failed');
    expect(written.headers['ratelimit']).toBe('"writes";r=2;t=42');
    expect((await me(await app.as('supervisor'))).status).toBe(200);

    app.setTime('2026-07-01T02:01:00Z');
    const later = await me(person);
    expect([later.status, later.headers['ratelimit']]).toEqual([200, '"reads";r=4;t=60']);
  });

  it('count what the role may not do, too', async () => {
    const person = await app.as('auditor');
    const answers = await times(4, () => person.post('/v1/agents').send({}));
    expect(statuses(answers)).toEqual([403, 403, 403, 429]);
  });

  it('are others for batches', async () => {
    const feeder = await app.as('integration');
    const send = () => feeder.post(BATCHES).set('Content-Type', 'application/x-ndjson').send('\n');
    const answers = await times(3, send);
    expect(statuses(answers)).toEqual([200, 200, 429]);
    expect(answers[0]!.headers['ratelimit-policy']).toBe('"bulk";q=2;w=60');
    expect((await me(feeder)).status).toBe(200);
  });

  it('go by address where anybody may ask, beside the limits of signing in', async () => {
    const login = () => app.anonymous.post('/v1/auth/login').send({ username: 'nobody', password: 'x' });
    const refresh = () => app.anonymous.post('/v1/auth/refresh').send({ refreshToken: 'x' });
    const first = await login();
    expectProblem(first, 401, 'invalid-credentials');
    expect(first.headers['ratelimit-policy']).toBe('"public";q=4;w=60, "sign-in";q=10;w=900');
    expect(first.headers['ratelimit']).toMatch(/^"public";r=3;t=42, "sign-in";r=9;t=\d+$/);
    expect(statuses(await times(4, refresh))).toEqual([401, 401, 401, 429]);
    expect((await me(await app.as('auditor'))).status).toBe(200);
  });

  it('do not count a request without a good token', async () => {
    const answer = await app.anonymous.get('/v1/auth/me').set('Authorization', 'Bearer x');
    expectProblem(answer, 401, 'unauthenticated');
    expect(answer.headers).not.toHaveProperty('ratelimit');
  });

  it('leave whoever watches the service alone', async () => {
    for (const path of ['/health/live', '/health/ready', '/metrics']) {
      const answers = await times(6, () => app.anonymous.get(path));
      expect(statuses(answers)).toEqual(Array(6).fill(200));
      expect(answers[5]!.headers).not.toHaveProperty('ratelimit');
    }
  });

  it('are told to whoever watches the service by how often each refused somebody', async () => {
    const refused = async (limit: string): Promise<number> => {
      const { text } = await app.anonymous.get('/metrics');
      return Number(new RegExp(`^requests_refused_total\\{limit="${limit}"\\} (\\d+)$`, 'm').exec(text)?.[1]);
    };
    const before = await refused('reads');
    const person = await app.as('auditor');
    await times(LIMITS.rateLimitReads + 2, () => me(person));
    expect(await refused('reads')).toBe(before + 2);
    // What has not refused anybody is there too.
    expect(await refused('sign-in-network')).toBe(0);
  });

  it('can be set to none', async () => {
    const boundless = await startApp({ rateLimitReads: 0 }, { database: app.database });
    const answers = await times(6, async () => me(await boundless.as('auditor')));
    expect(statuses(answers)).toEqual(Array(6).fill(200));
    expect(answers[0]!.headers).not.toHaveProperty('ratelimit');
    await boundless.stop();
  });
});

describe('limits of requests over several processes', () => {
  it('hold for all of them together, as soon as they have told one another', async () => {
    const limit = 200;
    const first = await startApp({ rateLimitReads: limit });
    const second = await startApp(
      { rateLimitReads: limit, queuePrefix: first.env.queuePrefix },
      { database: first.database },
    );
    for (const app of [first, second]) app.setTime('2026-07-01T02:00:00Z');
    const person = await first.as('auditor');
    expect(
      statuses(await times(limit + 1, () => me(person))).filter((status) => status === 200),
    ).toHaveLength(limit);
    const elsewhere = (): Promise<Response> =>
      second.anonymous.get('/v1/auth/me').set('Authorization', `Bearer ${person.token}`);
    let admitted = 0;
    await waitFor(
      async () => {
        const { status } = await elsewhere();
        if (status === 200) admitted += 1;
        return status === 429;
      },
      { what: 'the refusal of the other process' },
    );
    // By its own count it would have let in as many as the first.
    expect(admitted).toBeLessThan(limit / 2);
    await second.stop();
    await first.stop();
  });
});

describe('limits of requests without Redis', () => {
  it('hold in each process, keep nobody waiting, and are told again when Redis is back', async () => {
    const redis = await startPrivateRedis();
    const app = await startApp({ ...LIMITS, redisUrl: redis.url });
    app.setTime('2026-07-01T02:00:00Z');
    try {
      await redis.stop();
      const person = await app.as('auditor');
      const begun = performance.now();
      expect(statuses(await times(6, () => me(person)))).toEqual([200, 200, 200, 200, 200, 429]);
      expect(performance.now() - begun).toBeLessThan(2_000);

      await redis.start();
      const client = new Redis(redis.url);
      const places = `${app.env.queuePrefix}:requests:reads:*`;
      const [place] = await waitFor(
        async () => {
          const keys = await client.keys(places);
          return keys.length > 0 && keys;
        },
        { what: 'the counts in Redis' },
      );
      expect(await client.hvals(place!)).toEqual(['5']);
      expect(await client.ttl(place!)).toBeGreaterThan(60);
      client.disconnect();
    } finally {
      await app.stop();
      await redis.remove();
    }
  });

  it('do not wait for a Redis that is silent', async () => {
    const redis = await startPrivateRedis();
    const app = await startApp({ ...LIMITS, redisUrl: redis.url });
    app.setTime('2026-07-01T02:00:00Z');
    const pid = await pidOf(redis);
    try {
      process.kill(pid, 'SIGSTOP');
      const person = await app.as('auditor');
      const begun = performance.now();
      expect(statuses(await times(6, () => me(person)))).toEqual([200, 200, 200, 200, 200, 429]);
      expect(performance.now() - begun).toBeLessThan(2_000);
    } finally {
      process.kill(pid, 'SIGCONT');
      await app.stop();
      await redis.remove();
    }
  });
});
