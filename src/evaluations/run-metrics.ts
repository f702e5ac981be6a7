import { Injectable } from '@nestjs/common';
import { Metrics } from '../http/metrics';
import { RunsRepository } from './runs.repository';

/** Runs for the operator's dashboard: those that are not over, and those that wait for a person. */
@Injectable()
export class RunMetrics {
  constructor(metrics: Metrics, runs: RunsRepository) {
    metrics.gauge(
      'evaluation_runs',
      'Evaluation runs by state.',
      async () => new Map((await runs.countByState()).map(({ state, count }) => [state, count])),
      'state',
    );
  }
}
