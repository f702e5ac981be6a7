import { Injectable, OnApplicationShutdown } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** The figures of this process for Prometheus. A registry of its own, so that two applications can share a process. */
@Injectable()
export class Metrics implements OnApplicationShutdown {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer, by route pattern.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** @param route the pattern of the route, never the address: ids would make a series each. */
  observeRequest(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status }, seconds);
  }

  /**
   * A counter of what happens in this process, by one label.
   * @param values of the label: each is there from the start, at nothing, so that its first time is seen to be one more.
   * @returns what counts one more of a value.
   */
  counter(name: string, help: string, label: string, values: readonly string[]): (value: string) => void {
    const counter = new Counter({ name, help, labelNames: [label], registers: [this.registry] });
    for (const value of values) counter.inc({ [label]: value }, 0);
    return (value) => counter.inc({ [label]: value });
  }

  /**
   * A gauge whose value is asked for at every scrape. A source that fails leaves the gauge without a value; the rest is
   * still served.
   * @param read one value, or one per label value when `label` is given.
   */
  gauge(
    name: string,
    help: string,
    read: () => Promise<number | ReadonlyMap<string, number>>,
    label?: string,
  ): void {
    const gauge = new Gauge({
      name,
      help,
      labelNames: label === undefined ? [] : [label],
      registers: [],
      async collect() {
        this.reset();
        const value = await read().catch(() => undefined);
        if (value === undefined) this.remove();
        else if (typeof value === 'number') this.set(value);
        else for (const [key, count] of value) this.set({ [label ?? 'kind']: key }, count);
      },
    });
    this.registry.registerMetric(gauge);
  }

  onApplicationShutdown(): void {
    this.registry.clear();
  }
}
