import { createHash, createHmac } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** How the store misbehaves: an error, silence, an answer that breaks off or stops, or one that no S3 store gives. */
type Fault = 'error' | 'silent' | 'broken' | 'stalled' | 'strange';

interface SignedRequest {
  readonly method: string;
  /** As they came, encoded. */
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingMessage['headers'];
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();

/** The signature of a request by version 4, from the description and not from the library that is tested. */
function signatureOf(
  { method, path, query, headers }: SignedRequest,
  scope: string[],
  names: string,
): string {
  const [, day, region, service] = scope;
  const canonical = [
    method,
    path,
    query.split('&').sort().join('&'),
    ...names.split(';').map((name) => `${name}:${String(headers[name]).trim().replaceAll(/ +/g, ' ')}`),
    '',
    names,
    headers['x-amz-content-sha256'],
  ].join('\n');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope.slice(1).join('/'), sha256(canonical)].join(
    '\n',
  );
  const key = [day!, region!, service!, 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${S3_ACCESS.s3SecretAccessKey}`,
  );
  return hmac(key, text).toString('hex');
}

/** What the store knows its one caller and its one bucket by, as settings. */
export const S3_ACCESS = {
  s3Bucket: 'dai-ly-thu',
  s3AccessKeyId: 'AKIDEXAMPLE',
  s3SecretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
} as const;

/**
 * A server that behaves as an S3-compatible store does for what is asked of one here: objects of one bucket, written and
 * read whole. It refuses what is not signed for it, or is not what was signed. No real store can be installed where the
 * tests run.
 */
export class S3Server {
  readonly objects = new Map<string, Buffer>();
  /** What was asked for since. */
  readonly requests: string[] = [];
  fault: Fault | undefined;

  private constructor(private readonly server: Server) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.answer(request, response).catch(() => response.destroy());
    });
  }

  static async start(): Promise<S3Server> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new S3Server(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '', query = ''] = request.url!.split('?');
    this.requests.push(`${request.method} ${path}`);
    if (this.fault === 'silent') return;
    if (this.fault === 'error') return refuse(response, 500, 'InternalError');
    if (this.fault === 'strange') return void response.writeHead(502).end('<html>Bad gateway');
    const signed = { method: request.method!, path, query, headers: request.headers };
    const refused = whyRefused(signed);
    if (refused) return refuse(response, 403, refused);
    const [, bucket, ...rest] = decodeURIComponent(path).split('/');
    if (bucket !== S3_ACCESS.s3Bucket) return refuse(response, 404, 'NoSuchBucket');
    const name = rest.join('/');
    return request.method === 'PUT' ? this.take(name, request, response) : this.give(name, response);
  }

  private async take(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.fault === 'broken') {
      request.once('data', () => response.destroy());
      return;
    }
    // What breaks off fails here, and is not kept.
    const body = await buffer(request);
    if (request.headers['content-length'] === undefined) return refuse(response, 411, 'MissingContentLength');
    if (sha256(body) !== request.headers['x-amz-content-sha256'])
      return refuse(response, 400, 'XAmzContentSHA256Mismatch');
    this.objects.set(name, body);
    response.writeHead(200, { ETag: `"${createHash('md5').update(body).digest('hex')}"` }).end();
  }

  private give(name: string, response: ServerResponse): void {
    const body = this.objects.get(name);
    if (!body) return refuse(response, 404, 'NoSuchKey');
    response.writeHead(200, { 'Content-Length': body.length, 'Content-Type': 'application/octet-stream' });
    if (this.fault !== 'broken' && this.fault !== 'stalled') response.end(body);
    else
      response.write(body.subarray(0, body.length / 2), () => {
        if (this.fault === 'broken') response.destroy();
      });
  }
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

function whyRefused(request: SignedRequest): string | undefined {
  const { headers } = request;
  const [, credential = '', names = '', signature] = AUTHORIZATION.exec(headers.authorization ?? '') ?? [];
  const scope = credential.split('/');
  if (scope[0] !== S3_ACCESS.s3AccessKeyId || scope[3] !== 's3') return 'InvalidAccessKeyId';
  const covered = names.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => covered.includes(name)))
    return 'AccessDenied';
  return signatureOf(request, scope, names) === signature ? undefined : 'SignatureDoesNotMatch';
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'Content-Type': 'application/xml', Connection: 'close' })
    .end(
      `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
    );
}
