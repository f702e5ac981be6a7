import { type ClientRequest, type IncomingMessage, Agent, request } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { CSV_COLUMNS } from '../../src/contributions/core/csv-item';
import { aSentLine } from '../factories/facts';
import { anAgent, anOffice } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

type Item = Record<string, unknown>;
interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly type: string;
  readonly text: string;
  readonly body: Item & { readonly errors: readonly Item[] };
}

const QUERY = 'sourceSystem=core&mode=keep-good-rows';
const PATH = '/v1/contributions/batches';
const LIMIT = 4_000_000;
const CSV = { 'content-type': 'text/csv' };
const NDJSON = { 'content-type': 'application/x-ndjson' };
const JSON_TYPE = { 'content-type': 'application/json' };
const GZIP = { 'content-encoding': 'gzip' };

const cell = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const csv = (items: readonly Item[], columns: readonly string[] = CSV_COLUMNS): string =>
  [columns.join(','), ...items.map((item) => columns.map((name) => cell(item[name])).join(','))].join('\n');
const ndjson = (items: readonly Item[]): string => items.map((item) => JSON.stringify(item)).join('\n');

describe('CSV and gzip', () => {
  let app: TestApp;
  let feeder: SignedIn;
  /** One connection, so that each request comes after what the one before has left. */
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });

  beforeAll(async () => {
    app = await startApp({ batchLimitBytes: LIMIT });
    const office = await anOffice(app.sql.bind(app));
    await anAgent(app.sql.bind(app), { code: 'IS0001M', office_id: office.id });
    feeder = await app.as('integration', office.id);
  });
  afterAll(async () => {
    agent.destroy();
    await app.stop();
  });

  const open = (headers: Record<string, string>, path = `${PATH}?${QUERY}`): ClientRequest =>
    request(`${app.url}${path}`, {
      method: 'POST',
      agent,
      headers: { authorization: `Bearer ${feeder.token}`, ...headers },
    });
  async function send(
    body: string | Buffer,
    headers: Record<string, string>,
    path?: string,
  ): Promise<Answer> {
    const sent = open(headers, path);
    sent.end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const answer = await text(response);
    return {
      status: response.statusCode!,
      headers: response.headers,
      type: response.headers['content-type']!.split(';', 1)[0]!,
      text: answer,
      body: JSON.parse(answer) as Answer['body'],
    };
  }
  const refused = async (
    answer: Promise<Answer>,
    status: number,
    code: string,
  ): Promise<ReturnType<typeof expectProblem>> => expectProblem((await answer) as never, status, code);
  const countLines = async (): Promise<number> =>
    (await app.sql<{ count: number }>('SELECT count(*)::int AS count FROM contribution_lines'))[0]!.count;

  it('stores lines and reversals of one file, which NDJSON then finds to be the same', async () => {
    const line = aSentLine({ receiptNo: 'Biên lai 1' });
    const reversal = {
      type: 'reversal',
      receiptNo: 'Biên lai 1',
      lineNo: 1,
      reversedOn: '2026-02-01',
      reason: 'duplicate',
    };
    const items = [line, aSentLine(), reversal];
    const first = await send(`\ufeff${csv(items)}`, CSV);
    expect([first.status, first.body]).toMatchObject([
      201,
      { received: 3, accepted: 2, reversed: 1, rejected: 0 },
    ]);
    const again = await send(ndjson(items), NDJSON);
    expect([again.status, again.body]).toMatchObject([200, { received: 3, duplicates: 3, rejected: 0 }]);
  });

  it('needs neither the type nor the columns of what is not sent', async () => {
    const line = aSentLine();
    const columns = Object.keys(line)
      .filter((name) => name !== 'type')
      .reverse();
    expect((await send(csv([line], columns), CSV)).body).toMatchObject({ accepted: 1, rejected: 0 });
  });

  it('tells each bad row by the line on which it stands', async () => {
    const columns = Object.keys(aSentLine());
    const row = (overrides: Item = {}): string =>
      columns.map((name) => String({ ...aSentLine(), ...overrides }[name])).join(',');
    const lines = [
      columns.join(','),
      row(),
      row({ participantAmount: '1.5' }),
      row({ lineNo: '-1' }),
      row({ kind: '' }),
      `${row()},`,
      '',
      `"${row()}`,
      row({ receiptNo: `"a"b` }),
      row({ receiptNo: 'x'.repeat(70_000) }),
      row({ agentCode: 'IS9999M' }),
      Buffer.concat([Buffer.from(row()), Buffer.from([0xff])]),
      row({ receiptNo: '"a ""b"""' }),
      row({ type: 'reversal' }),
      row(),
    ];
    const bytes = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\r\n')]));
    const { status, body } = await send(bytes, CSV);
    expect([status, body]).toMatchObject([201, { received: 13, accepted: 2, rejected: 11 }]);
    const told = body.errors.map(({ row: at, pointer, code }) => [at, pointer, code].join(' '));
    expect(told.filter((error) => !error.startsWith('14 '))).toEqual([
      '3 /participantAmount whole-number-expected',
      '4 /lineNo whole-number-expected',
      '5 /kind required',
      '6  wrong-cell-count',
      '8  unclosed-quote',
      '9  malformed-csv',
      '10  row-too-long',
      '11 /agentCode agent-not-found',
      '12  malformed-csv',
      '13 /receiptNo wrong-form',
    ]);
    expect(told).toContain('14 /kind unknown-field');
  });

  it.each([
    ['receiptNo,bonus', '/bonus', 'unknown-column'],
    ['receiptNo,lineNo,receiptNo', '/receiptNo', 'duplicate-column'],
    ['receiptNo;lineNo', '/receiptNo;lineNo', 'unknown-column'],
    ['"receiptNo', '', 'unclosed-quote'],
  ])('refuses the header %s', async (header, pointer, code) => {
    const problem = await refused(send(`${header}\n1,2\n`, CSV), 400, 'bad-csv-header');
    expect(problem.errors).toMatchObject([{ pointer, code }]);
  });

  it('asks CSV for its source and for UTF-8, and takes none of remittances', async () => {
    await refused(send('a', CSV, PATH), 422, 'validation-failed');
    await refused(
      send(csv([aSentLine()]), { 'content-type': 'text/csv; charset=windows-1258' }),
      400,
      'unsupported-charset',
    );
    await refused(send('a', CSV, `/v1/remittances/batches?${QUERY}`), 415, 'unsupported-media-type');
  });

  it('unpacks NDJSON, CSV and JSON', async () => {
    const [one, two, three] = [aSentLine(), aSentLine(), aSentLine()];
    const sent = [
      await send(gzipSync(ndjson([one])), { ...NDJSON, ...GZIP }),
      await send(gzipSync(csv([two])), { ...CSV, 'content-encoding': 'X-GZIP' }),
      await send(
        gzipSync(JSON.stringify({ sourceSystem: 'core', items: [three] })),
        { ...JSON_TYPE, ...GZIP },
        PATH,
      ),
    ];
    expect(sent.map(({ status, body }) => [status, body['accepted']])).toEqual([
      [201, 1],
      [201, 1],
      [201, 1],
    ]);
  });

  describe('stores nothing', () => {
    const whole = (): Buffer => gzipSync(ndjson(Array.from({ length: 500 }, () => aSentLine())));
    const damaged = (): Buffer => {
      const bytes = whole();
      bytes[bytes.length - 6]! ^= 1;
      return bytes;
    };
    it.each([
      ['cut off', (): Buffer => whole().subarray(0, -20)],
      ['damaged', damaged],
      ['no gzip at all', (): Buffer => Buffer.from(ndjson([aSentLine()]))],
      ['followed by something else', (): Buffer => Buffer.concat([whole(), Buffer.from('x')])],
    ])('of gzip that is %s', async (_, bytes) => {
      const before = await countLines();
      await refused(send(bytes(), { ...NDJSON, ...GZIP }), 400, 'malformed-gzip');
      expect(await countLines()).toBe(before);
    });

    it('of more than it takes, packed or not, and goes on with the connection', async () => {
      const before = await countLines();
      const row = `${JSON.stringify(aSentLine())}\n`;
      const large = row.repeat((10 * LIMIT) / row.length);
      await refused(send(large, NDJSON), 413, 'batch-too-large');
      await refused(send(gzipSync(large), { ...NDJSON, ...GZIP }), 413, 'batch-too-large');
      await refused(send(`x\n${'y'.repeat(2 * LIMIT)}`, CSV), 400, 'bad-csv-header');
      expect(await countLines()).toBe(before);
      expect((await send(row, NDJSON)).body).toMatchObject({ accepted: 1 });
    });

    it('of what unpacks to far more than it was', async () => {
      const bomb = gzipSync(Buffer.alloc(3_000_000, ' '));
      await refused(send(bomb, { ...NDJSON, ...GZIP }), 413, 'compression-too-high');
      const huge = gzipSync(Buffer.alloc(50_000_000, ' '));
      const memory = process.memoryUsage().rss;
      await refused(send(huge, { ...JSON_TYPE, ...GZIP }, PATH), 413, 'body-too-large');
      await refused(send(huge, { ...CSV, ...GZIP }), 413, 'batch-too-large');
      expect(process.memoryUsage().rss - memory).toBeLessThan(100_000_000);
    });

    it.each(['br', 'deflate', 'gzip, gzip', 'zstd'])('in %s, and names what it reads', async (coding) => {
      const answer = await send('{}', { ...NDJSON, 'content-encoding': coding });
      expectProblem(answer as never, 415, 'unsupported-media-type');
      expect(answer.headers['accept-encoding']).toBe('gzip, identity');
    });
  });
});
