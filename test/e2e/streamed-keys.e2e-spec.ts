import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type Answer, answerTo } from '../support/answer-to';
import { type TestApp, startApp } from '../support/app';
import { type Json, operationsOf } from '../support/openapi';
import { expectProblem } from '../support/problem';
import {
  STREAMED,
  type Streamed,
  type StreamedRequest,
  type StreamedRoute,
  openStream,
  streamedRoutes,
} from '../support/streamed-routes';
import { waitFor } from '../support/wait-for';

const GZIP = { 'content-encoding': 'gzip' };

/** What carries a stream is told by its bytes, and answered again like any other POST. */
describe('a streamed POST with an Idempotency-Key', () => {
  let app: TestApp;
  let routes: Readonly<Record<Streamed, StreamedRoute>>;
  beforeAll(async () => {
    app = await startApp();
    routes = await streamedRoutes(app);
  });
  afterAll(() => app.stop());

  const open = (one: StreamedRequest, key: string) => openStream(app.url, one, key);
  const send = (one: StreamedRequest, key: string, body: string | Buffer = one.body): Promise<Answer> => {
    const sent = open(one, key);
    sent.end(body);
    return answerTo(sent);
  };
  const refusal = (answer: Answer, status: number, code: string): void =>
    void expectProblem(answer as never, status, code);
  const effects = async (): Promise<number> =>
    (await app.sql<{ count: number }>('SELECT count(*)::int AS count FROM audit_events'))[0]!.count;
  const isHeld = async (key: string): Promise<boolean> =>
    (await app.sql('SELECT FROM idempotency_keys WHERE key = $1 AND status IS NULL', [key])).length > 0;
  /** Opens the request and sends so much of it that it is under way. */
  const begun = async (one: StreamedRequest, key: string) => {
    const sent = open(one, key);
    sent.write(one.body.slice(0, 10));
    await waitFor(() => isHeld(key), { what: 'the key to be taken' });
    return sent;
  };

  it('is tried on every route that takes one', () => {
    const contract = JSON.parse(readFileSync('openapi.json', 'utf8')) as Json;
    const streamed = operationsOf(contract).filter(({ method, value }) => {
      const types = Object.keys(value.requestBody?.['content'] ?? {});
      return method === 'post' && types.some((type) => !/json$|x-www-form/.test(type) || /ndjson/.test(type));
    });
    expect(streamed.map(({ value }) => value.operationId!).toSorted()).toEqual([...STREAMED].toSorted());
  });

  it.each(STREAMED)('%s: is answered again as it was, packed or not', async (name) => {
    const before = await effects();
    const one = await routes[name].next();
    const first = await send(one, `again-${name}`);
    expect([first.status, first.headers['idempotency-replayed']]).toEqual([routes[name].status, undefined]);
    const done = await effects();
    expect(done).toBeGreaterThan(before);
    const packed = { ...one, headers: { ...one.headers, ...GZIP } };
    for (const again of [
      await send(one, `again-${name}`),
      await send(packed, `again-${name}`, gzipSync(one.body)),
    ]) {
      expect([again.status, again.text]).toEqual([first.status, first.text]);
      expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true' });
      expect([again.headers['location'], again.headers['etag']]).toEqual([
        first.headers['location'],
        first.headers['etag'],
      ]);
    }
    expect(await effects()).toBe(done);
  });

  it.each(STREAMED)('%s: is refused with another body or query', async (name) => {
    const one = await routes[name].next();
    const key = `other-${name}`;
    expect((await send(one, key)).status).toBe(routes[name].status);
    const done = await effects();
    const others: readonly StreamedRequest[] = [
      { ...one, body: (await routes[name].next()).body },
      { ...one, body: `${one.body} ` },
      { ...one, body: '' },
      { ...one, path: `${one.path}&again=true` },
    ];
    for (const other of others) refusal(await send(other, key), 422, 'idempotency-key-reused');
    // One that has become longer than the first was is not read to its end.
    const endless = open(one, key);
    endless.write(`${one.body}${' '.repeat(1_000)}`);
    refusal(await answerTo(endless), 422, 'idempotency-key-reused');
    endless.destroy();
    expect(await effects()).toBe(done);
    expect((await send(one, key)).headers['idempotency-replayed']).toBe('true');
  });

  it.each(STREAMED)('%s: is in flight until it is over, which is said without reading on', async (name) => {
    const one = await routes[name].next();
    const key = `flight-${name}`;
    const first = await begun(one, key);
    const second = open(one, key);
    second.write(one.body.slice(0, 5));
    const meanwhile = await answerTo(second);
    refusal(meanwhile, 409, 'request-in-flight');
    expect(Number(meanwhile.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(meanwhile.headers['retry-after'])).toBeLessThanOrEqual(60);
    second.destroy();
    first.end(one.body.slice(10));
    expect((await answerTo(first)).status).toBe(routes[name].status);
    expect((await send(one, key)).headers['idempotency-replayed']).toBe('true');
  });

  it.each(STREAMED)('%s: leaves its key free when it was refused', async (name) => {
    const { refused, status, next } = routes[name];
    const one = await next();
    const before = await effects();
    const answer = await send(one, `refused-${name}`, refused.body);
    refusal(answer, refused.status, refused.code);
    expect(await effects()).toBe(before);
    const corrected = await send(one, `refused-${name}`);
    expect([corrected.status, corrected.headers['idempotency-replayed']]).toEqual([status, undefined]);
  });

  it.each(STREAMED)('%s: leaves its key free when its sender goes away', async (name) => {
    const one = await routes[name].next();
    const key = `gone-${name}`;
    const before = await effects();
    const gone = await begun(one, key);
    gone.destroy();
    await waitFor(async () => !(await isHeld(key)), { what: 'the key to be free' });
    expect(await effects()).toBe(before);
    const whole = await send(one, key);
    expect([whole.status, whole.headers['idempotency-replayed']]).toEqual([routes[name].status, undefined]);
  });

  it.each(STREAMED)('%s: of which only a part comes again leaves the answer as it is', async (name) => {
    const one = await routes[name].next();
    const key = `part-${name}`;
    const first = await send(one, key);
    const part = open(one, key);
    await new Promise<void>((resolve) => void part.write(one.body.slice(0, 10), () => resolve()));
    part.destroy();
    const again = await send(one, key);
    expect([again.text, again.headers['idempotency-replayed']]).toEqual([first.text, 'true']);
  });

  it('is another one when the same bytes are to be read as something else', async () => {
    const one = await routes.receiveContributions.next();
    await send(one, 'type');
    const asCsv = { ...one, headers: { 'content-type': 'text/csv' } };
    refusal(await send(asCsv, 'type'), 422, 'idempotency-key-reused');
  });

  it('is another one at another address, whose body is not read', async () => {
    const one = await routes.receiveContributions.next();
    await send(one, 'address');
    const elsewhere = open({ ...one, path: '/v1/remittances/batches?sourceSystem=core' }, 'address');
    elsewhere.write('{');
    refusal(await answerTo(elsewhere), 422, 'idempotency-key-reused');
    elsewhere.destroy();
  });

  it('is looked at after everything that it is refused for unseen', async () => {
    const one = await routes.receiveContributions.next();
    refusal(await send(one, 'a b'), 400, 'invalid-idempotency-key');
    const asText = { ...one, headers: { 'content-type': 'text/plain' } };
    refusal(await send(asText, 'unseen'), 415, 'unsupported-media-type');
    const broken = { ...one, headers: { ...one.headers, ...GZIP } };
    refusal(await send(broken, 'unseen'), 400, 'malformed-gzip');
    expect((await send(one, 'unseen')).status).toBe(201);
    refusal(await send(broken, 'unseen'), 400, 'malformed-gzip');
  });

  it('is answered again with what a dry run said, and is not the run after it', async () => {
    const one = await routes.receiveContributions.next();
    const dry = { ...one, path: `${one.path}&dryRun=true` };
    const before = await effects();
    const first = await send(dry, 'dry');
    expect(first).toMatchObject({ status: 200, body: { accepted: 2, batchId: null, dryRun: true } });
    expect((await send(dry, 'dry')).text).toBe(first.text);
    expect(await effects()).toBe(before);
    refusal(await send(one, 'dry'), 422, 'idempotency-key-reused');
  });

  it('says of JSON on the same routes at once that it is another body', async () => {
    const one = await routes.receiveContributions.next();
    const items = one.body.split('\n').map((line) => JSON.parse(line) as Json);
    const path = '/v1/contributions/batches';
    const json = (sourceSystem: string) =>
      one.who.post(path).set('Idempotency-Key', 'json').send({ sourceSystem, items });
    const first = await json('core');
    expect([first.status, first.body]).toMatchObject([201, { accepted: 2, duplicates: 0 }]);
    const again = await json('core');
    expect([again.text, again.headers['location'], again.headers['idempotency-replayed']]).toEqual([
      first.text,
      first.headers['location'],
      'true',
    ]);
    expectProblem(await json('other'), 422, 'idempotency-key-reused');
    const stream = open({ ...one, path }, 'json');
    stream.write('{');
    refusal(await answerTo(stream), 422, 'idempotency-key-reused');
    stream.destroy();
  });

  it('of another kind under the key of one that is under way is told to come back', async () => {
    const one = await routes.receiveContributions.next();
    const first = await begun(one, 'kinds');
    const json = await one.who
      .post('/v1/contributions/batches')
      .set('Idempotency-Key', 'kinds')
      .send({ sourceSystem: 'core', items: [] });
    expectProblem(json, 409, 'request-in-flight');
    first.end(one.body.slice(10));
    expect((await answerTo(first)).status).toBe(201);
  });

  it('keeps its connection usable, whatever it is answered', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const one = await routes.receiveContributions.next();
    const statuses: number[] = [];
    for (const body of [one.body, `${one.body}\n`.repeat(2_000), 'x', one.body]) {
      const sent = openStream(app.url, one, 'connection', agent);
      sent.end(body);
      statuses.push((await answerTo(sent)).status);
    }
    agent.destroy();
    expect(statuses).toEqual([201, 422, 422, 201]);
  });

  it('frees nothing of a request that has taken the key over, and does not commit beside it', async () => {
    const one = await routes.receiveContributions.next();
    const late = await begun(one, 'late');
    await app.sql(
      `UPDATE idempotency_keys SET locked_until = now() - interval '1 second' WHERE key = 'late'`,
    );
    const successor = await send(one, 'late');
    expect(successor).toMatchObject({ status: 201, body: { accepted: 2, duplicates: 0 } });
    late.end(one.body.slice(10));
    const refused = await answerTo(late);
    refusal(refused, 409, 'request-in-flight');
    expect(refused.headers['location']).toBeUndefined();
    expect((await send(one, 'late')).text).toBe(successor.text);
  });
});
