import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Redis from 'ioredis';
import { startPostgres } from '../../src/embedded/postgres';
import { startRedis } from '../../src/embedded/redis';
import type { Server } from '../../src/embedded/folder-owner';
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

/** Ends the Redis of a private server as a power cut would. It is started again by `start`. */
export async function killRedis({ url }: PrivateServer): Promise<void> {
  const redis = new Redis(url, { retryStrategy: () => null });
  redis.on('error', () => undefined);
  const pid = Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1]);
  process.kill(pid, 'SIGKILL');
  await waitFor(() => redis.status === 'end', { what: 'the end of Redis' });
}
