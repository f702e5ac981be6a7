import { Injectable } from '@nestjs/common';
import { Webhook as Signature } from 'standardwebhooks';
import { Clock } from '../clock/clock';
import { publicId } from '../http/public-id';
import { type StoredEvent, toldEvent } from './event';
import { Receiver, type Sent } from './receiver';
import type { Endpoint } from './webhook';
import { WebhookSecrets } from './webhook-secrets';

/** An endpoint with its secrets at hand. */
export interface OpenEndpoint {
  readonly id: number;
  readonly url: string;
  readonly signatures: readonly Signature[];
}

/** Sends events as Standard Webhooks wants them: with an id, the time, and a signature for each secret that is good. */
@Injectable()
export class WebhookMessenger {
  constructor(
    private readonly receiver: Receiver,
    private readonly secrets: WebhookSecrets,
    private readonly clock: Clock,
  ) {}

  /** @throws Error when the secrets were sealed under another key of the installation. */
  open({ id, url, secrets }: Endpoint): OpenEndpoint {
    return { id, url, signatures: secrets.map((sealed) => new Signature(this.secrets.open(sealed))) };
  }

  /** The id is the same whenever the event is sent to the webhook, so that its receiver can tell what it has. */
  send({ id, url, signatures }: OpenEndpoint, event: StoredEvent): Promise<Sent> {
    const body = JSON.stringify(toldEvent(event));
    const messageId = `${publicId.encode('event', event.id)}-${publicId.encode('webhook', id)}`;
    const now = this.clock.now();
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'DaiLyThu-Webhooks',
      'webhook-id': messageId,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': signatures.map((signature) => signature.sign(messageId, now, body)).join(' '),
    };
    return this.receiver.post(url, headers, body);
  }
}
