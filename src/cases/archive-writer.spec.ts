import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { ArchiveWriter } from './archive-writer';

async function* pieces(count: number, size: number): AsyncGenerator<Buffer> {
  for (let i = 0; i < count; i++) yield Buffer.alloc(size, i);
}

async function* broken(): AsyncGenerator<string> {
  yield 'half';
  throw new Error('gone');
}

describe('the writer of archives', () => {
  let folder: string;
  beforeEach(() => (folder = join(mkdtempSync(join(tmpdir(), 'archives-')), 'new')));
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

  async function made(): Promise<{ zip: Buffer; writer: ArchiveWriter; bytes: number }> {
    const writer = await ArchiveWriter.in(folder);
    await writer.add({ path: 'empty.txt', pieces: [] });
    await writer.add({ path: 'case.json', pieces: ['{"tên":', '"Lũ"}'] });
    await writer.add({ path: 'attachments/cat_a.pdf', pieces: pieces(300, 65_536) });
    const { bytes, contents } = await writer.finish();
    return { zip: await buffer(contents), writer, bytes };
  }

  it('gives all that was put in, with the digest of each, and leaves no file', async () => {
    const { zip, writer, bytes } = await made();
    expect(zip.length).toBe(bytes);
    const entries = unzipSync(zip);
    expect(Object.keys(entries)).toEqual(['empty.txt', 'case.json', 'attachments/cat_a.pdf']);
    expect(writer.contents).toEqual(
      Object.entries(entries).map(([path, contents]) => ({
        path,
        bytes: contents.length,
        sha256: createHash('sha256').update(contents).digest('hex'),
      })),
    );
    expect(entries['attachments/cat_a.pdf']).toHaveLength(300 * 65_536);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gives the same for the same', async () => {
    expect((await made()).zip.equals((await made()).zip)).toBe(true);
  });

  it('takes no entry that leads out of it, or twice', async () => {
    const writer = await ArchiveWriter.in(folder);
    await writer.add({ path: 'a.txt', pieces: ['a'] });
    for (const path of ['../a.txt', '/etc/passwd', 'a.txt', 'a/b/c', ''])
      await expect(writer.add({ path, pieces: ['a'] })).rejects.toThrow('an archive has no entry');
    await writer.abandon();
  });

  it('passes on what breaks off, and is given up without a trace', async () => {
    const writer = await ArchiveWriter.in(folder);
    await expect(writer.add({ path: 'a.txt', pieces: broken() })).rejects.toThrow('gone');
    await writer.abandon();
    expect(readdirSync(folder)).toEqual([]);
    await expect(writer.add({ path: 'b.txt', pieces: pieces(99, 65_536) })).rejects.toThrow(
      'Premature close',
    );
  });
});
