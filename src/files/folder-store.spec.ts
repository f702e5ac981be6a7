import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { FolderStore } from './folder-store';

async function* pieces(...texts: (string | Error)[]): AsyncGenerator<Buffer> {
  for (const text of texts) {
    if (text instanceof Error) throw text;
    yield Buffer.from(text);
  }
}

describe('a folder of files', () => {
  let dataDir: string;
  let store: FolderStore;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'files-'));
    store = new FolderStore({ dataDir });
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  const files = (): string[] =>
    readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(dataDir, name)).isFile(),
    );
  const contents = async (storedAs: string): Promise<string> =>
    (await buffer(await store.get(storedAs))).toString();

  it('keeps what comes, named by its contents', async () => {
    const stored = await store.put(pieces('Biên ', 'bản'));
    const sha256 = createHash('sha256').update('Biên bản').digest('hex');
    expect(stored).toEqual({ storedAs: `folder:${sha256}`, sha256, bytes: Buffer.byteLength('Biên bản') });
    expect(await contents(stored.storedAs)).toBe('Biên bản');
  });

  it('keeps the same once, and of all others each', async () => {
    await store.put(pieces('a'));
    expect(files()).toHaveLength(1);
    const [first, second] = await Promise.all([store.put(pieces('a')), store.put(pieces('', 'a'))]);
    expect(second).toEqual(first);
    expect(files()).toHaveLength(1);
    const empty = await store.put(pieces());
    expect([empty.bytes, await contents(empty.storedAs)]).toEqual([0, '']);
    expect(files()).toHaveLength(2);
  });

  it('leaves nothing of what broke off', async () => {
    await expect(store.put(pieces('half', new Error('gone')))).rejects.toThrow('gone');
    expect(files()).toEqual([]);
  });

  it.each(['folder:0', `folder:${'0'.repeat(64)}`, 'folder:../../etc/passwd', `other:${'0'.repeat(64)}`, ''])(
    'has nothing under %j',
    async (storedAs) => {
      await expect(store.get(storedAs)).rejects.toMatchObject({ code: 'file-not-at-hand' });
    },
  );
});
