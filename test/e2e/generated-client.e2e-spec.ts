import { type DaiLyThuClient, createDaiLyThuClient } from '../../clients/typescript/client';
import { PASSWORD, aUser } from '../factories/access';
import { type TestApp, startApp } from '../support/app';

/** Answers with these, one after the other; undefined loses the request. */
function answering(...answers: readonly (Response | undefined)[]) {
  const sent: Request[] = [];
  const pauses: number[] = [];
  const rest = [...answers];
  return {
    sent,
    pauses,
    options: {
      baseUrl: 'http://service.example',
      token: 'token',
      fetch: async (request: Request): Promise<Response> => {
        sent.push(request);
        const answer = rest.shift();
        if (!answer) throw new TypeError('the line is dead');
        return answer;
      },
      pause: async (milliseconds: number): Promise<void> => void pauses.push(milliseconds),
    },
  };
}

const problem = (status: number, headers: Record<string, string> = {}): Response =>
  Response.json(
    { status, code: 'some-code' },
    { status, headers: { 'Content-Type': 'application/problem+json', ...headers } },
  );
const ask = (client: DaiLyThuClient) => client.POST('/v1/evaluation-runs', { body: { period: '2026-H1' } });
const RUN = (): Response => Response.json({ id: 'run_1' }, { status: 202 });

describe('the generated client', () => {
  let app: TestApp;
  let client: DaiLyThuClient;
  const seen: Request[] = [];

  beforeAll(async () => {
    app = await startApp();
    const { username } = await aUser(app.sql, { officeId: await app.rootOffice(), role: 'supervisor' });
    const anonymous = createDaiLyThuClient({ baseUrl: app.url });
    const { data } = await anonymous.POST('/v1/auth/login', {
      body: { username, password: PASSWORD },
    });
    client = createDaiLyThuClient({
      baseUrl: app.url,
      token: () => data?.accessToken,
      fetch: (request) => {
        seen.push(request);
        return fetch(request);
      },
    });
  });
  afterAll(() => app.stop());

  const aNewAgent = async (code: string, officeId: string, key?: string) =>
    client.POST('/v1/agents', {
      body: { code, name: 'Bưu điện Đống Đa', kind: 'post-office', officeId },
      ...(key === undefined ? {} : { params: { header: { 'Idempotency-Key': key } } }),
    });
  const anOffice = async (): Promise<string> => {
    const { data } = await client.GET('/v1/offices');
    return data!.items[0]!.id;
  };

  it('knows who it is, and what a list holds', async () => {
    const me = await client.GET('/v1/auth/me');
    expect(me.data?.role).toBe('supervisor');
    const agents = await client.GET('/v1/agents', { params: { query: { limit: 10, sort: '-code' } } });
    expect(agents.response.status).toBe(200);
    expect(agents.data).toEqual({ items: [], nextCursor: null });
  });

  it('gives a refusal as a problem with a code', async () => {
    const { data, error, response } = await client.GET('/v1/agents/{id}', {
      params: { path: { id: 'agt_none' } },
    });
    expect(data).toBeUndefined();
    const code: string | undefined = error?.code;
    expect([response.status, code]).toEqual([404, 'agent-not-found']);
    const invalid = await aNewAgent('no code', await anOffice());
    expect(invalid.error?.errors.map((one) => one.pointer)).toEqual(['/code']);
  });

  it('puts a key of its own on each POST, or the one that it is given', async () => {
    const officeId = await anOffice();
    const first = await aNewAgent('IS0001M', officeId);
    expect(first.response.status).toBe(201);
    expect(seen.at(-1)!.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    const second = await aNewAgent('IS0002M', officeId, 'my-key');
    const again = await aNewAgent('IS0002M', officeId, 'my-key');
    expect(again.response.headers.get('Idempotency-Replayed')).toBe('true');
    expect(again.data).toEqual(second.data);
    await client.GET('/v1/auth/me');
    expect(seen.at(-1)!.headers.has('Idempotency-Key')).toBe(false);
  });

  it('changes what it has read, under the version that it has read', async () => {
    const made = await aNewAgent('IS0003M', await anOffice());
    const id = made.data!.id;
    const change = (etag: string) =>
      client.PATCH('/v1/agents/{id}', {
        params: { path: { id }, header: { 'If-Match': etag } },
        body: { name: 'Bưu điện Ba Đình' },
      });
    const changed = await change(made.response.headers.get('ETag')!);
    expect(changed.data?.name).toBe('Bưu điện Ba Đình');
    const stale = await change(made.response.headers.get('ETag')!);
    expect(stale.response.status).toBe(412);
  });
});

describe('a request of the generated client that is not answered', () => {
  it('is sent again with the same key and body, a little later each time', async () => {
    const { sent, pauses, options } = answering(undefined, problem(503), RUN());
    const { data } = await ask(createDaiLyThuClient(options));
    expect(data?.id).toBe('run_1');
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(1);
    expect(await Promise.all(sent.map((request) => request.text()))).toEqual(
      Array(3).fill('{"period":"2026-H1"}'),
    );
    expect(pauses).toHaveLength(2);
    expect(pauses[0]).toBeGreaterThanOrEqual(200);
    expect(pauses[1]).toBeGreaterThanOrEqual(400);
  });

  it.each([
    ['too many requests', 429],
    ['not ready', 503],
    ['the same request in flight', 409],
  ])('waits as long as it is told: %s', async (_what, status) => {
    const { pauses, options } = answering(problem(status, { 'Retry-After': '7' }), RUN());
    expect((await ask(createDaiLyThuClient(options))).response.status).toBe(202);
    expect(pauses).toEqual([7_000]);
  });

  it('is given up after so many attempts, with the last answer or failure', async () => {
    const refused = answering(...Array.from({ length: 4 }, () => problem(503)));
    expect((await ask(createDaiLyThuClient(refused.options))).error?.code).toBe('some-code');
    expect(refused.sent).toHaveLength(4);
    const lost = answering();
    await expect(ask(createDaiLyThuClient({ ...lost.options, attempts: 2 }))).rejects.toThrow('dead');
    expect(lost.sent).toHaveLength(2);
  });

  it.each([400, 401, 403, 404, 409, 412, 422, 428, 500])('is not sent again after %i', async (status) => {
    const { sent, options } = answering(problem(status));
    expect((await ask(createDaiLyThuClient(options))).response.status).toBe(status);
    expect(sent).toHaveLength(1);
  });

  it('is not sent again when that could do it twice', async () => {
    const change = answering();
    await expect(
      createDaiLyThuClient(change.options).PATCH('/v1/agents/{id}', {
        params: { path: { id: 'agt_1' }, header: { 'If-Match': '"1"' } },
        body: {},
      }),
    ).rejects.toThrow('dead');
    expect(change.sent).toHaveLength(1);
    const refresh = answering();
    await expect(
      createDaiLyThuClient(refresh.options).POST('/v1/auth/refresh', { body: { refreshToken: 'once' } }),
    ).rejects.toThrow('dead');
    expect(refresh.sent.map(({ headers }) => [...headers.keys()])).toEqual([['content-type']]);
  });

  it('is not sent again when it was called off', async () => {
    const controller = new AbortController();
    const { sent, options } = answering();
    controller.abort();
    await expect(
      createDaiLyThuClient(options).GET('/v1/auth/me', { signal: controller.signal }),
    ).rejects.toThrow();
    expect(sent.length).toBeLessThanOrEqual(1);
  });
});
