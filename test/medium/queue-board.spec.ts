import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { TokenService } from '../../src/access/tokens.service';
import { AppModule } from '../../src/app.module';
import { createHttpApp } from '../../src/http/http-app';
import { serveQueueBoard } from '../../src/operations/serve-queue-board';
import { anOfficeUnder } from '../factories/access';
import { type SignedIn, type TestApp, startApp, testEnv } from '../support/app';
import { expectProblem } from '../support/problem';
import { type PrivateServer, startPrivateRedis } from '../support/private-servers';
import { waitFor } from '../support/wait-for';

const BOARD = '/admin/queues';
const SESSION = '/v1/queue-board/session';

let redis: PrivateServer;
let people: TestApp;
let app: NestFastifyApplication;
let url: string;
let administrator: SignedIn;

beforeAll(async () => {
  redis = await startPrivateRedis();
  people = await startApp({ workerInApi: false });
  const env = testEnv({ databaseUrl: people.database.url, redisUrl: redis.url });
  app = await createHttpApp(AppModule.forRoot(env), { env });
  await serveQueueBoard(app);
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
  administrator = await people.as('administrator');
});

afterAll(async () => {
  await app.close();
  await people.stop();
  await redis.remove();
});

const bearer = ({ token }: SignedIn) => ({ Authorization: `Bearer ${token}` });

async function cookieOf(person: SignedIn): Promise<string> {
  const answer = await supertest(url).post(SESSION).set(bearer(person));
  expect(answer.status).toBe(204);
  return (answer.headers['set-cookie'] as unknown as string[])[0]!;
}

describe('the pages of the queues', () => {
  it('open to an administrator, by token or by the cookie of a session', async () => {
    expect((await supertest(url).get(BOARD).set(bearer(administrator))).status).toBe(200);

    const cookie = await cookieOf(administrator);
    expect(cookie.replace(administrator.token, 'token')).toBe(
      'dailythu_queues=token; Path=/admin/queues; Max-Age=900; HttpOnly; SameSite=Strict',
    );
    const page = await supertest(url).get(BOARD).set('Cookie', cookie.split(';')[0]!);
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'self'/);
    const script = /src="(static\/js\/main\.[^"]+)"/.exec(page.text)![1]!;
    expect((await supertest(url).get(`${BOARD}/${script}`).set('Cookie', cookie)).status).toBe(200);
    const { body } = await supertest(url).get(`${BOARD}/api/queues`).set(bearer(administrator));
    expect((body as { queues: { name: string; readOnlyMode: boolean }[] }).queues).toEqual([
      expect.objectContaining({ name: 'evaluations', readOnlyMode: true }),
      expect.objectContaining({ name: 'schedules', readOnlyMode: true }),
      expect.objectContaining({ name: 'cases', readOnlyMode: true }),
      expect.objectContaining({ name: 'imports', readOnlyMode: true }),
      expect.objectContaining({ name: 'reports', readOnlyMode: true }),
      expect.objectContaining({ name: 'webhooks', readOnlyMode: true }),
    ]);
  });

  it.each(['', '/', '/api/queues', '/static/js/main.js', '/queue/evaluations', '/api/redis/stats'])(
    'are closed to strangers: %p',
    async (path) => {
      expectProblem(await supertest(url).get(`${BOARD}${path}`), 401, 'unauthenticated');
      const wrong = { Cookie: 'dailythu_queues=nonsense' };
      expectProblem(await supertest(url).get(`${BOARD}${path}`).set(wrong), 401, 'unauthenticated');
    },
  );

  it.each(['planner', 'supervisor', 'approver', 'auditor', 'integration'] as const)(
    'are closed to the role %s',
    async (role) => {
      const person = await people.as(role);
      expectProblem(await supertest(url).get(BOARD).set(bearer(person)), 403, 'forbidden');
      expectProblem(await supertest(url).post(SESSION).set(bearer(person)), 403, 'forbidden');
    },
  );

  it('are closed to administrators of an office that stands under another', async () => {
    const office = await anOfficeUnder(people.sql, await people.rootOffice(), '00077');
    const person = await people.as('administrator', office.id);
    expectProblem(await supertest(url).get(BOARD).set(bearer(person)), 403, 'top-office-required');
    expectProblem(await supertest(url).post(SESSION).set(bearer(person)), 403, 'top-office-required');
  });

  it('are closed at once to a user who is disabled', async () => {
    const person = await people.as('administrator');
    const cookie = await cookieOf(person);
    await people.sql('UPDATE users SET disabled_at = now() WHERE id = $1', [person.userId]);
    expectProblem(await supertest(url).get(BOARD).set('Cookie', cookie), 401, 'unauthenticated');
  });

  it('change nothing', async () => {
    const pause = `${BOARD}/api/queues/evaluations/pause`;
    expectProblem(await supertest(url).put(pause).set(bearer(administrator)), 405, 'method-not-allowed');
  });

  it('do not take a token that was made for nobody', async () => {
    const token = await app
      .get(TokenService, { strict: false })
      .issueAccess({ id: 999_999, role: 'administrator', officeId: 1, tokenEpoch: 0 });
    const answer = await supertest(url).get(BOARD).set('Cookie', `dailythu_queues=${token}`);
    expectProblem(answer, 401, 'unauthenticated');
  });

  it('say so when Redis is away, and come back with it', async () => {
    await redis.stop();
    const began = performance.now();
    const answer = await supertest(url).get(`${BOARD}/api/queues`).set(bearer(administrator));
    expectProblem(answer, 503, 'redis-unavailable');
    expect(performance.now() - began).toBeLessThan(4_000);
    await redis.start();
    const asked = () => supertest(url).get(`${BOARD}/api/queues`).set(bearer(administrator));
    await waitFor(async () => (await asked()).status === 200, { what: 'the pages to come back' });
  });
});
