import { Injectable } from '@nestjs/common';
import { Metrics } from '../http/metrics';
import { WebhookDeliveriesRepository } from './webhook-deliveries.repository';

/** What is on its way to other systems: when it grows or gets old, receivers are down or nobody sends. */
@Injectable()
export class WebhookMetrics {
  constructor(metrics: Metrics, deliveries: WebhookDeliveriesRepository) {
    metrics.gauge(
      'webhook_deliveries',
      'Deliveries to webhooks that are on their way, and those that failed and were not asked for again.',
      async () => {
        const { pending, failed } = await deliveries.figures();
        return new Map([
          ['pending', pending],
          ['failed', failed],
        ]);
      },
      'state',
    );
    metrics.gauge(
      'webhook_oldest_due_seconds',
      'How long the delivery that should have been tried first has been due.',
      async () => (await deliveries.figures()).oldestSeconds,
    );
  }
}
