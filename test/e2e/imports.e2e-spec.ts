import { aSentLine } from '../factories/facts';
import type { SignedIn, TestApp } from '../support/app';
import { ImportDesk, type Item, LINES, NDJSON, itemsCsv, ndjsonOf } from '../support/importing';
import { CSV, XLSX, aWorkbook, csvCells, csvOf } from '../support/tables';

interface Page<T> {
  readonly items: readonly T[];
}

/** Offices send tables in their own words, and repair what is told to them. */
describe('imports', () => {
  let desk: ImportDesk;
  let app: TestApp;
  let reader: SignedIn;
  beforeAll(async () => {
    desk = await ImportDesk.open();
    ({ app, reader } = desk);
  });
  afterAll(() => app.stop());

  const imported: ImportDesk['imported'] = (...file) => desk.imported(...file);
  const errorsOf: ImportDesk['errorsOf'] = (one) => desk.errorsOf(one);
  const sameFile: ImportDesk['sameFile'] = (...file) => desk.sameFile(...file);
  const stored: ImportDesk['stored'] = (lines) => desk.stored(lines);

  describe('of tables', () => {
    it('take lines as NDJSON, as CSV and as a workbook, and the same again as duplicates', async () => {
      const lines = [aSentLine(), aSentLine({ kind: 'renewal' })];
      expect(await imported(LINES, ndjsonOf(lines), NDJSON)).toMatchObject({
        state: 'completed',
        received: 2,
        accepted: 2,
        rowsDone: 2,
        rowsDue: 2,
      });
      expect(await imported(LINES, itemsCsv(lines), CSV)).toMatchObject({
        received: 2,
        accepted: 0,
        duplicates: 2,
      });
      const cells = [Object.keys(lines[0]!), ...lines.map((line) => Object.values(line))];
      const file = aWorkbook([...cells, Object.values(aSentLine())]);
      expect(await imported(LINES, file, XLSX)).toMatchObject({ received: 3, accepted: 1, duplicates: 2 });
      expect(await stored(lines)).toBe(2);
    });

    it('say of CSV which cell is wrong, give it back with a column, and take it with that column', async () => {
      const lines = [
        aSentLine(),
        aSentLine({ kind: 'old', collectedOn: '2026-02-30' }),
        aSentLine({ agentCode: 'IS9999X' }),
      ];
      const one = await imported(LINES, itemsCsv(lines), CSV);
      expect(one).toMatchObject({ received: 3, accepted: 1, rejected: 2 });
      const header = Object.keys(lines[0]!);
      const at = (field: string, line: number): string =>
        `${String.fromCharCode(65 + header.indexOf(field))}${line}`;
      expect(await errorsOf(one)).toEqual([
        `${at('kind', 3)} unknown-value`,
        `${at('collectedOn', 3)} date-expected`,
        `${at('agentCode', 4)} agent-not-found`,
      ]);
      const { text, headers } = await sameFile(one.id, 'en');
      expect(headers).toMatchObject({
        'content-type': CSV,
        'content-language': 'en',
        'cache-control': 'private, no-store',
        'content-disposition': `attachment; filename="${one.id}.csv"`,
      });
      const cells = csvCells(text);
      expect([cells[0]!.at(-1), cells[1]!.at(-1)]).toEqual(['Error', '']);
      expect(cells[3]!.at(-1)).toBe(`${at('agentCode', 4)}: no such agent, or it is outside your offices`);
      const repaired = cells.map((line) =>
        line.map((cell) =>
          cell.replace('IS9999X', 'IS0002M').replace('2026-02-30', '2026-02-28').replace(/^old$/, 'new'),
        ),
      );
      const again = await imported(
        LINES,
        csvOf(
          repaired.map((line) =>
            line.map((cell) => (cell.includes(',') ? `"${cell.replaceAll('"', '""')}"` : cell)),
          ),
        ),
        CSV,
      );
      expect([await errorsOf(again), again]).toMatchObject([[], { accepted: 2, duplicates: 1, rejected: 0 }]);
    });

    it('give NDJSON back with an error in its rows, and take it with that', async () => {
      const good = aSentLine();
      const one = await imported(LINES, ndjsonOf([good, aSentLine({ lineNo: 0 })]), NDJSON);
      expect([one, await errorsOf(one)]).toMatchObject([
        { accepted: 1, rejected: 1 },
        ['row 2 out-of-range'],
      ]);
      const { text } = await sameFile(one.id);
      const rows = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Item);
      expect(rows[0]).toEqual(good);
      expect(rows[1]!['error']).toMatch(/^lineNo: nằm ngoài khoảng cho phép \(1 – \d+\)$/);
      const again = await imported(LINES, ndjsonOf([good, { ...rows[1], lineNo: 1 }]), NDJSON);
      expect(again).toMatchObject({ accepted: 1, duplicates: 1 });
    });

    it('set quotas by the same rules as the API', async () => {
      const file = aWorkbook([
        [
          'Mã đại lý',
          'Năm',
          'metric',
          'Chỉ tiêu năm',
          ...Array.from({ length: 12 }, (_, i) => `Tháng ${i + 1}`),
        ],
        ['IS0001M', 2027, 'new-participants', 24, ...Array.from({ length: 12 }, () => 2)],
        ['IS0002M', 2027, 'new-participants', 25, ...Array.from({ length: 12 }, () => 2)],
        ['IS9999X', 2027, 'new-participants', '1.200'],
        ['IS0002M', 2027, 'collection', '1.200.000'],
      ]);
      const one = await imported('kind=quotas&mode=keep-good-rows', file, XLSX);
      expect(one).toMatchObject({ received: 4, accepted: 2, rejected: 2 });
      const errors = await errorsOf(one);
      expect(errors.map((error) => error.split(' ')[0]!.slice(-1))).toEqual(['3', '4']);
      expect(errors[1]).toBe('A4 agent-not-found');
      const { items } = (await reader.get('/v1/quotas?year=2027')).body as Page<Item>;
      expect(
        items.map(({ metric, yearlyAmount }) => `${String(metric)} ${String(yearlyAmount)}`).toSorted(),
      ).toEqual(['collection 1200000', 'new-participants 24']);
      expect(await imported('kind=quotas&mode=keep-good-rows', file, XLSX)).toMatchObject({
        accepted: 0,
        duplicates: 2,
        rejected: 2,
      });
      const whole = await imported('kind=quotas', file, XLSX);
      expect(whole).toMatchObject({
        state: 'failed',
        error: { code: 'rows-refused' },
        rejected: 2,
        received: 4,
      });
    });

    it('take remittances, the rows of one reference as one', async () => {
      const lines = [aSentLine({ receiptNo: 'NT-1' }), aSentLine({ receiptNo: 'NT-2' })];
      await imported(LINES, ndjsonOf(lines), NDJSON);
      const rows = [
        ['Số chứng từ', 'Mã đại lý', 'Ngày nộp', 'Số biên lai', 'Số tiền'],
        ['UNC-1', 'IS0001M', '06/01/2026', 'NT-1', '792000'],
        ['UNC-2', 'IS0001M', '06/01/2026', 'NT-9', '5'],
        ['UNC-1', 'IS0001M', '06/01/2026', 'NT-2', '792000'],
        ['UNC-3', 'IS0001M', '06/01/2026', 'NT-2', 'x'],
      ];
      const one = await imported('kind=remittances&sourceSystem=kho&mode=keep-good-rows', csvOf(rows), CSV);
      expect(one).toMatchObject({ received: 3, accepted: 1, rejected: 2 });
      expect(await errorsOf(one)).toEqual(['D3 line-of-agent-not-found', 'E5 whole-number-expected']);
      const { items } = (await reader.get('/v1/remittances?sourceSystem=kho')).body as Page<Item>;
      expect(items).toMatchObject([{ reference: 'UNC-1', amount: 1_584_000 }]);
    });
  });

  describe('of the register', () => {
    const days = ['startsOn', 'endsOn'];

    it('add agents, their staff, certificates and complaints, and find them again', async () => {
      const mode = 'mode=keep-good-rows';
      const agents = csvOf([
        ['Mã đại lý', 'Tên đại lý', 'kind', 'Mã cơ quan BHXH'],
        ['IS0007M', 'Bưu điện Tây Hồ', 'post-office', '101'],
        ['IS0008M', 'Bưu điện', 'post-office', '00102'],
        ['IS0001M', 'Tên khác', 'post-office', '00101'],
        ['IS0007M', 'Bưu điện Tây Hồ', 'post-office', '00101'],
      ]);
      const one = await imported(`kind=agents&${mode}`, agents, CSV);
      expect([one, await errorsOf(one)]).toMatchObject([
        { received: 4, accepted: 1, duplicates: 0, rejected: 3 },
        ['D2 wrong-form', 'D3 office-not-found', 'A4 conflicting-agent'],
      ]);
      expect(await imported(`kind=agents&${mode}`, agents.replace(',101', ',00101'), CSV)).toMatchObject({
        accepted: 0,
        duplicates: 2,
      });
      const staff = csvOf([
        ['Mã đại lý', 'Mã NV thu', 'Họ và tên', ...days],
        ['IS0007M', 'NV001099000001', 'Lan', '01/01/2026', ''],
        ['IS0007M', 'NV001099000002', 'Hoa', '01/02/2026', '31/01/2026'],
        ['IS9999X', 'NV001099000003', 'Mai', '01/01/2026', ''],
      ]);
      const employed = await imported(`kind=staff&${mode}`, staff, CSV);
      expect([employed, await errorsOf(employed)]).toMatchObject([
        { accepted: 1, rejected: 2 },
        ['E3 ends-before-start', 'A4 agent-not-found'],
      ]);
      expect(await imported(`kind=staff&${mode}`, staff, CSV)).toMatchObject({ accepted: 0, duplicates: 1 });
      const [member] = await app.sql<{ name: string; masked: string; from: string }>(
        `SELECT s.name, s.code_masked AS masked, span.starts_on::text AS "from"
         FROM staff s JOIN staff_spans span ON span.staff_id = s.id JOIN agents a ON a.id = s.agent_id WHERE a.code = 'IS0007M'`,
      );
      expect(member).toEqual({ name: 'Lan', masked: 'NV•••••••••001', from: '2026-01-01' });
      const training = csvOf([
        ['agentCode', 'staffCode', 'course', 'certificateNo', 'completedOn', 'validTo'],
        ['IS0007M', 'NV001099000001', 'Nghiệp vụ thu', 'CN-1', '05/01/2026', '05/01/2028'],
        ['IS0007M', 'NV001099000009', 'Nghiệp vụ thu', 'CN-2', '05/01/2026', ''],
      ]);
      const trained = await imported(`kind=training&${mode}`, training, CSV);
      expect([trained, await errorsOf(trained)]).toMatchObject([
        { accepted: 1, rejected: 1 },
        ['B3 staff-not-found'],
      ]);
      expect(await imported(`kind=training&${mode}`, training, CSV)).toMatchObject({
        accepted: 0,
        duplicates: 1,
      });
      const complaints = csvOf([
        ['agentCode', 'Số vụ việc', 'Nội dung', 'Ngày kết luận'],
        ['IS0007M', 'KN-1', 'Thu sai', '05/01/2026'],
        ['IS0007M', 'KN-1', 'Thu sai mức', '05/01/2026'],
      ]);
      const upheld = await imported(`kind=complaints&${mode}`, complaints, CSV);
      expect([upheld, await errorsOf(upheld)]).toMatchObject([
        { accepted: 1, rejected: 1 },
        ['B3 conflicting-complaint'],
      ]);
      expect(await imported('kind=complaints', complaints, CSV)).toMatchObject({
        state: 'failed',
        rejected: 1,
      });
    });

    it('leave nothing of a dry run', async () => {
      const file = csvOf([
        ['code', 'name', 'kind', 'officeCode'],
        ['IS0009M', 'Bưu điện', 'post-office', '00101'],
      ]);
      expect(await imported('kind=agents&dryRun=true', file, CSV)).toMatchObject({
        state: 'completed',
        accepted: 1,
      });
      expect(await imported('kind=agents', file, CSV)).toMatchObject({ accepted: 1, duplicates: 0 });
    });
  });
});
