import type { Response } from 'supertest';
import type { ToldEvent } from '../../src/events/event';
import { publicId } from '../../src/http/public-id';
import { type SignedIn, type TestApp, startApp } from './app';
import { waitFor } from './wait-for';
import { type Received, WebhookReceiver } from './webhook-receiver';

export interface Feed {
  readonly items: readonly ToldEvent[];
  readonly next: string | null;
  readonly hasMore: boolean;
}
export interface ShownWebhook {
  readonly id: string;
  readonly state: string;
  readonly secret?: string;
  readonly [field: string]: unknown;
}
export interface ShownDelivery {
  readonly id: string;
  readonly eventId: string;
  readonly state: string;
  readonly dueAt: string | null;
  readonly attempts: readonly Record<string, unknown>[];
  readonly [field: string]: unknown;
}

function requireStatus({ status, text }: Response, wanted: number): void {
  if (status !== wanted) throw new Error(`answered ${status}: ${text}`);
}

/** An office with a back office that is called: the application with its worker, a receiver, and one webhook between them. */
export class WebhookStory {
  private agents = 0;
  /** Of the webhook that `make` made. */
  private made: ShownWebhook | undefined;

  private constructor(
    readonly app: TestApp,
    readonly receiver: WebhookReceiver,
    readonly office: SignedIn,
  ) {}

  static async start(): Promise<WebhookStory> {
    const app = await startApp({
      workerInApi: true,
      webhookAllowPrivateHosts: ['127.0.0.1'],
      webhookTimeoutMs: 2_000,
    });
    return new WebhookStory(app, await WebhookReceiver.start(), await app.as('integration'));
  }

  async stop(): Promise<void> {
    await this.app.stop();
    await this.receiver.stop();
  }

  get id(): string {
    return this.made!.id;
  }

  get secret(): string {
    return this.made!.secret!;
  }

  /** Makes the webhook, to the receiver, of all types. */
  async make(): Promise<Response> {
    const answer = await this.office.post('/v1/webhooks').send({ url: this.receiver.url });
    this.made = answer.body as ShownWebhook;
    return answer;
  }

  async show(): Promise<ShownWebhook> {
    return (await this.office.get(`/v1/webhooks/${this.id}`)).body as ShownWebhook;
  }

  /** Changes it as it is now. */
  async change(what: object): Promise<Response> {
    const { headers } = await this.office.get(`/v1/webhooks/${this.id}`);
    return this.office.patch(`/v1/webhooks/${this.id}`).set('If-Match', headers['etag']!).send(what);
  }

  replay(what: object): Promise<Response> {
    return this.office
      .post(`/v1/webhooks/${this.id}/replay`)
      .send(what)
      .then((answer) => answer);
  }

  async feed(query = '', who = this.office): Promise<Feed> {
    const answer = await who.get(`/v1/events${query}`);
    requireStatus(answer, 200);
    return answer.body as Feed;
  }

  /** The place in the feed at which nothing has happened yet. */
  async now(): Promise<string> {
    return (await this.feed('?after=latest')).next ?? '';
  }

  async since(after: string, types = ''): Promise<readonly ToldEvent[]> {
    const named = types === '' ? '' : `&types=${types}`;
    const place = after === '' ? '' : `&after=${after}`;
    return (await this.feed(`?limit=200${place}${named}`)).items;
  }

  async deliveries(query = ''): Promise<readonly ShownDelivery[]> {
    const { body } = await this.office.get(`/v1/webhooks/${this.id}/deliveries${query}`);
    return (body as { items: ShownDelivery[] }).items;
  }

  async log(id: string): Promise<ShownDelivery> {
    return (await this.office.get(`/v1/webhook-deliveries/${id}`)).body as ShownDelivery;
  }

  /** Waits for a delivery to be as told. */
  delivery(isIt: (delivery: ShownDelivery) => boolean): Promise<ShownDelivery> {
    return waitFor(async () => (await this.deliveries()).find(isIt), { what: 'the delivery' });
  }

  /** Waits until nothing is on its way. */
  async quiet(): Promise<void> {
    await waitFor(async () => (await this.deliveries('?state=pending')).length === 0, { what: 'quiet' });
  }

  /** Waits until so many events of the type have arrived. */
  arrived(type: string, count = 1): Promise<Received[]> {
    return waitFor(() => this.receiver.of(type).length >= count && this.receiver.of(type), { what: type });
  }

  /** What waits for its time is due now. */
  async hasten(): Promise<void> {
    await this.app.sql(`UPDATE webhook_deliveries SET due_at = now() WHERE state = 'pending'`);
  }

  /** Something happens: an agent is entered. @returns its id. */
  async addAgent(who = this.office): Promise<string> {
    const created = await who.post('/v1/agents').send({
      code: `IS0${String(++this.agents).padStart(3, '0')}Z`,
      name: 'Bưu điện',
      kind: 'post-office',
      officeId: publicId.encode('office', who.officeId),
    });
    requireStatus(created, 201);
    return (created.body as { id: string }).id;
  }

  /** What came about an agent. */
  about(agentId: string): Received[] {
    return this.receiver.received.filter(({ event }) => event.data['agentId'] === agentId);
  }
}
