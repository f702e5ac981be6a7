import { type CellObject, type WorkBook, read, utils, write } from '@e965/xlsx';
import { buffer } from 'node:stream/consumers';
import { FIRST_ROW, INDEX_ROW, aD05Person, aD05Workbook } from '../../test/factories/d05-workbook';
import { firstSheetOf } from '../../test/support/first-sheet';
import { annotatedWorkbook } from './workbook-annotator';
import { countRows } from './workbook-reader';
import { workbookOf } from './workbook-writer';

const LIMITS = { rows: 1_000, unpackedBytes: 5_000_000 };

const annotated = async (file: Buffer, column: number, notes: Record<number, string>): Promise<Buffer> =>
  buffer(await annotatedWorkbook(file, LIMITS, { column, textOf: (row) => notes[row] }));

const opened = (file: Buffer): WorkBook => read(file, { type: 'buffer', cellNF: true });
const cellsOf = ({ SheetNames, Sheets }: WorkBook): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(Sheets[SheetNames[0]!]!).map(([at, cell]) => [
      at,
      at.startsWith('!') ? cell : (cell as CellObject).v,
    ]),
  );

describe('a workbook with what is wrong', () => {
  it('is the same in every cell, merged ones too, and has the column', async () => {
    const file = aD05Workbook({ increase: [aD05Person(), aD05Person()] });
    const notes = { [INDEX_ROW]: 'Lỗi', [FIRST_ROW + 1]: 'F13: <không> & "phải"' };
    const before = cellsOf(opened(file));
    const after = cellsOf(opened(await annotated(file, 20, notes)));
    const { '!ref': _, ...cells } = after;
    const { '!ref': __, ...old } = before;
    expect(cells).toEqual({
      ...old,
      [`U${INDEX_ROW}`]: 'Lỗi',
      [`U${FIRST_ROW + 1}`]: 'F13: <không> & "phải"',
    });
    expect(after['!merges']).toHaveLength(23);
  });

  it('has other words in the same column the next time', async () => {
    const file = await workbookOf('x', [
      ['a', 'Lỗi', 'b'],
      ['1', 'old', '2'],
      ['3', 'old', '4'],
      ['5', null, '6'],
    ]);
    const after = await annotated(file, 1, { 1: 'Error', 3: 'new', 4: 'too' });
    expect((await firstSheetOf(after, LIMITS)).map(({ cells }) => cells)).toEqual([
      ['a', 'Error', 'b'],
      ['1', null, '2'],
      ['3', 'new', '4'],
      ['5', 'too', '6'],
    ]);
  });

  it('keeps formulas, sheets and styles that it does not look at', async () => {
    const book = utils.book_new(
      utils.aoa_to_sheet([
        ['a', 'b'],
        [1, { t: 'n', v: 2, f: 'A2*2' }],
      ]),
      'Một',
    );
    utils.book_append_sheet(book, utils.aoa_to_sheet([['other']]), 'Hai');
    const file = write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Buffer;
    const after = opened(await annotated(file, 2, { 1: 'Error', 2: 'x' }));
    expect(after.SheetNames).toEqual(['Một', 'Hai']);
    expect(after.Sheets['Một']!['B2']).toMatchObject({ v: 2, f: 'A2*2' });
    expect(cellsOf(after)).toMatchObject({ C1: 'Error', C2: 'x' });
  });

  it.each([Buffer.from('no workbook'), Buffer.from('PK\x03\x04')])(
    'is refused when it is none',
    async (file) => {
      await expect(annotatedWorkbook(file, LIMITS, { column: 0, textOf: () => 'x' })).rejects.toMatchObject({
        code: 'bad-workbook',
      });
    },
  );

  it('has its rows counted without being read', async () => {
    expect(
      await countRows(
        await workbookOf(
          'x',
          Array.from({ length: 700 }, () => ['row ', 1]),
        ),
        LIMITS,
      ),
    ).toBe(700);
  });
});
