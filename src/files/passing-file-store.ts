import type { Readable } from 'node:stream';
import type { StoredFile } from './file-store';

/**
 * Where files are kept for a time only. Each has a name of its own, whatever is in it, so that one is removed without a look
 * at the others.
 */
export abstract class PassingFileStore {
  /** Keeps what comes, piece by piece. When what comes breaks off with an error nothing is kept, and the error is passed on. */
  abstract put(pieces: AsyncIterable<Buffer>): Promise<StoredFile>;

  /** The contents of a file, from its beginning. @throws DomainError `file-not-at-hand` when it is not there any more. */
  abstract get(storedAs: string): Promise<Readable>;

  /** Removing what is gone is no mistake. */
  abstract remove(storedAs: string): Promise<void>;

  /** Removes what was kept before the instant, whoever knows of it. @returns how many files those were. */
  abstract removeOlder(than: Date): Promise<number>;
}
