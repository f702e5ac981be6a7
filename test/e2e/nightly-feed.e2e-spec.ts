import { expectProblem } from '../support/problem';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { anOfficeUnder } from '../factories/access';
import { aSentLine } from '../factories/facts';

type Item = Record<string, unknown>;
const PATH = '/v1/contributions/batches';

describe('the nightly feed', () => {
  let app: TestApp;
  let feeder: SignedIn;

  beforeAll(async () => {
    app = await startApp();
    const root = await app.rootOffice();
    const west = await anOfficeUnder(app.sql.bind(app), root, '00101');
    const east = await anOfficeUnder(app.sql.bind(app), root, '00102');
    await app.sql(
      `INSERT INTO agents (code, name, kind, office_id) VALUES
         ('IS0001M', 'Bưu điện Tây', 'post-office', $1), ('IS0002M', 'Bưu điện Đông', 'post-office', $2)`,
      [west.id, east.id],
    );
    feeder = await app.as('integration', west.id);
    app.setTime('2026-03-31T20:00:00Z'); // 1 April, 03:00 in Hanoi
  });
  afterAll(() => app.stop());

  const sendJson = (items: Item[], options: Item = {}, path = PATH) =>
    feeder.post(path).send({ sourceSystem: 'core', mode: 'keep-good-rows', items, ...options });
  const sendNdjson = (text: string, query = 'sourceSystem=core&mode=keep-good-rows') =>
    feeder.post(`${PATH}?${query}`).set('Content-Type', 'application/x-ndjson').send(text);
  const ndjson = (items: readonly Item[]): string => items.map((item) => JSON.stringify(item)).join('\n');
  const lines = () => app.sql<Item>('SELECT l::text FROM contribution_lines l ORDER BY 1');
  const countLines = async (): Promise<number> => (await lines()).length;

  it('stores lines, and the same batch again is all duplicates', async () => {
    const items = [aSentLine(), aSentLine({ socialInsuranceNumber: '001099012345' })];
    const first = await sendNdjson(ndjson(items));
    expect(first.status).toBe(201);
    expect(first.body).toEqual({
      batchId: expect.stringMatching(/^bat_/),
      received: 2,
      accepted: 2,
      duplicates: 0,
      rejected: 0,
      reversed: 0,
      dryRun: false,
      errors: [],
      errorsTruncated: false,
    });
    const before = await lines();
    for (const again of [await sendNdjson(ndjson(items)), await sendJson(items)]) {
      expect(again.status).toBe(200);
      expect(again.body).toMatchObject({
        batchId: null,
        received: 2,
        accepted: 0,
        duplicates: 2,
        rejected: 0,
      });
    }
    expect(await lines()).toEqual(before);
    expect(before).toHaveLength(2);
  });

  it('answers with the address of the batch', async () => {
    const { body, headers } = await sendJson([aSentLine()]);
    const { batchId } = body as { batchId: string };
    expect(headers['location']).toBe(`${PATH}/${batchId}`);
    const batch = await feeder.get(`${PATH}/${batchId}`);
    expect(batch.body).toMatchObject({
      id: batchId,
      sourceSystem: 'core',
      mode: 'keep-good-rows',
      accepted: 1,
    });
    const [east] = await app.sql<{ id: number }>(`SELECT id FROM offices WHERE code = '00102'`);
    const outsider = await app.as('auditor', east!.id);
    expectProblem(await outsider.get(`${PATH}/${batchId}`), 404, 'contribution-batch-not-found');
  });

  it('keeps no number of a person', async () => {
    await sendJson([aSentLine({ socialInsuranceNumber: '7777777777' })]);
    const [found] = await app.sql<{ dump: string }>(
      `SELECT (SELECT string_agg(l::text, ' ') FROM contribution_lines l)
         || (SELECT string_agg(k::text, ' ') FROM receipt_keys k)
         || (SELECT string_agg(p::text, ' ') FROM participants p)
         || (SELECT string_agg(e::text, ' ') FROM audit_events e) AS dump`,
    );
    expect(found!.dump).not.toContain('7777777777');
  });

  it('writes one audit event for a batch, with counts only', async () => {
    const { body } = await sendJson([aSentLine()]);
    const events = await app.sql<Item>('SELECT action, details FROM audit_events WHERE subject = $1', [
      (body as { batchId: string }).batchId,
    ]);
    expect(events).toEqual([
      {
        action: 'contributions-received',
        details: { sourceSystem: 'core', received: 1, accepted: 1, duplicates: 0, rejected: 0, reversed: 0 },
      },
    ]);
  });

  it('tells each bad row by number, field and code, and keeps the good ones', async () => {
    const good = aSentLine();
    const rows = [
      '{"type":"line"',
      JSON.stringify(aSentLine({ receiptNo: 'a\u0000' })),
      JSON.stringify(aSentLine({ receiptNo: '\ud800' })),
      JSON.stringify(aSentLine()).replace('792000', '1e308'),
      JSON.stringify(aSentLine()).replace('792000', '-0'),
      JSON.stringify(aSentLine({ lineNo: '1' })),
      JSON.stringify(aSentLine({ collectedOn: '2026-04-02' })),
      JSON.stringify(aSentLine({ agentCode: 'IS9999M' })),
      JSON.stringify(aSentLine({ agentCode: 'IS0002M' })),
      JSON.stringify(aSentLine({ staffCode: 'NV001099000001' })),
      JSON.stringify({ ...aSentLine(), status: 'approved' }),
      '',
      `{"note":"${'x'.repeat(70_000)}"}`,
      JSON.stringify(good),
      JSON.stringify(aSentLine({ collectedOn: '2026-04-01' })),
    ];
    const response = await sendNdjson(rows.join('\n'));
    expect(response.status).toBe(201);
    const { errors, ...counts } = response.body as { errors: Item[] };
    expect(counts).toMatchObject({ received: 14, accepted: 2, duplicates: 0, rejected: 12 });
    expect(errors.map(({ row, pointer, code }) => [row, pointer, code].join(' '))).toEqual([
      '1  malformed-json',
      '2 /receiptNo wrong-form',
      '3 /receiptNo wrong-form',
      '4 /participantAmount out-of-range',
      '5 /participantAmount whole-number-expected',
      '6 /lineNo whole-number-expected',
      '7 /collectedOn in-the-future',
      '8 /agentCode agent-not-found',
      '9 /agentCode agent-not-found',
      '10 /staffCode staff-not-found',
      '11 /status unknown-field',
      '13  row-too-long',
    ]);
  });

  it('stores nothing when one row is bad and all or nothing is asked for', async () => {
    const before = await countLines();
    const items = [aSentLine(), aSentLine({ kind: 'old' }), aSentLine({ agentCode: 'IS9999M' })];
    const problem = expectProblem(await sendJson(items, { mode: 'all-or-nothing' }), 422, 'rows-refused');
    expect(problem.errors).toEqual([
      expect.objectContaining({ row: 2, pointer: '/kind', code: 'unknown-value' }),
      expect.objectContaining({ row: 3, pointer: '/agentCode', code: 'agent-not-found' }),
    ]);
    expect(await countLines()).toBe(before);
  });

  it('says in a dry run what would happen, and changes nothing', async () => {
    const before = await app.sql('SELECT * FROM participants');
    const line = aSentLine({ socialInsuranceNumber: '5550000001' });
    const dry = await sendJson([line, { ...line, kind: 'renewal' }, line], { dryRun: true });
    expect(dry.status).toBe(200);
    expect(dry.body).toMatchObject({ batchId: null, accepted: 1, duplicates: 1, rejected: 1, dryRun: true });
    expect(await app.sql('SELECT * FROM participants')).toEqual(before);
    const real = await sendJson([line, { ...line, kind: 'renewal' }, line]);
    expect(real.body).toMatchObject({ accepted: 1, duplicates: 1, rejected: 1, dryRun: false });
  });

  it('keeps a dry run dry when it carries an Idempotency-Key', async () => {
    const before = await countLines();
    const dry = await sendJson([aSentLine()], { dryRun: true }).set('Idempotency-Key', 'dry');
    expect(dry.status).toBe(200);
    expect(await countLines()).toBe(before);
  });

  it('refuses another line under a key that is taken', async () => {
    const line = aSentLine();
    await sendJson([line]);
    const response = await sendJson([{ ...line, participantAmount: 1 }]);
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({
      duplicates: 0,
      rejected: 1,
      errors: [{ row: 1, pointer: '/lineNo', code: 'conflicting-line' }],
    });
  });

  describe('reversals', () => {
    const reversalOf = (line: Item, overrides: Item = {}): Item => ({
      type: 'reversal',
      receiptNo: line['receiptNo'],
      lineNo: line['lineNo'],
      reversedOn: '2026-01-20',
      reason: 'payer-request',
      ...overrides,
    });
    const stored = async (line: Item): Promise<Item> =>
      (
        await app.sql<Item>(
          `SELECT l.recorded_at <= l.superseded_at AS closed, r.reason FROM contribution_lines l
           LEFT JOIN contribution_reversals r ON r.line_id = l.id WHERE l.receipt_no = $1`,
          [line['receiptNo']],
        )
      )[0]!;

    it('close a line of before, once', async () => {
      const line = aSentLine();
      await sendJson([line]);
      const first = await sendJson([reversalOf(line)]);
      expect([first.status, first.body]).toMatchObject([201, { accepted: 0, reversed: 1, rejected: 0 }]);
      expect(await stored(line)).toEqual({ closed: true, reason: 'payer-request' });
      const again = await sendJson([reversalOf(line), line]);
      expect([again.status, again.body]).toMatchObject([200, { reversed: 0, duplicates: 2, rejected: 0 }]);
    });

    it('may come with their line, in any order', async () => {
      const line = aSentLine();
      const { body } = await sendJson([reversalOf(line), line]);
      expect(body).toMatchObject({ accepted: 1, reversed: 1, rejected: 0 });
      expect(await stored(line)).toEqual({ closed: true, reason: 'payer-request' });
    });

    it('are refused for an unknown line, a day before its collection, and another reason', async () => {
      const line = aSentLine();
      const reversed = aSentLine();
      await sendJson([line, reversed, reversalOf(reversed)]);
      const { body } = await sendJson([
        reversalOf(aSentLine()),
        reversalOf(line, { reversedOn: '2026-01-04' }),
        reversalOf(reversed, { reason: 'false-receipt' }),
      ]);
      expect((body as { errors: Item[] }).errors.map(({ row, code }) => [row, code])).toEqual([
        [1, 'line-not-found'],
        [2, 'reversed-before-collected'],
        [3, 'conflicting-reversal'],
      ]);
      expect(await stored(line)).toEqual({ closed: null, reason: null });
    });

    it('do not reach into another office', async () => {
      const line = aSentLine({ agentCode: 'IS0002M' });
      const root = await app.as('integration');
      await root.post(PATH).send({ sourceSystem: 'core', items: [line] });
      const { body } = await sendJson([reversalOf(line)]);
      expect(body).toMatchObject({ rejected: 1, errors: [{ code: 'line-not-found' }] });
    });
  });

  it('refuses a batch that is too large, another media type, and one without its source', async () => {
    expectProblem(await sendNdjson('{}', 'mode=keep-good-rows'), 422, 'validation-failed');
    expectProblem(await sendNdjson('{}', 'sourceSystem=core&mode=some'), 422, 'validation-failed');
    expectProblem(await sendJson([], {}), 422, 'validation-failed');
    expectProblem(
      await feeder.post(PATH).set('Content-Type', 'text/xml').send('a'),
      415,
      'unsupported-media-type',
    );
    expectProblem(await (await app.as('supervisor')).post(PATH).send({}), 403, 'forbidden');
  });

  it('takes an empty stream for what it is', async () => {
    expect((await sendNdjson('\n\n')).body).toMatchObject({ received: 0, accepted: 0, rejected: 0 });
  });

  it('stores every line once when parallel batches overlap in opposite order', async () => {
    const before = await countLines();
    const items = Array.from({ length: 300 }, (_, i) =>
      aSentLine({ receiptNo: `P-${i}`, socialInsuranceNumber: String(2_000_000_000 + i) }),
    );
    const reversals = items.slice(0, 100).map((line) => ({
      type: 'reversal',
      receiptNo: line['receiptNo'],
      lineNo: 1,
      reversedOn: '2026-02-01',
      reason: 'duplicate',
    }));
    const sent = [...items, ...reversals];
    const answers = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 7].map((n) => sendNdjson(ndjson(n % 2 === 0 ? sent : [...sent].reverse()))),
    );
    expect(answers.map(({ status }) => status).filter((status) => status > 201)).toEqual([]);
    const sum = (field: string): number =>
      answers.reduce((total, { body }) => total + (body as Record<string, number>)[field]!, 0);
    expect([sum('accepted'), sum('reversed'), sum('duplicates'), sum('rejected')]).toEqual([
      300, 100, 2_800, 0,
    ]);
    expect(await countLines()).toBe(before + 300);
  });
});
