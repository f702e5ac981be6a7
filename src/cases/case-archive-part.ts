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

/** JSON to be read by people too. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** One JSON value a line, page by page. */
export async function* jsonLines(
  pages: AsyncIterable<readonly unknown[]> | Iterable<readonly unknown[]>,
): AsyncGenerator<string> {
  for await (const page of pages)
    if (page.length > 0) yield page.map((value) => `${JSON.stringify(value)}\n`).join('');
}
