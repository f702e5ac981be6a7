import type { Readable } from 'node:stream';
import { DomainError } from '../shared/domain-error';

/** A file as it was kept. */
export interface StoredFile {
  /** Under which it is found again: the kind of the store, a colon, and what it is called there. */
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
   * @throws DomainError `file-store-away` when the store does not take it; nothing is kept then.
   */
  abstract put(pieces: AsyncIterable<Buffer>): Promise<StoredFile>;

  /**
   * The contents of a file, from its beginning.
   * @throws DomainError `file-not-at-hand` when the store does not have it, or not any more; `file-store-away`.
   */
  abstract get(storedAs: string): Promise<Readable>;
}

export const fileNotAtHand = (): DomainError =>
  new DomainError(
    'unavailable',
    'file-not-at-hand',
    'The file is not where files are kept: tell whoever runs the service.',
  );

/** Seconds after which it may be there again. */
const RETRY_AFTER = 10;

export const fileStoreAway = (): DomainError =>
  new DomainError(
    'unavailable',
    'file-store-away',
    'Where files are kept does not answer as it should: try again later.',
    [],
    RETRY_AFTER,
  );
