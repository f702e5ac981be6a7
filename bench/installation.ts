import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { migrate } from '../src/cli/migrate';
import { loadEnv } from '../src/config/env';
import { generate } from '../src/demo/scale/generate';
import { ensureServices } from '../src/embedded/ensure-services';
import { startEmbedded } from '../src/embedded/start-embedded';
import type { Cleanup } from './cleanup';
import { prepareParticipants } from './participants';
import type { Plan } from './plan';

const SEED = 1;

/**
 * Private servers with the generated register, which stays as it was made: benches work on copies. The servers give
 * safety against a crash up for speed, on both sides of every comparison.
 */
export interface Installation {
  readonly plan: Plan;
  readonly folder: string;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** Connected to no database that is copied. */
  readonly admin: Client;
  readonly cleanup: Cleanup;
}

/** Settings by name, without what this machine's environment may hold. Tokens last as long as any bench. */
export const settingsFor = (
  folder: string,
  databaseUrl: string,
  redisUrl: string,
  prefix: string,
): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  NODE_ENV: 'development',
  DATA_DIR: folder,
  DATABASE_URL: databaseUrl,
  REDIS_URL: redisUrl,
  QUEUE_PREFIX: prefix,
  WORKER_IN_API: 'false',
  LOG_LEVEL: 'warn',
  ACCESS_TOKEN_TTL_SECONDS: '86400',
  // One user asks as fast as it goes. Requests are counted all the same.
  RATE_LIMIT_READS: '100000000',
  RATE_LIMIT_WRITES: '100000000',
  RATE_LIMIT_BULK: '100000000',
});

export const databaseAt = (url: string, name: string): string => {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
};

/** The folder asked for, or one that is removed in the end. Postgres may run as another user than this one. */
function folderFor({ data }: Plan, cleanup: Cleanup): string {
  if (data !== undefined) {
    mkdirSync(data, { recursive: true, mode: 0o755 });
    return resolve(data);
  }
  const folder = mkdtempSync(join(tmpdir(), 'dailythu-bench-'));
  chmodSync(folder, 0o755);
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Fills the register, or finds it filled. @throws Error when what is in the folder is of another size. */
export async function fill(installation: Installation): Promise<void> {
  const { plan, folder, databaseUrl, redisUrl } = installation;
  const made = join(folder, 'generated.json');
  const wanted = JSON.stringify({ scale: plan.scale, agents: plan.agents ?? null, seed: SEED });
  const { env, stop } = await ensureServices(loadEnv(settingsFor(folder, databaseUrl, redisUrl, 'dailythu')));
  try {
    if (existsSync(made) && readFileSync(made, 'utf8') !== wanted)
      throw new Error(`${folder} holds ${readFileSync(made, 'utf8')}, not ${wanted}`);
    await migrate(env);
    if (existsSync(made)) return;
    await generate(databaseUrl, { ...plan, seed: SEED, hashKey: env.participantHashKey });
    await prepareParticipants(databaseUrl, plan.lines, env.participantHashKey);
    writeFileSync(made, wanted);
  } finally {
    await stop();
  }
}

/** Starts the servers; what it adds to `cleanup` ends and removes it all. */
export async function install(plan: Plan, cleanup: Cleanup): Promise<Installation> {
  const folder = folderFor(plan, cleanup);
  const servers = await startEmbedded({ dataDir: folder, durable: false });
  cleanup.add(servers.stop);
  const admin = new Client({ connectionString: databaseAt(servers.databaseUrl, 'postgres') });
  await admin.connect();
  cleanup.add(() => admin.end());
  const { databaseUrl, redisUrl } = servers;
  return { plan, folder, databaseUrl, redisUrl, admin, cleanup };
}
