import { randomBytes } from 'node:crypto';
import Redis from 'ioredis';

export interface TestRedis {
  readonly url: string;
  /** For QUEUE_PREFIX: the keys of one test file. */
  readonly prefix: string;
  /** Removes those keys. */
  readonly clear: () => Promise<void>;
}

/** The Redis of this run with a prefix of its own. A test that flushes or stops Redis needs a private one. */
export function createTestRedis(): TestRedis {
  const url = process.env['TEST_REDIS_URL'] ?? '';
  const prefix = `test-${randomBytes(6).toString('hex')}`;
  return {
    url,
    prefix,
    clear: async () => {
      const redis = new Redis(url);
      try {
        const keys = await redis.keys(`${prefix}*`);
        if (keys.length > 0) await redis.del(...keys);
      } finally {
        redis.disconnect();
      }
    },
  };
}
