import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore, type StoredFile } from './file-store';
import { openFile, whileStaged } from './staging';

/** `folder:` and the digest; nothing else ever becomes part of a path. */
const KEY = /^folder:([0-9a-f]{64})$/;

/** Keeps files in a folder. Whoever looks at it finds whole files only. */
export class FolderStore extends FileStore {
  /** @param incoming on the same disk, for what is not whole yet. */
  constructor(
    private readonly root: string,
    private readonly incoming: string,
  ) {
    super();
  }

  put(pieces: AsyncIterable<Buffer>): Promise<StoredFile> {
    return whileStaged(this.incoming, pieces, async ({ path, sha256, bytes }) => {
      const place = this.placeOf(sha256);
      await mkdir(dirname(place), { recursive: true });
      // Whoever keeps the same at the same time writes the same.
      await rename(path, place);
      return { storedAs: `folder:${sha256}`, sha256, bytes };
    });
  }

  async get(storedAs: string): Promise<Readable> {
    const [, sha256] = KEY.exec(storedAs) ?? [];
    return openFile(sha256 && this.placeOf(sha256));
  }

  private placeOf(sha256: string): string {
    return join(this.root, sha256.slice(0, 2), sha256);
  }
}
