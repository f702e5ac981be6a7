import type { Readable } from 'node:stream';

/** A file as it was kept. */
export interface StoredFile {
  /** Under which it is found again. */
  readonly storedAs: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Where files are kept that do not belong into the database. A file is named by its contents and never changes. */
export abstract class FileStore {
  /**
   * Keeps what comes, piece by piece; the same contents are kept once. When what comes breaks off with an error nothing is
   * kept, and the error is passed on.
   */
  abstract put(pieces: AsyncIterable<Buffer>): Promise<StoredFile>;

  /**
   * The contents of a file, from its beginning.
   * @throws DomainError `file-not-at-hand` when the store does not have it, or not any more.
   */
  abstract get(storedAs: string): Promise<Readable>;
}
