import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { Sql } from '../database/sql';
import { checkpoint } from '../queue/checkpoint';
import { HandlesJob } from '../queue/handles-job';
import type { JobPayloads } from '../queue/jobs';
import { Outbox } from '../queue/outbox';
import { type DeliveryVerdict, verdictOn } from './core/delivery-verdict';
import type { Sent } from './receiver';
import type { ClaimedDelivery } from './webhook';
import { WebhookDeliveriesRepository } from './webhook-deliveries.repository';
import { type OpenEndpoint, WebhookMessenger } from './webhook-messenger';
import { WebhooksRepository } from './webhooks.repository';
import { WebhooksService } from './webhooks.service';

/** Deliveries of one webhook that one job sends side by side. */
const AT_ONCE = 20;
/** Seconds beyond the time of the receiver in which the result must be written. */
const SPARE_SECONDS = 30;
/** A try that is due within so many seconds is asked for at once; the sweep finds the later ones. */
const SOON = 60;

/**
 * Sends what is due. A try is over within its lease, which is never renewed. A worker that dies in one leaves it to run out:
 * the event is sent again, under the same id.
 */
@Injectable()
export class WebhookSending {
  private readonly logger = new Logger(WebhookSending.name);

  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly keeping: WebhooksService,
    private readonly messenger: WebhookMessenger,
    private readonly outbox: Outbox,
    private readonly sql: Sql,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * One round. When there may be more it asks for another, behind the rounds of other webhooks.
   * @throws the first failure that was ours, when all others are done.
   */
  @HandlesJob('webhook-deliveries')
  async send({ webhookId }: JobPayloads['webhook-deliveries']): Promise<void> {
    const found = await this.webhooks.endpoint(webhookId);
    if (!found) return;
    const endpoint = this.messenger.open(found);
    const lease = Math.ceil(this.env.webhookTimeoutMs / 1_000) + SPARE_SECONDS;
    const claimed = await this.deliveries.claim(webhookId, AT_ONCE, lease);
    const done = await Promise.allSettled(claimed.map((delivery) => this.sendOne(endpoint, delivery)));
    if (claimed.length === AT_ONCE)
      await this.sql.transaction(() => this.outbox.add('webhook-deliveries', { webhookId }));
    for (const one of done) if (one.status === 'rejected') throw one.reason;
  }

  private async sendOne(endpoint: OpenEndpoint, delivery: ClaimedDelivery): Promise<void> {
    const sent = await this.messenger.send(endpoint, delivery.event);
    checkpoint('webhook:sent');
    const verdict = verdictOn(sent, delivery.tries, Math.random());
    await this.sql.transaction(() => this.settle(endpoint.id, delivery, sent, verdict));
  }

  /** The webhook first, then its delivery: as everybody else does who changes both. */
  private async settle(
    webhookId: number,
    delivery: ClaimedDelivery,
    sent: Sent,
    verdict: DeliveryVerdict,
  ): Promise<void> {
    if (verdict.state === 'delivered') {
      await this.webhooks.noteArrival(webhookId);
      await this.deliveries.settle(delivery, sent, verdict);
      return;
    }
    const isHopeless = await this.webhooks.noteFailure(webhookId, this.env.webhookDisableAfterDays);
    const isGone = verdict.state === 'failed' && verdict.isGone;
    const ends = (isGone || isHopeless) && (await this.webhooks.holdActive(webhookId));
    await this.deliveries.settle(delivery, sent, verdict);
    if (ends) await this.keeping.disable(webhookId, isGone ? 'gone' : 'failing');
    else if (verdict.state === 'pending' && verdict.waitSeconds <= SOON)
      await this.outbox.addLater('webhook-deliveries', { webhookId }, verdict.waitSeconds);
    this.logger.warn({ msg: 'not delivered', webhookId, deliveryId: delivery.id, ...told(sent), ends });
  }
}

const told = ({ status, error, durationMs }: Sent) => ({ status, error, milliseconds: durationMs });
