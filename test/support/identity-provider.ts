import { JwtService } from '@nestjs/jwt';
import { type KeyObject, generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type SignOptions = NonNullable<Parameters<JwtService['sign']>[1]>;

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export const AUDIENCE = 'dailythu-at-the-provider';

export const anRsaKey = (): SigningKey => ({
  kid: randomUUID(),
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }),
});

const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }) as string;

/** An identity provider as far as an API sees one: it signs tokens, and publishes its keys over HTTP. */
export class IdentityProvider {
  readonly issuer = 'https://id.bhxh.example/realms/staff';
  /** What time it is there, in milliseconds. */
  now = (): number => Date.now();
  /** How often somebody has read the keys. */
  reads = 0;
  key = anRsaKey();
  private published: readonly SigningKey[] = [this.key];
  private answer: 'keys' | 'failure' | 'nothing' = 'keys';
  private readonly jwt = new JwtService();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<IdentityProvider> {
    const server = createServer();
    const provider = new IdentityProvider(server);
    server.on('request', (_request, response) => {
      provider.reads += 1;
      if (provider.answer === 'nothing') return response.destroy();
      response.statusCode = provider.answer === 'keys' ? 200 : 503;
      response.setHeader('Content-Type', 'application/json');
      return response.end(JSON.stringify({ keys: provider.published.map(publicForm) }));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return provider;
  }

  /** What an application is told of it. */
  get settings() {
    return {
      oidcIssuer: this.issuer,
      oidcAudience: AUDIENCE,
      oidcJwksUrl: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/keys`,
    };
  }

  /**
   * A token as the provider makes them, but for what is told: issued now, and good for five minutes. Undefined leaves a
   * claim out.
   */
  token(claims: object, options: SignOptions = {}, key = this.key): string {
    const iat = Math.floor(this.now() / 1_000);
    const all = { iat, exp: iat + 300, iss: this.issuer, aud: AUDIENCE, ...claims };
    return this.jwt.sign(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)), {
      secret: pem(key.privateKey),
      keyid: key.kid,
      algorithm: 'RS256',
      ...options,
    });
  }

  /** Signs with a new key from now on. The one before is published on, or withdrawn. */
  rotate(before: 'published' | 'withdrawn'): void {
    const former = this.key;
    this.key = anRsaKey();
    this.published = before === 'published' ? [this.key, former] : [this.key];
  }

  /** From now on it answers with its keys, with a failure, or breaks off. */
  answers(answer: 'keys' | 'failure' | 'nothing'): void {
    this.answer = answer;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

const publicForm = ({ kid, publicKey }: SigningKey): object => ({
  ...publicKey.export({ format: 'jwk' }),
  kid,
  use: 'sig',
  alg: 'RS256',
});
