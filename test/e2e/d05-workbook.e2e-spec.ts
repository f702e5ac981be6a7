import { type CellObject, type WorkBook, read, write } from '@e965/xlsx';
import type { Response } from 'supertest';
import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import {
  FIRST_ROW,
  INDEX_ROW,
  aD05Decrease,
  aD05Person,
  aD05Workbook,
  excelDate,
} from '../factories/d05-workbook';
import { type AgentColumns, anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import {
  type ImportView,
  type RowErrors,
  cellsOf,
  imported,
  overImport,
  sendImport,
} from '../support/importing';
import { expectProblem } from '../support/problem';
import { XLSX, bytesOf, firstSheet } from '../support/tables';

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}
interface Line {
  readonly receiptNo: string;
  readonly kind: string;
  readonly [field: string]: unknown;
}

const KIND = 'kind=contributions-d05&mode=keep-good-rows';
const rowOf = (index: number): number => FIRST_ROW + index;

/** An office sends the list of its agent as it has it, is told which cells are wrong, and repairs them. Told in order. */
describe('a D05-TS workbook', () => {
  let app: TestApp;
  let office: SignedIn;
  let reader: SignedIn;
  let stranger: SignedIn;
  let agent: AgentColumns;
  let first: ImportView;
  let returned: Buffer;

  const people = [
    aD05Person({ receiptNo: 'AA/26-001' }),
    aD05Person({ receiptNo: 'AA/26-002', receiptDate: excelDate(46_028), fromMonth: excelDate(46_023) }),
    aD05Person({
      receiptNo: 'AA/26-003',
      note: 'Đóng_tiếp'.normalize('NFD'),
      income: '1.500.000',
      due: '990.000',
    }),
    aD05Person({ receiptNo: 'AA/26-004', receiptDate: '31/02/2026' }),
    aD05Person({ receiptNo: 'AA/26-005', note: 'xem lại' }),
    aD05Person({ receiptNo: 'AA/26-006', due: 999_000 }),
    aD05Person({
      receiptNo: 'AA/26-007',
      socialInsuranceNumber: null,
      nationalId: '001099000001',
      statePercent: 0.2,
    }),
  ];
  const workbook = aD05Workbook({ increase: people });

  beforeAll(async () => {
    app = await startApp({ workerInApi: true });
    const root = await app.rootOffice();
    const west = await anOfficeUnder(app.sql, root, '00101');
    const east = await anOfficeUnder(app.sql, root, '00102');
    agent = await anAgent(app.sql, { code: 'IS0001M', office_id: west.id });
    office = await app.as('integration', west.id);
    reader = await app.as('auditor', west.id);
    stranger = await app.as('integration', east.id);
  });
  afterAll(() => app.stop());

  const lines = async (): Promise<readonly Line[]> => {
    const { body } = await reader.get(`/v1/contributions?agent=${publicId.encode('agent', agent.id)}`);
    return (body as Page<Line>).items;
  };
  const sameFile = (who: SignedIn, id: string, language = 'vi'): Promise<Response> =>
    who
      .get(`/v1/imports/${id}/report?format=same-file`)
      .set('Accept-Language', language)
      .buffer(true)
      .parse(bytesOf as never);

  it('is tried first: everything is checked, and nothing stays', async () => {
    const tried = await imported(office, `${KIND}&dryRun=true`, workbook, XLSX);
    expect(tried).toMatchObject({
      state: 'completed',
      dryRun: true,
      received: 7,
      accepted: 4,
      rejected: 3,
      batchId: null,
    });
    expect(await lines()).toEqual([]);
  });

  it('is taken in whole or not at all unless good rows are to be kept', async () => {
    const refused = await imported(office, 'kind=contributions-d05', workbook, XLSX);
    expect(refused).toMatchObject({
      state: 'failed',
      error: { code: 'rows-refused' },
      received: 7,
      accepted: 0,
      rejected: 3,
    });
    expect(await lines()).toEqual([]);
  });

  it('leaves its good rows in the register', async () => {
    const answer = await sendImport(office, KIND, workbook, XLSX);
    expect(answer.status).toBe(202);
    expect(answer.headers['location']).toBe(`/v1/imports/${(answer.body as ImportView).id}`);
    expect(answer.body).toMatchObject({
      state: 'waiting',
      kind: 'contributions-d05',
      sourceSystem: 'd05-ts',
    });
    first = await imported(office, KIND, workbook, XLSX);
    // Whichever of the two came first took them; for the other they were there.
    const both = [await overImport(office, (answer.body as ImportView).id), first];
    expect(both.map(({ received, rejected }) => [received, rejected])).toEqual([
      [7, 3],
      [7, 3],
    ]);
    expect(both.map(({ accepted }) => accepted)).toEqual(expect.arrayContaining([0, 4]));
    expect((await lines()).map(({ receiptNo, kind }) => `${receiptNo} ${kind}`).toSorted()).toEqual([
      'AA/26-001 new',
      'AA/26-002 new',
      'AA/26-003 renewal',
      'AA/26-007 new',
    ]);
    expect((await lines()).find(({ receiptNo }) => receiptNo === 'AA/26-002')).toMatchObject({
      sourceSystem: 'd05-ts',
      collectedOn: '2026-01-06',
      coveredFrom: '2026-01',
      coveredTo: '2026-03',
      participantAmount: 693_000,
      stateSubsidy: 198_000,
      localSubsidy: 99_000,
      supportClass: 'other',
    });
  });

  it('tells which cells are wrong, page by page', async () => {
    const path = `/v1/imports/${first.id}/errors`;
    const page = (await reader.get(`${path}?limit=2`)).body as Page<RowErrors>;
    const last = (await reader.get(`${path}?limit=2&cursor=${page.nextCursor}`)).body as Page<RowErrors>;
    expect(cellsOf([...page.items, ...last.items])).toEqual([
      `F${rowOf(3)} date-expected`,
      `T${rowOf(4)} unknown-kind`,
      `K${rowOf(5)} amounts-do-not-add-up`,
    ]);
    expect([page.items.length, last.items.length, last.nextCursor]).toEqual([2, 1, null]);
    expectProblem(await stranger.get(path), 404, 'import-not-found');
  });

  it('is reported in the language that is asked for', async () => {
    const path = `/v1/imports/${first.id}/report`;
    const report = (language: string) => office.get(path).set('Accept-Language', language);
    const { body, headers } = await report('en');
    expect(headers['content-language']).toBe('en');
    expect(body).toMatchObject({
      import: { id: first.id, rejected: 3, isFileKept: true },
      counts: [
        { code: 'amounts-do-not-add-up', message: 'is not the sum of columns 9, 11, 13 and 15', count: 1 },
        { code: 'date-expected', count: 1 },
        { code: 'unknown-kind', count: 1 },
      ],
      rows: [{ row: rowOf(3) }, { row: rowOf(4) }, { row: rowOf(5) }],
      rowsTruncated: false,
    });
    expect(((await report('vi')).body as { rows: RowErrors[] }).rows[0]!.errors[0]!.message).toBe(
      'không phải là một ngày có thật (dd/MM/yyyy)',
    );
    // It holds no names and numbers, but the file does.
    expectProblem(await reader.get(`${path}?format=same-file`), 403, 'forbidden');
    expectProblem(await stranger.get(`${path}?format=same-file`), 404, 'import-not-found');
  });

  it('comes back as it was sent, with what is wrong beside each row', async () => {
    const answer = await sameFile(office, first.id);
    expect([answer.status, answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([
      200,
      XLSX,
      `attachment; filename="${first.id}.xlsx"`,
    ]);
    returned = answer.body as Buffer;
    const sheet = firstSheet(returned);
    const at = (cell: string): unknown => (sheet[cell] as CellObject | undefined)?.v;
    expect([at(`U${INDEX_ROW}`), at(`U${rowOf(2)}`)]).toEqual(['Lỗi', undefined]);
    expect([3, 4, 5].map((index) => at(`U${rowOf(index)}`))).toEqual([
      `F${rowOf(3)}: không phải là một ngày có thật (dd/MM/yyyy)`,
      `T${rowOf(4)}: ghi chú không nói rõ tăng mới hay đóng tiếp`,
      `K${rowOf(5)}: không bằng tổng cột 9, 11, 13 và 15`,
    ]);
    expect([at('A4'), at(`B${rowOf(0)}`), sheet['!merges']?.length]).toEqual([
      'DANH SÁCH NGƯỜI THAM GIA BẢO HIỂM XÃ HỘI TỰ NGUYỆN (Mẫu D05-TS)',
      'Nguyễn Thị Bí Mật',
      23,
    ]);
    const english = firstSheet((await sameFile(office, first.id, 'en')).body as Buffer);
    expect((english[`U${INDEX_ROW}`] as CellObject).v).toBe('Error');
  });

  it('is repaired in that very file and sent again: what is in is passed over, the rest is taken', async () => {
    const book: WorkBook = read(returned, { type: 'buffer', cellNF: true });
    const sheet = book.Sheets[book.SheetNames[0]!]!;
    sheet[`F${rowOf(3)}`] = { t: 's', v: '28/02/2026' };
    sheet[`T${rowOf(4)}`] = { t: 's', v: 'Đóng tiếp' };
    sheet[`K${rowOf(5)}`] = { t: 'n', v: 990_000 };
    const repaired = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    const again = await imported(office, KIND, repaired, XLSX);
    expect(again).toMatchObject({ state: 'completed', received: 7, accepted: 3, duplicates: 4, rejected: 0 });
    expect(again['batchId']).toMatch(/^bat_/);
    expect((await reader.get(`/v1/imports/${again.id}/errors`)).body).toEqual({
      items: [],
      nextCursor: null,
    });
    expect(await lines()).toHaveLength(7);
  });

  it('takes back what its second section says', async () => {
    const decrease = [
      aD05Decrease({ receiptNo: 'AA/26-001', receiptDate: '10/01/2026', note: 'Hoàn trả' }),
      aD05Decrease({ receiptNo: 'AA/26-999', receiptDate: '10/01/2026', note: 'Thu trùng' }),
    ];
    const form = { increase: people.slice(0, 1), decrease };
    const one = await imported(office, KIND, aD05Workbook(form), XLSX);
    expect(one).toMatchObject({ received: 3, reversed: 1, duplicates: 1, rejected: 1 });
    const { items } = (await reader.get(`/v1/imports/${one.id}/errors`)).body as Page<RowErrors>;
    expect(cellsOf(items)).toEqual([`G${FIRST_ROW + 1 + 2 + 1} line-not-found`]);
  });

  it('says what the register refuses in the cell that is to be repaired', async () => {
    const increase = [aD05Person({ receiptNo: 'BB-1', staffCode: 'NV001099000009' })];
    const one = await imported(office, KIND, aD05Workbook({ increase }), XLSX);
    const { items } = (await reader.get(`/v1/imports/${one.id}/errors`)).body as Page<RowErrors>;
    expect(cellsOf(items)).toEqual([`S${FIRST_ROW} staff-not-found`]);
    const foreign = await imported(stranger, KIND, workbook, XLSX);
    expect(foreign).toMatchObject({ accepted: 0, rejected: 7 });
  });

  it('is noted without a name or a number of anybody', async () => {
    const [stored] = await app.sql<{ text: string }>(
      `SELECT coalesce(string_agg(errors::text, ''), '') || (SELECT string_agg(details::text, '') FROM audit_events) AS text
       FROM import_errors`,
    );
    expect(stored!.text).toContain('contributions-d05');
    expect(stored!.text).not.toMatch(/Bí Mật|Ngọc Hà|001099000001|NV001099000009/);
  });
});
