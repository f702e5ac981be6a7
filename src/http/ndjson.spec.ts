import * as fc from 'fast-check';
import type { SentRow } from '../shared/bulk';
import { readNdjson } from './ndjson';

const LIMITS = { bytes: 10_000, rows: 100, rowBytes: 50 };

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string | Buffer, size = 7, limits = LIMITS): Promise<SentRow[]> {
  const rows: SentRow[] = [];
  for await (const list of readNdjson(chunksOf(Buffer.from(text), size), limits)) rows.push(...list);
  return rows;
}

const code = (row: SentRow): unknown => ('problem' in row ? row.problem.code : row.value);

describe('readNdjson', () => {
  it.each([1, 2, 3, 64])('reads rows and counts blank lines, in chunks of %d bytes', async (size) => {
    expect(await read('{"a":"ế"}\r\n\n  \n[2]\n3', size)).toEqual([
      { row: 1, value: { a: 'ế' } },
      { row: 4, value: [2] },
      { row: 5, value: 3 },
    ]);
  });

  it.each([
    ['{"a":', 'malformed-json'],
    ['{"a":1}}', 'malformed-json'],
    ["{'a':1}", 'malformed-json'],
    ['NaN', 'malformed-json'],
    ['"a\u0000b"', 'malformed-json'],
    ['\u0000', 'malformed-json'],
    ['['.repeat(50), 'malformed-json'],
    [`"${'x'.repeat(48)}"`, 'x'.repeat(48)],
    [`"${'x'.repeat(49)}"`, 'row-too-long'],
    [`"${'x'.repeat(5_000)}"`, 'row-too-long'],
  ])('line %# is read or refused as it should be, and the row after it is read', async (line, outcome) => {
    expect((await read(`${line}\n7\n`)).map(code)).toEqual([outcome, 7]);
  });

  it('refuses bytes that are no UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('"'), Buffer.from([0xff, 0xc3]), Buffer.from('"\n1')]);
    expect((await read(bytes)).map(code)).toEqual(['malformed-json', 1]);
  });

  it.each([
    { bytes: 6, rows: 3, outcome: 'read' },
    { bytes: 5, rows: 3, outcome: 'batch-too-large' },
    { bytes: 6, rows: 2, outcome: 'too-many-rows' },
  ])(
    'three rows of six bytes, up to $rows rows and $bytes bytes: $outcome',
    async ({ outcome, ...limits }) => {
      const result = await read('1\n2\n3\n', 64, { ...LIMITS, ...limits }).then(
        () => 'read',
        (error: { code: string }) => error.code,
      );
      expect(result).toBe(outcome);
    },
  );

  it('gives the same whatever the chunks', async () => {
    const line = fc.oneof(
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 20 }),
        fc.integer({ min: 1, max: 80 }),
        async (lines, size) => {
          const text = lines.join('\n');
          expect(await read(text, size)).toEqual(await read(text, 10_000));
        },
      ),
    );
  });
});
