import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { DomainError } from '../shared/domain-error';
import { FileStore, type StoredFile } from './file-store';

/** `folder:` and the digest; nothing else ever becomes part of a path. */
const KEY = /^folder:([0-9a-f]{64})$/;

/** Keeps files in a folder below DATA_DIR. Whoever looks at it finds whole files only. */
@Injectable()
export class FolderStore extends FileStore {
  private readonly root: string;

  constructor(@Inject(ENV) { dataDir }: Pick<Env, 'dataDir'>) {
    super();
    this.root = join(dataDir, 'attachments');
  }

  async put(pieces: AsyncIterable<Buffer>): Promise<StoredFile> {
    const incoming = join(this.root, 'incoming', randomUUID());
    await mkdir(dirname(incoming), { recursive: true });
    try {
      const { sha256, bytes } = await write(incoming, pieces);
      const place = this.placeOf(sha256);
      await mkdir(dirname(place), { recursive: true });
      // Whoever keeps the same at the same time writes the same.
      await rename(incoming, place);
      return { storedAs: `folder:${sha256}`, sha256, bytes };
    } catch (error) {
      await rm(incoming, { force: true });
      throw error;
    }
  }

  async get(storedAs: string): Promise<Readable> {
    const [, sha256] = KEY.exec(storedAs) ?? [];
    const file = sha256 && (await open(this.placeOf(sha256)).catch(absent));
    if (!file)
      throw new DomainError(
        'unavailable',
        'file-not-at-hand',
        'The file is not where files are kept: tell whoever runs the service.',
      );
    return file.createReadStream();
  }

  private placeOf(sha256: string): string {
    return join(this.root, sha256.slice(0, 2), sha256);
  }
}

/** Writes down to the disk, so that a name never stands for less than it should. */
async function write(
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

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
