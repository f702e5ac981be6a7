import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { arch, homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PACKAGES = ['redis-tools', 'redis-server'];
/** What a package may need to be installed, but not to run from a folder; the C library must be the machine's own. */
const NOT_NEEDED = /^(libc6|adduser|lsb-base|init-system-helpers|sysvinit-utils|redis-.*)$/;

/** A Redis server that can be run: the binary, and where its libraries are when they are not the system's. */
export interface RedisBinary {
  readonly file: string;
  readonly libraries?: string;
}

/** A folder for downloads that outlives the data: the user's cache, or a folder beside the data. */
function cacheFolder(dataDir: string): string {
  const candidates = [join(homedir(), '.cache', 'dailythu'), join(dataDir, 'cache')];
  for (const folder of candidates.slice(0, -1)) {
    try {
      mkdirSync(folder, { recursive: true });
      return folder;
    } catch {
      continue;
    }
  }
  return candidates.at(-1) ?? dataDir;
}

/** Names of the libraries Redis depends on and this machine lacks. */
async function missingLibraries(apt: readonly string[]): Promise<string[]> {
  const { stdout } = await run('apt-cache', [...apt, 'depends', ...PACKAGES]);
  const names = [...stdout.matchAll(/^\s*\|?(?:Pre)?Depends: ([\w.+-]+)$/gm)].map(([, name]) => name ?? '');
  const wanted = [...new Set(names)].filter((name) => !NOT_NEEDED.test(name));
  const isInstalled = (name: string): Promise<boolean> =>
    run('dpkg-query', ['-W', '-f', '${db:Status-Status}', name]).then(
      (result) => result.stdout.startsWith('installed'),
      () => false,
    );
  const installed = await Promise.all(wanted.map(isInstalled));
  return wanted.filter((_, index) => !installed[index]);
}

/** Fetches the packages into a folder and unpacks them there. Nothing is installed, so no rights are needed. */
async function fetchInto(folder: string, apt: readonly string[]): Promise<void> {
  const libraries = await missingLibraries(apt);
  await run('apt-get', [...apt, 'download', ...PACKAGES, ...libraries], { cwd: folder });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
    await run('dpkg-deb', ['-x', join(folder, file), join(folder, 'root')]);
    rmSync(join(folder, file));
  }
}

/** Package lists of its own, for a machine that has none or a user who may not refresh them. */
async function freshLists(folder: string): Promise<string[]> {
  const lists = join(folder, 'lists');
  const cache = join(folder, 'archives');
  for (const path of [join(lists, 'partial'), join(cache, 'partial')]) mkdirSync(path, { recursive: true });
  const apt = ['-o', `Dir::State::Lists=${lists}`, '-o', `Dir::Cache=${folder}`];
  await run('apt-get', [...apt, 'update']);
  return apt;
}

const binaryIn = (root: string): RedisBinary | undefined => {
  const file = join(root, 'usr', 'bin', 'redis-server');
  if (!existsSync(file)) return undefined;
  const folders = [join(root, 'usr', 'lib'), join(root, 'lib')].filter(existsSync);
  const triplets = folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name.includes('-linux-'))
      .map((entry) => join(folder, entry.name)),
  );
  return { file, libraries: triplets.join(':') };
};

/**
 * Redis from the Debian or Ubuntu archive the machine is set up for, unpacked in a cache folder once. Throws when there
 * is no apt, no network or no such package.
 */
export async function downloadRedis(dataDir: string): Promise<RedisBinary> {
  const cache = cacheFolder(dataDir);
  const place = join(cache, `redis-${arch()}`);
  const cached = binaryIn(place);
  if (cached) return cached;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'download-'));
  try {
    await fetchInto(draft, []).catch(async () => fetchInto(draft, await freshLists(draft)));
    if (!existsSync(place)) renameSync(join(draft, 'root'), place);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  const binary = binaryIn(place);
  if (!binary) throw new Error(`no redis-server in the packages, see ${place}`);
  return binary;
}
