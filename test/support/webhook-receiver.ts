import { once } from 'node:events';
import { type IncomingHttpHeaders, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import type { ToldEvent } from '../../src/events/event';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: ToldEvent;
}

type Behaviour = (response: ServerResponse, received: Received) => void;

const take: Behaviour = (response) => void response.writeHead(204).end();

/** A back office that is sent events: it writes down what came, and answers as the test says. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  behave: Behaviour = take;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<WebhookReceiver> {
    const server = createServer();
    const receiver = new WebhookReceiver(server);
    server.on('request', (request, response) => {
      // A sender that has had enough closes: nothing of that is the receiver's business.
      response.on('error', () => undefined);
      void text(request).then((body) => {
        const received = { headers: request.headers, body, event: JSON.parse(body) as ToldEvent };
        receiver.received.push(received);
        receiver.behave(response, received);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/events`;
  }

  takes(): void {
    this.behave = take;
  }

  answers(status: number, headers: Record<string, string> = {}, body = ''): void {
    this.behave = (response) => void response.writeHead(status, headers).end(body);
  }

  /** What came of a type, in the order in which it did. */
  of(type: string): Received[] {
    return this.received.filter(({ event }) => event.type === type);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

/** Whether the library that receivers use takes the message, by that secret. */
export function isSignedBy(secret: string, { headers, body }: Received): boolean {
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}
