import { type SignedIn, type TestApp, startApp } from '../support/app';
import { publicId } from '../../src/http/public-id';
import { waitFor } from '../support/wait-for';
import { WebhookReceiver } from '../support/webhook-receiver';
import { type WorkerProcess, startWorkerProcess } from '../support/worker-process';

jest.setTimeout(60_000);

describe('fault 26: a worker that sends webhooks', () => {
  let app: TestApp;
  let office: SignedIn;
  let inside: WebhookReceiver;
  let id: number;
  beforeAll(async () => {
    app = await startApp({ webhookAllowPrivateHosts: ['127.0.0.1'] });
    office = await app.as('integration');
    inside = await WebhookReceiver.start();
  });
  afterAll(async () => {
    await inside.stop();
    await app.stop();
  });
  beforeEach(async () => {
    const saved = await office.post('/v1/webhooks').send({ url: inside.url });
    id = publicId.decode('webhook', (saved.body as { id: string }).id)!;
  });
  afterEach(async () => {
    inside.received.length = 0;
    inside.takes();
    await app.sql('DELETE FROM webhooks');
  });

  const happen = () =>
    app.sql(
      `INSERT INTO audit_events (actor, action, subject, office_id) VALUES ('test', 'agent-created', 'agt_x', $1)`,
      [office.officeId],
    );
  const states = async (): Promise<string[]> =>
    (
      await app.sql<{ state: string }>('SELECT state FROM webhook_deliveries WHERE webhook_id = $1', [id])
    ).map(({ state }) => state);
  const running: WorkerProcess[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((worker) => worker.stop()));
  });
  const startWorker = (variables: Record<string, string> = {}): WorkerProcess => {
    const { databaseUrl, redisUrl, queuePrefix } = app.env;
    const worker = startWorkerProcess({
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
      QUEUE_PREFIX: queuePrefix,
      WEBHOOK_ALLOW_PRIVATE_HOSTS: '127.0.0.1',
      WEBHOOK_TIMEOUT_MS: '2000',
      ...variables,
    });
    running.push(worker);
    return worker;
  };
  const untilDelivered = () =>
    waitFor(async () => (await states()).every((state) => state === 'delivered'), {
      timeout: 30_000,
      what: `the delivery: ${running.map((worker) => worker.log()).join('\n')}`,
    });

  it('that dies after it has sent leaves the event to another, who sends it under the same id', async () => {
    await happen();
    expect(await startWorker({ CRASH_AT: 'webhook:sent' }).ended).toBe('SIGKILL');
    expect(inside.received).toHaveLength(1);
    expect(await states()).toEqual(['pending']);
    await app.sql('UPDATE webhook_deliveries SET lease_until = now()');
    startWorker();
    await untilDelivered();
    expect(inside.received).toHaveLength(2);
    expect(new Set(inside.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('finds what no job tells it of, as when Redis has lost all', async () => {
    for (let n = 0; n < 3; n++) await happen();
    await app.sql('DELETE FROM outbox');
    startWorker();
    await waitFor(() => inside.received.length === 3, { timeout: 30_000 });
    await untilDelivered();
  });

  it('that is told to stop ends what it sends first', async () => {
    const held: (() => void)[] = [];
    inside.behave = (response) => void held.push(() => response.writeHead(204).end());
    await happen();
    const worker = startWorker({ WEBHOOK_TIMEOUT_MS: '20000', SHUTDOWN_GRACE_SECONDS: '20' });
    await waitFor(() => held.length === 1, { timeout: 30_000 });
    const ended = worker.stop('SIGTERM');
    held[0]!();
    expect(await ended).toBe(0);
    expect(await states()).toEqual(['delivered']);
    expect(inside.received).toHaveLength(1);
  });
});
