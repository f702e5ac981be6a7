import type { Checkpoint } from '../../src/queue/checkpoint';
import { type Answer, answerTo } from '../support/answer-to';
import { type ApiProcess, startApiProcess } from '../support/api-process';
import { type TestApp, startApp } from '../support/app';
import { faultCases } from '../support/fault-form';
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

jest.setTimeout(120_000);

type Step = Checkpoint | 'half of it has come';
type Case = readonly [Streamed, Step];
const STEPS: readonly Step[] = ['half of it has come', 'post:before-commit', 'post:after-commit'];
const all: readonly Case[] = STREAMED.flatMap((name) => STEPS.map((step): Case => [name, step]));
const isShort = ([name, step]: Case): boolean =>
  name === 'receiveContributions' || (name === 'importFile' && step !== 'half of it has come');
const casesOf = (isOne: (step: Step) => boolean): Case[] => {
  const cases = all.filter(([, step]) => isOne(step));
  return faultCases({ short: cases.filter(isShort), more: cases.filter((one) => !isShort(one)) });
};

describe('fault 13: the same Idempotency-Key on a stream', () => {
  let app: TestApp;
  let routes: Readonly<Record<Streamed, StreamedRoute>>;
  let healthy: ApiProcess;
  const running: ApiProcess[] = [];
  beforeAll(async () => {
    app = await startApp();
    routes = await streamedRoutes(app);
    healthy = await start();
  });
  afterAll(async () => {
    for (const api of running) api.signal('SIGKILL');
    await Promise.all(running.map((api) => api.ended));
    await app.stop();
  });

  async function start(variables: Record<string, string> = {}): Promise<ApiProcess> {
    const api = await startApiProcess({ DATABASE_URL: app.database.url, ...variables });
    running.push(api);
    return api;
  }
  const send = (url: string, one: StreamedRequest, key: string): Promise<Answer> => {
    const sent = openStream(url, one, key);
    sent.end(one.body);
    return answerTo(sent);
  };
  const effects = async (): Promise<number> =>
    (await app.sql<{ count: number }>('SELECT count(*)::int AS count FROM audit_events'))[0]!.count;
  const held = async (key: string): Promise<{ status: number | null } | undefined> =>
    (
      await app.sql<{ status: number | null }>('SELECT status FROM idempotency_keys WHERE key = $1', [key])
    )[0];

  /** A process that is killed when the request is so far. */
  async function killedAt(step: Step, one: StreamedRequest, key: string): Promise<void> {
    const isHalf = step === 'half of it has come';
    const doomed = await start(isHalf ? {} : { CRASH_AT: step });
    const sent = openStream(doomed.url, one, key);
    const answer = answerTo(sent).then(
      ({ status }) => status,
      () => 'cut',
    );
    if (isHalf) {
      sent.write(one.body.slice(0, 10));
      await waitFor(() => held(key));
      doomed.signal('SIGKILL');
    } else sent.end(one.body);
    expect(await doomed.ended).toBe('SIGKILL');
    expect(await answer).toBe('cut');
  }

  it.each(casesOf((step) => step === 'post:after-commit'))(
    '%s, killed when %s: it was done, and is answered as it was',
    async (name, step) => {
      const key = `${name}-${STEPS.indexOf(step)}`;
      const one = await routes[name].next();
      const before = await effects();
      await killedAt(step, one, key);
      const done = await effects();
      expect(done).toBeGreaterThan(before);
      const again = await send(healthy.url, one, key);
      expect([again.status, again.headers['idempotency-replayed']]).toEqual([routes[name].status, 'true']);
      expect(await effects()).toBe(done);
    },
  );

  it.each(casesOf((step) => step !== 'post:after-commit'))(
    '%s, killed when %s: nothing was done, and it is done once',
    async (name, step) => {
      const key = `${name}-${STEPS.indexOf(step)}`;
      const one = await routes[name].next();
      const before = await effects();
      await killedAt(step, one, key);
      expect([await effects(), await held(key)]).toEqual([before, { status: null }]);
      expectProblem((await send(healthy.url, one, key)) as never, 409, 'request-in-flight');
      await app.sql('UPDATE idempotency_keys SET locked_until = now() WHERE key = $1', [key]);
      const retried = await send(healthy.url, one, key);
      expect([retried.status, retried.headers['idempotency-replayed']]).toEqual([
        routes[name].status,
        undefined,
      ]);
      const done = await effects();
      expect(done).toBeGreaterThan(before);
      const again = await send(healthy.url, one, key);
      expect([again.text, again.headers['idempotency-replayed']]).toEqual([retried.text, 'true']);
      expect(await effects()).toBe(done);
    },
  );

  it('30 times in parallel is taken in once; the rest replay it or are told to come back', async () => {
    const one = await routes.receiveContributions.next();
    const before = await effects();
    const answers = await Promise.all(Array.from({ length: 30 }, () => send(app.url, one, 'thirty')));
    const done = answers.filter(({ status }) => status === 201);
    expect(done.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
    for (const answer of answers.filter(({ status }) => status !== 201))
      expectProblem(answer as never, 409, 'request-in-flight');
    expect(await effects()).toBe(before + 1);
    expect((await send(app.url, one, 'thirty')).text).toBe(done[0]!.text);
  });
});
