import { createReadStream } from 'node:fs';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Role } from '../src/access/core/permission';
import type { DemoUser } from '../src/demo/users';

/** What an intake answers. */
export interface BatchReport {
  readonly received: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: number;
}

/** The API as one signed-in user sees it. */
export class ApiClient {
  private readonly agent = new Agent({ keepAlive: true });

  private constructor(
    readonly url: string,
    readonly token: string,
  ) {}

  static async signIn(url: string, users: readonly DemoUser[], role: Role): Promise<ApiClient> {
    const { username, password } = users.find((user) => user.role === role)!;
    const { accessToken } = await new ApiClient(url, '').post<{ accessToken: string }>('/v1/auth/login', {
      username,
      password,
    });
    return new ApiClient(url, accessToken);
  }

  async get(path: string): Promise<string> {
    const response = await fetch(this.url + path, { headers: this.authorization });
    return this.good(`GET ${path}`, response.status, await response.text());
  }

  async post<T>(path: string, body: object, further: Readonly<Record<string, string>> = {}): Promise<T> {
    const headers = { ...this.authorization, 'content-type': 'application/json', ...further };
    const response = await fetch(this.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return JSON.parse(this.good(`POST ${path}`, response.status, await response.text())) as T;
  }

  /** Streams a file of NDJSON from disk; resolves when it is acknowledged. */
  async sendBatch(sourceSystem: string, file: string): Promise<BatchReport> {
    const path = `/v1/contributions/batches?sourceSystem=${sourceSystem}&mode=keep-good-rows`;
    const sent = request(this.url + path, {
      method: 'POST',
      agent: this.agent,
      headers: { ...this.authorization, 'content-type': 'application/x-ndjson' },
    });
    const answered = new Promise<string>((resolve, reject) => {
      sent.on('error', reject);
      sent.on('response', (response) => {
        text(response).then((body) => resolve(this.good(`POST ${path}`, response.statusCode!, body)), reject);
      });
    });
    const [answer] = await Promise.all([answered, pipeline(createReadStream(file), sent)]);
    return JSON.parse(answer) as BatchReport;
  }

  private get authorization(): Record<string, string> {
    return this.token === '' ? {} : { authorization: `Bearer ${this.token}` };
  }

  private good(what: string, status: number, body: string): string {
    if (status < 200 || status > 299) throw new Error(`${what} answered ${status}: ${body}`);
    return body;
  }
}
