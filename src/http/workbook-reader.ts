import { posix } from 'node:path';
import type { Readable } from 'node:stream';
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';
import { DomainError } from '../shared/domain-error';
import type { ProblemCode } from '../shared/problem-titles';
import type { SheetRow } from '../shared/sheet';
import { type PartHandler, SheetRows, SharedTexts, attribute, xmlReader } from './sheet-parser';

/** What a workbook may come to. */
export interface WorkbookLimits {
  readonly unpackedBytes: number;
  /** Without the header. */
  readonly rows: number;
}

/** A workbook that somebody has typed into has a dozen parts and columns, one that was made to do harm has thousands. */
const MAX_PARTS = 1_000;
const MAX_COLUMNS = 200;
/** Texts that cells share are looked up by their place, so all of them are held. */
const MAX_HELD_BYTES = 64_000_000;
const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

const tooLarge = (code: ProblemCode, detail: string): DomainError =>
  new DomainError('too-large', code, detail);

/**
 * The rows of the first sheet that are not blank, the header first, in lists of as many as a piece of the sheet completes:
 * no more of it is held than that, and the texts that cells share. Formulas are not worked out: a cell has the value with
 * which it was saved. Parts are read in pieces and given up at a limit, so that a small file that would become a large one
 * costs no more than an honest one.
 * @throws DomainError `bad-workbook`, `unpacks-too-large`, `too-many-rows`, `too-many-columns`.
 */
export async function* rowsOfFirstSheet(file: Buffer, limits: WorkbookLimits): AsyncGenerator<SheetRow[]> {
  try {
    yield* rowsIn(await Parts.of(file, limits.unpackedBytes), limits.rows);
  } catch (error) {
    throw workbookFailure(error);
  }
}

/** Whatever a library finds wrong with it, in words that are no business of whoever sent it. */
export const workbookFailure = (error: unknown): DomainError =>
  error instanceof DomainError
    ? error
    : new DomainError('malformed', 'bad-workbook', 'The body is no XLSX workbook that can be read.');

/** The parts of a workbook by their paths. */
export class Parts {
  private constructor(
    private readonly archive: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** By what the archive says of their sizes: a part that is larger than that is not read to its end. */
  static async of(file: Buffer, unpackedBytes: number): Promise<Parts> {
    const archive = await fromBufferPromise(file, { lazyEntries: true });
    const entries = new Map<string, Entry>();
    let bytes = 0;
    for await (const entry of archive.eachEntry()) {
      bytes += entry.uncompressedSize;
      entries.set(entry.fileName, entry);
      if (bytes > unpackedBytes || entries.size > MAX_PARTS)
        throw tooLarge('unpacks-too-large', 'The file unpacks to more than this address takes.');
    }
    return new Parts(archive, entries);
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  get paths(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** The contents of a part, unpacked. @throws Error when it is not there. */
  async open(path: string): Promise<Readable> {
    const entry = this.entries.get(path);
    if (!entry) throw new Error('a part is missing');
    return this.archive.openReadStreamPromise(entry);
  }

  /** @throws Error when it is not there or no XML. */
  async read(path: string, handler: PartHandler): Promise<void> {
    const pieces = this.readInPieces(path, handler);
    while (!(await pieces.next()).done);
  }

  /** As `read`, with a stop behind each piece. */
  async *readInPieces(path: string, handler: PartHandler): AsyncGenerator<void> {
    const reader = xmlReader(handler);
    const stream = await this.open(path);
    for await (const piece of stream.setEncoding('utf8') as AsyncIterable<string>) {
      reader.write(piece);
      yield;
    }
    reader.close();
    yield;
  }

  /** @throws DomainError `unpacks-too-large` for a part that is held in memory as a whole. */
  requireSmall(path: string): void {
    if ((this.entries.get(path)?.uncompressedSize ?? 0) > MAX_HELD_BYTES)
      throw tooLarge('unpacks-too-large', 'The texts of the workbook are more than this address takes.');
  }
}

/** A tag of a row, whatever prefix it has. */
const ROW = /<(?:[\w.-]+:)?row[\s/>]/g;
const LONGEST_TAG = 64;

/** How many rows the first sheet is written with, those that are blank too: tags are counted and nothing is read. */
export async function countRows(file: Buffer, limits: WorkbookLimits): Promise<number> {
  try {
    const parts = await Parts.of(file, limits.unpackedBytes);
    const { sheetPath } = await pathsIn(parts);
    let count = 0;
    let rest = '';
    for await (const piece of (await parts.open(sheetPath)).setEncoding('latin1') as AsyncIterable<string>) {
      const text = rest + piece;
      let end = 0;
      for (const { index, 0: tag } of text.matchAll(ROW)) {
        count += 1;
        end = index + tag.length;
      }
      rest = text.slice(Math.max(end, text.length - LONGEST_TAG));
    }
    return count;
  } catch (error) {
    throw workbookFailure(error);
  }
}

async function* rowsIn(parts: Parts, most: number): AsyncGenerator<SheetRow[]> {
  const { sheetPath, textsPath } = await pathsIn(parts);
  const shared = new SharedTexts();
  if (textsPath !== undefined && parts.has(textsPath)) {
    parts.requireSmall(textsPath);
    await parts.read(textsPath, shared);
  }
  let rows: SheetRow[] = [];
  let count = 0;
  const take = (row: SheetRow): void => {
    if (++count > most + 1)
      throw tooLarge('too-many-rows', `A sheet has at most ${most} rows under its header.`);
    rows.push(row);
  };
  const requireColumn = (column: number): void => {
    if (column >= MAX_COLUMNS)
      throw tooLarge('too-many-columns', `A sheet has at most ${MAX_COLUMNS} columns.`);
  };
  const pieces = parts.readInPieces(sheetPath, new SheetRows(shared.texts, take, requireColumn));
  while (!(await pieces.next()).done) {
    if (rows.length > 0) yield rows;
    rows = [];
  }
}

/** Where the first sheet is, and the texts that its cells share if there are any. */
export async function pathsIn(parts: Parts): Promise<{ sheetPath: string; textsPath: string | undefined }> {
  let sheetId: string | undefined;
  await parts.read(WORKBOOK, {
    open(name, attributes) {
      if (name === 'sheet') sheetId ??= attribute(attributes, 'id');
    },
  });
  let sheetPath: string | undefined;
  let textsPath: string | undefined;
  await parts.read(RELATIONS, {
    open(name, { Id: id, Type: type = '', Target: target = '' }) {
      if (name !== 'Relationship') return;
      const path = target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
      if (id !== undefined && id === sheetId && type.endsWith('/worksheet')) sheetPath = path;
      if (type.endsWith('/sharedStrings')) textsPath = path;
    },
  });
  if (sheetPath === undefined) throw new Error('there is no sheet');
  return { sheetPath, textsPath };
}
