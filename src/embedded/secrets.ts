import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BootError } from '../config/boot-error';
import type { Env } from '../config/env';
import { settings } from '../config/settings';

type Secrets = Pick<Env, 'jwtKeys' | 'participantHashKey' | 'cursorKey'>;

const newSecret = (): string => randomBytes(32).toString('base64');

/** Written whole, or not at all when another process was first. */
function createOnce(file: string): void {
  const draft = `${file}.${process.pid}`;
  const secrets = {
    [settings.jwtKeys.name]: `development:${newSecret()}`,
    [settings.participantHashKey.name]: newSecret(),
    [settings.cursorKey.name]: newSecret(),
  };
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The secrets of a development machine: made at random once, and kept in the data folder for their owner only. */
export function developmentSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  mkdirSync(dataDir, { recursive: true });
  createOnce(file);
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | undefined>;
  const jwtKeys = settings.jwtKeys.kind.parse(texts[settings.jwtKeys.name] ?? '');
  const participantHashKey = settings.participantHashKey.kind.parse(
    texts[settings.participantHashKey.name] ?? '',
  );
  const cursorKey = settings.cursorKey.kind.parse(texts[settings.cursorKey.name] ?? '');
  if (!jwtKeys || !participantHashKey || !cursorKey) {
    throw new BootError(`${file} is damaged; remove it to have new development secrets made`);
  }
  return { jwtKeys, participantHashKey, cursorKey };
}
