import { Inject, Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import Redis from 'ioredis';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';

/** Milliseconds. A sign-in asks Redis four times at most in a row, and must answer within two seconds without it. */
const REDIS_TIMEOUT = 250;

/** The connection on which limits are counted: it never waits for a Redis that is away, nor long for one that is silent. */
@Injectable()
export class LimiterRedis implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(LimiterRedis.name);
  readonly client: Redis;

  constructor(@Inject(ENV) env: Env) {
    this.client = new Redis(env.redisUrl, {
      lazyConnect: true,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 1_000,
      commandTimeout: REDIS_TIMEOUT,
      retryStrategy: (times) => Math.min(times * 100, 2_000),
    });
    this.client.on('error', (error: Error) => this.logger.debug(`Redis: ${error.message}`));
  }

  async onModuleInit(): Promise<void> {
    // Away now is not away for good: the client goes on trying, and each process counts for itself meanwhile.
    await this.client.connect().catch((error: Error) => this.logger.warn(`Redis: ${error.message}`));
  }

  onModuleDestroy(): void {
    this.client.disconnect();
  }
}
