import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { IdempotencyRepository } from '../../src/http/idempotency.repository';
import { IdempotencyStore } from '../../src/http/idempotency.store';
import type { IdempotencyClaim, IdempotentRequest } from '../../src/http/idempotent-request';
import { type PrintedBody, PrintedStream, PrintedValue } from '../../src/http/printed-body';
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

  describe('in the store', () => {
    const KEY = 'k';
    const store = () => app.services.get(IdempotencyStore, { strict: false });
    const parsed = (value: unknown): PrintedBody => new PrintedValue(KEY, value);
    const streamed = (text: string): PrintedBody =>
      new PrintedStream(KEY, '', Readable.from([Buffer.from(text)], { objectMode: false }));
    const request = (key: string, body: PrintedBody, route = 'POST /v1/batches'): IdempotentRequest => ({
      principal: String(person.userId),
      key,
      route,
      body,
    });
    const claimed = async (given: IdempotentRequest): Promise<IdempotencyClaim> => {
      const start = await store().begin(given);
      if (!('claim' in start)) throw new Error('expected a claim');
      return start.claim;
    };
    const runsOutIn = (seconds: number, key: string) =>
      app.sql(
        `UPDATE idempotency_keys SET locked_until = clock_timestamp() + make_interval(secs => $1) WHERE key = $2`,
        [seconds, key],
      );
    const answer = { status: 201, body: { rows: 3 }, headers: { location: '/x' } };

    it('is held for a stream before anybody knows what that is, and kept with what it was', async () => {
      const body = streamed('rows');
      const claim = await claimed(request('stream', body));
      const [held] = await app.sql(`SELECT body_hash, status FROM idempotency_keys WHERE key = 'stream'`);
      expect(held).toEqual({ body_hash: null, status: null });
      const unread = streamed('other');
      await expect(store().begin(request('stream', unread))).rejects.toMatchObject({
        code: 'request-in-flight',
        retryAfter: expect.any(Number),
      });
      await expect(store().begin(request('stream', unread, 'POST /v1/others'))).rejects.toMatchObject({
        code: 'idempotency-key-reused',
      });
      expect(await unread.is(await streamed('other').whole())).toBe(true);
      await store().complete(claim, await body.whole(), answer);
      await store().release(claim);
      expect(await store().begin(request('stream', streamed('rows')))).toEqual({ replay: answer });
      for (const other of [streamed('row'), streamed('rows.'), streamed(''), parsed('rows')])
        await expect(store().begin(request('stream', other))).rejects.toMatchObject({
          code: 'idempotency-key-reused',
        });
    });

    it('is renewed without another fence, and not by who has lost it', async () => {
      const body = streamed('rows');
      const claim = await claimed(request('renewed', body));
      const keys = app.services.get(IdempotencyRepository, { strict: false });
      const lockedFor = async () => (await keys.find(claim.principal, claim.key))!.lockedFor;
      await runsOutIn(1, 'renewed');
      await keys.renew(claim, 300);
      expect(await lockedFor()).toBeGreaterThan(200);
      await keys.renew({ ...claim, fence: randomUUID() }, 3_000);
      expect(await lockedFor()).toBeLessThanOrEqual(300);
      await store().complete(claim, await body.whole(), answer);
      expect(await store().begin(request('renewed', streamed('rows')))).toEqual({ replay: answer });
    });

    it('of a stream that was given up goes to whatever comes next, and only that is kept', async () => {
      const late = await claimed(request('given-up', streamed('rows')));
      await runsOutIn(-1, 'given-up');
      const body = parsed('other');
      const next = await claimed(request('given-up', body));
      await expect(store().complete(late, await streamed('rows').whole(), answer)).rejects.toMatchObject({
        code: 'request-in-flight',
      });
      await store().release(late);
      await store().complete(next, await body.whole(), answer);
      expect(await store().begin(request('given-up', parsed('other')))).toEqual({ replay: answer });
    });

    it('of a parsed body that was given up goes to no other', async () => {
      await claimed(request('parsed', parsed('rows')));
      await runsOutIn(-1, 'parsed');
      for (const other of [parsed('other'), streamed('rows')])
        await expect(store().begin(request('parsed', other))).rejects.toMatchObject({
          code: 'idempotency-key-reused',
        });
      await claimed(request('parsed', parsed('rows')));
    });
  });
});
