import { posix } from 'node:path';
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';
import { DomainError } from '../shared/domain-error';
import type { ProblemCode } from '../shared/problem-titles';
import {
  type PartHandler,
  type SheetRow,
  SheetRows,
  SharedTexts,
  attribute,
  xmlReader,
} from './sheet-parser';

/** What a workbook may come to. */
export interface WorkbookLimits {
  readonly unpackedBytes: number;
  /** Without the header. */
  readonly rows: number;
}

/** A workbook that somebody has typed into has a dozen parts and columns, one that was made to do harm has thousands. */
const MAX_PARTS = 1_000;
const MAX_COLUMNS = 200;
const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

const tooLarge = (code: ProblemCode, detail: string): DomainError =>
  new DomainError('too-large', code, detail);

/**
 * The rows of the first sheet that are not blank, the header first. Formulas are not worked out: a cell has the value with
 * which it was saved. Parts are read in pieces and given up at a limit, so that a small file that would become a large
 * one costs no more than an honest one.
 * @throws DomainError `bad-workbook`, `unpacks-too-large`, `too-many-rows`, `too-many-columns`.
 */
export async function firstSheetOf(file: Buffer, limits: WorkbookLimits): Promise<SheetRow[]> {
  try {
    const archive = await fromBufferPromise(file, { lazyEntries: true });
    return await rowsIn(await Parts.of(archive, limits.unpackedBytes), limits.rows);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    // Whatever a library finds wrong with it, in words that are no business of whoever sent it.
    throw new DomainError('malformed', 'bad-workbook', 'The body is no XLSX workbook that can be read.');
  }
}

/** The parts of a workbook by their paths. */
class Parts {
  private constructor(
    private readonly archive: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** By what the archive says of their sizes: a part that is larger than that is not read to its end. */
  static async of(archive: ZipFile, unpackedBytes: number): Promise<Parts> {
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

  /** @throws Error when it is not there or no XML. */
  async read(path: string, handler: PartHandler): Promise<void> {
    const entry = this.entries.get(path);
    if (!entry) throw new Error('a part is missing');
    const reader = xmlReader(handler);
    const stream = await this.archive.openReadStreamPromise(entry);
    for await (const piece of stream.setEncoding('utf8') as AsyncIterable<string>) reader.write(piece);
    reader.close();
  }
}

async function rowsIn(parts: Parts, most: number): Promise<SheetRow[]> {
  const { sheetPath, textsPath } = await pathsIn(parts);
  const shared = new SharedTexts();
  if (textsPath !== undefined && parts.has(textsPath)) await parts.read(textsPath, shared);
  const rows: SheetRow[] = [];
  const take = (row: SheetRow): void => {
    if (rows.push(row) > most + 1)
      throw tooLarge('too-many-rows', `A sheet has at most ${most} rows under its header.`);
  };
  const requireColumn = (column: number): void => {
    if (column >= MAX_COLUMNS)
      throw tooLarge('too-many-columns', `A sheet has at most ${MAX_COLUMNS} columns.`);
  };
  await parts.read(sheetPath, new SheetRows(shared.texts, take, requireColumn));
  return rows;
}

/** Where the first sheet is, and the texts that its cells share if there are any. */
async function pathsIn(parts: Parts): Promise<{ sheetPath: string; textsPath: string | undefined }> {
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
