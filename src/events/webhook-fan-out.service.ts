import { Inject, Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { checkpoint } from '../queue/checkpoint';
import { HandlesJob } from '../queue/handles-job';
import { Outbox } from '../queue/outbox';
import { Sweep } from '../queue/sweep';
import { WebhookDeliveriesRepository } from './webhook-deliveries.repository';
import { WebhookFanOutRepository } from './webhook-fan-out.repository';

const PURGE_BATCH = 10_000;

/** Makes deliveries of what happened, asks for what is due, and forgets what is long done. */
@Injectable()
export class WebhookFanOut {
  constructor(
    private readonly fanOuts: WebhookFanOutRepository,
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly outbox: Outbox,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Takes every webhook to the end of the feed. Harmless when repeated: each event becomes one delivery of a webhook. */
  @HandlesJob('webhook-fan-out')
  async fanOut(): Promise<void> {
    let isBehind = true;
    while (isBehind) isBehind = await this.advance();
    checkpoint('webhook:fanned-out');
  }

  /** What got lost on the way is asked for again. */
  @Sweep('webhooks')
  @Transactional()
  async sweep(): Promise<void> {
    const eventId = await this.fanOuts.behind();
    if (eventId !== undefined) await this.outbox.add('webhook-fan-out', { eventId });
    await this.ask(await this.deliveries.webhooksThatWait());
  }

  @Sweep('webhook-deliveries-purge')
  async purge(): Promise<void> {
    await this.deliveries.purge(this.env.webhookDeliveryDays, PURGE_BATCH);
  }

  /** One step; whether there is another. */
  @Transactional()
  protected async advance(): Promise<boolean> {
    const { webhookIds, isBehind } = await this.fanOuts.advance();
    await this.ask(webhookIds);
    return isBehind;
  }

  private async ask(webhookIds: readonly number[]): Promise<void> {
    await this.outbox.addMany(
      'webhook-deliveries',
      webhookIds.map((webhookId) => ({ webhookId })),
    );
  }
}
