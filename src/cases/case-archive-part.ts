import { eachPage } from '../shared/pages';
import type { Case } from './case';

/** Something to be put into the archive of a case. */
export interface ArchiveEntry {
  /** As `isArchivePath` allows; never anything that somebody typed. */
  readonly path: string;
  /** Its contents, read as they are written: what is held does not grow with them. */
  readonly pieces: AsyncIterable<Buffer | string> | Iterable<Buffer | string>;
}

/**
 * What one kind of thing contributes to the archive of a case. A new kind is one class, listed in `archiveParts`. It is
 * asked in a transaction that sees one state of the database, and must give the same for the same state.
 */
export abstract class CaseArchivePart {
  abstract entries(of: Case): AsyncIterable<ArchiveEntry>;
}

/** Where the archive finds its parts, in the order in which they are written. */
export const ARCHIVE_PARTS = Symbol('the parts of the archive of a case');

/** Rows that are held at a time. */
export const ARCHIVE_PAGE = 500;

/** All of a list of a case that is read from the newest on, page by page. */
export const eachFromNewest = <Row extends { readonly id: number }>(
  load: (count: number, beforeId?: number) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> => eachPage<Row>(ARCHIVE_PAGE, (last, count) => load(count, last?.id));

/** JSON to be read by people too. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** One JSON value a line, page by page. */
export async function* jsonLines(
  pages: AsyncIterable<readonly unknown[]> | Iterable<readonly unknown[]>,
): AsyncGenerator<string> {
  for await (const page of pages)
    if (page.length > 0) yield page.map((value) => `${JSON.stringify(value)}\n`).join('');
}
