import { createHash } from 'node:crypto';
import { IdempotencyStore } from '../../src/http/idempotency.store';
import type { IdempotentRequest } from '../../src/http/idempotent-request';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { CREATE_THINGS, ThingsController, gate } from '../support/things';
import { waitFor } from '../support/wait-for';

const keyed = (person: SignedIn, key: string, body: object, path = '/v1/things') =>
  person.post(path).set('Idempotency-Key', key).send(body);

describe('a POST with an Idempotency-Key', () => {
  let app: TestApp;
  let person: SignedIn;
  beforeAll(async () => {
    app = await startApp({}, { controllers: [ThingsController] });
    await app.sql(CREATE_THINGS);
    person = await app.as('supervisor');
  });
  afterAll(() => app.stop());

  const countOf = async (name: string): Promise<number> =>
    (await app.sql<{ n: number }>('SELECT count(*) AS n FROM things WHERE name = $1', [name]))[0]!.n;

  it('is answered again as it was: status, body, address and version', async () => {
    const first = await keyed(person, 'once', { name: 'An' });
    expect(first.status).toBe(201);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    const second = await keyed(person, 'once', { name: 'An' });
    expect(second.status).toBe(201);
    expect(second.text).toBe(first.text);
    expect(second.headers['location']).toBe(first.headers['location']);
    expect(second.headers['etag']).toBe('"v1"');
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
    expect(await countOf('An')).toBe(1);
  });

  it('keeps 202, and 204 without a body', async () => {
    for (const [action, status] of [
      ['start', 202],
      ['forget', 204],
    ] as const) {
      const first = await keyed(person, action, {}, `/v1/things/7/${action}`);
      const second = await keyed(person, action, {}, `/v1/things/7/${action}`);
      expect([first.status, second.status]).toEqual([status, status]);
      expect(second.text).toBe(first.text);
      expect(second.headers['idempotency-replayed']).toBe('true');
    }
    expect(await countOf('forgot 7')).toBe(1);
  });

  it('compares bodies by value, not by the order of their fields', async () => {
    const send = (text: string) =>
      person
        .post('/v1/things')
        .set('Idempotency-Key', 'order')
        .set('Content-Type', 'application/json')
        .send(text);
    await send('{"name":"Bình","note":"x"}');
    const again = await send('{ "note": "x",\n "name": "Bình" }');
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  it('belongs to its caller', async () => {
    const other = await app.as('supervisor');
    await keyed(person, 'shared', { name: 'Chi' });
    const response = await keyed(other, 'shared', { name: 'Dung' });
    expect(response.status).toBe(201);
    expect(response.headers['idempotency-replayed']).toBeUndefined();
  });

  it('without the header creates each time', async () => {
    await person.post('/v1/things').send({ name: 'twice' });
    await person.post('/v1/things').send({ name: 'twice' });
    expect(await countOf('twice')).toBe(2);
  });

  it('means nothing on a GET', async () => {
    expect((await person.get('/v1/things').set('Idempotency-Key', 'once')).status).toBe(200);
  });

  it('is looked at after the permission', async () => {
    const auditor = await app.as('auditor');
    expectProblem(await keyed(auditor, 'x'.repeat(300), { name: 'x' }), 403, 'forbidden');
    const anonymous = await app.anonymous.post('/v1/things').set('Idempotency-Key', 'once').send({});
    expectProblem(anonymous, 401, 'unauthenticated');
  });

  it('leaves nothing behind of a request that failed, and frees its key', async () => {
    expectProblem(await keyed(person, 'retry', { name: 'refused' }), 409, 'nothing-changes');
    expectProblem(await keyed(person, 'retry', { name: 'broken' }), 500, 'internal-error');
    expectProblem(await keyed(person, 'retry', { role: 'x' }), 422, 'validation-failed');
    expect(await countOf('refused')).toBe(0);
    expect(await countOf('broken')).toBe(0);
    expect((await keyed(person, 'retry', { name: 'mended' })).status).toBe(201);
  });

  it('waits for nobody: a request in flight is a conflict with a time to come back', async () => {
    let open = (): void => undefined;
    gate.opens = new Promise((resolve) => (open = resolve));
    const slow = keyed(person, 'slow', { name: 'slow' }).then((response) => response);
    await waitFor(() =>
      app.sql(`SELECT FROM idempotency_keys WHERE key = 'slow'`).then((rows) => rows.length),
    );
    const meanwhile = await keyed(person, 'slow', { name: 'slow' });
    expectProblem(meanwhile, 409, 'request-in-flight');
    expect(Number(meanwhile.headers['retry-after'])).toBeGreaterThan(50);
    expect(Number(meanwhile.headers['retry-after'])).toBeLessThanOrEqual(60);
    expectProblem(await keyed(person, 'slow', { name: 'other' }), 422, 'idempotency-key-reused');
    open();
    expect((await slow).status).toBe(201);
    expect((await keyed(person, 'slow', { name: 'slow' })).headers['idempotency-replayed']).toBe('true');
    expect(await countOf('slow')).toBe(1);
  });

  it('taken over from a request that was given up: only one of the two commits', async () => {
    let open = (): void => undefined;
    gate.opens = new Promise((resolve) => (open = resolve));
    const late = keyed(person, 'late', { name: 'late' }).then((response) => response);
    await waitFor(() =>
      app.sql(`SELECT FROM idempotency_keys WHERE key = 'late'`).then((rows) => rows.length),
    );
    await app.sql(
      `UPDATE idempotency_keys SET locked_until = now() - interval '1 second' WHERE key = 'late'`,
    );
    const successor = keyed(person, 'late', { name: 'late' }).then((response) => response);
    await waitFor(() =>
      app
        .sql(`SELECT FROM idempotency_keys WHERE key = 'late' AND locked_until > now()`)
        .then((rows) => rows.length),
    );
    open();
    expect(new Set([(await late).status, (await successor).status])).toEqual(new Set([201, 409]));
    expect(await countOf('late')).toBe(1);
  });

  it('is carried out again when its process died before the commit', async () => {
    await app.sql(
      `INSERT INTO idempotency_keys (principal, key, route, body_hash, locked_until)
       SELECT principal, 'died', route, body_hash, now() - interval '1 second' FROM idempotency_keys
       WHERE key = 'once'`,
    );
    const response = await keyed(person, 'died', { name: 'An' });
    expect(response.status).toBe(201);
    expect(response.headers['idempotency-replayed']).toBeUndefined();
    expect(await countOf('An')).toBe(2);
  });

  it('is forgotten after a day, by the sweep and by a request that comes before it', async () => {
    await keyed(person, 'old', { name: 'old' });
    await keyed(person, 'older', { name: 'older' });
    await app.sql(
      `UPDATE idempotency_keys SET created_at = now() - interval '25 hours' WHERE key IN ('old', 'older')`,
    );
    expect((await keyed(person, 'old', { name: 'new' })).status).toBe(201);
    await app.services.get(IdempotencyStore, { strict: false }).purgeExpired();
    const kept = await app.sql<{ key: string }>(`SELECT key FROM idempotency_keys WHERE key LIKE 'old%'`);
    expect(kept.map(({ key }) => key)).toEqual(['old']);
  });

  it('can be kept by a route itself, with a hash of its own', async () => {
    const store = app.services.get(IdempotencyStore, { strict: false });
    const request: IdempotentRequest = {
      principal: String(person.userId),
      key: 'stream',
      route: 'POST /v1/batches',
      bodyHash: createHash('sha256').update('rows').digest(),
    };
    const start = await store.begin(request, 300);
    if (!('claim' in start)) throw new Error('expected a claim');
    await expect(store.begin(request)).rejects.toMatchObject({ code: 'request-in-flight', retryAfter: 300 });
    await store.complete(start.claim, { status: 201, body: { rows: 3 }, headers: { location: '/x' } });
    expect(await store.begin(request)).toEqual({
      replay: { status: 201, body: { rows: 3 }, headers: { location: '/x' } },
    });
    await store.release(start.claim);
    await expect(store.begin({ ...request, bodyHash: Buffer.alloc(32) })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });
});
