import { NDJSON, XLSX } from '../http/bodies';
import { DomainError } from '../shared/domain-error';

/** How a workbook begins, and names of parts that it holds: a ZIP like many others. */
const ZIP_HEAD = [0x50, 0x4b, 0x03, 0x04];
const PARTS = ['[Content_Types].xml', 'xl/workbook.xml'];
const LONGEST_PART = 32;
const NEWLINE = 0x0a;

/** What was seen of a file when it has been read to its end. */
export interface SeenFile {
  /** Of text; null for a workbook. */
  lines: number | null;
}

/**
 * The pieces of a file as they come, as long as they are what they are said to be: a workbook by its first bytes and its
 * parts, text by holding no NUL, which UTF-16, archives and pictures do.
 * @throws DomainError `import-too-large`, `import-file-type`.
 */
export async function* asImportFile(
  pieces: AsyncIterable<Buffer>,
  { type, most, seen }: { readonly type: string; readonly most: number; readonly seen: SeenFile },
): AsyncGenerator<Buffer> {
  const look = type === XLSX ? new WorkbookLook() : new TextLook(seen);
  let bytes = 0;
  for await (const piece of pieces) {
    if (!look.at(piece, bytes)) throw notOf(type);
    bytes += piece.length;
    if (bytes > most) throw tooLarge(most);
    yield piece;
  }
  if (bytes === 0 || !look.isWhole()) throw notOf(type);
}

class WorkbookLook {
  private readonly missing = new Set(PARTS);
  private before = Buffer.alloc(0);
  private bytes = 0;

  at(piece: Buffer, from: number): boolean {
    this.bytes += piece.length;
    if (this.missing.size > 0) {
      const seen = Buffer.concat([this.before, piece]);
      for (const part of this.missing) if (seen.includes(part, 0, 'latin1')) this.missing.delete(part);
      this.before = seen.subarray(-LONGEST_PART);
    }
    return ZIP_HEAD.slice(from, from + piece.length).every((byte, place) => piece[place] === byte);
  }

  isWhole(): boolean {
    return this.bytes >= ZIP_HEAD.length && this.missing.size === 0;
  }
}

class TextLook {
  private last = NEWLINE;

  constructor(private readonly seen: SeenFile) {
    seen.lines = 0;
  }

  at(piece: Buffer): boolean {
    if (piece.length === 0) return true;
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) this.seen.lines! += 1;
    this.last = piece.at(-1)!;
    return !piece.includes(0);
  }

  isWhole(): boolean {
    if (this.last !== NEWLINE) this.seen.lines! += 1;
    return true;
  }
}

const NAMES: Readonly<Record<string, string>> = { [XLSX]: 'an XLSX workbook', [NDJSON]: 'NDJSON' };

const notOf = (type: string): DomainError =>
  new DomainError(
    'invalid',
    'import-file-type',
    `The file is not what its type says, ${NAMES[type] ?? 'CSV'}.`,
  );

const tooLarge = (most: number): DomainError =>
  new DomainError('too-large', 'import-too-large', `A file has ${most.toLocaleString('en')} bytes at most.`);
