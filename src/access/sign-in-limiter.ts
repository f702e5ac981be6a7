import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import type { Allowance } from './core/allowance';
import { networkOf } from './core/network';
import { SIGN_IN_QUOTAS } from './core/sign-in-quotas';
import { LimiterRedis } from './limiter-redis';
import { RefusalFigures } from './refusal-figures';

/** How long a place from which someone signed in stays known, in seconds. */
const KNOWN_FOR = 30 * 86_400;

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
export class SignInLimiter {
  private readonly redis: Redis;
  private readonly limiters: Record<keyof typeof SIGN_IN_QUOTAS, RateLimiterRedis>;
  private readonly prefix: string;

  constructor(
    @Inject(ENV) env: Env,
    { client }: LimiterRedis,
    private readonly figures: RefusalFigures,
  ) {
    this.prefix = `${env.queuePrefix}:sign-in`;
    this.redis = client;
    this.limiters = {
      pair: this.limiter('pair'),
      network: this.limiter('network'),
      username: this.limiter('username'),
    };
  }

  /** Counts an attempt. The first quota that is used up refuses it, and the later ones are not charged. */
  async attempt(username: string, address: string): Promise<Allowance> {
    return this.figures.noted(await this.judged(keysOf(username, address)));
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

  private async judged(keys: Keys): Promise<Allowance> {
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
