import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { publicId } from '../http/public-id';
import { notFound } from '../shared/domain-error';
import { Receiver } from './receiver';
import type { DisabledReason, Webhook, WebhookContents, WebhookState } from './webhook';
import { WebhookDeliveriesRepository } from './webhook-deliveries.repository';
import { WebhookSecrets } from './webhook-secrets';
import { WebhooksRepository } from './webhooks.repository';

/** Which version of which webhook, and who asks. */
export interface WebhookRef {
  readonly caller: Caller;
  readonly id: number;
  readonly version: number;
}

export type WebhookChange = Partial<WebhookContents> & { readonly state?: WebhookState | undefined };

/** A webhook and the secret that it was just given. */
export interface WebhookWithSecret {
  readonly webhook: Webhook;
  readonly secret: string;
}

/** Where events are sent to, as people keep it. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly receiver: Receiver,
    private readonly secrets: WebhookSecrets,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `webhook-not-found`, also for a webhook of an office outside the caller's. */
  async find(caller: Pick<Caller, 'officeId'>, id: number): Promise<Webhook> {
    const webhook = await this.webhooks.find(caller.officeId, id);
    if (!webhook) throw notFound('webhook');
    return webhook;
  }

  /** Of the caller's office, from now on. @throws DomainError `webhook-url-refused`. */
  async create(caller: Caller, { url, types }: WebhookContents): Promise<WebhookWithSecret> {
    const { href } = await this.receiver.require(url);
    return this.add(caller, { url: href, types });
  }

  /**
   * What is enabled again is sent what happens from then on.
   * @throws DomainError `webhook-not-found`, `stale-version`, `webhook-url-refused`.
   */
  async change(ref: WebhookRef, { url, types, state }: WebhookChange): Promise<Webhook> {
    const before = await this.find(ref.caller, ref.id);
    const contents = {
      url: url === undefined ? before.url : (await this.receiver.require(url)).href,
      types: types ?? before.types,
    };
    return this.save(ref, contents, state);
  }

  /**
   * Gives it another secret. Until the overlap is over, the one before signs too.
   * @throws DomainError `webhook-not-found`, `stale-version`.
   */
  @Transactional()
  async rotate({ caller, id, version }: WebhookRef, overlapHours: number): Promise<WebhookWithSecret> {
    await this.find(caller, id);
    const secret = this.secrets.generate();
    if (!(await this.webhooks.rotate(id, version, this.secrets.seal(secret), overlapHours)))
      throw staleVersion();
    const webhook = await this.find(caller, id);
    await this.record('webhook-secret-rotated', webhook, { overlapHours });
    return { webhook, secret };
  }

  /** With what is known of its deliveries. @throws DomainError `webhook-not-found`, `stale-version`. */
  @Transactional()
  async remove({ caller, id, version }: WebhookRef): Promise<void> {
    const webhook = await this.find(caller, id);
    if (!(await this.webhooks.remove(id, version))) throw staleVersion();
    await this.record('webhook-removed', webhook, { host: new URL(webhook.url).host });
  }

  /** Sends it nothing any more, and gives up what is on its way. Does nothing when it is disabled already. */
  @Transactional()
  async disable(id: number, reason: DisabledReason): Promise<void> {
    const officeId = await this.webhooks.disable(id, reason);
    if (officeId === undefined) return;
    await this.deliveries.giveUp(id);
    await this.audit.record({
      action: 'webhook-disabled',
      subject: publicId.encode('webhook', id),
      officeId,
      details: { reason },
    });
  }

  @Transactional()
  protected async add(caller: Caller, contents: WebhookContents): Promise<WebhookWithSecret> {
    const secret = this.secrets.generate();
    const { officeId, userId } = caller;
    const id = await this.webhooks.insert(contents, { officeId, userId, secret: this.secrets.seal(secret) });
    const webhook = await this.find(caller, id);
    await this.record('webhook-created', webhook, { host: new URL(webhook.url).host });
    return { webhook, secret };
  }

  @Transactional()
  protected async save(
    { caller, id, version }: WebhookRef,
    contents: WebhookContents,
    state: WebhookState | undefined,
  ): Promise<Webhook> {
    if (!(await this.webhooks.change(id, version, contents))) throw staleVersion();
    const { state: before } = await this.find(caller, id);
    if (state === 'active' && before === 'disabled') await this.webhooks.enable(id);
    if (state === 'disabled') await this.disable(id, 'by-user');
    const webhook = await this.find(caller, id);
    await this.record('webhook-changed', webhook, { host: new URL(webhook.url).host, state: webhook.state });
    return webhook;
  }

  private record(
    action: string,
    { id, officeId }: Webhook,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return this.audit.record({ action, subject: publicId.encode('webhook', id), officeId, details });
  }
}
