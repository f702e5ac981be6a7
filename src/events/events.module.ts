import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { EventsContract } from './events-contract';
import { EventsController } from './events.controller';
import { EventsRepository } from './events.repository';
import { Names } from './names';
import { Receiver } from './receiver';
import { WebhookDeliveriesController } from './webhook-deliveries.controller';
import { WebhookDeliveriesRepository } from './webhook-deliveries.repository';
import { WebhookFanOutRepository } from './webhook-fan-out.repository';
import { WebhookFanOut } from './webhook-fan-out.service';
import { WebhookMessenger } from './webhook-messenger';
import { WebhookMetrics } from './webhook-metrics';
import { WebhookReplay } from './webhook-replay.service';
import { WebhookSecrets } from './webhook-secrets';
import { WebhookSending } from './webhook-sending.service';
import { WebhooksController } from './webhooks.controller';
import { WebhooksRepository } from './webhooks.repository';
import { WebhooksService } from './webhooks.service';

/** How other systems learn of what happens: the audit trail as a feed to read, and as webhooks to be called. */
@Module({
  imports: [AccessModule],
  controllers: [EventsController, WebhooksController, WebhookDeliveriesController],
  providers: [
    EventsContract,
    EventsRepository,
    Names,
    Receiver,
    {
      provide: WebhookSecrets,
      inject: [ENV],
      useFactory: (env: Env) => new WebhookSecrets(env.participantHashKey),
    },
    WebhooksRepository,
    WebhooksService,
    WebhookDeliveriesRepository,
    WebhookReplay,
    WebhookFanOutRepository,
    WebhookFanOut,
    WebhookMessenger,
    WebhookSending,
    WebhookMetrics,
  ],
})
export class EventsModule {}
