import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { csvOf } from './table-export';

describe('csvOf', () => {
  it('writes lines as RFC 4180 has them, with a byte order mark where it is wanted', async () => {
    const cells = [
      ['Mã', 'Tên'],
      ['00101', 'a, "b"'],
      [null, 7],
    ];
    const text = 'Mã,Tên\r\n00101,"a, ""b"""\r\n,7\r\n';
    expect((await csvOf(cells, false)).toString()).toBe(text);
    expect((await csvOf(cells, true)).toString()).toBe(`\ufeff${text}`);
  });

  it.each(['=1+1', '+84 9', '-5', '@SUM(A1)', '\tx', '\rx'])(
    'puts an apostrophe before the text %j',
    async (text) => {
      expect(parse(await csvOf([[text, 'x']], false))).toEqual([[`'${text}`, 'x']]);
    },
  );

  it('writes as many rows as there are, marked once', async () => {
    const rows = Array.from({ length: 1_201 }, (_, i) => [i]);
    expect(parse(await csvOf(rows, true), { bom: true }).map(([cell]) => Number(cell))).toEqual(rows.flat());
  });

  it('leaves numbers as they are', async () => {
    expect((await csvOf([[-5, 0, 1_000_000_000_000_000]], false)).toString()).toBe(
      '-5,0,1000000000000000\r\n',
    );
  });

  it('begins no text in the way of a formula, and loses none of it', async () => {
    const text = fc.string({
      minLength: 1,
      maxLength: 8,
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", 'a', 'ế', ' '),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 4 }), async (row) => {
        const [cells] = parse(await csvOf([row], false));
        expect(cells!.map((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual(row.map(() => false));
        expect(cells!.map((cell, i) => cell === row[i] || cell === `'${row[i]}`)).toEqual(
          row.map(() => true),
        );
      }),
    );
  });
});
