import { join, resolve } from 'node:path';
import { type Server, ownOrAttach } from './folder-owner';
import { postgresAnswers, startPostgres } from './postgres';
import { redisAnswers, startRedis } from './redis';

export interface EmbeddedOptions {
  /** Where both keep their data, logs and passwords. */
  readonly dataDir: string;
  readonly postgres?: boolean;
  readonly redis?: boolean;
  /** False trades safety against a crash for speed, for data that nobody needs after the run. */
  readonly durable?: boolean;
}

export interface Embedded {
  /** Empty when not asked for, as is the other. */
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** Ends what this process started. It also ends when this process does. */
  readonly stop: () => Promise<void>;
}

const NONE: Server = { url: '', stop: () => Promise.resolve() };

/**
 * A private Postgres and Redis on free ports of this machine, for whoever has none. A second process with the same folder
 * uses the servers of the first for as long as that one lives.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { postgres = true, redis = true, durable = true } = options;
  const dataDir = resolve(options.dataDir);
  const results = await Promise.allSettled([
    postgres
      ? ownOrAttach({
          file: join(dataDir, 'postgres.owner.json'),
          start: () => startPostgres(dataDir, durable),
          answers: postgresAnswers,
        })
      : NONE,
    redis
      ? ownOrAttach({
          file: join(dataDir, 'redis.owner.json'),
          start: () => startRedis(join(dataDir, 'redis'), durable),
          answers: redisAnswers,
        })
      : NONE,
  ]);
  const servers = results.filter((result) => result.status === 'fulfilled').map((result) => result.value);
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop()));
  };
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) {
    await stop();
    throw failure.reason;
  }
  const [database = NONE, queue = NONE] = servers;
  return { databaseUrl: database.url, redisUrl: queue.url, stop };
}
