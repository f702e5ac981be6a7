import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { birthOf, holdsWithin, isAlive } from './child-process';
import { BootError } from '../config/boot-error';

/** Who runs the server of a folder, and where it answers. */
interface Owner {
  readonly pid: number;
  readonly birth: string;
  /** Absent while the server starts. */
  readonly url?: string;
}

/** A running private server. */
export interface Server {
  readonly url: string;
  /** Ends it; does nothing when another process started it. */
  readonly stop: () => Promise<void>;
}

export interface Ownership {
  /** File that says who owns the folder. */
  readonly file: string;
  readonly start: () => Promise<Server>;
  /** Whether the server at a URL is there. */
  readonly answers: (url: string) => Promise<boolean>;
}

const ATTACH_TIMEOUT_MS = 60_000;

const isRunning = (owner: Owner): boolean => isAlive(owner.pid) && birthOf(owner.pid) === owner.birth;

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

/** Writes the whole file at once. Exclusive: only when there is none, and says whether it did. */
function writeOwner(file: string, owner: Owner, exclusive: boolean): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  try {
    if (!exclusive) renameSync(draft, file);
    else linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Takes away the file of a dead owner. Two that try at once cannot both remove what the first then wrote. */
function removeDead(file: string, dead: Owner): void {
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
    const moved = readOwner(aside);
    if (moved && (moved.pid !== dead.pid || moved.birth !== dead.birth)) linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

async function startAsOwner(ownership: Ownership, me: Owner): Promise<Server> {
  const { file, start } = ownership;
  const release = (): void => rmSync(file, { force: true });
  try {
    const server = await start();
    writeOwner(file, { ...me, url: server.url }, false);
    return { url: server.url, stop: () => server.stop().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

/** Waits for another process's server; undefined when that process has ended meanwhile. */
async function attach({ file, answers }: Ownership, owner: Owner): Promise<Server | undefined> {
  let url: string | undefined;
  const settled = await holdsWithin(ATTACH_TIMEOUT_MS, async () => {
    url = readOwner(file)?.url;
    return !isRunning(owner) || (url !== undefined && (await answers(url)));
  });
  if (!settled) throw new BootError(`process ${owner.pid} holds ${file} but its server does not answer`);
  return url !== undefined && isRunning(owner) ? { url, stop: () => Promise.resolve() } : undefined;
}

/**
 * The server of a folder: started by this process, or the one another live process runs there. What a killed owner left
 * is taken over.
 */
export async function ownOrAttach(ownership: Ownership): Promise<Server> {
  const { file } = ownership;
  const me: Owner = { pid: process.pid, birth: birthOf(process.pid) };
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    if (writeOwner(file, me, true)) return await startAsOwner(ownership, me);
    const owner = readOwner(file);
    if (owner && isRunning(owner)) {
      const server = await attach(ownership, owner);
      if (server) return server;
    } else {
      removeDead(file, owner ?? { pid: 0, birth: '' });
    }
  }
}
