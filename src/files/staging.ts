import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type StoredFile, fileNotAtHand } from './file-store';

/** A file that came whole and stands by itself, under a name of no meaning. */
export type StagedFile = Omit<StoredFile, 'storedAs'> & { readonly path: string };

/** Milliseconds after which nobody works on a file any more: no request lasts so long. */
const FORGOTTEN_AFTER = 24 * 3_600_000;

/**
 * Writes what comes into a file of the folder, then does with it what is to be done. Afterwards it is gone, unless that moved
 * it: also when what comes breaks off, or the work fails.
 */
export async function whileStaged<T>(
  folder: string,
  pieces: AsyncIterable<Buffer>,
  work: (file: StagedFile) => Promise<T>,
): Promise<T> {
  const path = join(folder, randomUUID());
  await mkdir(folder, { recursive: true });
  try {
    return await work({ path, ...(await writeFile(path, pieces)) });
  } finally {
    await rm(path, { force: true });
  }
}

/** Removes what processes left that were killed while a file came. @returns how many files. */
export async function removeForgotten(folder: string, now = Date.now()): Promise<number> {
  const names = await readdir(folder).catch(absent);
  let removed = 0;
  for (const name of names ?? []) {
    const path = join(folder, name);
    const found = await stat(path).catch(absent);
    if (!found || found.mtimeMs > now - FORGOTTEN_AFTER) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

/** A file from its beginning. @throws DomainError `file-not-at-hand`, also for what is no place of a file. */
export async function openFile(place: string | undefined): Promise<Readable> {
  const file = place && (await open(place).catch(absent));
  if (!file) throw fileNotAtHand();
  return file.createReadStream();
}

/** For what may be gone: undefined then, and any other failure passed on. */
export function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/** Writes down to the disk, so that a name never stands for less than it should. */
export async function writeFile(
  path: string,
  pieces: AsyncIterable<Buffer>,
): Promise<Pick<StoredFile, 'sha256' | 'bytes'>> {
  const file = await open(path, 'wx');
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}
