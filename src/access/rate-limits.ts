import { Inject, Injectable, Logger, OnModuleDestroy } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Clock } from '../clock/clock';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import type { Cost } from '../http/cost';
import type { Allowance, Quota } from './core/allowance';
import { type News, RequestCounts } from './core/request-counts';
import { LimiterRedis } from './limiter-redis';
import { RefusalFigures } from './refusal-figures';

/** Seconds. */
const WINDOW = 60;
/** Milliseconds from a request until the other processes are told of it; and when Redis was away, until the next try. */
const TELL_AFTER = 100;
const TRY_AGAIN_AFTER = 1_000;
/** Clients in one round trip. */
const AT_ONCE = 500;

/** For each client: keeps the number of the process that tells, and gives back the sum of all of them. */
const TELL = `
local sums = {}
for i, place in ipairs(KEYS) do
  redis.call('HSET', place, ARGV[1], ARGV[i + 2])
  redis.call('EXPIRE', place, ARGV[2])
  local sum = 0
  for _, own in ipairs(redis.call('HVALS', place)) do sum = sum + tonumber(own) end
  sums[i] = sum
end
return sums`;

const quotasOf = (env: Env): Record<Cost, Quota | undefined> => {
  const quota = (name: Cost, points: number): Quota | undefined =>
    points === 0 ? undefined : { name, points, duration: WINDOW };
  return {
    reads: quota('reads', env.rateLimitReads),
    writes: quota('writes', env.rateLimitWrites),
    bulk: quota('bulk', env.rateLimitBulk),
    public: quota('public', env.rateLimitPublic),
  };
};

/**
 * Limits what one client may ask in a minute, over all processes. No request waits for Redis: it is judged by the counts of
 * this process and by what the others have told, and what it adds is told to them a tenth of a second later, for all clients
 * in one round trip. Each process keeps its own number beside those of the others, so that telling twice, or a Redis that
 * was emptied, counts nothing double and loses nothing. While Redis is away each process counts for itself.
 */
@Injectable()
export class RateLimits implements OnModuleDestroy {
  private readonly logger = new Logger(RateLimits.name);
  private readonly counts = new RequestCounts(WINDOW);
  private readonly quotas: Record<Cost, Quota | undefined>;
  private readonly prefix: string;
  private readonly process = randomBytes(6).toString('base64url');
  private timer: NodeJS.Timeout | undefined;
  private isAway = false;
  private isStopped = false;

  constructor(
    @Inject(ENV) env: Env,
    private readonly clock: Clock,
    private readonly redis: LimiterRedis,
    private readonly figures: RefusalFigures,
  ) {
    this.quotas = quotasOf(env);
    this.prefix = `${env.queuePrefix}:requests:`;
  }

  onModuleDestroy(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  /** Counts a request of the client, or refuses it. Undefined when its class has no limit. */
  take(cost: Cost, client: string): Allowance | undefined {
    const quota = this.quotas[cost];
    if (!quota) return undefined;
    const allowance = this.counts.take(quota, client, this.clock.now().getTime());
    this.tellLater(TELL_AFTER);
    return this.figures.noted(allowance);
  }

  private tellLater(milliseconds: number): void {
    if (this.timer !== undefined || this.isStopped || !this.counts.hasNews) return;
    this.timer = setTimeout(() => void this.tell(), milliseconds).unref();
  }

  /** Never throws: what could not be told is told later. What comes meanwhile waits for the next time. */
  private async tell(): Promise<void> {
    const news = this.counts.news();
    try {
      for (let first = 0; first < news.length; first += AT_ONCE)
        await this.exchange(news.slice(first, first + AT_ONCE));
      if (this.isAway) this.logger.log('Redis is back: requests are counted over all processes');
      this.isAway = false;
    } catch (error) {
      // Some of it may have arrived: telling it again does no harm.
      for (const one of news) this.counts.untold(one);
      if (!this.isAway && !this.isStopped)
        this.logger.warn(`requests are counted by this process alone, Redis: ${(error as Error).message}`);
      this.isAway = true;
    }
    this.timer = undefined;
    this.tellLater(this.isAway ? TRY_AGAIN_AFTER : TELL_AFTER);
  }

  private async exchange(news: readonly News[]): Promise<void> {
    const others = await this.tellOthers(news);
    news.forEach((one, i) => this.counts.told(one, others[i]!));
  }

  /** What the other processes have let in, for each of the news. */
  private async tellOthers(news: readonly News[]): Promise<number[]> {
    const places = news.map(({ key }) => this.prefix + key);
    const own = news.map((one) => one.own);
    const sums = await this.redis.client.eval(
      TELL,
      places.length,
      ...places,
      this.process,
      2 * WINDOW,
      ...own,
    );
    return (sums as number[]).map((sum, i) => sum - own[i]!);
  }
}
