import supertest from 'supertest';
import { publicId } from '../../src/http/public-id';
import { type ApiProcess, startApiProcess } from '../support/api-process';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

jest.setTimeout(60_000);

describe('fault 2: the API is killed around the commit of a POST', () => {
  let app: TestApp;
  let person: SignedIn;
  const running: ApiProcess[] = [];
  beforeAll(async () => {
    app = await startApp();
    person = await app.as('administrator');
  });
  afterAll(async () => {
    for (const api of running) api.signal('SIGKILL');
    await Promise.all(running.map((api) => api.ended));
    await app.stop();
  });

  const start = async (variables: Record<string, string> = {}): Promise<ApiProcess> => {
    const api = await startApiProcess({ DATABASE_URL: app.database.url, ...variables });
    running.push(api);
    return api;
  };
  const send = (api: ApiProcess, username: string) =>
    supertest(api.url)
      .post('/v1/users')
      .set('Authorization', `Bearer ${person.token}`)
      .set('Idempotency-Key', `key-${username}`)
      .send({
        username,
        displayName: 'Nguyễn Văn An',
        password: 'sông Hồng mùa nước nổi',
        role: 'auditor',
        officeId: publicId.encode('office', person.officeId),
      })
      .then((response) => response);
  /** How often the user exists and how often that was audited, which is the same number. */
  const effects = async (username: string): Promise<number> => {
    const users = await app.sql<{ id: number }>('SELECT id FROM users WHERE username = $1', [username]);
    const subjects = users.map(({ id }) => publicId.encode('user', id));
    const audited = await app.sql('SELECT FROM audit_events WHERE subject = ANY ($1)', [subjects]);
    expect(audited).toHaveLength(users.length);
    return users.length;
  };

  it('after the commit: the repetition is told what was created', async () => {
    const doomed = await start({ CRASH_AT: 'post:after-commit' });
    await expect(send(doomed, 'after')).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect(await doomed.ended).toBe('SIGKILL');
    const answer = await send(await start(), 'after');
    expect(answer.status).toBe(201);
    expect(answer.headers['idempotency-replayed']).toBe('true');
    expect(answer.body).toMatchObject({ username: 'after' });
    expect(answer.headers['location']).toBe(`/v1/users/${(answer.body as { id: string }).id}`);
    expect(await effects('after')).toBe(1);
  });

  it('before the commit: nothing was done, and the repetition does it once the lock is over', async () => {
    const doomed = await start({ CRASH_AT: 'post:before-commit' });
    await expect(send(doomed, 'before')).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect(await doomed.ended).toBe('SIGKILL');
    expect(await effects('before')).toBe(0);
    const api = await start();
    const early = await send(api, 'before');
    expectProblem(early, 409, 'request-in-flight');
    expect(Number(early.headers['retry-after'])).toBeLessThanOrEqual(60);
    await app.sql(`UPDATE idempotency_keys SET locked_until = now() WHERE key = 'key-before'`);
    const answer = await send(api, 'before');
    expect(answer.status).toBe(201);
    expect(answer.headers['idempotency-replayed']).toBeUndefined();
    expect(await effects('before')).toBe(1);
  });
});
