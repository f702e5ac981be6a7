import { BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { HandlerRegistry } from './handler-registry';
import { QUEUES } from './jobs';
import { JobRunner } from './job-runner';
import { OutboxRelay } from './outbox-relay';
import { Queues } from './queues';
import { Reconciler } from './reconciler';
import { requireNoEviction } from './redis-policy';
import { within } from './within';

/** What makes a process a worker: it takes jobs, sends outbox rows, and sweeps, until it is closed. */
@Injectable()
export class WorkerRuntime implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Worker');
  private isStarted = false;

  constructor(
    private readonly registry: HandlerRegistry,
    private readonly runner: JobRunner,
    private readonly queues: Queues,
    private readonly relay: OutboxRelay,
    private readonly reconciler: Reconciler,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * Starts working. It does not wait for Redis, whose jobs are taken when it is there.
   * @throws BootError when a job has no handler or two, or when Redis would drop jobs (in production).
   */
  async start(): Promise<void> {
    if (this.isStarted) return;
    const handlers = this.registry.handlers();
    const sweeps = this.registry.sweeps();
    await requireNoEviction(this.queues, this.env);
    this.isStarted = true;
    for (const name of QUEUES) {
      const concurrency = name === 'schedules' ? 1 : this.env.workerConcurrency;
      // Settles when the queue is closed; until then its errors are events.
      void this.queues
        .of(name)
        .process('*', concurrency, (job) => this.runner.run(handlers, job))
        .catch((error: unknown) => this.logger.error(`${name} stopped: ${String(error)}`));
    }
    this.queues.watch();
    this.relay.start();
    this.reconciler.start(sweeps);
    this.logger.log(`at work on ${handlers.size} kinds of jobs, ${this.env.workerConcurrency} at once`);
  }

  /**
   * Takes no more jobs and gives those in hand SHUTDOWN_GRACE_SECONDS. One that is not done by then is left: its lock
   * and lease run out, and another worker does it again.
   */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.isStarted) {
      this.isStarted = false;
      const queues = this.queues.all();
      const grace = this.env.shutdownGraceSeconds * 1_000;
      await Promise.allSettled([
        this.reconciler.stop(),
        this.relay.stop(),
        // Abandons the blocking wait for a job. Fails when Redis is away, which ends the wait too.
        ...queues.map((queue) => within(2_000, 'pausing', queue.pause(true, true))),
      ]);
      await within(grace, 'finishing the jobs in hand', this.runner.whenIdle()).catch((error: Error) =>
        this.logger.warn(error.message),
      );
    }
    // Before Nest's own close, which would wait for the jobs in hand however long they take.
    await this.queues.close();
  }
}
