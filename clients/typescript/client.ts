import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { type Repeating, type Send, repeating } from './repeating';
import type { paths } from './schema';

export type { components, operations, paths } from './schema';

/** What answers are typed as: a list can also be taken as a file, with `parseAs`. */
type Json = 'application/json' | 'application/problem+json';

export type DaiLyThuClient = Client<paths, Json>;

export interface ClientOptions {
  /** Where the service is, without `/v1`. */
  readonly baseUrl: string;
  /** The access token, or what gives the current one; it is asked for each request. */
  readonly token?: string | (() => string | undefined | Promise<string | undefined>);
  /** How often a request is sent at most when that can do nothing twice; 4 unless told. */
  readonly attempts?: number;
  readonly pause?: Repeating['pause'];
  readonly fetch?: Send;
}

const wait: Repeating['pause'] = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** What concerns tokens has none, and must not be sent twice: a refresh token is good once. */
const isAboutTokens = (path: string): boolean => /^\/v1\/auth\/(login|token|refresh|logout)$/.test(path);

/** The token on every request, and a key on every POST that has none: then it can be sent again without harm. */
const authorize = (token: ClientOptions['token']): Middleware => ({
  async onRequest({ request, schemaPath }) {
    if (isAboutTokens(schemaPath)) return;
    const current = typeof token === 'function' ? await token() : token;
    if (current !== undefined) request.headers.set('Authorization', `Bearer ${current}`);
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key'))
      request.headers.set('Idempotency-Key', crypto.randomUUID());
  },
});

/**
 * A client of the API, typed by its contract. It throws only when nothing was answered: a refusal is `error`, an RFC 9457
 * problem whose `code` says why.
 */
export function createDaiLyThuClient(options: ClientOptions): DaiLyThuClient {
  const { baseUrl, token, attempts = 4, pause = wait, fetch: send = fetch } = options;
  const client = createClient<paths, Json>({
    baseUrl,
    fetch: repeating((request) => send(request), { attempts, pause }),
  });
  client.use(authorize(token));
  return client;
}
