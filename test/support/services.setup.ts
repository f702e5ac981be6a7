import 'reflect-metadata';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource } from '../../src/database/data-source';
import { isAlive } from '../../src/embedded/child-process';
import { startEmbedded } from '../../src/embedded/start-embedded';
import { TEMPLATE, databaseUrl, query } from './database';

const PREFIX = 'dailythu-test-';
const ENOUGH_BYTES = 4 * 1024 ** 3;

/** Memory when there is plenty, else the temporary folder. */
function roomyFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= ENOUGH_BYTES ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** A run that was killed leaves its folder behind; the next one takes it away. */
function removeLeftovers(parent: string): void {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split('-')[0]);
    if (!isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

async function makeTemplate(): Promise<void> {
  await query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await query(`CREATE DATABASE ${TEMPLATE}`);
  const dataSource = await createDataSource(databaseUrl(TEMPLATE)).initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

/** Once before the run: real servers, and a migrated database that every test file clones. */
export default async function setUpServices(): Promise<void> {
  const parent = roomyFolder();
  removeLeftovers(parent);
  const dataDir = mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
  chmodSync(dataDir, 0o755);
  const { TEST_DATABASE_URL, TEST_REDIS_URL } = process.env;
  const embedded = await startEmbedded({
    dataDir,
    postgres: !TEST_DATABASE_URL,
    redis: !TEST_REDIS_URL,
    durable: false,
  });
  globalThis.stopTestServices = async () => {
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  process.env['TEST_DATABASE_URL'] = TEST_DATABASE_URL || embedded.databaseUrl;
  process.env['TEST_REDIS_URL'] = TEST_REDIS_URL || embedded.redisUrl;
  process.env['TEST_DATA_DIR'] = dataDir;
  try {
    await makeTemplate();
  } catch (error) {
    await globalThis.stopTestServices();
    throw error;
  }
}

declare global {
  /** Set by the setup of the run for its teardown. */
  var stopTestServices: (() => Promise<void>) | undefined;
}
