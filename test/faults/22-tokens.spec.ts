import { JwtService } from '@nestjs/jwt';
import { createHmac } from 'node:crypto';
import type { Response } from 'supertest';
import { type MachineRow, aMachineClient } from '../factories/access';
import { type TestApp, startApp } from '../support/app';
import { AUDIENCE, IdentityProvider, anRsaKey } from '../support/identity-provider';
import { expectProblem } from '../support/problem';

type Made = () => string | Promise<string>;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
/** Signed by hand, with a header that no library would write. */
function byHand(header: object, claims: object, secret: Buffer | string): string {
  const body = `${encode(header)}.${encode(claims)}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
}

describe('fault 22: tokens that are not good', () => {
  let provider: IdentityProvider;
  let app: TestApp;
  let office: number;
  let refusal: object;
  const jwt = new JwtService();
  const person = { sub: 'lan', roles: 'supervisor', office: '00000' };

  beforeAll(async () => {
    provider = await IdentityProvider.start();
    app = await startApp(provider.settings);
    office = await app.rootOffice();
    refusal = withoutInstance(await app.anonymous.get('/v1/auth/me'));
  });
  afterAll(async () => {
    await app.stop();
    await provider.stop();
  });

  const me = (token: string): Promise<Response> =>
    app.anonymous.get('/v1/auth/me').set('Authorization', `Bearer ${token}`);
  function withoutInstance(answer: Response): object {
    const { instance, ...problem } = expectProblem(answer, 401, 'unauthenticated');
    expect(instance).toBeTruthy();
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    return problem;
  }
  const machineToken = async ({ publicId, secret }: MachineRow): Promise<string> => {
    const form = { grant_type: 'client_credentials', client_id: publicId, client_secret: secret };
    const answer = await app.anonymous.post('/v1/auth/token').type('form').send(form);
    return (answer.body as { access_token: string }).access_token;
  };
  /** A machine that got a token, of which this became then. */
  const after = async (change: string): Promise<string> => {
    const client = await aMachineClient(app.sql, { officeId: office });
    const token = await machineToken(client);
    expect((await me(token)).status).toBe(200);
    await app.sql(change, [client.userId]);
    return token;
  };
  const claims = (): object => {
    const iat = Math.floor(Date.now() / 1_000);
    return { ...person, iat, exp: iat + 300, iss: provider.issuer, aud: AUDIENCE };
  };
  const publicPem = (): string => provider.key.publicKey.export({ type: 'spki', format: 'pem' }) as string;
  const header = (): object => ({ alg: 'RS256', typ: 'JWT', kid: provider.key.kid });

  it.each<[string, Made]>([
    ['unsigned', () => `${encode({ ...header(), alg: 'none' })}.${encode(claims())}.`],
    ['unsigned, in other letters', () => `${encode({ ...header(), alg: 'nOnE' })}.${encode(claims())}.`],
    ['with the public key for a secret', () => byHand({ ...header(), alg: 'HS256' }, claims(), publicPem())],
    ['the same, said to be RS256', () => byHand(header(), claims(), publicPem())],
    [
      'with our own secret',
      () => byHand({ ...header(), alg: 'HS256' }, claims(), app.env.jwtKeys[0]!.secret),
    ],
    [
      'with our own secret and key id',
      () =>
        byHand(
          { alg: 'HS256', typ: 'JWT', kid: app.env.jwtKeys[0]!.kid },
          claims(),
          app.env.jwtKeys[0]!.secret,
        ),
    ],
    ['with an algorithm that is not allowed', () => provider.token(person, { algorithm: 'PS256' })],
    [
      'by another key under the name of a known one',
      () => provider.token(person, { keyid: provider.key.kid }, anRsaKey()),
    ],
    ['by a key that nobody published', () => provider.token(person, {}, anRsaKey())],
    [
      'by a key that it brings along',
      () => {
        const key = anRsaKey();
        const own = { ...key.publicKey.export({ format: 'jwk' }), kid: key.kid };
        return provider.token(
          person,
          { header: { alg: 'RS256', jwk: own, jku: 'https://evil.example' } as never },
          key,
        );
      },
    ],
    ['for another audience', () => provider.token({ ...person, aud: 'another-api' })],
    ['for our own audience', () => provider.token({ ...person, aud: app.env.jwtAudience })],
    ['without an audience', () => provider.token({ ...person, aud: undefined })],
    ['of another issuer', () => provider.token({ ...person, iss: 'https://evil.example' })],
    [
      'that says it is ours',
      () => provider.token({ ...person, iss: app.env.jwtIssuer, aud: app.env.jwtAudience }),
    ],
    ['without an issuer', () => provider.token({ ...person, iss: undefined })],
    ['that has expired', () => provider.token({ ...person, exp: Math.floor(Date.now() / 1_000) - 60 })],
    ['that never expires', () => provider.token({ ...person, exp: undefined })],
    ['of tomorrow', () => provider.token({ ...person, nbf: Math.floor(Date.now() / 1_000) + 86_400 })],
    ['of nobody', () => provider.token({ ...person, sub: undefined })],
    ['of a subject that no text can hold', () => provider.token({ ...person, sub: 'a\u0000b' })],
    ['of a subject without end', () => provider.token({ ...person, sub: 'x'.repeat(300) })],
    ['whose signature is cut off', () => provider.token(person).replace(/\.[^.]+$/, '.')],
    [
      'whose claims were changed',
      () => {
        const [head, , signature] = provider.token(person).split('.');
        return `${head}.${encode({ ...claims(), roles: 'administrator' })}.${signature}`;
      },
    ],
    [
      'of a user who was disabled',
      async () => {
        const token = provider.token({ ...person, sub: 'minh' });
        expect((await me(token)).status).toBe(200);
        await app.sql(`UPDATE users SET disabled_at = now() WHERE subject = 'minh'`);
        return token;
      },
    ],
    ['of a machine that was disabled', () => after('UPDATE users SET disabled_at = now() WHERE id = $1')],
    [
      'of a machine whose tokens were ended',
      () => after('UPDATE users SET token_epoch = token_epoch + 1 WHERE id = $1'),
    ],
    [
      'of a machine that may call from elsewhere only',
      () => after(`UPDATE machine_clients SET networks = '{192.0.2.0/24}' WHERE user_id = $1`),
    ],
  ])('%s: one refusal, in the same words', async (_what, made) => {
    expect(withoutInstance(await me(await made()))).toEqual(refusal);
  });

  it('and the good ones that they are made like are let in', async () => {
    expect((await me(provider.token(person))).status).toBe(200);
    const client = await aMachineClient(app.sql, { officeId: office });
    expect((await me(await machineToken(client))).status).toBe(200);
  });

  it('of a machine are good for no more than they say, whatever is written into them', async () => {
    const client = await aMachineClient(app.sql, { officeId: office, scopes: ['agents:read'] });
    const token = await machineToken(client);
    const { iat: _, exp: __, ...sound } = jwt.decode<Record<string, unknown>>(token);
    const key = app.env.jwtKeys[0]!;
    const signed = (scope: unknown): string =>
      jwt.sign({ ...sound, scope }, { secret: key.secret, keyid: key.kid, expiresIn: 60 });
    const permissionsOf = async (bearer: string): Promise<unknown> =>
      ((await me(bearer)).body as { permissions: unknown }).permissions;
    expect(await permissionsOf(signed('agents:read cases:decide users:manage'))).toEqual([
      'agents:read',
      'account:own',
    ]);
    expect(await permissionsOf(signed(''))).toEqual(['account:own']);
    expect(await permissionsOf(signed(undefined))).toEqual(['account:own']);
  });
});
