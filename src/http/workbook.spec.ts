import { CFB, type CellObject, type WorkSheet, read, utils, write } from '@e965/xlsx';
import * as fc from 'fast-check';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { firstSheetOf } from '../../test/support/first-sheet';
import type { Cell } from './table';
import { workbookOf } from './workbook-writer';

const LIMITS = { unpackedBytes: 1_000_000, rows: 100 };
const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook with those cells, as another program saves it. */
function saved(cells: Readonly<Record<string, CellObject>>, ref: string, bookSST = true): Buffer {
  const book = utils.book_new({ '!ref': ref, ...cells }, 'Một');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['of no interest']]), 'Hai');
  return write(book, { type: 'buffer', bookType: 'xlsx', bookSST, compression: true }) as Buffer;
}

/** The parts of a workbook that another program saved. */
function partsOf(file: Buffer): Record<string, Buffer> {
  const { FullPaths, FileIndex } = CFB.read(file, { type: 'buffer' });
  const paths = (FullPaths as string[]).map((path) => path.replace('Root Entry/', ''));
  return Object.fromEntries(
    paths.flatMap((path, place) => {
      const content = FileIndex[place]!.content as Uint8Array | undefined;
      return path.includes('.') && content ? [[path, Buffer.from(content)]] : [];
    }),
  );
}

/** A workbook in which some parts are others. */
async function withParts(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const archive = new ZipFile();
  const all = { ...partsOf(saved({ A1: { t: 's', v: 'a' } }, 'A1')), ...parts };
  for (const [path, part] of Object.entries(all)) archive.addBuffer(Buffer.from(part as string), path);
  archive.end();
  return buffer(archive.outputStream);
}

