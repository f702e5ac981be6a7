import { isUtf8 } from 'node:buffer';
import { stringify } from 'csv-stringify/sync';
import { BYTE_ORDER_MARK, cellsOf, isProblem } from '../http/csv';
import { isErrorTitle } from './core/cell-values';

const NEWLINE = 0x0a;

/** What is said of a row, by the number of its line from 1. */
type TextOf = (row: number) => string | undefined;

/** The lines of a text, each without what ends it. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    let text = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let end = text.indexOf(NEWLINE); end >= 0; end = text.indexOf(NEWLINE)) {
      yield text.subarray(0, end);
      text = text.subarray(end + 1);
    }
    rest = text;
  }
  if (rest.length > 0) yield rest;
}

/** As it is to whoever reads the rows: by its letters. */
const isBlank = (line: Buffer): boolean => line.toString('utf8').trim() === '';
const csvLine = (cells: readonly string[]): string =>
  stringify([[...cells]], { quoted_match: /[\r\n]/ }).slice(0, -1);

/**
 * The same CSV with another column at its end, in the place of the one that an earlier report had. Lines that cannot be read
 * stay as they are, but for it. A byte order mark stands before it, or Excel would not take it for UTF-8.
 */
export async function* annotatedCsv(
  chunks: AsyncIterable<Buffer>,
  title: string,
  textOf: TextOf,
): AsyncGenerator<Buffer> {
  let row = 0;
  let old: number | undefined;
  let isHeaderOut = false;
  for await (const line of linesOf(chunks)) {
    row += 1;
    if (isBlank(line)) yield Buffer.concat([line, Buffer.from('\n')]);
    else if (isHeaderOut) yield withCell(line, old, textOf(row) ?? '');
    else {
      const header = Buffer.from(line.toString('utf8').replace(BYTE_ORDER_MARK, ''));
      const cells = cellsOf(lineText(header));
      const at = isProblem(cells) ? -1 : cells.findIndex(isErrorTitle);
      old = at < 0 ? undefined : at;
      yield Buffer.concat([Buffer.from(BYTE_ORDER_MARK), withCell(header, old, title)]);
      isHeaderOut = true;
    }
  }
}

const lineText = (line: Buffer): string => line.toString('utf8').replace(/\r$/, '');

function withCell(line: Buffer, old: number | undefined, text: string): Buffer {
  const cells = old === undefined || !isUtf8(line) ? undefined : cellsOf(lineText(line));
  if (old !== undefined && cells && !isProblem(cells))
    return Buffer.from(`${csvLine([...cells.filter((_, place) => place !== old), text])}\r\n`);
  const bare = line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
  return Buffer.concat([bare, Buffer.from(`,${text === '' ? '' : csvLine([text])}\r\n`)]);
}

/** The same NDJSON with an `error` in each row that was refused, and in no other. */
export async function* annotatedNdjson(
  chunks: AsyncIterable<Buffer>,
  textOf: TextOf,
): AsyncGenerator<Buffer> {
  let row = 0;
  for await (const line of linesOf(chunks))
    yield Buffer.concat([withError(line, textOf(++row)), Buffer.from('\n')]);
}

/** What is no object has no room for it. */
function withError(line: Buffer, text: string | undefined): Buffer {
  const value = parsed(line);
  if (value === undefined || (text === undefined && !('error' in value))) return line;
  const { error: _, ...rest } = value;
  return Buffer.from(JSON.stringify(text === undefined ? rest : { ...rest, error: text }));
}

function parsed(line: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
