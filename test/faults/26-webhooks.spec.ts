import { once } from 'node:events';
import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';
import { Names } from '../../src/events/names';
import { WebhookFanOut } from '../../src/events/webhook-fan-out.service';
import { WebhookSending } from '../../src/events/webhook-sending.service';
import { publicId } from '../../src/http/public-id';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { WebhookReceiver } from '../support/webhook-receiver';

jest.setTimeout(60_000);

const TIMEOUT_MS = 400;

interface Tried {
  readonly state: string;
  readonly status: number | null;
  readonly error: string | null;
}

/** A server that speaks no HTTP but what the test has it say. */
async function rawServer(greet: (socket: Socket) => void): Promise<{ server: Server; url: string }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => greet(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

describe('fault 26: webhooks', () => {
  let app: TestApp;
  let office: SignedIn;
  let inside: WebhookReceiver;
  const open: Server[] = [];
  const addresses = new Map<string, string[][]>();

  beforeAll(async () => {
    app = await startApp({ webhookAllowPrivateHosts: ['127.0.0.1'], webhookTimeoutMs: TIMEOUT_MS });
    office = await app.as('integration');
    inside = await WebhookReceiver.start();
    // The first list of addresses is what the name means when it is saved, the next what it means later.
    app.services.get(Names, { strict: false }).resolve = (name) => {
      const lists = addresses.get(name) ?? [];
      const found = lists.length > 1 ? lists.shift()! : lists[0];
      if (!found) return Promise.reject(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }));
      return Promise.resolve(found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
    };
  });
  afterAll(async () => {
    for (const server of open) server.close();
    await inside.stop();
    await app.stop();
  });
  afterEach(async () => {
    inside.received.length = 0;
    inside.takes();
    await app.sql('DELETE FROM webhooks');
    await app.sql('DELETE FROM outbox');
  });

  const save = (url: string) => office.post('/v1/webhooks').send({ url });
  /** A webhook that sends there, whatever would be said to it now. */
  async function sendingTo(url: string): Promise<number> {
    const saved = await save(inside.url);
    expect(saved.status).toBe(201);
    const id = publicId.decode('webhook', (saved.body as { id: string }).id)!;
    await app.sql('UPDATE webhooks SET url = $2 WHERE id = $1', [id, url]);
    return id;
  }
  const happen = () =>
    app.sql(
      `INSERT INTO audit_events (actor, action, subject, office_id) VALUES ('test', 'agent-created', 'agt_x', $1)`,
      [office.officeId],
    );
  const handOn = () => app.services.get(WebhookFanOut, { strict: false }).fanOut();
  const send = (webhookId: number) => app.services.get(WebhookSending, { strict: false }).send({ webhookId });
  const tries = (id: number): Promise<Tried[]> =>
    app.sql<Tried>(
      `SELECT state, status, error FROM webhook_deliveries delivery
       LEFT JOIN webhook_attempts attempt ON attempt.delivery_id = delivery.id
       WHERE webhook_id = $1 ORDER BY delivery.id, attempt_no`,
      [id],
    );
  /** Something happens and is sent there once. */
  async function triedAt(url: string): Promise<Tried> {
    const id = await sendingTo(url);
    await happen();
    await handOn();
    await send(id);
    const [tried, ...more] = await tries(id);
    expect(more).toEqual([]);
    return tried!;
  }
  const failed = (error: string, status: number | null = null): Tried => ({
    state: 'pending',
    status,
    error,
  });

  describe('a URL is refused when it is saved', () => {
    it.each([
      ['loopback', 'http://127.0.0.2/'],
      ['loopback as a number', 'http://2130706434/'],
      ['loopback in octal', 'http://0177.0.0.2/'],
      ['loopback of IPv6', 'http://[::1]/'],
      ['IPv4 inside IPv6', 'http://[::ffff:127.0.0.1]/'],
      ['private', 'https://10.1.2.3/'],
      ['private', 'https://172.20.0.1/'],
      ['private', 'https://192.168.0.1:8443/'],
      ['shared by a carrier', 'https://100.64.0.1/'],
      ['metadata of a cloud', 'http://169.254.169.254/latest/meta-data/'],
      ['metadata of a cloud, IPv6', 'http://[fd00:ec2::254]/'],
      ['multicast', 'http://224.0.0.1/'],
      ['unspecified', 'http://0.0.0.0/'],
    ])('%s: %s', async (_, url) => {
      const { errors } = expectProblem(await save(url), 422, 'webhook-url-refused');
      expect(errors).toMatchObject([{ pointer: '/url', code: 'address-refused' }]);
    });

    it('by a name that means such an address, or one of them', async () => {
      addresses.set('inside.example', [['10.0.0.5']]);
      addresses.set('both.example', [['93.184.216.34', '10.0.0.5']]);
      for (const name of ['inside.example', 'both.example', 'both.example.']) {
        const { errors } = expectProblem(await save(`https://${name}/`), 422, 'webhook-url-refused');
        expect(errors).toMatchObject([{ code: 'address-refused' }]);
      }
    });

    it('by a name that means nothing', async () => {
      const { errors } = expectProblem(await save('https://nowhere.example/'), 422, 'webhook-url-refused');
      expect(errors).toMatchObject([{ code: 'host-not-found' }]);
    });

    it('and taken when all of its addresses are public, or the operator has named it', async () => {
      addresses.set('public.example', [['93.184.216.34', '2606:2800:220:1::1']]);
      expect((await save('https://public.example/hook')).status).toBe(201);
      expect((await save(inside.url)).status).toBe(201);
    });
  });

  describe('nothing is sent inside when the connection is made', () => {
    it('though the name meant a public address when it was saved', async () => {
      addresses.set('rebound.example', [['93.184.216.34'], ['127.0.0.1']]);
      const url = `http://rebound.example:${inside.port}/`;
      expect((await save(url)).status).toBe(201);
      expect(await triedAt(url)).toEqual(failed('address-refused'));
      expect(inside.received).toEqual([]);
    });

    it.each(['[::ffff:127.0.0.1]', '[::1]', '127.0.0.2', 'localhost'])('as %s', async (host) => {
      addresses.set('localhost', [['127.0.0.1', '::1']]);
      expect(await triedAt(`http://${host}:${inside.port}/`)).toEqual(failed('address-refused'));
      expect(inside.received).toEqual([]);
    });

    it('by a redirect, which is not followed', async () => {
      const other = await WebhookReceiver.start();
      const id = await sendingTo(inside.url);
      inside.answers(302, { Location: other.url });
      await happen();
      await handOn();
      await send(id);
      expect(await tries(id)).toEqual([failed('redirect-not-followed', 302)]);
      expect(other.received).toEqual([]);
      await other.stop();
    });

    it('by a name that has lost its addresses', async () => {
      expect(await triedAt('http://lost.example/')).toEqual(failed('host-not-found'));
    });
  });

  describe('a receiver', () => {
    const says = async (greet: (socket: Socket) => void): Promise<Tried> => {
      const { server, url } = await rawServer(greet);
      open.push(server);
      return triedAt(url);
    };

    it('that never answers is left when its time is over', async () => {
      expect(await says(() => undefined)).toEqual(failed('timed-out'));
    });

    it('that answers without an end is left when its time is over', async () => {
      expect(
        await says((socket) => {
          socket.write('HTTP/1.1 200 OK\r\nX-Endless: ');
          const more = setInterval(() => socket.write('a'), 20);
          socket.on('close', () => clearInterval(more));
        }),
      ).toEqual(failed('timed-out'));
    });

    it('that takes the event and then hangs has taken it', async () => {
      const tried = await says((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nyes'));
      expect(tried).toEqual({ state: 'delivered', status: 200, error: null });
    });

    it('that floods is read no further than its first bytes', async () => {
      let written = 0;
      const piece = Buffer.alloc(65_536, 'x');
      const tried = await says((socket) => {
        socket.write('HTTP/1.1 500 No\r\nConnection: close\r\n\r\n');
        const flood = (): void => {
          while (!socket.destroyed && socket.write(piece)) written += piece.length;
        };
        socket.on('drain', flood);
        flood();
      });
      expect(tried).toEqual(failed('refused', 500));
      // What the system holds for a connection, not what it goes on to send.
      expect(written).toBeLessThan(16 * 1_048_576);
      const [kept] = await app.sql<{ excerpt: string }>('SELECT excerpt FROM webhook_attempts');
      expect(kept!.excerpt).toBe('x'.repeat(200));
    });

    it.each([
      [
        'that floods with headers',
        `HTTP/1.1 200 OK\r\nX-Much: ${'a'.repeat(40_000)}\r\n\r\n`,
        'answer-unreadable',
      ],
      ['that speaks no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n', 'answer-unreadable'],
      [
        'that offers to speak something else',
        'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
        'connection-closed',
      ],
    ])('%s has not taken it', async (_, answer, error) => {
      expect(await says((socket) => socket.write(answer))).toEqual(failed(error));
    });

    it('that closes has not taken it', async () => {
      expect(await says((socket) => socket.destroy())).toEqual(failed('connection-closed'));
    });

    it('that is not there has not taken it', async () => {
      const { server, url } = await rawServer(() => undefined);
      server.close();
      await once(server, 'close');
      expect(await triedAt(url)).toEqual(failed('connection-refused'));
    });

    it('that hangs keeps no other from being sent to', async () => {
      const { server, url } = await rawServer(() => undefined);
      open.push(server);
      const hanging = await sendingTo(url);
      const healthy = await sendingTo(inside.url);
      for (let n = 0; n < 25; n++) await happen();
      await handOn();
      await Promise.all([send(hanging), send(healthy).then(() => send(healthy))]);
      expect(inside.received).toHaveLength(25);
      // One round, after which it asks for the next behind all others.
      expect(await tries(hanging)).toHaveLength(25);
      expect((await tries(hanging)).filter(({ error }) => error === 'timed-out')).toHaveLength(20);
    });

    it('that answers 410 is sent nothing of what waits for it', async () => {
      const id = await sendingTo(inside.url);
      for (let n = 0; n < 30; n++) await happen();
      await handOn();
      inside.answers(410);
      await send(id);
      await send(id);
      expect(inside.received).toHaveLength(20);
      const found = await app.sql(
        'SELECT state, last_error, count(*)::int AS n FROM webhook_deliveries GROUP BY 1, 2 ORDER BY n',
      );
      expect(found).toEqual([
        { state: 'failed', last_error: 'refused', n: 1 },
        { state: 'failed', last_error: 'webhook-disabled', n: 29 },
      ]);
    });

    it('is sent the same event by one of those who try at once', async () => {
      const id = await sendingTo(inside.url);
      await happen();
      await Promise.all([handOn(), handOn(), handOn()]);
      await Promise.all([send(id), send(id), send(id)]);
      expect(inside.received).toHaveLength(1);
    });

    it('is tried as the schedule says, and then no more', async () => {
      const id = await sendingTo(inside.url);
      inside.answers(503);
      await happen();
      await handOn();
      const waits: number[] = [];
      for (let n = 0; n < 12; n++) {
        await send(id);
        const [due] = await app.sql<{ seconds: number }>(
          `SELECT extract(epoch FROM due_at - clock_timestamp())::float8 AS seconds FROM webhook_deliveries
           WHERE state = 'pending'`,
        );
        if (due) waits.push(due.seconds);
        await app.sql(`UPDATE webhook_deliveries SET due_at = now() WHERE state = 'pending'`);
      }
      expect(inside.received).toHaveLength(10);
      const base = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
      expect(waits).toHaveLength(base.length);
      for (const [n, wait] of waits.entries()) {
        expect(wait).toBeGreaterThan(base[n]! - 2);
        expect(wait).toBeLessThanOrEqual(base[n]! * 1.2);
      }
      expect((await tries(id)).at(-1)).toEqual({ state: 'failed', status: 503, error: 'refused' });
    });
  });
});
