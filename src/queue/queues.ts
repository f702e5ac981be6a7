import { Logger } from '@nestjs/common';
import type { Queue } from 'bull';
import { randomUUID } from 'node:crypto';
import { JOBS, type JobEnvelope, type JobName, QUEUES, type QueueName } from './jobs';
import { within } from './within';

/** Milliseconds after which Redis is taken to be away. */
const TIMEOUT = 2_000;
/** Milliseconds between two looks whether Redis answers on connections that seem to be open. */
const WATCH = 10_000;
const DAY_SECONDS = 86_400;
/** Finished jobs are kept for whoever looks at the queues, not for the system. */
const KEPT = {
  completed: { age: DAY_SECONDS, count: 1_000 },
  failed: { age: 14 * DAY_SECONDS, count: 5_000 },
};

/** The Bull queues, with a limit on how long anything may wait for Redis. */
export class Queues {
  private readonly logger = new Logger('Queue');
  private readonly byName: ReadonlyMap<QueueName, Queue<JobEnvelope>>;
  private isAway = false;
  private watching: NodeJS.Timeout | undefined;

  constructor(queues: readonly Queue<JobEnvelope>[]) {
    this.byName = new Map(QUEUES.map((name, i) => [name, queues[i]!]));
    for (const queue of queues) {
      queue.on('error', (error) => this.heardError(queue, error));
      // Nest would wait for Bull to close, which it never may when Redis goes at the wrong moment. `close` sets limits.
      Object.assign(queue, { onApplicationShutdown: () => undefined });
    }
  }

  of(name: QueueName): Queue<JobEnvelope> {
    return this.byName.get(name)!;
  }

  all(): Queue<JobEnvelope>[] {
    return [...this.byName.values()];
  }

  /**
   * Hands a job to Bull under a new id: an id that Bull has seen before would be taken in silence and not run.
   * @throws Error within two seconds when Redis does not take it; it may have taken it all the same.
   */
  async add<N extends JobName>(name: N, envelope: JobEnvelope<N>): Promise<void> {
    const { queue, attempts, backoff } = JOBS[name];
    await this.ask(queue, `adding ${name}`, (bull) =>
      bull.add(name, envelope, {
        jobId: randomUUID(),
        attempts,
        backoff: { type: 'exponential', delay: backoff },
        removeOnComplete: KEPT.completed,
        removeOnFail: KEPT.failed,
      }),
    );
  }

  /** Does something with a queue. @throws Error at once when Redis is known to be away, else within two seconds. */
  async ask<T>(name: QueueName, what: string, work: (queue: Queue<JobEnvelope>) => Promise<T>): Promise<T> {
    const queue = this.of(name);
    const { status } = queue.client;
    if (status === 'reconnecting' || status === 'close' || status === 'end') {
      throw new Error('Redis is away');
    }
    return within(TIMEOUT, what, work(queue));
  }

  /** Keeps the connections alive until `close`: one whose other end is silent is opened anew. */
  watch(): void {
    this.watching ??= setInterval(() => {
      for (const queue of this.all()) void this.reopenIfSilent(queue);
    }, WATCH).unref();
  }

  /** Closes the queues without waiting for jobs in hand, nor for a Redis that is not there: within four seconds. */
  async close(): Promise<void> {
    clearInterval(this.watching);
    const closing = this.all().map((queue) => queue.close(true));
    await this.settled(closing);
    // Bull's pause opens the blocking connection again, and its close may come too early for that. A queue that has not
    // been connected yet waits for it before it closes: without its connections it gives up.
    this.cutOff();
    await this.settled(closing);
    this.cutOff();
  }

  private cutOff(): void {
    const connections = this.all().flatMap((queue) => queue.clients);
    for (const connection of connections) if (connection.status !== 'end') connection.disconnect();
  }

  private async settled(closing: readonly Promise<void>[]): Promise<void> {
    await Promise.allSettled(closing.map((closed) => within(TIMEOUT, 'closing', closed)));
  }

  /** Resolves when Redis answers. @throws Error at once when it is known to be away, else within two seconds. */
  async requireAnswer(queue: Queue<JobEnvelope>): Promise<void> {
    await this.ask(queue.name as QueueName, 'an answer of Redis', (bull) => bull.client.ping());
  }

  private async reopenIfSilent(queue: Queue<JobEnvelope>): Promise<void> {
    if (queue.client.status !== 'ready') return;
    try {
      await this.requireAnswer(queue);
    } catch (error) {
      this.logger.warn(`${queue.name}: ${(error as Error).message}`);
      // Commands without an answer are sent again on the new connections.
      for (const connection of queue.clients) connection.disconnect(true);
    }
  }

  /** One line when Redis goes and one when it is back, however often the connections try. */
  private heardError(queue: Queue, error: Error): void {
    if (queue.client.status === 'ready') {
      this.logger.warn(`${queue.name}: ${error.message}`);
    } else if (!this.isAway) {
      this.isAway = true;
      this.logger.error(`Redis is away, jobs wait in Postgres: ${error.message || error.name}`);
      queue.client.once('ready', () => {
        this.isAway = false;
        this.logger.log('Redis is back');
      });
    }
  }
}
