import { CSV, NDJSON, XLSX } from '../http/bodies';
import { workbookOf } from '../http/workbook-writer';
import { asImportFile } from './import-file';

async function* pieces(...parts: (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield Buffer.from(part as string);
}

async function read(type: string, most: number, ...parts: (string | Buffer)[]): Promise<unknown> {
  const seen = { lines: null };
  const kept: Buffer[] = [];
  try {
    for await (const piece of asImportFile(pieces(...parts), { type, most, seen })) kept.push(piece);
  } catch (error) {
    return (error as { code: string }).code;
  }
  expect(Buffer.concat(kept)).toEqual(Buffer.concat(parts.map((part) => Buffer.from(part as string))));
  return seen.lines;
}

describe('a file that comes', () => {
  it.each<[string, (string | Buffer)[], unknown]>([
    [CSV, ['a,b\n1,', '2\n'], 2],
    [CSV, ['a,b\n1,2'], 2],
    [NDJSON, ['{}\n\n{}\n'], 3],
    [CSV, ['a,b\n\0'], 'import-file-type'],
    [CSV, [Buffer.from('a,b\n1,2\n', 'utf16le')], 'import-file-type'],
    [CSV, [], 'import-file-type'],
    [CSV, [''], 'import-file-type'],
    [XLSX, ['a,b\n1,2\n'], 'import-file-type'],
    [XLSX, ['PK\x03\x04 but nothing else'], 'import-file-type'],
    [XLSX, ['PK'], 'import-file-type'],
  ])('as %s: %j', async (type, parts, outcome) => {
    expect(await read(type, 1_000, ...parts)).toEqual(outcome);
  });

  it('is a workbook by its parts, however it comes in pieces', async () => {
    const workbook = await workbookOf('x', [['a'], [1]]);
    const bytes = Array.from({ length: workbook.length }, (_, at) => workbook.subarray(at, at + 1));
    expect(await read(XLSX, 100_000, ...bytes)).toBeNull();
    expect(await read(CSV, 100_000, workbook)).toBe('import-file-type');
  });

  it('is given up once it is too large', async () => {
    expect(await read(CSV, 8, 'a,b\n', '1,2\n')).toBe(2);
    expect(await read(CSV, 7, 'a,b\n', '1,2\n')).toBe('import-too-large');
  });
});
