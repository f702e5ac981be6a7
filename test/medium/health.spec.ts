import { type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { startPrivateRedis } from '../support/private-servers';
import { waitFor } from '../support/wait-for';
import { Metrics } from '../../src/http/metrics';
import { Stopping } from '../../src/http/stopping';

describe('health and metrics', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is alive and ready outside /v1, for everyone', async () => {
    const live = await app.anonymous.get('/health/live');
    expect(live.body).toEqual({ status: 'ok' });
    const ready = await app.anonymous.get('/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.body).toEqual({ status: 'ok', postgres: 'up', migrations: 'up', redis: 'up' });
    expect(ready.headers['cache-control']).toBe('no-store');
    expectProblem(await app.anonymous.get('/v1/health/live'), 404, 'route-not-found');
  });

  it('measures requests by the pattern of their route', async () => {
    await app.anonymous.get('/health/live?name=An');
    await app.anonymous.get('/v1/no-such-thing/79-personal');
    const { text, headers } = await app.anonymous.get('/metrics');
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/health\/live",status="200"\} \d+/,
    );
    expect(text).toMatch(/route="unmatched",status="404"/);
    expect(text).not.toMatch(/personal|name=An/);
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).toMatch(/^outbox_unsent 0$/m);
  });

  it('serves the other figures when a source of one fails', async () => {
    const metrics = app.services.get(Metrics);
    metrics.gauge('test_failing', 'fails', () => Promise.reject(new Error('away')));
    metrics.gauge('test_by_state', 'by state', () => Promise.resolve(new Map([['open', 3]])), 'state');
    const { text, status } = await app.anonymous.get('/metrics');
    expect(status).toBe(200);
    expect(text).toContain('test_by_state{state="open"} 3');
    expect(text).not.toMatch(/^test_failing/m);
  });

  it('hosts the worker when it is told to', async () => {
    const both = await startApp({ workerInApi: true });
    expect((await both.anonymous.get('/health/ready')).status).toBe(200);
    await both.stop();
  });

  it('is not ready when a migration is missing', async () => {
    const behind = await startApp();
    await behind.sql('DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)');
    const problem = expectProblem(await behind.anonymous.get('/health/ready'), 503, 'not-ready');
    expect(problem.errors.map(({ code }) => code)).toEqual(['migrations-down']);
    await behind.stop();
  });

  it('is not ready, but alive, once it has been asked to stop', async () => {
    const leaving = await startApp();
    leaving.services.get(Stopping).begin();
    const ready = await leaving.anonymous.get('/health/ready');
    expectProblem(ready, 503, 'not-ready');
    expect(ready.headers['retry-after']).toBe('5');
    expect(ready.headers['connection']).toBe('close');
    expect((await leaving.anonymous.get('/health/live')).status).toBe(200);
    await leaving.stop();
  });
});

describe('health without Redis', () => {
  it('stays ready, degraded, and recovers', async () => {
    const redis = await startPrivateRedis();
    const app = await startApp({ redisUrl: redis.url });
    const state = async () => (await app.anonymous.get('/health/ready')).body as Record<string, string>;
    expect(await state()).toMatchObject({ status: 'ok', redis: 'up' });
    await redis.stop();
    expect(await state()).toMatchObject({ status: 'degraded', postgres: 'up', redis: 'degraded' });
    await redis.start();
    await waitFor(async () => (await state())['redis'] === 'up');
    await app.stop();
    await redis.remove();
  });
});
