import { type CellObject, type WorkSheet, read, utils, write } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';

/** Tables as files, by another hand than the one that is tested. */
export const CSV = 'text/csv';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** For supertest: takes an answer for what it is, bytes. */
export function bytesOf(
  response: NodeJS.ReadableStream,
  done: (error: Error | null, body: Buffer) => void,
): void {
  const pieces: Buffer[] = [];
  response.on('data', (piece: Buffer) => pieces.push(piece));
  response.on('end', () => done(null, Buffer.concat(pieces)));
}

export const csvCells = (text: string): string[][] => parse(text, { bom: true });

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join(',')).join('\r\n');

export function firstSheet(file: Buffer): WorkSheet {
  const { Sheets, SheetNames } = read(file, { type: 'buffer' });
  return Sheets[SheetNames[0]!]!;
}

export const sheetCells = (sheet: WorkSheet): unknown[][] =>
  utils.sheet_to_json<unknown[]>(sheet, { header: 1 });

/** @param cells more than values, by their places. */
export function aWorkbook(
  rows: readonly (readonly unknown[])[],
  cells: Readonly<Record<string, CellObject>> = {},
): Buffer {
  const sheet = Object.assign(utils.aoa_to_sheet(rows as unknown[][]), cells);
  return write(utils.book_new(sheet, 'Trang 1'), { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}
