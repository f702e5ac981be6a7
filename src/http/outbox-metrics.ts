import { Injectable } from '@nestjs/common';
import { OutboxRepository } from '../queue/outbox.repository';
import { Metrics } from './metrics';

/** What waits to be handed to Redis: when it grows or gets old, nobody relays. */
@Injectable()
export class OutboxMetrics {
  constructor(metrics: Metrics, outbox: OutboxRepository) {
    metrics.gauge(
      'outbox_unsent',
      'Jobs that were asked for and not yet handed to Redis.',
      async () => (await outbox.backlog()).unsent,
    );
    metrics.gauge(
      'outbox_oldest_unsent_seconds',
      'Age of the oldest of them.',
      async () => (await outbox.backlog()).oldestSeconds,
    );
  }
}
