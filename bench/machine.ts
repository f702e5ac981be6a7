import { cpus, totalmem } from 'node:os';
import { Redis } from 'ioredis';
import type { Installation } from './installation';

/** What the figures were measured on, in one line. */
export async function machine({ admin, redisUrl }: Installation): Promise<string> {
  const processors = cpus();
  const { rows } = await admin.query<{ server_version: string }>('SHOW server_version');
  const redis = new Redis(redisUrl);
  const [, redisVersion] = /redis_version:(\S+)/.exec(await redis.info('server'))!;
  redis.disconnect();
  const date = new Date().toISOString().slice(0, 10);
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return (
    `${date}, ${processors.length} cores (${processors[0]!.model.trim()}), ${memory}, ` +
    `Node ${process.versions.node}, Postgres ${rows[0]!.server_version.split(' ')[0]}, Redis ${redisVersion}`
  );
}
