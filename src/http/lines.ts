import { isAscii, isUtf8 } from 'node:buffer';
import type { SentRow } from '../shared/bulk';
import { DomainError, type FieldError } from '../shared/domain-error';
import type { FieldCode } from '../shared/field-messages';
import type { ProblemCode } from '../shared/problem-titles';

export interface StreamLimits {
  /** Of the text, unpacked. */
  readonly bytes: number;
  readonly rows: number;
  /** Longest row; a longer one is a bad row and is not kept in memory. */
  readonly rowBytes: number;
}

/** What the lines of a stream mean. */
export interface LineFormat {
  /** Code of a line that is no text of the format. */
  readonly malformed: FieldCode;
  /** The row of a line of ASCII, if that can be told from its bytes faster than `read` does. */
  readPlain?(row: number, bytes: Buffer, start: number, end: number): SentRow | undefined;
  /**
   * The row of a line that is not blank, or undefined when the line is no row.
   * @param isPlain true when `readPlain` was asked.
   */
  read(row: number, line: string, isPlain: boolean): SentRow | undefined;
  /** The row of a line that could not even be decoded. */
  refuse(row: number, problem: FieldError): SentRow;
}

const NEWLINE = 0x0a;
const tooLarge = (code: ProblemCode, detail: string): DomainError =>
  new DomainError('too-large', code, detail);

/** @throws DomainError `batch-too-large` when more bytes than that were read. */
export function requireSize(bytes: number, limit: number): void {
  if (bytes > limit) throw tooLarge('batch-too-large', `A batch has at most ${limit} bytes.`);
}

/**
 * The rows of a stream of lines, in lists of as many as a chunk completes. Holds one chunk and one unfinished row at
 * most. Rows are numbered by the lines of the stream from 1; blank lines count but are no rows.
 * @throws DomainError `batch-too-large`, `too-many-rows`.
 */
export async function* readLines(
  source: AsyncIterable<Buffer>,
  format: LineFormat,
  limits: StreamLimits,
): AsyncGenerator<SentRow[]> {
  const lines = new Lines(format, limits.rowBytes);
  let bytes = 0;
  let count = 0;
  const counted = (rows: SentRow[]): SentRow[] => {
    count += rows.length;
    if (count > limits.rows) throw tooLarge('too-many-rows', `A batch has at most ${limits.rows} rows.`);
    return rows;
  };
  for await (const chunk of source) {
    bytes += chunk.length;
    requireSize(bytes, limits.bytes);
    const rows = counted(lines.take(chunk));
    if (rows.length > 0) yield rows;
  }
  const last = counted(lines.end());
  if (last.length > 0) yield last;
}

/** Cuts chunks into lines and has them read. */
class Lines {
  private row = 0;
  private pieces: Buffer[] = [];
  private length = 0;

  constructor(
    private readonly format: LineFormat,
    private readonly maxLength: number,
  ) {}

  take(chunk: Buffer): SentRow[] {
    const rows: SentRow[] = [];
    // One look at the chunk instead of one at every line: nearly all that is sent is ASCII.
    const isPlain = isAscii(chunk);
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      if (isPlain && this.length === 0 && end - start <= this.maxLength)
        this.readPlain(chunk, start, end, rows);
      else {
        this.keep(chunk.subarray(start, end));
        this.finish(rows);
      }
      start = end + 1;
    }
    this.keep(chunk.subarray(start));
    return rows;
  }

  end(): SentRow[] {
    const rows: SentRow[] = [];
    this.finish(rows);
    return rows;
  }

  /** The length is counted beyond the limit, the bytes are not kept. */
  private keep(piece: Buffer): void {
    this.length += piece.length;
    if (this.length > this.maxLength) this.pieces = [];
    else if (piece.length > 0) this.pieces.push(piece);
  }

  private finish(rows: SentRow[]): void {
    const isTooLong = this.length > this.maxLength;
    const line = this.pieces.length === 1 ? this.pieces[0]! : Buffer.concat(this.pieces);
    this.pieces = [];
    this.length = 0;
    if (isTooLong) this.refuse(rows, 'row-too-long', `has more than ${this.maxLength} bytes`);
    else if (!isUtf8(line)) this.refuse(rows, this.format.malformed, 'is no UTF-8 text');
    else this.read(line.toString('utf8'), false, rows);
  }

  private readPlain(chunk: Buffer, start: number, end: number, rows: SentRow[]): void {
    const row = this.format.readPlain?.(this.row + 1, chunk, start, end);
    if (!row) return this.read(chunk.toString('latin1', start, end), true, rows);
    this.row += 1;
    rows.push(row);
  }

  private read(line: string, isPlain: boolean, rows: SentRow[]): void {
    this.row += 1;
    if (line.trim() === '') return;
    const row = this.format.read(this.row, line, isPlain);
    if (row) rows.push(row);
  }

  private refuse(rows: SentRow[], code: FieldCode, detail: string): void {
    rows.push(this.format.refuse(++this.row, { pointer: '', code, detail }));
  }
}
