import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Redis from 'ioredis';
import { startPostgres } from '../../src/embedded/postgres';
import { startRedis } from '../../src/embedded/redis';
import type { Server } from '../../src/embedded/folder-owner';
import { isAlive } from '../../src/embedded/child-process';
import { waitFor } from './wait-for';

/** A server of one test, to be stopped, started again at the same URL, flushed or filled. */
export interface PrivateServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** At the same URL, with what it had stored. */
  readonly start: () => Promise<void>;
  /** Stops it and removes what it stored. */
  readonly remove: () => Promise<void>;
}

async function privateServer(start: (folder: string) => Promise<Server>): Promise<PrivateServer> {
  const folder = mkdtempSync(join(process.env['TEST_DATA_DIR'] ?? tmpdir(), 'private-'));
  chmodSync(folder, 0o755);
  let server = await start(folder);
  const { url } = server;
  return {
    url,
    stop: () => server.stop(),
    start: async () => {
      server = await start(folder);
      if (server.url !== url) throw new Error(`started again at another URL: its port was taken`);
    },
    remove: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A Redis that one test may flush, fill or stop. Its data outlives a stop. */
export const startPrivateRedis = (): Promise<PrivateServer> =>
  privateServer((folder) => startRedis(join(folder, 'redis'), true));

/** A Postgres that one test may stop. It has an empty database, without the schema. */
export const startPrivatePostgres = (): Promise<PrivateServer> =>
  privateServer((folder) => startPostgres(folder, true));

/** The process of the Redis of a private server. */
export async function pidOf({ url }: PrivateServer): Promise<number> {
  const redis = new Redis(url);
  try {
    return Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1]);
  } finally {
    redis.disconnect();
  }
}

/** Ends the Redis of a private server as a power cut would. It is started again by `start`. */
export async function killRedis(server: PrivateServer): Promise<void> {
  const pid = await pidOf(server);
  process.kill(pid, 'SIGKILL');
  await waitFor(() => !isAlive(pid), { what: 'the end of Redis' });
}
