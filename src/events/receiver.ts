import { Inject, Injectable } from '@nestjs/common';
import { type IncomingMessage, type RequestOptions, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { type LookupFunction, isIP } from 'node:net';
import { performance } from 'node:perf_hooks';
import { Clock } from '../clock/clock';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { within } from '../queue/within';
import { DomainError } from '../shared/domain-error';
import { type Tried, isTaken, retryAfterSeconds } from './core/delivery-verdict';
import { type UrlFlaw, hostOf, receiverUrl } from './core/receiver-url';
import { Names } from './names';
import { isPublicAddress } from './receiver-address';

/** Milliseconds for a name that is looked up while somebody waits. */
const RESOLVE_MS = 3_000;
/** Bytes of an answer that are read at most: nothing in it is needed. */
const MOST_BYTES = 16_384;
const EXCERPT = 200;

/** What came of sending once. Without a status there was no answer, and the error says why. */
export interface Sent extends Tried {
  readonly durationMs: number;
  readonly error: string | null;
  /** The beginning of an answer that was a refusal. */
  readonly excerpt: string | null;
}

class AddressRefused extends Error {
  readonly code = 'ADDRESS_REFUSED';
}

class ConnectionClosed extends Error {
  readonly code = 'ECONNRESET';
}

type SaveFlaw = UrlFlaw | 'host-not-found' | 'address-refused';

const FLAWS: Readonly<Record<SaveFlaw, string>> = {
  'not-a-url': 'is no URL of https',
  'https-required': 'must be https',
  'credentials-in-url': 'must not hold a name or password: the signature says who we are',
  'fragment-in-url': 'must not have a part after #',
  'host-not-found': 'names a host that is not found',
  'address-refused': 'names a host whose address is not public',
};

/**
 * Sends to addresses of the public internet, and to hosts that the operator has named. The address is looked at when the
 * connection is made, so that a name which means another one by then gains nothing; redirects are not followed.
 */
@Injectable()
export class Receiver {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `webhook-url-refused`, with what is wrong as the code of its field. */
  async require(text: string): Promise<URL> {
    const url = receiverUrl(text, this.env.mode !== 'production');
    const flaw = url instanceof URL ? await this.flawOf(url) : url;
    if (flaw === undefined) return url as URL;
    throw new DomainError('invalid', 'webhook-url-refused', 'Nothing can be sent to this URL.', [
      { pointer: '/url', code: flaw, detail: FLAWS[flaw] },
    ]);
  }

  /** Posts the body once. It does not throw: whatever happens is a result. */
  async post(address: string, headers: Readonly<Record<string, string>>, body: string): Promise<Sent> {
    const began = performance.now();
    const took = () => Math.round(performance.now() - began);
    try {
      const answer = await this.exchange(new URL(address), headers, body);
      return { durationMs: took(), ...answer };
    } catch (error) {
      const durationMs = took();
      return { durationMs, status: null, retryAfterSeconds: null, error: failureOf(error), excerpt: null };
    }
  }

  private isAllowed(host: string): boolean {
    return this.env.webhookAllowPrivateHosts.includes(host);
  }

  private async flawOf(url: URL): Promise<SaveFlaw | undefined> {
    const host = hostOf(url);
    if (this.isAllowed(host)) return undefined;
    if (isIP(host) !== 0) return isPublicAddress(host) ? undefined : 'address-refused';
    try {
      const found = await within(RESOLVE_MS, 'looking a name up', this.names.resolve(host));
      return found.length > 0 && found.every(({ address }) => isPublicAddress(address))
        ? undefined
        : 'address-refused';
    } catch {
      return 'host-not-found';
    }
  }

  /** As Node wants it: the addresses of the name, unless one of them is not public. */
  private readonly lookup: LookupFunction = (hostname, options, callback) => {
    const name = hostname.replace(/\.$/, '');
    this.names.resolve(name).then(
      (found) => {
        const isFine = this.isAllowed(name) || found.every(({ address }) => isPublicAddress(address));
        const [first] = found;
        if (!isFine || !first) callback(new AddressRefused('the address is not public'), '', 0);
        else if (options.all) callback(null, [...found]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };

  private exchange(url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<Answer> {
    const host = hostOf(url);
    // Node looks up names only.
    if (isIP(host) !== 0 && !isPublicAddress(host) && !this.isAllowed(host))
      return Promise.reject(new AddressRefused('the address is not public'));
    const options: RequestOptions = {
      method: 'POST',
      agent: false,
      lookup: this.lookup,
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      maxHeaderSize: MOST_BYTES,
      signal: AbortSignal.timeout(this.env.webhookTimeoutMs),
    };
    return new Promise((resolve, reject) => {
      const request = (url.protocol === 'https:' ? overHttps : overHttp)(url, options);
      let isAnswered = false;
      request.on('error', (error) => {
        if (!isAnswered) reject(error);
      });
      // Closed without a word, as after an offer to speak another protocol.
      request.on('close', () => {
        if (!isAnswered) reject(new ConnectionClosed('closed without an answer'));
      });
      request.on('response', (response) => {
        isAnswered = true;
        const retryAfter = retryAfterSeconds(response.headers['retry-after'], this.clock.now().getTime());
        void beginningOf(response).then((text) => resolve(answerOf(response.statusCode!, retryAfter, text)));
      });
      request.end(body);
    });
  }
}

type Answer = Omit<Sent, 'durationMs'>;

function answerOf(status: number, retryAfter: number | null, text: string): Answer {
  if (isTaken(status)) return { status, retryAfterSeconds: null, error: null, excerpt: null };
  const error = status >= 300 && status < 400 ? 'redirect-not-followed' : 'refused';
  return { status, retryAfterSeconds: retryAfter, error, excerpt: text === '' ? null : text };
}

/** The first characters of the answer. What is too long, breaks off or does not end is left there: the status is known. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const piece of response as AsyncIterable<Buffer>) {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes >= MOST_BYTES) break;
    }
  } catch {
    // It broke off, or the time was over.
  }
  response.destroy();
  const text = Buffer.concat(pieces).toString('utf8');
  const shown = Array.from(text.replaceAll(/[\p{C}\uFFFD]+/gu, ' ').trim());
  return shown.slice(0, EXCERPT).join('');
}

const FAILURES: readonly (readonly [RegExp, string])[] = [
  [/^ADDRESS_REFUSED$/, 'address-refused'],
  [/^(ABORT_ERR|ETIMEDOUT|23)$/, 'timed-out'],
  [/^(ENOTFOUND|EAI_AGAIN|ENODATA)$/, 'host-not-found'],
  [/^ECONNREFUSED$/, 'connection-refused'],
  [/^(ECONNRESET|EPIPE)$/, 'connection-closed'],
  [/^HPE_/, 'answer-unreadable'],
  [/CERT|TLS|SSL|EPROTO|SIGNATURE/, 'tls-failed'],
];

/** A word of ours for what Node says: nothing of its own reaches whoever reads the log. */
function failureOf(error: unknown): string {
  const { code, name } = error as { readonly code?: unknown; readonly name?: string };
  if (name === 'TimeoutError' || name === 'AbortError') return 'timed-out';
  return FAILURES.find(([known]) => known.test(String(code)))?.[1] ?? 'connection-failed';
}
