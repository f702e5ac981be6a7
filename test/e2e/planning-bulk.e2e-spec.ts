import type { Response } from 'supertest';
import { type Rows, aPlanningProvince } from '../factories/planning-province';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { CSV, XLSX, aWorkbook, bytesOf, csvCells, csvOf, firstSheet, sheetCells } from '../support/tables';

interface Report {
  readonly errors: readonly { readonly row: number; readonly pointer: string; readonly code: string }[];
  readonly [count: string]: unknown;
}

/** Planners export what a draft comes to, and send its bounds back as files. */
describe('quota plans as files', () => {
  let app: TestApp;
  let planner: SignedIn;
  let stranger: SignedIn;
  let order: Record<string, unknown>;
  let planId: string;
  let path: string;
  let version: string;

  beforeAll(async () => {
    app = await startApp();
    app.setTime('2026-11-20T03:00:00Z');
    const province = await aPlanningProvince(app);
    await app.sql(
      `UPDATE agents SET name = '=HYPERLINK("http://x", "Bưu điện, số 2")' WHERE code = 'IS0002M'`,
    );
    planner = await app.as('planner');
    stranger = await app.as('planner', province.eastId);
    order = province.order;
    planId = await draft({
      bounds: [
        { officeCode: '00102', ceiling: 150 },
        { agentCode: 'IS0002M', fixed: 60 },
        { agentCode: 'IS0001M', floor: 10, ceiling: 400 },
      ],
    });
    path = `/v1/quota-plans/${planId}`;
    version = '"v1"';
  });
  afterAll(() => app.stop());

  async function draft(more: Record<string, unknown>): Promise<string> {
    const created = await planner.post('/v1/quota-plans').send({ ...order, name: 'Chỉ tiêu 2027', ...more });
    expect(created.status).toBe(201);
    return (created.body as { id: string }).id;
  }

  const exported = (what: string, query = '', language = 'vi') =>
    planner.get(`${path}/${what}/export${query}`).set('Accept-Language', language);
  const workbookOf = async (what: string, language = 'vi'): Promise<Response> =>
    exported(what, '?format=xlsx', language)
      .buffer(true)
      .parse(bytesOf as never);
  const send = (body: string | Buffer, query = '', type = CSV) =>
    planner
      .post(`${path}/bounds/import${query}`)
      .set('If-Match', version)
      .set('Content-Type', type)
      .send(body);
  const bounds = async (): Promise<unknown> => ((await planner.get(path)).body as { bounds: unknown }).bounds;
  const rowsOf = async (): Promise<Rows['items']> =>
    ((await planner.get(`${path}/agents`)).body as Rows).items;
  const faultsOf = (response: Response): string[] =>
    (response.body as Report).errors.map(({ row, pointer, code }) => `${row} ${pointer} ${code}`);

  describe('what agents get', () => {
    it('leaves as CSV with Vietnamese headings, and no text in it is a formula', async () => {
      const file = await exported('agents');
      expect(file.status).toBe(200);
      expect(file.headers).toMatchObject({
        'content-type': 'text/csv; charset=utf-8',
        'content-language': 'vi',
        'content-disposition': 'attachment; filename="quota-plan-2027-00000-agents.csv"',
        vary: 'Accept-Language',
      });
      const [header, ...lines] = csvCells(file.text);
      expect(file.text.startsWith('Mã đại lý,Tên đại lý,Mã cơ quan BHXH,Chỉ tiêu năm,Tháng 1,')).toBe(true);
      expect(header!.slice(15)).toEqual([
        'Tháng 12',
        'Số ngày hoạt động',
        'Chỉ tiêu năm trước',
        'Kết quả năm trước',
        'Tăng giảm',
      ]);
      const rows = await rowsOf();
      expect(lines.map(([code, , office, amount]) => [code, office, amount])).toEqual(
        rows.map(({ agentCode, officeCode, amount }) => [agentCode, officeCode, String(amount)]),
      );
      expect(lines[0]!.slice(4, 16)).toEqual(rows[0]!.months.map(String));
      // Fewer than in the year before is a number below zero, and no formula.
      await app.sql(
        `UPDATE quota_versions SET months = array_fill(100, ARRAY[12]), yearly_amount = 1200
         WHERE quota_id = (SELECT quotas.id FROM quotas JOIN agents ON agents.id = agent_id WHERE code = 'IS0001M')`,
      );
      const [, first, second, third] = csvCells((await exported('agents')).text);
      expect(first!.at(-1)).toBe(String(rows[0]!.amount - 1200));
      expect(second![1]).toBe(`'=HYPERLINK("http://x", "Bưu điện, số 2")`);
      expect(third!.slice(-3)).toEqual(['', '', '']);
    });

    it('leaves with English headings, and with a byte order mark where it is asked for', async () => {
      const file = await exported('agents', '?bom=true', 'en-GB,vi;q=0.5');
      expect(file.headers['content-language']).toBe('en');
      expect(file.text.startsWith('\ufeffAgent code,Agent name,Office code,Yearly quota,January,')).toBe(
        true,
      );
      expect((await exported('agents', '', 'fr')).headers['content-language']).toBe('vi');
      expectProblem(await exported('agents', '?format=pdf'), 422, 'validation-failed');
    });

    it('leaves as a workbook with codes as text and amounts as numbers', async () => {
      const file = await workbookOf('agents');
      expect(file.headers).toMatchObject({
        'content-type': XLSX,
        'content-disposition': 'attachment; filename="quota-plan-2027-00000-agents.xlsx"',
      });
      const sheet = firstSheet(file.body as Buffer);
      const [header, first, second, third] = sheetCells(sheet);
      expect(header!.slice(0, 4)).toEqual(['Mã đại lý', 'Tên đại lý', 'Mã cơ quan BHXH', 'Chỉ tiêu năm']);
      const rows = await rowsOf();
      expect(first!.slice(2, 16)).toEqual(['00101', rows[0]!.amount, ...rows[0]!.months]);
      expect(second![1]).toBe('=HYPERLINK("http://x", "Bưu điện, số 2")');
      expect([sheet['B3'], sheet['C3']]).toMatchObject([{ t: 's' }, { t: 's' }]);
      expect((sheet['B3'] as { f?: unknown }).f).toBeUndefined();
      expect(third![17]).toBeUndefined();
    });
  });

  describe('bounds', () => {
    it.each([CSV, XLSX])('come back as they left, as %s', async (type) => {
      const before = await bounds();
      for (const language of ['vi', 'en']) {
        const file =
          type === CSV
            ? (await exported('bounds', '?bom=true', language)).text
            : ((await workbookOf('bounds', language)).body as Buffer);
        const answer = await send(file, '', type);
        expect(answer.status).toBe(200);
        expect(answer.body).toMatchObject({
          received: 3,
          accepted: 0,
          duplicates: 3,
          removed: 0,
          rejected: 0,
        });
        expect(answer.headers['etag']).toBe(version);
      }
      expect(await bounds()).toEqual(before);
    });

    const good = [
      ['Mã cơ quan BHXH', 'Mã đại lý', 'Sàn', 'Trần', 'Chỉ tiêu cố định'],
      // A spreadsheet has taken the zeros of the code.
      ['102', '', '', '150', ''],
      ['', 'IS0001M', '20', '', ''],
      ['', 'IS0003M', '', '', '0'],
    ];
    const bad = [
      ['', 'IS9999M', '', '', '1'],
      ['', '', '', '', ''],
      ['', 'IS0004M', '5', '4', ''],
      ['', 'IS0001M', '', '', '7'],
    ];
    const BAD = ['5 /agentCode agent-not-found', '7 /ceiling below-floor', '8 /agentCode twice'];

    it('are tried without storing anything', async () => {
      const before = await bounds();
      const tried = await send(csvOf([...good, ...bad]), '?dryRun=true&mode=keep-good-rows');
      expect(tried.status).toBe(200);
      expect(tried.body).toMatchObject({
        received: 6,
        accepted: 2,
        duplicates: 1,
        removed: 1,
        rejected: 3,
        dryRun: true,
      });
      expect(faultsOf(tried)).toEqual(BAD);
      expectProblem(await send(csvOf([...good, ...bad]), '?dryRun=true'), 422, 'rows-refused');
      expect(await bounds()).toEqual(before);
    });

    it('are all refused for three rows', async () => {
      const before = await bounds();
      const refused = await send(csvOf([...good, ...bad]));
      expectProblem(refused, 422, 'rows-refused');
      expect(faultsOf(refused)).toEqual(BAD);
      const sheet = aWorkbook([...good, ...bad]);
      expect(faultsOf(await send(sheet, '?mode=all-or-nothing', XLSX))).toEqual(BAD);
      expect(await bounds()).toEqual(before);
    });

    it('are kept without those three where that is wanted, and the plan is worked out with them', async () => {
      const kept = await send(csvOf([...good, ...bad]), '?mode=keep-good-rows');
      expect(kept.body).toMatchObject({
        received: 6,
        accepted: 2,
        duplicates: 1,
        removed: 1,
        rejected: 3,
        dryRun: false,
      });
      expect(kept.headers['etag']).toBe('"v2"');
      expectProblem(await send(csvOf(good)), 412, 'stale-version');
      version = '"v2"';
      expect(await bounds()).toEqual([
        { officeCode: '00102', floor: 0, ceiling: 150 },
        { agentCode: 'IS0001M', floor: 20, ceiling: null },
        { agentCode: 'IS0003M', floor: 0, ceiling: 0 },
      ]);
      expect((await rowsOf())[2]).toMatchObject({ agentCode: 'IS0003M', amount: 0 });
      const { items } = (await (await app.as('auditor')).get('/v1/audit-events?limit=10')).body as {
        items: { action: string; subject: string; details: unknown }[];
      };
      expect(items).toContainEqual(
        expect.objectContaining({
          action: 'quota-plan-changed',
          subject: planId,
          details: { year: 2027, metric: 'new-participants', fields: ['bounds'] },
        }),
      );
    });

    it('stay when no row of a file is good, and go when it has none', async () => {
      const before = await bounds();
      const refused = await send(csvOf([good[0]!, ...bad.slice(0, 1)]), '?mode=keep-good-rows');
      expect(refused.body).toMatchObject({ received: 1, rejected: 1, removed: 0 });
      expect(await bounds()).toEqual(before);
      expect((await send(csvOf([good[0]!]))).body).toMatchObject({ received: 0, removed: 3 });
      version = '"v3"';
      expect(await bounds()).toEqual([]);
    });

    it('are taken from a workbook , with what its formulas came to when it was saved', async () => {
      const rows = [
        ['agentCode', 'floor', 'fixed', 'officeCode'],
        ['IS0001M', 0],
        ['IS0002M', 0],
        [],
        ['IS0003M', null, 1.5],
        [null, 12, null, 101],
        ['IS0004M', 1, null, null, 'ghi chú'],
      ];
      const answer = await send(
        aWorkbook(rows, { B2: { t: 'n', v: 6, f: '2*3' }, B3: { t: 'e', v: 0x17, f: 'Z0*2' } }),
        '?mode=keep-good-rows',
        XLSX,
      );
      expect(answer.body).toMatchObject({ received: 5, accepted: 2, rejected: 3 });
      expect(faultsOf(answer)).toEqual([
        '3 /floor error-in-cell',
        '5 /fixed whole-number-expected',
        '7  wrong-cell-count',
      ]);
      version = '"v4"';
      expect(await bounds()).toEqual([
        { officeCode: '00101', floor: 12, ceiling: null },
        { agentCode: 'IS0001M', floor: 6, ceiling: null },
      ]);
    });
  });

  describe('a file that cannot be read', () => {
    it.each([
      ['', CSV, 400, 'bad-csv-header'],
      ['agentCode,bonus\nIS0001M,1', CSV, 400, 'bad-csv-header'],
      ['agentCode;floor\nIS0001M;1', CSV, 400, 'bad-csv-header'],
      ['IS0001M,1', CSV, 400, 'bad-csv-header'],
      ['agentCode,floor', XLSX, 400, 'bad-workbook'],
      ['', XLSX, 400, 'bad-workbook'],
      ['{"agentCode":"IS0001M"}', 'application/x-ndjson', 415, 'unsupported-media-type'],
      ['{}', 'application/json', 415, 'unsupported-media-type'],
    ])('%j as %s is refused', async (body, type, status, code) => {
      expectProblem(await send(Buffer.from(body), '', type), status, code);
    });

    it('names what is wrong with the header of a workbook', async () => {
      const problem = expectProblem(
        await send(aWorkbook([['Mã đại lý', 'agentCode', 'Thưởng'], ['IS0001M']]), '', XLSX),
        400,
        'bad-sheet-header',
      );
      expect(problem.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
        '/agentCode duplicate-column',
        '/Thưởng unknown-column',
      ]);
      expectProblem(await send(aWorkbook([]), '', XLSX), 400, 'bad-sheet-header');
    });

    it('is refused when it is cut off, has more rows than it may or is too large', async () => {
      const whole = aWorkbook([
        ['agentCode', 'floor'],
        ['IS0001M', 1],
      ]);
      expectProblem(await send(whole.subarray(0, -100), '', XLSX), 400, 'bad-workbook');
      const many = Array.from({ length: 10_001 }, () => ['IS0001M', '1']);
      const rows = [['agentCode', 'floor'], ...many];
      expectProblem(await send(rows.map((row) => row.join()).join('\n')), 413, 'too-many-rows');
      expectProblem(await send(aWorkbook(rows), '', XLSX), 413, 'too-many-rows');
      expectProblem(await send(Buffer.alloc(5_000_001, 'a,'), ''), 413, 'batch-too-large');
      expectProblem(await send(Buffer.alloc(5_000_001, 'a,'), '', XLSX), 413, 'batch-too-large');
    });
  });

  it('are no files of other offices, nor of plans that are submitted', async () => {
    const importAs = (who: SignedIn) =>
      who.post(`/v1/quota-plans/${planId}/bounds/import`).set('Content-Type', CSV).set('If-Match', version);
    path = `/v1/quota-plans/${planId}`;
    for (const what of ['agents/export', 'bounds/export', `comparison?with=${planId}`])
      expectProblem(await stranger.get(`${path}/${what}`), 404, 'quota-plan-not-found');
    expectProblem(await importAs(stranger).send('agentCode\n'), 404, 'quota-plan-not-found');
    expectProblem(await importAs(planner).unset('If-Match').send('agentCode\n'), 428, 'if-match-required');
    const auditor = await app.as('auditor');
    expectProblem(await importAs(auditor).send('agentCode\n'), 403, 'forbidden');
    await send('agentCode,floor\n').expect(200);
    await planner.post(`${path}/submission`).set('If-Match', '"v5"').expect(200);
    expectProblem(await send('agentCode,floor\n'), 409, 'plan-is-submitted');
    expect((await exported('agents')).status).toBe(200);
  });
});
