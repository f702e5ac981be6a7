import type { Response } from 'supertest';
import type { TestApp } from './app';

/** A machine as the API shows it. */
export interface Client {
  readonly id: string;
  readonly ownerId: string;
  readonly accountId: string;
  readonly secret: string;
  readonly lastUsedAt: string | null;
  readonly formerSecretEndsAt: string | null;
}

export interface Token {
  readonly access_token: string;
  readonly token_type: string;
  readonly expires_in: number;
  readonly scope: string;
}

export const GRANT = { grant_type: 'client_credentials' };
export const basic = (id: string, secret: string): string =>
  `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

/** What a token is refused with: as RFC 6749 wants it, and a problem beside it. */
export function expectRefusal(answer: Response, status: 400 | 401, error: string): void {
  const code = error.replaceAll('_', '-');
  expect({ status: answer.status, body: answer.body as unknown }).toEqual({
    status,
    body: {
      error,
      error_description: (answer.body as { detail: string }).detail,
      type: `/problems/${code}`,
      title: expect.stringMatching(/^[A-Z]/),
      status,
      code,
      detail: expect.any(String),
      instance: answer.headers['x-request-id'],
      errors: [],
    },
  });
  expect(answer.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  if (status === 401) expect(answer.headers['www-authenticate']).toMatch(/^Basic /);
}

/** A machine as far as the API sees one: it asks for tokens, and calls with them. */
export class Machine {
  constructor(private readonly app: TestApp) {}

  ask(form: object, authorization?: string): Promise<Response> {
    const request = this.app.anonymous.post('/v1/auth/token').type('form');
    const named = authorization === undefined ? request : request.set('Authorization', authorization);
    return Promise.resolve(named.send(form));
  }

  askAs({ id, secret }: Pick<Client, 'id' | 'secret'>, over: object = {}): Promise<Response> {
    return this.ask({ ...GRANT, client_id: id, client_secret: secret, ...over });
  }

  async tokenOf(of: Pick<Client, 'id' | 'secret'>): Promise<string> {
    return ((await this.askAs(of)).body as Token).access_token;
  }

  get(token: string, path = '/v1/auth/me'): Promise<Response> {
    return Promise.resolve(this.app.anonymous.get(path).set('Authorization', `Bearer ${token}`));
  }
}
