import type { Allowance, Quota } from './allowance';

/** Clients that are counted in one window. A flood from more addresses than that must not fill the memory. */
const MAX_CLIENTS = 100_000;

interface Count {
  /** Let in by this process. */
  own: number;
  /** Let in by the other processes, as far as they have told. */
  others: number;
}

/** What one process has let in of one client. */
export interface News {
  /** Names the client and the window; the same in every process. */
  readonly key: string;
  readonly own: number;
}

/**
 * Counts requests by client in windows that begin at the same instants in every process. A request is judged by what is
 * known here, at once and without asking anyone: what this process let in, and what the others had let in when they last
 * told. So one process never lets in more than the quota; several together may let in what arrived between two tellings
 * on top of it.
 */
export class RequestCounts {
  private readonly length: number;
  private window = Number.NaN;
  private counts = new Map<string, Count>();
  private changed = new Set<string>();

  /**
   * @param seconds the length of a window; the quotas are of the same.
   * @param clients how many are counted at most; further ones of the same window are let in uncounted.
   */
  constructor(
    seconds: number,
    private readonly clients = MAX_CLIENTS,
  ) {
    this.length = seconds * 1_000;
  }

  /**
   * Counts a request, or refuses it: a refused one is not counted.
   * @param client who asks, within the quota's name.
   * @param now milliseconds since the epoch.
   */
  take(quota: Quota, client: string, now: number): Allowance {
    this.turnTo(Math.floor(now / this.length));
    const resetsIn = Math.ceil(((this.window + 1) * this.length - now) / 1_000);
    const key = `${quota.name}:${client}:${this.window}`;
    const count = this.countOf(key);
    if (!count) return { quota, isAllowed: true, remaining: quota.points - 1, resetsIn };
    const left = quota.points - count.own - count.others;
    if (left <= 0) return { quota, isAllowed: false, remaining: 0, resetsIn };
    count.own += 1;
    this.changed.add(key);
    return { quota, isAllowed: true, remaining: left - 1, resetsIn };
  }

  /** Whether there is something that the others do not know. */
  get hasNews(): boolean {
    return this.changed.size > 0;
  }

  /** Hands out what has changed since the last time. What does not arrive is to come back by `untold`. */
  news(): News[] {
    const news = [...this.changed].map((key) => ({ key, own: this.counts.get(key)!.own }));
    this.changed.clear();
    return news;
  }

  /** The others know it; they have let in so many themselves. An answer that comes after its window is of no use. */
  told({ key }: News, others: number): void {
    const count = this.counts.get(key);
    if (count) count.others = others;
  }

  /** It did not arrive: it is told with the next news, unless its window has ended. */
  untold({ key }: News): void {
    if (this.counts.has(key)) this.changed.add(key);
  }

  private turnTo(window: number): void {
    if (window === this.window) return;
    this.window = window;
    this.counts = new Map();
    this.changed = new Set();
  }

  private countOf(key: string): Count | undefined {
    const known = this.counts.get(key);
    if (known || this.counts.size >= this.clients) return known;
    const fresh = { own: 0, others: 0 };
    this.counts.set(key, fresh);
    return fresh;
  }
}
