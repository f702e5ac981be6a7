import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEnv } from '../../src/config/env';
import { ensureServices } from '../../src/embedded/ensure-services';
import { type Embedded, startEmbedded } from '../../src/embedded/start-embedded';
import { query } from '../support/database';

describe('private servers', () => {
  let dataDir: string;
  const running: { stop: () => Promise<void> }[] = [];

  const start = async (): Promise<Embedded> => {
    const embedded = await startEmbedded({ dataDir });
    running.push(embedded);
    return embedded;
  };

  beforeEach(() => {
    dataDir = mkdtempSync(join(process.env['TEST_DATA_DIR'] ?? tmpdir(), 'embedded-'));
    chmodSync(dataDir, 0o755);
  });

  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('is one pair to a folder, whoever starts it first', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(second.databaseUrl).toBe(first.databaseUrl);
    expect(second.redisUrl).toBe(first.redisUrl);
  });

  it('recovers what a killed process left: its claim, and a lock whose id another process has by now', async () => {
    const first = await start();
    await query('CREATE TABLE kept AS SELECT 7 AS value', [], first.databaseUrl);
    await first.stop();
    const { pid } = spawnSync(process.execPath, ['--version']);
    const claim = JSON.stringify({ pid, birth: '1', url: first.databaseUrl });
    for (const name of ['postgres', 'redis']) writeFileSync(join(dataDir, `${name}.owner.json`), claim);
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n${dataDir}/postgres\n`);
    const again = await start();
    expect(await query('SELECT value FROM kept', [], again.databaseUrl)).toEqual([{ value: 7 }]);
  });

  it('completes the settings with services and with secrets that stay', async () => {
    const given = loadEnv({ NODE_ENV: 'test', DATA_DIR: dataDir });
    const first = await ensureServices(given);
    running.push(first);
    expect(await query('SHOW timezone', [], first.env.databaseUrl)).toEqual([{ TimeZone: 'UTC' }]);
    const secrets = join(dataDir, 'secrets.json');
    expect(statSync(secrets).mode & 0o777).toBe(0o600);
    const text = readFileSync(secrets, 'utf8');
    const second = await ensureServices(given);
    running.push(second);
    expect(second.env).toEqual(first.env);
    expect(readFileSync(secrets, 'utf8')).toBe(text);
  });

  it('supplies nothing in production', async () => {
    const given = { ...loadEnv({ DATA_DIR: dataDir }), mode: 'production' as const };
    await expect(ensureServices(given)).rejects.toThrow('missing settings: DATABASE_URL, REDIS_URL');
  });
});
