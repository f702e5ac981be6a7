import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type FileHandle, mkdir, open, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ArchiveEntry } from './case-archive-part';
import { type ArchivedEntry, isArchivePath } from './core/archive-manifest';

/** The first day that a ZIP can tell: the same contents make the same archive. */
const PLAIN = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 };

/** An archive that is whole, to be read once. */
export interface MadeArchive {
  readonly bytes: number;
  readonly contents: Readable;
}

/**
 * Writes a ZIP into a file that has no name any more, entry by entry: memory does not grow with it, whoever asked gets all of
 * it or an error, and nothing is left behind whatever ends the process.
 */
export class ArchiveWriter {
  private readonly zip = new ZipFile();
  private readonly written: Promise<void>;
  private readonly entries: ArchivedEntry[] = [];
  private current: PassThrough | undefined;
  private failure: Error | undefined;

  private constructor(private readonly file: FileHandle) {
    this.written = this.write();
    // Whoever waits for room in the archive learns that there is none any more.
    this.written.catch((error: Error) => {
      this.failure = error;
      this.current?.destroy(error);
    });
  }

  /** In a folder that is made when it is not there. */
  static async in(folder: string): Promise<ArchiveWriter> {
    const path = join(folder, randomUUID());
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'wx+', 0o600);
    await unlink(path);
    return new ArchiveWriter(file);
  }

  /** What was written, in its order. */
  get contents(): readonly ArchivedEntry[] {
    return this.entries;
  }

  /** @throws Error for a path that no archive may have, or twice; when it cannot be written; as its pieces do. */
  async add({ path, pieces }: ArchiveEntry): Promise<void> {
    if (!isArchivePath(path) || this.entries.some((entry) => entry.path === path))
      throw new Error(`an archive has no entry ${path}`);
    const hash = createHash('sha256');
    let bytes = 0;
    const source = new PassThrough();
    // What breaks the archive is thrown by whoever writes or ends it next.
    source.on('error', () => undefined);
    this.current = source;
    this.zip.addReadStream(source, path, PLAIN);
    for await (const piece of pieces) {
      if (this.failure) throw this.failure;
      const buffer = typeof piece === 'string' ? Buffer.from(piece) : piece;
      hash.update(buffer);
      bytes += buffer.length;
      if (!source.write(buffer)) await once(source, 'drain');
    }
    source.end();
    this.entries.push({ path, bytes, sha256: hash.digest('hex') });
  }

  /** Ends it. It is to be read once, and is gone after that. */
  async finish(): Promise<MadeArchive> {
    this.zip.end();
    await this.written;
    const { size } = await this.file.stat();
    return { bytes: size, contents: this.file.createReadStream({ start: 0 }) };
  }

  private async write(): Promise<void> {
    for await (const piece of this.zip.outputStream as Readable) await this.file.writeFile(piece as Buffer);
  }

  /** Gives it up. */
  async abandon(): Promise<void> {
    (this.zip.outputStream as PassThrough).destroy();
    await this.written.catch(() => undefined);
    await this.file.close();
  }
}
