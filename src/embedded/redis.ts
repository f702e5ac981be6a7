import { execFile } from 'node:child_process';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Redis from 'ioredis';
import { BootError } from '../config/boot-error';
import { type Access, accessIn, elsewhere, saveAccess } from './access';
import { type Child, holdsWithin, logTail, startChild } from './child-process';
import type { Server } from './folder-owner';
import { type RedisBinary, downloadRedis } from './redis-download';

const START_TIMEOUT_MS = 30_000;

const runs = (binary: RedisBinary): Promise<boolean> =>
  promisify(execFile)(binary.file, ['--version']).then(
    () => true,
    () => false,
  );

/** A server on the PATH, else one downloaded, else a sentence on what to do. */
async function findBinary(dataDir: string): Promise<RedisBinary> {
  for (const file of ['redis-server', 'valkey-server']) {
    if (await runs({ file })) return { file };
  }
  try {
    return await downloadRedis(dataDir);
  } catch (error) {
    const reason = (error as Error).message.trim().split('\n').at(-1);
    throw new BootError(
      `no Redis: set REDIS_URL, or install redis-server or valkey-server (a private copy could not be fetched: ${reason})`,
      { cause: error },
    );
  }
}

const configuration = (root: string, { port, password }: Access, durable: boolean): string =>
  [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir "${root}"`,
    'maxmemory-policy noeviction',
    `appendonly ${durable ? 'yes' : 'no'}`,
    'save ""',
    'daemonize no',
    '',
  ].join('\n');

/** Runs one command on a connection of its own that does not retry. */
async function ask<T>(url: string, question: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    disconnectTimeout: 50,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return await question(redis);
  } finally {
    redis.disconnect();
  }
}

/** Whether the Redis at a URL can be used; the password in it is known to no other server. */
export const redisAnswers = (url: string): Promise<boolean> =>
  ask(url, (redis) => redis.ping()).then(
    () => true,
    () => false,
  );

/** Whether the server that answers is the process just started, and has read its data. */
const isOurs = (url: string, pid: number): Promise<boolean> =>
  ask(url, (redis) => redis.info('server')).then(
    (info) => info.includes(`process_id:${pid}\r`),
    () => false,
  );

const urlOf = ({ port, password }: Access): string => `redis://:${password}@127.0.0.1:${port}`;

async function startOnce(
  root: string,
  binary: RedisBinary,
  access: Access,
  durable: boolean,
): Promise<{ child: Child; access: Access } | undefined> {
  const config = join(root, 'redis.conf');
  writeFileSync(config, configuration(root, access, durable), { mode: 0o600 });
  const child = await startChild({
    file: binary.file,
    args: [config],
    env: { TZ: 'UTC', ...(binary.libraries ? { LD_LIBRARY_PATH: binary.libraries } : {}) },
    stopSignal: 'SIGTERM',
    logFile: join(root, 'redis.log'),
  });
  let ready = false;
  await holdsWithin(
    START_TIMEOUT_MS,
    async () => child.hasEnded() || (ready = await isOurs(urlOf(access), child.pid)),
  );
  if (ready) return { child, access };
  await child.stop();
  return undefined;
}

/** Ends the Redis a killed owner left running; its password tells it from any other server. */
async function recover(access: Access): Promise<void> {
  const url = urlOf(access);
  if (!(await redisAnswers(url))) return;
  await ask(url, (redis) => redis.shutdown()).catch(() => undefined);
  await holdsWithin(START_TIMEOUT_MS, async () => !(await redisAnswers(url)));
}

/** Starts the private Redis of a folder; when durable, its data is there again the next time. */
export async function startRedis(folder: string, durable: boolean): Promise<Server> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const root = realpathSync(folder);
  const accessFile = join(root, 'access.json');
  const [binary, access] = await Promise.all([findBinary(join(root, '..')), accessIn(accessFile)]);
  await recover(access);
  const started =
    (await startOnce(root, binary, access, durable)) ??
    (await startOnce(root, binary, await elsewhere(access), durable));
  if (!started) throw new BootError(`the private Redis did not start: ${logTail(join(root, 'redis.log'))}`);
  saveAccess(accessFile, started.access);
  return { url: urlOf(started.access), stop: () => started.child.stop() };
}
