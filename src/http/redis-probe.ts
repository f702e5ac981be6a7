import { Inject, Injectable, OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';

/** Asks Redis whether it is there, on a connection of its own: the one that jobs use may wait for it as long as it likes. */
@Injectable()
export class RedisProbe implements OnApplicationShutdown {
  private readonly client: Redis;

  constructor(@Inject(ENV) env: Env) {
    this.client = new Redis(env.redisUrl, {
      lazyConnect: true,
      enableOfflineQueue: false,
      connectTimeout: 1_000,
      commandTimeout: 1_000,
      maxRetriesPerRequest: 0,
      retryStrategy: (times) => Math.min(times * 200, 2_000),
    });
    // Each failed attempt to reconnect is an event; what matters of it is what ping() says.
    this.client.on('error', () => undefined);
  }

  /** @throws Error when Redis does not answer within a second. */
  async ping(): Promise<void> {
    if (this.client.status === 'wait') await this.client.connect();
    await this.client.ping();
  }

  onApplicationShutdown(): void {
    this.client.disconnect();
  }
}
