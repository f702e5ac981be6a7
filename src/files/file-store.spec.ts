import { Logger } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { S3_ACCESS, S3Server } from '../../test/support/s3-server';
import type { FileStore } from './file-store';
import { FileStores } from './file-stores';
import { removeForgotten } from './staging';

async function* pieces(...texts: (string | Buffer | Error)[]): AsyncGenerator<Buffer> {
  for (const text of texts) {
    if (text instanceof Error) throw text;
    yield Buffer.from(text);
  }
}

const digestOf = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

/** What stores say to the log, which is not the console of the tests. */
const warnings: unknown[] = [];
const unsaid = (): void => undefined;
Logger.overrideLogger({ log: unsaid, error: unsaid, warn: (message: unknown) => warnings.push(message) });

let dataDir: string;
let s3: S3Server;
beforeEach(async () => {
  warnings.length = 0;
  dataDir = mkdtempSync(join(tmpdir(), 'files-'));
  s3 = await S3Server.start();
});
afterEach(async () => {
  rmSync(dataDir, { recursive: true });
  await s3.stop();
});

const storeOf = (fileStore: 'folder' | 's3', over: Partial<Record<string, string>> = {}): FileStores =>
  new FileStores({
    dataDir,
    fileStore,
    ...S3_ACCESS,
    s3Endpoint: s3.url,
    s3Region: 'hanoi-1',
    s3TimeoutSeconds: 1,
    ...over,
  });

/** Whatever lies in the folder, whole or not. */
const inFolder = (): string[] =>
  readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(dataDir, name)).isFile(),
  );
const contents = async (store: FileStore, storedAs: string): Promise<string> =>
  (await buffer(await store.get(storedAs))).toString();

describe.each(['folder', 's3'] as const)('files kept in a store: %s', (kind) => {
  let store: FileStore;
  beforeEach(() => {
    store = storeOf(kind);
  });
  const kept = (): string[] => [...inFolder(), ...s3.objects.keys()];

  it('are named by their contents', async () => {
    const stored = await store.put(pieces('Biên ', 'bản'));
    const sha256 = digestOf('Biên bản');
    expect(stored).toEqual({ storedAs: `${kind}:${sha256}`, sha256, bytes: Buffer.byteLength('Biên bản') });
    expect(await contents(store, stored.storedAs)).toBe('Biên bản');
    expect(kept()).toEqual([expect.stringMatching(new RegExp(`/${sha256.slice(0, 2)}/${sha256}$`))]);
  });

  it('are there once, and of all others each', async () => {
    await store.put(pieces('a'));
    expect(kept()).toHaveLength(1);
    const [first, second] = await Promise.all([store.put(pieces('a')), store.put(pieces('', 'a'))]);
    expect(second).toEqual(first);
    expect(kept()).toHaveLength(1);
    const empty = await store.put(pieces());
    expect([empty.bytes, await contents(store, empty.storedAs)]).toEqual([0, '']);
    expect(kept()).toHaveLength(2);
  });

  it('come back as they were, large ones too', async () => {
    const parts = Array.from({ length: 90 }, (_, i) => Buffer.alloc(65_536 + i, i));
    const stored = await store.put(pieces(...parts));
    const whole = Buffer.concat(parts);
    expect(stored).toMatchObject({ bytes: whole.length, sha256: digestOf(whole) });
    expect((await buffer(await store.get(stored.storedAs))).equals(whole)).toBe(true);
  });

  it('leave nothing when they broke off', async () => {
    await expect(store.put(pieces('half', new Error('gone')))).rejects.toThrow('gone');
    expect(kept()).toEqual([]);
  });

  it.each([
    `${kind}:0`,
    `${kind}:${'0'.repeat(64)}`,
    `${kind}:../../etc/passwd`,
    `other:${'0'.repeat(64)}`,
    `toString:${'0'.repeat(64)}`,
    '',
  ])('are not at hand under %j', async (storedAs) => {
    await expect(store.get(storedAs)).rejects.toMatchObject({ code: 'file-not-at-hand' });
  });

  it('are found by the other one, which keeps none of them itself', async () => {
    const { storedAs } = await store.put(pieces('before'));
    const other = storeOf(kind === 's3' ? 'folder' : 's3');
    expect(await contents(other, storedAs)).toBe('before');
    expect((await other.put(pieces('before'))).storedAs).not.toBe(storedAs);
  });
});

