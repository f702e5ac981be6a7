import { Injectable, Logger } from '@nestjs/common';
import type { Job } from 'bull';
import { ClsService } from 'nestjs-cls';
import { performance } from 'node:perf_hooks';
import { checkpoint } from './checkpoint';
import type { JobHandler } from './handles-job';
import { type JobEnvelope, type JobName, isJobName, isPayloadOf } from './jobs';
import { asSystem } from './system-context';

const JOB_OUTCOMES = ['done', 'retried', 'failed'] as const;
export type JobOutcome = (typeof JOB_OUTCOMES)[number];

/** Runs what Bull delivers: checks it, gives it its context, writes how it went. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger('Job');
  private readonly running = new Set<Promise<void>>();
  private readonly counts = new Map<JobOutcome, number>(JOB_OUTCOMES.map((outcome) => [outcome, 0]));

  constructor(private readonly cls: ClsService) {}

  /** How many deliveries this process has ended, by how they ended. */
  get outcomes(): ReadonlyMap<JobOutcome, number> {
    return this.counts;
  }

  /** Handles one delivery. @throws whatever the handler threw: Bull then tries again as the job's table says. */
  async run(handlers: ReadonlyMap<JobName, JobHandler<JobName>>, job: Job<JobEnvelope>): Promise<void> {
    const work = this.deliver(handlers, job);
    this.running.add(work);
    try {
      await work;
    } finally {
      this.running.delete(work);
    }
  }

  /** Resolves when nothing runs. */
  async whenIdle(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled(this.running);
  }

  private async deliver(handlers: ReadonlyMap<JobName, JobHandler<JobName>>, job: Job<JobEnvelope>) {
    const { name, data } = job;
    const handler = isJobName(name) ? handlers.get(name) : undefined;
    if (!handler || !isJobName(name) || !isPayloadOf(name, data?.payload)) {
      await job.discard();
      this.count('failed');
      this.logger.error({ msg: 'a delivery is no job that this version knows', job: name, jobId: job.id });
      throw new Error('unknown job or payload');
    }
    const requestId = data.requestId ?? `job-${job.id}`;
    const attempt = job.attemptsMade + 1;
    await asSystem(this.cls, requestId, async () => {
      const began = performance.now();
      const facts = { job: name, jobId: job.id, attempt, ...data.payload };
      try {
        await handler(data.payload, { requestId, attempt });
      } catch (error) {
        this.failed(facts, attempt < (job.opts.attempts ?? 1), error);
        throw error;
      }
      this.count('done');
      this.logger.log({ msg: 'done', ...facts, milliseconds: Math.round(performance.now() - began) });
      checkpoint('job-before-ack');
    });
  }

  /** A job that failed for good is not lost: what it was to do is in Postgres, where the sweeps find it undone. */
  private failed(facts: object, isTriedAgain: boolean, error: unknown): void {
    this.count(isTriedAgain ? 'retried' : 'failed');
    const reason = error instanceof Error ? error.stack : String(error);
    if (isTriedAgain) this.logger.warn({ msg: 'failed, will be tried again', ...facts, reason });
    else this.logger.error({ msg: 'failed for good', ...facts, reason });
  }

  private count(outcome: JobOutcome): void {
    this.counts.set(outcome, this.counts.get(outcome)! + 1);
  }
}
