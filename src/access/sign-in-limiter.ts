import { Inject, Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import Redis from 'ioredis';
import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { networkOf } from './core/network';

/** Attempts that do not end in a sign-in, in a window of seconds. */
interface Quota {
  readonly name: string;
  readonly points: number;
  readonly duration: number;
}

export const SIGN_IN_QUOTAS = {
  /** One person at one place: strict, for this is what guessing looks like. */
  pair: { name: 'sign-in', points: 10, duration: 900 },
  /** One place, which may be a whole office behind one address. */
  network: { name: 'sign-in-network', points: 100, duration: 900 },
  /** One person from anywhere: loose and slow to refill, against guessing from many places. */
  username: { name: 'sign-in-username', points: 100, duration: 3_600 },
} as const satisfies Record<string, Quota>;

/** How long a place from which someone signed in stays known, in seconds. */
const KNOWN_FOR = 30 * 86_400;
/** Milliseconds. A sign-in asks Redis four times at most in a row, and must answer within two seconds without it. */
const REDIS_TIMEOUT = 250;

/** What is left of the quota that decided. */
export interface Allowance {
  readonly quota: Quota;
  readonly isAllowed: boolean;
  readonly remaining: number;
  /** Seconds to the end of the window. */
  readonly resetsIn: number;
}

interface Keys {
  readonly pair: string;
  readonly network: string;
  readonly username: string;
}

const digest = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('base64url');

const keysOf = (username: string, address: string): Keys => ({
  pair: digest(username, networkOf(address)),
  network: digest(networkOf(address)),
  username: digest(username),
});

/**
 * Slows guessing down without locking anyone out: a stranger can use up what a username may try from unknown places,
 * but not what its owner may try from a place where he has signed in before. Attempts are counted before they are
 * judged, so parallel ones count too, and are given back on success. Without Redis, each process counts for itself.
 */
@Injectable()
export class SignInLimiter implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(SignInLimiter.name);
  private readonly redis: Redis;
  private readonly limiters: Record<keyof typeof SIGN_IN_QUOTAS, RateLimiterRedis>;
  private readonly prefix: string;

  constructor(@Inject(ENV) env: Env) {
    this.prefix = `${env.queuePrefix}:sign-in`;
    this.redis = new Redis(env.redisUrl, {
      lazyConnect: true,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 1_000,
      commandTimeout: REDIS_TIMEOUT,
      retryStrategy: (times) => Math.min(times * 100, 2_000),
    });
    this.redis.on('error', (error: Error) => this.logger.debug(`Redis: ${error.message}`));
    this.limiters = {
      pair: this.limiter('pair'),
      network: this.limiter('network'),
      username: this.limiter('username'),
    };
  }

  async onModuleInit(): Promise<void> {
    // Away now is not away for good: the client goes on trying, and sign-ins are counted here meanwhile.
    await this.redis.connect().catch((error: Error) => this.logger.warn(`Redis: ${error.message}`));
  }

  onModuleDestroy(): void {
    this.redis.disconnect();
  }

  /** Counts an attempt. The first quota that is used up refuses it, and the later ones are not charged. */
  async attempt(username: string, address: string): Promise<Allowance> {
    const keys = keysOf(username, address);
    const pair = await this.take('pair', keys.pair);
    if (!pair.isAllowed) return pair;
    const [network, isKnown] = await Promise.all([
      this.take('network', keys.network),
      this.isKnown(keys.pair),
    ]);
    if (!network.isAllowed) return network;
    if (isKnown) return pair;
    const byUsername = await this.take('username', keys.username);
    return byUsername.isAllowed ? pair : byUsername;
  }

  /** Gives the attempt back and remembers the place. */
  async succeeded(username: string, address: string): Promise<void> {
    const keys = keysOf(username, address);
    await Promise.allSettled([
      this.limiters.pair.delete(keys.pair),
      this.limiters.network.reward(keys.network),
      this.limiters.username.reward(keys.username),
      this.redis.set(this.knownKey(keys.pair), '1', 'EX', KNOWN_FOR),
    ]);
  }

  private limiter(quota: keyof typeof SIGN_IN_QUOTAS): RateLimiterRedis {
    const { points, duration } = SIGN_IN_QUOTAS[quota];
    const options = { keyPrefix: `${this.prefix}:${quota}`, points, duration };
    return new RateLimiterRedis({
      ...options,
      storeClient: this.redis,
      rejectIfRedisNotReady: true,
      insuranceLimiter: new RateLimiterMemory(options),
    });
  }

  private async take(name: keyof typeof SIGN_IN_QUOTAS, key: string): Promise<Allowance> {
    const quota = SIGN_IN_QUOTAS[name];
    const describe = (result: RateLimiterRes, isAllowed: boolean): Allowance => ({
      quota,
      isAllowed,
      remaining: result.remainingPoints,
      resetsIn: Math.max(1, Math.ceil(result.msBeforeNext / 1_000)),
    });
    try {
      return describe(await this.limiters[name].consume(key), true);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return describe(refusal, false);
      throw refusal;
    }
  }

  private async isKnown(pair: string): Promise<boolean> {
    try {
      return (await this.redis.exists(this.knownKey(pair))) === 1;
    } catch {
      return false;
    }
  }

  private knownKey(pair: string): string {
    return `${this.prefix}:known:${pair}`;
  }
}
