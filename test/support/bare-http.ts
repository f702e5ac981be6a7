import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface BareRequest {
  readonly method: string;
  /** Sent as it is, with whatever is wrong about it. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface BareAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** HTTP without a library that would mend an address or a body, over a few connections that are kept. */
export class BareHttp {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 6 });

  constructor(private readonly url: string) {}

  send({ method, path, headers, body }: BareRequest): Promise<BareAnswer> {
    const { hostname, port } = new URL(this.url);
    return new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
      const options = { hostname, port, method, path, agent: this.agent, headers: { ...headers, ...length } };
      const sent = request(options, (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode!,
            headers: answer.headers,
            text: Buffer.concat(pieces).toString(),
          }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
