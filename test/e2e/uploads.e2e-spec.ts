import { type ClientRequest, request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { UploadSweep } from '../../src/contributions/upload-sweep';
import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import { aSentLine } from '../factories/facts';
import { answerTo } from '../support/answer-to';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { waitFor } from '../support/wait-for';

type Item = Record<string, unknown>;
const PATH = '/v1/contributions/uploads';
const NDJSON = 'application/x-ndjson';
const ndjson = (items: readonly Item[]): string => items.map((item) => JSON.stringify(item)).join('\n');
const lines = (count: number, overrides: Item = {}): Item[] =>
  Array.from({ length: count }, () => aSentLine(overrides));

describe('an upload in parts', () => {
  let app: TestApp;
  let feeder: SignedIn;
  let reader: SignedIn;

  beforeAll(async () => {
    app = await startApp();
    const office = await anOfficeUnder(app.sql.bind(app), await app.rootOffice(), '00101');
    await app.sql(
      `INSERT INTO agents (code, name, kind, office_id) VALUES ('IS0001M', 'Bưu điện Tây', 'post-office', $1)`,
      [office.id],
    );
    feeder = await app.as('integration', office.id);
    reader = await app.as('auditor', office.id);
  });
  afterAll(() => app.stop());

  const opened = async (mode = 'keep-good-rows'): Promise<string> => {
    const { status, body, headers } = await feeder.post(PATH).send({ sourceSystem: 'core', mode });
    expect(status).toBe(201);
    const path = `${PATH}/${(body as { id: string }).id}`;
    expect(headers['location']).toBe(path);
    return path;
  };
  const put = (upload: string, part: number | string, body: string, type = NDJSON) =>
    feeder.put(`${upload}/parts/${part}`).set('Content-Type', type).send(body);
  const complete = (upload: string, parts: number) => feeder.post(`${upload}/completion`).send({ parts });
  const stored = async (items: readonly Item[]): Promise<number> =>
    (
      await app.sql<{ count: number }>(
        'SELECT count(*)::int AS count FROM contribution_lines WHERE receipt_no = ANY ($1)',
        [items.map((item) => item['receiptNo'])],
      )
    )[0]!.count;

  const streamed = (path: string): ClientRequest => {
    const sent = request(`${app.url}${path}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${feeder.token}`, 'content-type': NDJSON },
    });
    sent.on('error', () => undefined);
    return sent;
  };
  const waiting = (query: string, count = 1) =>
    waitFor(
      async () =>
        (
          await app.sql(
            `SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE $1 AND state = 'active'`,
            [`${query}%`],
          )
        ).length === count,
      { what: query },
    );

  it('comes in any order, is followed, and is completed', async () => {
    const upload = await opened();
    const [first, third] = [lines(2), lines(3)];
    expect(await put(upload, 3, ndjson(third))).toMatchObject({
      status: 201,
      body: { part: 3, accepted: 3, batchId: expect.stringMatching(/^bat_/) },
    });
    const packed = await feeder
      .put(`${upload}/parts/1`)
      .set('Content-Type', 'text/csv')
      .set('Content-Encoding', 'gzip')
      .send(
        gzipSync([Object.keys(first[0]!), ...first.map((line) => Object.values(line))].join('\n')) as never,
      );
    expect(packed).toMatchObject({ status: 201, body: { part: 1, accepted: 2 } });
    expect((await reader.get(upload)).body).toMatchObject({
      sourceSystem: 'core',
      mode: 'keep-good-rows',
      state: 'open',
      completedAt: null,
      partsReceived: 2,
      partRanges: [
        { from: 1, to: 1 },
        { from: 3, to: 3 },
      ],
      received: 5,
      accepted: 5,
    });
    const missing = expectProblem(await complete(upload, 5), 409, 'missing-parts');
    expect(missing.errors.map(({ detail }) => detail)).toEqual([
      'part 2 is missing',
      'parts 4 to 5 are missing',
    ]);
    expectProblem(await complete(upload, 1), 409, 'unexpected-parts');
    await put(upload, 2, ndjson(lines(1)));
    const done = await complete(upload, 3);
    expect([done.status, done.body]).toMatchObject([
      200,
      { state: 'complete', partsReceived: 3, partRanges: [{ from: 1, to: 3 }], accepted: 6, rejected: 0 },
    ]);
    expect((await complete(upload, 3)).body).toEqual(done.body);
    expectProblem(await complete(upload, 4), 409, 'upload-complete');
    expectProblem(await put(upload, 4, ndjson(lines(1))), 409, 'upload-complete');
    expect(await put(upload, 3, ndjson(third))).toMatchObject({ status: 200, body: { accepted: 3 } });
  });

  it('answers a part that comes again with the report of then, and refuses another in its place', async () => {
    const upload = await opened();
    const body = ndjson([...lines(2), aSentLine({ kind: 'old' })]);
    const first = await put(upload, 1, body);
    const again = await put(upload, 1, body);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expectProblem(await put(upload, 1, `${body}\n`), 409, 'conflicting-part');
    expect((await reader.get(upload)).body).toMatchObject({ received: 3, accepted: 2, rejected: 1 });
  });

  it('takes a part in once when it is sent twice at once', async () => {
    const upload = await opened();
    const [line] = lines(1);
    const first = streamed(`${upload}/parts/1`);
    first.write(`${JSON.stringify(line)}\n`);
    await waiting('COPY intake');
    const second = streamed(`${upload}/parts/1`);
    second.end(`${JSON.stringify(line)}\n`);
    await waiting('WITH touched AS (INSERT INTO upload_parts');
    expectProblem(await complete(upload, 1), 409, 'upload-busy');
    first.end();
    const answers = await Promise.all([answerTo(first), answerTo(second)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 200]);
    expect(answers[1].body).toEqual(answers[0].body);
    expect(await stored([line!])).toBe(1);
  });

  it('lets the second take a part in whose first sender goes away', async () => {
    const upload = await opened();
    const items = lines(3);
    const gone = streamed(`${upload}/parts/1`);
    gone.write(`${JSON.stringify(items[0])}\n`);
    await waiting('COPY intake');
    const second = streamed(`${upload}/parts/1`);
    second.end(ndjson(items));
    await waiting('WITH touched AS (INSERT INTO upload_parts');
    gone.destroy();
    expect(await answerTo(second)).toMatchObject({ status: 201, body: { accepted: 3, duplicates: 0 } });
  });

  it('keeps nothing of a part that breaks off, and all of it once it is sent again', async () => {
    const upload = await opened();
    const items = lines(50);
    const broken = streamed(`${upload}/parts/1`);
    broken.write(`${ndjson(items.slice(0, 30))}\n{"kind`);
    await waiting('COPY intake');
    broken.destroy();
    await waiting('COPY intake', 0);
    expect(await stored(items)).toBe(0);
    expect((await reader.get(upload)).body).toMatchObject({ partRanges: [], received: 0 });
    expect((await put(upload, 1, ndjson(items))).body).toMatchObject({ accepted: 50 });
    expect(await stored(items)).toBe(50);
  });

  it('keeps nothing of a part with a bad row when all or nothing is wanted', async () => {
    const upload = await opened('all-or-nothing');
    const items = lines(2);
    const bad = ndjson([...items, aSentLine({ kind: 'old' })]);
    expectProblem(await put(upload, 1, bad), 422, 'rows-refused');
    expect((await reader.get(upload)).body).toMatchObject({ partRanges: [] });
    expect(await put(upload, 1, ndjson(items))).toMatchObject({ status: 201, body: { accepted: 2 } });
    expect(await put(upload, 2, ndjson(items))).toMatchObject({
      status: 201,
      body: { batchId: null, duplicates: 2 },
    });
  });

  it('lists every refused row, more than a report does, by pages', async () => {
    const upload = await opened();
    const known = aSentLine();
    await put(upload, 7, ndjson([known]));
    const many = Array.from({ length: 1_200 }, (_, i) => (i % 2 === 0 ? { bad: i } : { type: 'line' }));
    const report = await put(upload, 2, ndjson([...many, ...lines(1)]));
    expect(report.body).toMatchObject({ received: 1_201, rejected: 1_200, errorsTruncated: true });
    expect((report.body as { errors: unknown[] }).errors).toHaveLength(1_000);
    const reversal = { type: 'reversal', lineNo: 1, reversedOn: '2026-02-01', reason: 'duplicate' };
    const refused = [
      '{"a\\u0000":"\\ud800"}',
      'no JSON',
      JSON.stringify(aSentLine({ agentCode: 'IS9999M' })),
      JSON.stringify({ ...known, participantAmount: 1 }),
      JSON.stringify({ ...reversal, receiptNo: 'unknown' }),
      JSON.stringify(
        Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`${'x'.repeat(20)}${i}`, 1])),
      ),
    ];
    // Nothing of this part is new: what is refused is kept all the same.
    expect(await put(upload, 9, [...refused, JSON.stringify(known)].join('\n'))).toMatchObject({
      status: 201,
      body: { batchId: null, accepted: 0, duplicates: 1, rejected: 6 },
    });

    const found: { part: number; row: number; errors: { code: string; pointer: string }[] }[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await reader.get(`${upload}/errors?limit=200${cursor && `&cursor=${cursor}`}`);
      const page = body as { items: typeof found; nextCursor: string | null };
      found.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(found).toHaveLength(1_206);
    expect(found.slice(0, 1_200).map(({ part, row }) => [part, row])).toEqual(many.map((_, i) => [2, i + 1]));
    expect(found[0]!.errors).toContainEqual({
      pointer: '/bad',
      code: 'unknown-field',
      detail: 'is no field of this row',
    });
    const last = found.slice(1_200);
    expect(last.map(({ part, row }) => [part, row])).toEqual([1, 2, 3, 4, 5, 6].map((row) => [9, row]));
    expect(
      last.slice(1, 5).map(({ errors }) => errors.map(({ pointer, code }) => `${pointer} ${code}`)),
    ).toEqual([
      [' malformed-json'],
      ['/agentCode agent-not-found'],
      ['/lineNo conflicting-line'],
      ['/lineNo line-not-found'],
    ]);
    expect(last[5]!.errors).toHaveLength(50);
    const part = await reader.get(`${upload}/errors?part=9&limit=2`);
    expect((part.body as { items: Item[] }).items.map(({ row }) => row)).toEqual([1, 2]);
  });

  it('forgets a year later which rows were refused, and keeps how many', async () => {
    const refusedIn = async (upload: string): Promise<unknown[]> =>
      ((await reader.get(`${upload}/errors`)).body as { items: unknown[] }).items;
    const [old, young] = [await opened(), await opened()];
    for (const upload of [old, young])
      await put(upload, 1, ndjson([aSentLine({ kind: 'old' }), ...lines(1)]));
    const id = publicId.decode('upload', old.slice(PATH.length + 1));
    const purgeAt = async (days: number): Promise<void> => {
      await app.sql(`UPDATE uploads SET opened_at = now() - interval '${days} days' WHERE id = $1`, [id]);
      await app.services.get(UploadSweep, { strict: false }).purge();
    };
    await purgeAt(365);
    expect(await refusedIn(old)).toHaveLength(1);
    await purgeAt(367);
    expect([await refusedIn(old), await refusedIn(young)]).toEqual([[], [expect.anything()]]);
    expect((await reader.get(old)).body).toMatchObject({ accepted: 1, rejected: 1 });
  });

  it('stores every line once when parts overlap in opposite order, side by side', async () => {
    const upload = await opened();
    const items = lines(300).map((line, i) => ({
      ...line,
      socialInsuranceNumber: String(3_000_000_000 + i),
    }));
    const reversals = items.slice(0, 50).map((line: Item) => ({
      type: 'reversal',
      receiptNo: line['receiptNo'],
      lineNo: 1,
      reversedOn: '2026-02-01',
      reason: 'duplicate',
    }));
    const all = [...items, ...reversals];
    const answers = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((n) => put(upload, n, ndjson(n % 2 === 0 ? all : [...all].reverse()))),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
    expect((await complete(upload, 6)).body).toMatchObject({
      received: 2_100,
      accepted: 300,
      reversed: 50,
      duplicates: 1_750,
      rejected: 0,
    });
    expect(await stored(items)).toBe(300);
  });

  it('is not there for another office, nor a part beyond the last', async () => {
    const upload = await opened();
    const elsewhere = await anOfficeUnder(app.sql.bind(app), await app.rootOffice(), '00102');
    const outsider = await app.as('integration', elsewhere.id);
    for (const answer of [
      await outsider.get(upload),
      await outsider.get(`${upload}/errors`),
      await outsider.post(`${upload}/completion`).send({ parts: 1 }),
      await outsider.put(`${upload}/parts/1`).set('Content-Type', NDJSON).send('{}'),
    ])
      expectProblem(answer, 404, 'upload-not-found');
    for (const part of ['0', '10001', '01', 'x', '-1'])
      expectProblem(await put(upload, part, '{}'), 404, 'upload-part-not-found');
    expectProblem(await feeder.put(`${upload}/parts/1`).send({ items: [] }), 415, 'unsupported-media-type');
    expectProblem(await complete(upload, 0), 422, 'validation-failed');
  });

  it('leaves a trail: opened, each batch, completed', async () => {
    const upload = await opened();
    await put(upload, 1, ndjson(lines(1)));
    await complete(upload, 1);
    const events = await app.sql<Item>(
      'SELECT action, details FROM audit_events WHERE subject = $1 ORDER BY id',
      [upload.slice(PATH.length + 1)],
    );
    expect(events).toMatchObject([
      { action: 'contribution-upload-opened', details: { sourceSystem: 'core', mode: 'keep-good-rows' } },
      { action: 'contribution-upload-completed', details: { parts: 1, accepted: 1 } },
    ]);
  });
});
