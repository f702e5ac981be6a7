import type { SentRow } from '../shared/bulk';
import { type LineFormat, type StreamLimits, readLines } from './lines';

const FORMAT: LineFormat = {
  malformed: 'malformed-json',
  read(row, line) {
    try {
      return { row, value: JSON.parse(line) as unknown };
    } catch {
      return { row, problem: { pointer: '', code: 'malformed-json', detail: 'is no JSON' } };
    }
  },
  refuse: (row, problem) => ({ row, problem }),
};

/**
 * The rows of an NDJSON stream, one a line.
 * @throws DomainError as `readLines` does.
 */
export const readNdjson = (source: AsyncIterable<Buffer>, limits: StreamLimits): AsyncGenerator<SentRow[]> =>
  readLines(source, FORMAT, limits);
