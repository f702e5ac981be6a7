import type { SentRow } from '../shared/bulk';
import { badHeader, readCsv, rowsOfCsv } from './csv';

const LIMITS = { bytes: 10_000, rows: 100, rowBytes: 50 };

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Rows as objects under the header, which must not name `z`. */
const objects = (header: readonly string[]) => {
  if (header.includes('z'))
    throw badHeader([{ pointer: '/z', code: 'unknown-column', detail: 'is no column' }]);
  return (cells: readonly string[]) => Object.fromEntries(header.map((name, i) => [name, cells[i]]));
};

async function read(text: string | Buffer, size = 7, limits = LIMITS): Promise<SentRow[]> {
  const rows: SentRow[] = [];
  for await (const list of readCsv(chunksOf(Buffer.from(text), size), objects, limits)) rows.push(...list);
  return rows;
}

const outcome = (row: SentRow): unknown => ('problem' in row ? row.problem.code : row.value);

describe('readCsv', () => {
  it.each([1, 2, 3, 64])(
    'reads rows under a header and counts lines, in chunks of %d bytes',
    async (size) => {
      expect(await read('\ufeffb,a\r\nế,2\r\n\r\n"x, ""y""",\n,', size)).toEqual([
        { row: 2, value: { b: 'ế', a: '2' } },
        { row: 4, value: { b: 'x, "y"', a: '' } },
        { row: 5, value: { b: '', a: '' } },
      ]);
    },
  );

  it.each([
    ['1', 'wrong-cell-count'],
    ['1,2,3', 'wrong-cell-count'],
    ['1,2,', 'wrong-cell-count'],
    ['"1,2', 'unclosed-quote'],
    ['1,"2\nx"', 'unclosed-quote'],
    ['"1"x,2', 'malformed-csv'],
    ['1"x,2', 'malformed-csv'],
    ['"1"\r,2', 'malformed-csv'],
    ['1,\ud800', '�'],
    [`1,${'x'.repeat(49)}`, 'row-too-long'],
    [`"${'x'.repeat(5_000)}`, 'row-too-long'],
  ])('line %# is refused, and the rows around it are read', async (line, code) => {
    const rows = (await read(`a,b\n5,6\n${line}\n7,8\n`)).map(outcome);
    expect([rows[0], rows.at(-1)]).toEqual([
      { a: '5', b: '6' },
      { a: '7', b: '8' },
    ]);
    expect(rows[1]).toEqual(code === '�' ? { a: '1', b: code } : code);
  });

  it('refuses bytes that are no UTF-8', async () => {
    const rows = await read(Buffer.concat([Buffer.from('a\n'), Buffer.from([0xff]), Buffer.from('\n7')]));
    expect(rows.map(outcome)).toEqual(['malformed-csv', { a: '7' }]);
  });

  it.each([
    ['a,z\n1,2', 'unknown-column'],
    ['"a\n1', 'unclosed-quote'],
    [`${'a'.repeat(51)}\n1`, 'row-too-long'],
    [Buffer.from([0x61, 0xff, 0x0a]), 'malformed-csv'],
  ])('refuses all when the header is %j', async (text, code) => {
    await expect(read(text)).rejects.toMatchObject({
      kind: 'malformed',
      code: 'bad-csv-header',
      errors: [{ code }],
    });
  });

  it.each(['', '\n\n', '\ufeff', 'a,b', 'a,b\n'])('finds no rows in %j', async (text) => {
    expect(await read(text)).toEqual([]);
  });

  it('refuses more rows or bytes than it takes', async () => {
    await expect(read('a\n1\n2\n3', 7, { ...LIMITS, rows: 2 })).rejects.toMatchObject({
      code: 'too-many-rows',
    });
    await expect(read('a\n1\n2\n3', 7, { ...LIMITS, bytes: 6 })).rejects.toMatchObject({
      code: 'batch-too-large',
    });
  });
});

describe('rowsOfCsv', () => {
  const cells = async (text: string, size: number): Promise<unknown[]> => {
    const rows: unknown[] = [];
    for await (const list of rowsOfCsv(chunksOf(Buffer.from(text), size), LIMITS))
      for (const one of list)
        rows.push('problem' in one ? [one.row, one.problem.code] : [one.row, ...one.cells]);
    return rows;
  };

  it.each([3, 64])('has the header first, in chunks of %d bytes', async (size) => {
    expect(await cells('\ufeffa,b\n\n1,"2"\n3\n', size)).toEqual([
      [0, 'a', 'b'],
      [3, '1', '2'],
      [4, 'wrong-cell-count'],
    ]);
  });

  it.each([
    ['', [[0]]],
    ['\n\n', [[0]]],
    ['a,b\n', [[0, 'a', 'b']]],
    ['a,b', [[0, 'a', 'b']]],
  ])('has one of %j too', async (text, rows) => {
    expect(await cells(text, 64)).toEqual(rows);
  });
});
