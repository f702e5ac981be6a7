import { Client } from 'pg';
import supertest from 'supertest';
import { publicId } from '../../src/http/public-id';
import { type ApiProcess, failedBoot, startApiProcess } from '../support/api-process';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { waitFor } from '../support/wait-for';

jest.setTimeout(60_000);

describe('fault 28: the API is told to stop', () => {
  let app: TestApp;
  let person: SignedIn;
  let officeId: string;
  const running: ApiProcess[] = [];
  beforeAll(async () => {
    app = await startApp();
    person = await app.as('administrator');
    officeId = publicId.encode('office', person.officeId);
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
  const create = (api: ApiProcess, username: string) =>
    supertest(api.url)
      .post('/v1/users')
      .set('Authorization', `Bearer ${person.token}`)
      .send({ username, displayName: 'An', password: 'sông Hồng mùa nước nổi', role: 'auditor', officeId })
      .then((response) => response.status);

  /** Keeps every insertion of a user waiting until the returned function is called. */
  async function holdUsers(): Promise<() => Promise<void>> {
    const client = new Client({ connectionString: app.database.url });
    await client.connect();
    await client.query('BEGIN; LOCK TABLE users IN SHARE MODE');
    return () => client.end();
  }
  const isWaiting = async () =>
    (
      await app.sql(
        `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
      )
    ).length > 0;

  it('is no longer ready, finishes what is in flight, and ends well', async () => {
    const api = await start();
    const release = await holdUsers();
    const inFlight = create(api, 'in-flight');
    await waitFor(isWaiting);
    api.signal('SIGTERM');
    await waitFor(async () => (await fetch(`${api.url}/health/ready`)).status === 503);
    await waitFor(() =>
      fetch(`${api.url}/health/live`).then(
        () => false,
        () => true,
      ),
    );
    await release();
    expect(await inFlight).toBe(201);
    expect(await api.ended).toBe(0);
    expect(api.log().at(-1)).toMatchObject({ msg: 'stopped' });
  });

  it('does not wait longer than its grace', async () => {
    const api = await start({ SHUTDOWN_GRACE_SECONDS: '1' });
    const release = await holdUsers();
    const inFlight = create(api, 'left-behind').catch(() => 'cut');
    await waitFor(isWaiting);
    api.signal('SIGINT');
    expect(await api.ended).toBe(0);
    expect(await inFlight).toBe('cut');
    expect(api.log().at(-1)).toMatchObject({ level: 'warn' });
    await release();
  });

  it('ends at once when told twice', async () => {
    const api = await start();
    const release = await holdUsers();
    const inFlight = create(api, 'told-twice').catch(() => 'cut');
    await waitFor(isWaiting);
    api.signal('SIGTERM');
    await waitFor(async () => (await fetch(`${api.url}/health/ready`)).status === 503);
    api.signal('SIGTERM');
    expect(await api.ended).toBe(1);
    expect(await inFlight).toBe('cut');
    await release();
  });

  it('drops nothing under load, once the balancer has seen that it is not ready', async () => {
    const api = await start();
    const outcomes: (number | string)[] = [];
    const balanced = { isReady: true };
    const balancer = async (): Promise<void> => {
      while (balanced.isReady) balanced.isReady = (await fetch(`${api.url}/health/ready`)).status === 200;
    };
    const client = async (): Promise<void> => {
      const headers = { Authorization: `Bearer ${person.token}` };
      while (balanced.isReady) {
        const outcome = await fetch(`${api.url}/v1/offices`, { headers }).then(
          async (response) => (await response.text(), response.status),
          (error: unknown) => String((error as { cause?: unknown }).cause),
        );
        outcomes.push(outcome);
      }
    };
    const everyone = Promise.all([balancer(), ...Array.from({ length: 8 }, client)]);
    await waitFor(() => outcomes.length > 50);
    api.signal('SIGTERM');
    await everyone;
    expect(await api.ended).toBe(0);
    expect(new Set(outcomes)).toEqual(new Set([200]));
  });

  it('logs one line a request: the pattern of the route, no address, no body, no token', async () => {
    const api = await start();
    await supertest(api.url)
      .post('/v1/auth/login?secret=in-the-address')
      .set('X-Request-Id', 'the-request')
      .send({ username: 'someone', password: 'secret-in-the-body' });
    await supertest(api.url).get('/v1/users/usr_personal').set('Authorization', `Bearer ${person.token}`);
    const lines = await waitFor(() => {
      const found = api.log().filter(({ msg }) => msg === 'request');
      return found.length === 2 && found;
    });
    expect(lines).toMatchObject([
      { requestId: 'the-request', method: 'POST', route: '/v1/auth/login', level: 'info' },
      { method: 'GET', route: '/v1/users/:id', status: 404, milliseconds: expect.any(Number) },
    ]);
    expect(JSON.stringify(api.log())).not.toMatch(/in-the-address|in-the-body|usr_personal|Bearer|eyJ/);
    api.signal('SIGTERM');
    expect(await api.ended).toBe(0);
  });
});

describe('an API that cannot start', () => {
  it.each([
    ['a wrong setting', { PORT: 'x' }, 'wrong settings: PORT must be'],
    [
      'no database there',
      { DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:9/x' },
      'cannot use Postgres at 127.0.0.1:9/x',
    ],
    ['a taken port', { PORT: new URL(process.env['TEST_DATABASE_URL'] ?? 'http://x:1').port }, 'is taken'],
  ])('says so in one line and ends with 1: %s', async (_what, variables, message) => {
    const databaseUrl = process.env['TEST_DATABASE_URL']!;
    const { outcome, errors } = await failedBoot({ DATABASE_URL: databaseUrl, ...variables });
    expect(outcome).toBe(1);
    expect(errors).toContain(message);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
    expect(errors).not.toContain('hunter2');
  });
});