describe('an S3-compatible store of files', () => {
  const away = { kind: 'unavailable', code: 'file-store-away', retryAfter: 10 };

  it('is sent each file in one request, signed with its contents', async () => {
    await storeOf('s3').put(pieces('signed'));
    const sha256 = digestOf('signed');
    expect(s3.requests).toEqual([`PUT /dai-ly-thu/attachments/${sha256.slice(0, 2)}/${sha256}`]);
    expect(inFolder()).toEqual([]);
  });

  it.each([
    ['s3SecretAccessKey', 'another'],
    ['s3AccessKeyId', 'somebody'],
    ['s3Bucket', 'not-there'],
  ])('is away for whoever has the wrong %s', async (name, value) => {
    const { storedAs } = await storeOf('s3').put(pieces('a'));
    const wrong = storeOf('s3', { [name]: value });
    await expect(wrong.put(pieces('b'))).rejects.toMatchObject(away);
    await expect(wrong.get(storedAs)).rejects.toMatchObject(away);
    expect([s3.objects.size, inFolder()]).toEqual([1, []]);
  });

  it.each(['error', 'silent', 'strange'] as const)('is away when what it answers is: %s', async (fault) => {
    const store = storeOf('s3');
    const { storedAs } = await store.put(pieces('a'));
    s3.fault = fault;
    await expect(store.put(pieces('b'))).rejects.toMatchObject(away);
    await expect(store.get(storedAs)).rejects.toMatchObject(away);
    expect([s3.objects.size, inFolder()]).toEqual([1, []]);
    expect(warnings).toEqual(Array(2).fill(expect.stringMatching(/^The store of files failed: \w+/)));
    s3.fault = undefined;
    expect(await contents(store, storedAs)).toBe('a');
  });

  it('keeps nothing of a file on the way of which it broke off, and gives no half of one for a whole', async () => {
    const store = storeOf('s3');
    const large = Buffer.alloc(3_000_000, 7);
    const { storedAs } = await store.put(pieces(large));
    s3.fault = 'broken';
    await expect(store.put(pieces(large, 'more'))).rejects.toMatchObject(away);
    expect([s3.objects.size, inFolder()]).toEqual([1, []]);
    await expect(buffer(await store.get(storedAs))).rejects.toThrow('aborted');
    s3.fault = 'stalled';
    await expect(buffer(await store.get(storedAs))).rejects.toThrow('timed out after 1000 ms');
  });

  it('is away when nobody listens there', async () => {
    const store = storeOf('s3');
    await s3.stop();
    await expect(store.put(pieces('a'))).rejects.toMatchObject(away);
    await expect(store.get(`s3:${'0'.repeat(64)}`)).rejects.toMatchObject(away);
    s3 = await S3Server.start();
  });

  it('has nothing where none is described', async () => {
    const { storedAs } = await storeOf('s3').put(pieces('a'));
    const store = new FileStores({ dataDir, fileStore: 'folder', s3Region: 'hanoi-1', s3TimeoutSeconds: 1 });
    await expect(store.get(storedAs)).rejects.toMatchObject({ code: 'file-not-at-hand' });
  });
});

describe('what is left of files when a process was killed', () => {
  const DAY = 86_400_000;

  it('is removed a day later, and nothing else is', async () => {
    const incoming = join(dataDir, 'attachments', 'incoming');
    expect(await removeForgotten(incoming)).toBe(0);
    mkdirSync(incoming, { recursive: true });
    const aged = (name: string, age: number): void => {
      writeFileSync(join(incoming, name), 'half');
      utimesSync(join(incoming, name), new Date(), new Date(Date.now() - age));
    };
    aged('old', DAY + 60_000);
    aged('young', DAY - 60_000);
    const { storedAs } = await storeOf('folder').put(pieces('whole'));
    const place = join(dataDir, 'attachments', storedAs.slice(7, 9), storedAs.slice(7));
    utimesSync(place, new Date(0), new Date(0));
    const store = storeOf('folder');
    await store.onApplicationBootstrap();
    expect(readdirSync(incoming)).toEqual(['young']);
    expect(await contents(store, storedAs)).toBe('whole');
  });
});
