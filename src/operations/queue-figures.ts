import { Injectable, OnModuleInit } from '@nestjs/common';
import { Metrics } from '../http/metrics';
import { JobRunner } from '../queue/job-runner';

/** What the monitoring should know of the jobs that this process works on. */
@Injectable()
export class QueueFigures implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly runner: JobRunner,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge(
      'jobs_ended',
      'Deliveries that this process has ended since it began, by how they ended.',
      () => Promise.resolve(this.runner.outcomes),
      'outcome',
    );
  }
}
