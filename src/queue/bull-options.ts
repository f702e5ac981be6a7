import type { QueueOptions } from 'bull';
import type { RedisOptions } from 'ioredis';
import type { Env } from '../config/env';

/** Milliseconds for which a worker holds a job without renewing its lock. */
const LOCK = 30_000;

/** Connection settings from the URL, for Bull makes and ends its own connections. */
function connection(redisUrl: string): RedisOptions {
  const url = new URL(redisUrl);
  const decoded = (text: string) => (text === '' ? undefined : decodeURIComponent(text));
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 6379),
    username: decoded(url.username),
    password: decoded(url.password),
    db: Number(url.pathname.slice(1) || 0),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}

/**
 * How queues use Redis. Commands wait for Redis to come back instead of failing, because Bull leaves some of its own
 * promises unattended; whoever must not wait asks for the state of the connection first and sets a limit (`Queues`).
 */
export function bullOptions(env: Pick<Env, 'redisUrl' | 'queuePrefix'>): QueueOptions {
  const options: QueueOptions & { skipVersionCheck: boolean } = {
    prefix: env.queuePrefix,
    redis: {
      ...connection(env.redisUrl),
      maxRetriesPerRequest: null,
      enableReadyCheck: false,
      connectTimeout: 5_000,
      keepAlive: 10_000,
      retryStrategy: (times: number) => Math.min(times * 200, 2_000),
    },
    settings: {
      lockDuration: LOCK,
      stalledInterval: LOCK / 2,
      // The fence in Postgres counts crashes and decides; Bull alone would fail a job whose worker was killed twice.
      maxStalledCount: 1_000_000,
      retryProcessDelay: 1_000,
      guardInterval: 1_000,
    },
    // Without the check a queue connects on first use only.
    skipVersionCheck: true,
  };
  return options;
}
