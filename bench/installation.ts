import { chmodSync, mkdtempSync, openSync, closeSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import { startWorkers } from '../src/cli/demo/workers';
import { migrate } from '../src/cli/migrate';
import { loadEnv, type Env } from '../src/config/env';
import { createLogger } from '../src/config/logger';
import { loadDemo } from '../src/demo/load-demo';
import { installDemoUsers, type DemoUser } from '../src/demo/users';
import { ensureServices } from '../src/embedded/ensure-services';
import { startEmbedded } from '../src/embedded/start-embedded';
import { serveApi } from '../src/serve';

/** The whole system on private servers with the demo's data: an API in this process, one worker process beside it. */
export interface Installation {
  readonly env: Env;
  readonly url: string;
  readonly users: readonly DemoUser[];
  /** A connection that only the bench uses. */
  readonly client: Client;
}

type Undo = () => unknown;

/** What was started, ended once in the opposite order. A part that fails to end does not keep the others from ending. */
class Cleanup {
  private readonly steps: Undo[] = [];
  private ending: Promise<void> | undefined;

  add(step: Undo): void {
    this.steps.push(step);
  }

  /** Whoever asks for the end a second time waits for the first. */
  run(): Promise<void> {
    this.ending ??= this.end();
    return this.ending;
  }

  private async end(): Promise<void> {
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      try {
        await step();
      } catch (error) {
        process.stderr.write(`cleaning up: ${String(error)}\n`);
      }
    }
  }
}

/** A worker's settings: those of the API, by name, without what this machine's environment may hold. */
function settingsFor(folder: string, databaseUrl: string, redisUrl: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    NODE_ENV: 'development',
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    PORT: '0',
    WORKER_IN_API: 'false',
    LOG_LEVEL: 'warn',
  };
}

async function start(folder: string, cleanup: Cleanup): Promise<Installation> {
  const servers = await startEmbedded({ dataDir: folder, durable: false });
  cleanup.add(servers.stop);
  const settings = settingsFor(folder, servers.databaseUrl, servers.redisUrl);
  const { env, stop } = await ensureServices(loadEnv(settings));
  cleanup.add(stop);
  await migrate(env);
  const client = new Client({ connectionString: env.databaseUrl });
  await client.connect();
  cleanup.add(() => client.end());
  await loadDemo(client, { hashKey: env.participantHashKey });
  const users = await installDemoUsers(client);
  const logFile = join(folder, 'bench.log');
  const log = openSync(logFile, 'a');
  cleanup.add(() => closeSync(log));
  const api = await serveApi(env, createLogger(env.logLevel, pino.destination(log)));
  cleanup.add(() => api.stop());
  cleanup.add(startWorkers(1, settings, log));
  return { env, url: api.url, users, client };
}

/** Sets everything up in a folder of its own, does the work, and leaves nothing behind, however it ends. */
export async function withInstallation<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dailythu-bench-'));
  // Postgres may run as another user than this one.
  chmodSync(folder, 0o755);
  const cleanup = new Cleanup();
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
  const interrupted = (): void => void cleanup.run().then(() => process.exit(130));
  // They stay while the end lasts: without a listener the servers' own would end this process before.
  process.on('SIGINT', interrupted).on('SIGTERM', interrupted);
  try {
    return await work(await start(folder, cleanup));
  } finally {
    await cleanup.run();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}
