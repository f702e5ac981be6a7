import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { publicId } from '../http/public-id';
import { Outbox } from '../queue/outbox';
import { DomainError, notFound } from '../shared/domain-error';
import { PING } from './core/event-types';
import { WINDOW, requirePlace } from './event';
import { EventsRepository } from './events.repository';
import type { Attempt, Delivery, Webhook } from './webhook';
import { WebhookDeliveriesRepository } from './webhook-deliveries.repository';
import { WebhookFanOutRepository } from './webhook-fan-out.repository';
import { WebhooksRepository } from './webhooks.repository';
import { WebhooksService } from './webhooks.service';

export interface Replay {
  /** Deliveries that were asked for. */
  readonly queued: number;
  /** The event up to which this went; null when it was not a range. */
  readonly until: number | null;
  readonly hasMore: boolean;
}

export interface DeliveryLog extends Delivery {
  readonly attempts: readonly Attempt[];
}

/** Deliveries as people look at them and ask for them. */
@Injectable()
export class WebhookReplay {
  constructor(
    private readonly keeping: WebhooksService,
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly fanOuts: WebhookFanOutRepository,
    private readonly events: EventsRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `webhook-delivery-not-found`, also for one of a webhook outside the caller's offices. */
  async find(caller: Pick<Caller, 'officeId'>, id: number): Promise<DeliveryLog> {
    const delivery = await this.deliveries.find(caller.officeId, id);
    if (!delivery) throw notFound('webhook-delivery');
    return { ...delivery, attempts: await this.deliveries.attempts(id) };
  }

  /** Has the events after one sent again, a window of the feed at a time. @throws DomainError as `hold`, `event-unknown`. */
  @Transactional()
  async after(caller: Caller, id: number, place: number | undefined): Promise<Replay> {
    const webhook = await this.hold(caller, id);
    const head = await this.events.head();
    const after = requirePlace(place, head, '/after');
    const until = Math.min(head, after + WINDOW);
    const queued = await this.fanOuts.replay(id, { after, until });
    await this.ask(webhook, 'webhook-replayed', { queued });
    return { queued, until, hasMore: until < head };
  }

  /** Has all that failed sent again. @throws DomainError as `hold`. */
  @Transactional()
  async failed(caller: Caller, id: number): Promise<Replay> {
    const webhook = await this.hold(caller, id);
    const queued = await this.deliveries.retryFailed(id);
    await this.ask(webhook, 'webhook-replayed', { queued });
    return { queued, until: null, hasMore: false };
  }

  /** Sends an event that tells of nothing, to this webhook alone. @throws DomainError as `hold`. */
  @Transactional()
  async ping(caller: Caller, id: number): Promise<Delivery> {
    const webhook = await this.hold(caller, id);
    await this.ask(webhook, PING.action, {});
    const deliveryId = await this.deliveries.addAbout(id, publicId.encode('webhook', id), PING.action);
    return (await this.deliveries.find(caller.officeId, deliveryId))!;
  }

  /** @throws DomainError `webhook-not-found`, `webhook-is-disabled`. */
  private async hold(caller: Caller, id: number): Promise<Webhook> {
    const webhook = await this.keeping.find(caller, id);
    if (await this.webhooks.holdActive(id)) return webhook;
    throw new DomainError('conflict', 'webhook-is-disabled', 'Nothing is sent to it: enable it first.');
  }

  private async ask(
    { id, officeId }: Webhook,
    action: string,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.outbox.add('webhook-deliveries', { webhookId: id });
    await this.audit.record({ action, subject: publicId.encode('webhook', id), officeId, details });
  }
}
