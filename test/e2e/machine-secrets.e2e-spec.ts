import { Writable } from 'node:stream';
import type { Response } from 'supertest';
import { createLogger } from '../../src/config/logger';
import { publicId } from '../../src/http/public-id';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { type Client, GRANT, Machine, basic, expectRefusal } from '../support/machines';
import { expectProblem } from '../support/problem';

/** Secrets come, overlap and go. Told in order. */
describe('a machine', () => {
  let app: TestApp;
  let machine: Machine;
  let logged = '';
  let administrator: SignedIn;
  let owner: SignedIn;
  let client: Client;

  const order = (): object => ({
    name: 'Phần mềm thu',
    officeId: publicId.encode('office', administrator.officeId),
    ownerId: publicId.encode('user', owner.userId),
    scopes: ['agents:read', 'contributions:record'],
  });
  const rotate = async (body: object): Promise<Response> => {
    const path = `/v1/machine-clients/${client.id}`;
    const { headers } = await administrator.get(path);
    return administrator.post(`${path}/secret-rotation`).set('If-Match', headers['etag']!).send(body);
  };

  beforeAll(async () => {
    const lines = new Writable({
      write: (chunk, _encoding, done) => {
        logged += String(chunk);
        done();
      },
    });
    app = await startApp({}, { logger: createLogger('trace', lines) });
    machine = new Machine(app);
    administrator = await app.as('administrator');
    owner = await app.as('supervisor');
    client = (await administrator.post('/v1/machine-clients').send(order())).body as Client;
  });
  afterAll(() => app.stop());

  describe('changes its secret', () => {
    it('with both good until an instant, and never three', async () => {
      const formerUntil = new Date(Date.now() + 3_600_000).toISOString();
      const rotated = (await rotate({ formerUntil })).body as Client;
      expect(rotated).toMatchObject({ id: client.id, formerSecretEndsAt: formerUntil });
      expect(rotated.secret).not.toBe(client.secret);
      for (const secret of [client.secret, rotated.secret])
        expect((await machine.askAs({ id: client.id, secret })).status).toBe(200);
      const third = (await rotate({ formerUntil })).body as Client;
      expectRefusal(await machine.askAs(client), 401, 'invalid_client');
      expect((await machine.askAs(rotated)).status).toBe(200);
      await app.sql('UPDATE machine_secrets SET ends_at = now() WHERE ends_at IS NOT NULL');
      expectRefusal(await machine.askAs(rotated), 401, 'invalid_client');
      expect((await machine.askAs(third)).status).toBe(200);
      client = third;
    });

    it.each([
      ['past', -1_000, 'in-the-past'],
      ['too far away', 31 * 86_400_000, 'overlap-too-long'],
    ])('not with an instant that is %s', async (_what, ahead, code) => {
      const formerUntil = new Date(Date.now() + ahead).toISOString();
      const refused = await rotate({ formerUntil });
      const { errors } = expectProblem(refused, 422, 'validation-failed');
      expect(errors).toMatchObject([{ pointer: '/formerUntil', code }]);
    });

    it('at once, and the tokens of the former one end with it', async () => {
      const token = await machine.tokenOf(client);
      const rotated = (await rotate({})).body as Client;
      expectProblem(await machine.get(token), 401, 'unauthenticated');
      expectRefusal(await machine.askAs(client), 401, 'invalid_client');
      client = rotated;
      expect((await machine.get(await machine.tokenOf(client))).status).toBe(200);
    });

    it('on the version that was read', async () => {
      const path = `/v1/machine-clients/${client.id}/secret-rotation`;
      expectProblem(await administrator.post(path).send({}), 428, 'if-match-required');
      expectProblem(await administrator.post(path).set('If-Match', '"v1"').send({}), 412, 'stale-version');
    });
  });

  it('has a secret that nothing keeps: not the database, not a repeated request, not the log', async () => {
    const create = () =>
      administrator.post('/v1/machine-clients').set('Idempotency-Key', 'another').send(order());
    const first = (await create()).body as Client;
    const second = await create();
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(second.body).toEqual({ ...first, secret: null });
    expect((await machine.askAs(first)).status).toBe(200);
    const token = await machine.tokenOf(first);
    expect((await machine.get(token)).status).toBe(200);
    await machine.ask(GRANT, basic(first.id, first.secret));
    await machine.askAs(first, { scope: 'nothing' });
    const stored = JSON.stringify([
      await app.sql('SELECT * FROM idempotency_keys'),
      await app.sql('SELECT * FROM audit_events'),
      await app.sql('SELECT * FROM machine_clients'),
      await app.sql('SELECT * FROM machine_secrets'),
      await app.sql('SELECT * FROM users'),
    ]);
    expect(logged).toContain('"route":"/v1/auth/token"');
    for (const secret of [first.secret, token, client.secret, basic(first.id, first.secret).slice(6)]) {
      expect(stored).not.toContain(secret);
      expect(logged).not.toContain(secret);
    }
  });
});
