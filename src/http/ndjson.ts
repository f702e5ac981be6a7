import type { SentRow } from '../shared/bulk';
import type { FieldError } from '../shared/domain-error';
import { type LineFormat, type StreamLimits, readLines } from './lines';

/** Rows that are written like others of their stream, which their reader knows by heart. */
export interface LikeRows {
  /** What JSON.parse would give of the bytes up to a line break, or undefined for a row that is better given to it. */
  read(bytes: Buffer, start: number, end: number): unknown;
  /** Shown a row of ASCII that JSON.parse has read. */
  learn(line: string, value: unknown): void;
}

class NdjsonFormat implements LineFormat {
  readonly malformed = 'malformed-json';

  constructor(private readonly like: LikeRows | undefined) {}

  readPlain(row: number, bytes: Buffer, start: number, end: number): SentRow | undefined {
    const value = this.like?.read(bytes, start, end);
    return value === undefined ? undefined : { row, value };
  }

  read(row: number, line: string, isPlain: boolean): SentRow {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return { row, problem: { pointer: '', code: 'malformed-json', detail: 'is no JSON' } };
    }
    if (isPlain) this.like?.learn(line, value);
    return { row, value };
  }

  refuse(row: number, problem: FieldError): SentRow {
    return { row, problem };
  }
}

/**
 * The rows of an NDJSON stream, one a line.
 * @param like reads rows that it knows the form of.
 * @throws DomainError as `readLines` does.
 */
export const readNdjson = (
  source: AsyncIterable<Buffer>,
  limits: StreamLimits,
  like?: LikeRows,
): AsyncGenerator<SentRow[]> => readLines(source, new NdjsonFormat(like), limits);