const sheetXml = (rows: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const withRows = (rows: string): Promise<Buffer> => withParts({ [SHEET]: sheetXml(rows) });

const refusal = (file: Buffer, limits = LIMITS): Promise<unknown> =>
  firstSheetOf(file, limits).then(
    () => 'read',
    (error: { code: string }) => error.code,
  );
const codeOf = (cell: unknown): unknown => (cell as { code: string }).code;

describe('a workbook that is written', () => {
  const cells: Cell[][] = [
    ['Mã', 'Tên', 'Số'],
    ['00101', '=1+1', 5],
    ['7', null, -1_000_000_000_000_000],
    ['<&>"', ' ế\u0301 ', 0],
  ];

  it('is to another program what it was: text that is no formula, and numbers', async () => {
    const { SheetNames, Sheets } = read(await workbookOf('Chỉ tiêu & <1>', cells), {
      type: 'buffer',
      cellNF: true,
    });
    expect(SheetNames).toEqual(['Chỉ tiêu & <1>']);
    const sheet = Sheets[SheetNames[0]!] as WorkSheet;
    expect(utils.sheet_to_json(sheet, { header: 1, defval: null })).toEqual(cells);
    expect([sheet['A2'], sheet['B2'], sheet['C2']]).toMatchObject([
      { t: 's', v: '00101', z: '@' },
      { t: 's', v: '=1+1' },
      { t: 'n', v: 5, z: '#,##0' },
    ]);
    expect((sheet['B2'] as CellObject).f).toBeUndefined();
  });

  it('is the same file for the same table, whatever the time', async () => {
    expect((await workbookOf('x', cells)).equals(await workbookOf('x', cells))).toBe(true);
  });

  const text = fc
    .string({ minLength: 1, maxLength: 10, unit: 'grapheme' })
    .filter((one) => !/[\p{Cc}\r]/u.test(one));
  const cell = fc.oneof(text, fc.integer(), fc.maxSafeInteger());
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 20 });

  it('is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        expect(await firstSheetOf(await workbookOf('x', given), LIMITS)).toEqual(
          given.map((row, index) => ({ row: index + 1, cells: row })),
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('a workbook that is read', () => {
  it.each([true, false])(
    'gives the first sheet, the numbers of its rows and what its cells came to (shared texts: %s)',
    async (shared) => {
      const file = saved(
        {
          A2: { t: 's', v: 'ế' },
          C2: { t: 'b', v: true },
          A4: { t: 'n', v: 6, f: '2*3' },
          B4: { t: 's', v: 'x', f: 'LOWER("X")' },
          A5: { t: 'e', v: 0x07, w: '#DIV/0!', f: '1/0' },
          A6: { t: 's', v: '' },
          A7: { t: 'n', v: 45_000, z: 'dd/mm/yyyy' },
        },
        'A1:C7',
        shared,
      );
      const [second, fourth, fifth, last] = await firstSheetOf(file, LIMITS);
      expect([second, fourth, last]).toEqual([
        { row: 2, cells: ['ế', null, true] },
        { row: 4, cells: [6, 'x'] },
        { row: 7, cells: [45_000] },
      ]);
      expect(fifth!.cells.map(codeOf)).toEqual(['error-in-cell']);
    },
  );

  it.each([
    [
      '<row><c><v>1</v></c><c t="inlineStr"><is><t>a</t></is></c></row><row><c><v>2</v></c></row>',
      [[1, 'a'], [2]],
    ],
    ['<x:row r="1"><x:c r="B1"><x:v>1</x:v></x:c></x:row>', [[null, 1]]],
    [
      '<row r="3"><c r="A3" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c></row>',
      [['a b']],
    ],
    ['<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1.50</v></c></row>', [[null, 1.5]]],
    [
      '<row r="1"><c r="A1" t="n"><v><![CDATA[7]]></v></c><c r="B1" t="d"><v>2026-01-01</v></c></row>',
      [[7, '2026-01-01']],
    ],
    [
      '<row r="1"><c r="A1" s="1"/></row><row r="2"/><row r="1048576"><c r="A1048576"><v>2</v></c></row>',
      [[2]],
    ],
    ['<row r="1"><c r="A1"><v>1e3</v></c><c r="B1"><v>x</v></c></row>', [[1000, 'x']]],
  ])('takes %s', async (rows, cells) => {
    const xml = sheetXml(rows).replace('<worksheet ', '<worksheet xmlns:x="urn:x" ');
    expect((await firstSheetOf(await withParts({ [SHEET]: xml }), LIMITS)).map((row) => row.cells)).toEqual(
      cells,
    );
  });

  it.each([
    '<c r="A1"><f>1+1</f></c>',
    '<c r="A1"><f>1+1</f><v/></c>',
    '<c r="A1" t="str"><f>LOWER("X")</f></c>',
    '<c r="A1"><f t="shared" si="0"/></c>',
  ])('does not work out %s', async (cell) => {
    const [row] = await firstSheetOf(await withRows(`<row r="1">${cell}</row>`), LIMITS);
    expect(row!.cells.map(codeOf)).toEqual(['formula-without-value']);
  });

  it('has shared texts without how they are pronounced', async () => {
    const texts =
      '<sst><si><t>a</t><rPh sb="0" eb="1"><t>no</t></rPh></si><si><r><t>b</t></r><r><t>c</t></r></si></sst>';
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
    const file = await withParts({ 'xl/sharedStrings.xml': texts, [SHEET]: sheetXml(rows) });
    expect((await firstSheetOf(file, LIMITS))[0]!.cells).toEqual(['a', 'bc']);
  });
});

describe('a workbook that is refused', () => {
  it('has more rows or columns than it may', async () => {
    const rows = (count: number): Cell[][] => Array.from({ length: count }, (_, i) => [i]);
    expect(await refusal(await workbookOf('x', rows(101)))).toBe('read');
    expect(await refusal(await workbookOf('x', rows(102)))).toBe('too-many-rows');
    expect(await refusal(await withRows('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toBe(
      'too-many-columns',
    );
    expect(await refusal(await withRows('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="2"/></row>'))).toBe(
      'read',
    );
  });

  it('would unpack to more than it may', async () => {
    const bomb = await withRows(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(1_000_000)}</t></is></c></row>`,
    );
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal(bomb)).toBe('unpacks-too-large');
    const parts = Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`x/${i}.xml`, 'x']));
    expect(await refusal(await withParts(parts))).toBe('unpacks-too-large');
  });

  it('says of itself that it is smaller than it is', async () => {
    const bomb = await withRows(`<row r="1"><c r="A1"><v>${' '.repeat(20_000_000)}</v></c></row>`);
    for (let at = bomb.indexOf('PK\u0001\u0002'); at >= 0; at = bomb.indexOf('PK\u0001\u0002', at + 4))
      bomb.writeUInt32LE(Math.min(1_000, bomb.readUInt32LE(at + 24)), at + 24);
    const memory = process.memoryUsage().rss;
    expect(await refusal(bomb)).toBe('bad-workbook');
    expect(process.memoryUsage().rss - memory).toBeLessThan(50_000_000);
  });

  it.each<[string, () => Buffer | Promise<Buffer>]>([
    ['text', () => Buffer.from('agentCode,floor')],
    ['nothing', () => Buffer.alloc(0)],
    ['an older workbook', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['cut off', async () => (await workbookOf('x', [['a']])).subarray(0, -30)],
    ['another archive', () => CFB.write(CFB.utils.cfb_new(), { fileType: 'zip', type: 'buffer' }) as Buffer],
    ['without a sheet', () => withParts({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' })],
    ['with a sheet elsewhere', () => withParts({ 'xl/_rels/workbook.xml.rels': '<Relationships/>' })],
    ['no XML', () => withParts({ [SHEET]: '<worksheet><sheetData>' })],
    ['with a text that is not there', () => withRows('<row r="1"><c r="A1" t="s"><v>9</v></c></row>')],
    ['with a place that is none', () => withRows('<row r="1"><c r="?"><v>1</v></c></row>')],
    ['with a row that is none', () => withRows('<row r="-1"><c r="A1"><v>1</v></c></row>')],
    [
      'with entities that grow',
      () =>
        withParts({
          [SHEET]: `<!DOCTYPE x [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;">]>${sheetXml('<row r="1"><c r="A1"><v>&b;</v></c></row>')}`,
        }),
    ],
  ])('is %s', async (_, file) => {
    expect(await refusal(await file())).toBe('bad-workbook');
  });

  it('was damaged in any way, or is read as something else', async () => {
    const whole = await workbookOf('x', [
      ['agentCode', 'floor'],
      ['IS0001M', 5],
    ]);
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (bytes, length) => {
        const file = Buffer.from(whole);
        for (const [place, byte] of bytes) file[place] = byte;
        const outcome = await refusal(length % 2 === 0 ? file : file.subarray(0, length));
        expect(['read', 'bad-workbook', 'unpacks-too-large', 'too-many-columns']).toContain(outcome);
      }),
      { numRuns: 300 },
    );
  });

  it('was made to be slow: it is given up or read in a moment', async () => {
    const limits = { unpackedBytes: 10_000_000, rows: 10_000 };
    const many = (text: string): string => text.repeat(Math.floor(2_000_000 / text.length));
    const files = [
      withRows(many('<c ')),
      withRows(`<row r="1">${many('<c r="A1"><v>1</v></c>')}</row>`),
      withRows(many('<row r="1"><c r="A1"><v>1</v></c></row>')),
      withRows(many('<a>')),
      withRows(`<row r="1"><c r="A1" t="inlineStr"><is>${many('<t>a</t>')}</is></c></row>`),
      withParts({ [SHEET]: `<worksheet><!--${many('-')}` }),
      withParts({ [SHEET]: `<worksheet ${many(' a="b"')}` }),
      withParts({
        [SHEET]: `<worksheet><sheetData/>${'<hyperlink ref="A1:XFD1048576"/>'.repeat(1_000)}</worksheet>`,
      }),
    ];
    const before = process.cpuUsage();
    for (const file of await Promise.all(files))
      expect(['read', 'bad-workbook', 'too-many-rows']).toContain(await refusal(file, limits));
    const { user } = process.cpuUsage(before);
    expect(user / 1e6 / files.length).toBeLessThan(3);
  });
});
