import { createHash } from 'node:crypto';
import { type Entry, type ZipFile, openPromise } from 'yauzl';

/** More than any archive that we make has, so that a false one is given up in time. */
const MAX_ENTRIES = 100_000;
const MAX_LINE = 8_000_000;
const MAX_DOCUMENT = 64_000_000;

/** A ZIP on the disk, read in pieces. */
export class ArchiveFile {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws Error for what is no ZIP, has an entry twice or one that leads out of it. */
  static async open(path: string): Promise<ArchiveFile> {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
    try {
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entries.has(entry.fileName)) throw new Error(`${entry.fileName} is in it twice`);
        entries.set(entry.fileName, entry);
        if (entries.size > MAX_ENTRIES) throw new Error(`it has more than ${MAX_ENTRIES} entries`);
      }
      return new ArchiveFile(zip, entries);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  get paths(): ReadonlySet<string> {
    return new Set(this.entries.keys());
  }

  /** Bytes of an entry, unpacked, as the ZIP says; no more than that is ever unpacked. */
  sizeOf(path: string): number | undefined {
    return this.entries.get(path)?.uncompressedSize;
  }

  /** @throws Error when it cannot be unpacked. */
  async sha256Of(path: string): Promise<string> {
    const hash = createHash('sha256');
    for await (const piece of this.pieces(path)) hash.update(piece);
    return hash.digest('hex');
  }

  /** @throws Error when it is no JSON, or too large. */
  async json(path: string): Promise<unknown> {
    const size = this.sizeOf(path) ?? 0;
    if (size > MAX_DOCUMENT) throw new Error(`it has ${size} bytes`);
    const pieces: Buffer[] = [];
    for await (const piece of this.pieces(path)) pieces.push(piece);
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  }

  /** The JSON of each line. @throws Error for a line that is none, or is too long. */
  async *jsonLines(path: string): AsyncGenerator {
    let rest: Buffer = Buffer.alloc(0);
    for await (const piece of this.pieces(path)) {
      rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      for (let end = rest.indexOf(0x0a); end !== -1; end = rest.indexOf(0x0a)) {
        yield JSON.parse(rest.toString('utf8', 0, end));
        rest = rest.subarray(end + 1);
      }
      if (rest.length > MAX_LINE) throw new Error(`it has a line of more than ${MAX_LINE} bytes`);
    }
    if (rest.length > 0) throw new Error('its last line has no end');
  }

  close(): void {
    this.zip.close();
  }

  private async *pieces(path: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(path);
    if (!entry) throw new Error('it is missing');
    yield* (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
  }
}
