import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Env } from '../config/env';
import type { StoredFile } from './file-store';
import { PassingFileStore } from './passing-file-store';
import { absent, openFile, writeFile } from './staging';

/** `passing:` and a name of ours; nothing else ever becomes part of a path. */
const KEY = /^passing:([0-9a-f-]{36})$/;

/** Keeps files in a folder below DATA_DIR that whoever takes them up must reach as well. */
export class PassingFolderStore extends PassingFileStore {
  private readonly root: string;

  /** @param folder of one use: what is kept for how long differs between them. */
  constructor({ dataDir }: Pick<Env, 'dataDir'>, folder: string) {
    super();
    this.root = join(dataDir, folder);
  }

  async put(pieces: AsyncIterable<Buffer>): Promise<StoredFile> {
    await mkdir(this.root, { recursive: true });
    const name = randomUUID();
    try {
      return { storedAs: `passing:${name}`, ...(await writeFile(join(this.root, name), pieces)) };
    } catch (error) {
      await rm(join(this.root, name), { force: true });
      throw error;
    }
  }

  get(storedAs: string): Promise<Readable> {
    return openFile(this.placeOf(storedAs));
  }

  async remove(storedAs: string): Promise<void> {
    const place = this.placeOf(storedAs);
    if (place !== undefined) await rm(place, { force: true });
  }

  async removeOlder(than: Date): Promise<number> {
    const names = (await readdir(this.root).catch(absent)) ?? [];
    let removed = 0;
    for (const name of names) {
      const kept = await stat(join(this.root, name)).catch(absent);
      if (!kept || kept.mtime >= than) continue;
      await rm(join(this.root, name), { force: true });
      removed += 1;
    }
    return removed;
  }

  private placeOf(storedAs: string): string | undefined {
    const name = KEY.exec(storedAs)?.[1];
    return name && join(this.root, name);
  }
}
