import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { CREATE_THINGS, ThingsController } from '../support/things';

describe('fault 13: the same Idempotency-Key', () => {
  let app: TestApp;
  let person: SignedIn;
  beforeAll(async () => {
    app = await startApp({}, { controllers: [ThingsController] });
    await app.sql(CREATE_THINGS);
    person = await app.as('supervisor');
  });
  afterAll(() => app.stop());

  const send = (key: string, body: object, path = '/v1/things') =>
    person.post(path).set('Idempotency-Key', key).send(body);
  const things = () => app.sql<{ name: string }>('SELECT name FROM things');

  it('50 times in parallel creates one; the rest replay it or are told to come back', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => send('fifty', { name: 'An' })));
    const created = answers.filter(({ status }) => status === 201);
    const original = created.filter((answer) => answer.headers['idempotency-replayed'] === undefined);
    expect(original).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      expectProblem(answer, 409, 'request-in-flight');
      expect(answer.headers['retry-after']).toMatch(/^\d+$/);
    }
    for (const answer of created) expect(answer.text).toBe(original[0]!.text);
    expect(await things()).toEqual([{ name: 'An' }]);
    expect((await send('fifty', { name: 'An' })).text).toBe(original[0]!.text);
  });

  it('with another body is refused', async () => {
    expectProblem(await send('fifty', { name: 'Bình' }), 422, 'idempotency-key-reused');
    expectProblem(await send('fifty', { name: 'An', note: 'more' }), 422, 'idempotency-key-reused');
  });

  it('on another resource is refused', async () => {
    expectProblem(await send('fifty', { name: 'An' }, '/v1/things/1/start'), 422, 'idempotency-key-reused');
    await send('start', {}, '/v1/things/1/start');
    expectProblem(await send('start', {}, '/v1/things/2/start'), 422, 'idempotency-key-reused');
    expectProblem(await send('start', {}, '/v1/things/1/start?now=yes'), 422, 'idempotency-key-reused');
  });

  it('after a failure is free for the corrected retry', async () => {
    expectProblem(await send('failed', { name: '' }), 422, 'validation-failed');
    expectProblem(await send('failed', { name: 'refused' }), 409, 'nothing-changes');
    expect((await send('failed', { name: 'Chi' })).status).toBe(201);
  });

  it.each([
    ['1,000 characters long', 'k'.repeat(1_000)],
    ['256 characters long', 'k'.repeat(256)],
    ['empty', ''],
    ['with a space', 'a b'],
    ['with a letter beyond ASCII', 'kh\u00F3a'],
  ])('%s is refused', async (_what, key) => {
    expectProblem(await send(key, { name: 'An' }), 400, 'invalid-idempotency-key');
  });

  it('255 characters long is taken', async () => {
    expect((await send('k'.repeat(255), { name: 'An' })).status).toBe(201);
  });

  it('did nothing else', async () => {
    const names = (await things()).map(({ name }) => name).sort();
    expect(names).toEqual(['An', 'An', 'Chi', 'started 1']);
  });
});
