import { Pool, type PoolClient } from 'pg';
import { WebhookFanOut } from '../../src/events/webhook-fan-out.service';
import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import { type SignedIn, type TestApp, startApp } from '../support/app';

/** On a busy machine. */
jest.setTimeout(60_000);

const WRITERS = 8;
const EACH = 15;

interface Feed {
  readonly items: readonly { readonly id: string; readonly data: { readonly agentId: string } }[];
  readonly next: string | null;
  readonly hasMore: boolean;
}

/** Up to some milliseconds, so that transactions that begin in one order end in another. */
const aMoment = (client: PoolClient) => client.query('SELECT pg_sleep(random() * 0.004)');

describe('the feed while many write at once', () => {
  let app: TestApp;
  let pool: Pool;
  let reader: SignedIn;
  let strangerId: number;
  beforeAll(async () => {
    app = await startApp();
    pool = new Pool({ connectionString: app.database.url, max: WRITERS });
    pool.on('error', () => undefined);
    reader = await app.as('auditor');
    strangerId = (await anOfficeUnder(app.sql, null, '99999')).id;
    await app.sql(
      `INSERT INTO webhooks (office_id, url, types, secret, created_by, position)
       VALUES ($1, 'https://93.184.216.34/', '{agent.created}', '', $2, 0)`,
      [reader.officeId, reader.userId],
    );
  });
  afterAll(async () => {
    await pool.end();
    await app.stop();
  });

  /** Writes in transactions of different length; some are rolled back, some are of another office or no event. */
  async function write(writer: number): Promise<string[]> {
    const committed: string[] = [];
    for (let n = 0; n < EACH; n++) {
      const agent = publicId.encode('agent', writer * 1_000 + n + 1);
      const action = n % 5 === 4 ? 'signed-in' : 'agent-created';
      const officeId = n % 6 === 5 ? strangerId : reader.officeId;
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        await aMoment(client);
        await client.query(
          `INSERT INTO audit_events (actor, action, subject, office_id) VALUES ('test', $1, $2, $3)`,
          [action, agent, officeId],
        );
        await aMoment(client);
        await client.query(n % 7 === 6 ? 'ROLLBACK' : 'COMMIT');
      } finally {
        client.release();
      }
      if (n % 7 !== 6 && action === 'agent-created' && officeId === reader.officeId) committed.push(agent);
    }
    return committed;
  }

  /** Follows the feed as a consumer does, in small steps, until all is written and nothing is left. */
  async function follow(isWritten: () => boolean): Promise<Feed['items'][number][]> {
    const told: Feed['items'][number][] = [];
    let after: string | null = null;
    for (;;) {
      const wasWritten = isWritten();
      const query: string = after === null ? '' : `&after=${after}`;
      const { status, body } = await reader.get(`/v1/events?limit=7${query}`);
      expect(status).toBe(200);
      const { items, next, hasMore } = body as Feed;
      told.push(...items);
      after = next;
      if (wasWritten && !hasMore) return told;
    }
  }

  async function handOn(isWritten: () => boolean): Promise<void> {
    const fanOut = app.services.get(WebhookFanOut, { strict: false });
    let wasWritten: boolean;
    do {
      wasWritten = isWritten();
      await fanOut.fanOut();
    } while (!wasWritten);
  }

  it('tells every event once and in the order of the trail, and hands each on once', async () => {
    let isWritten = false;
    const written = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer))).finally(
      () => (isWritten = true),
    );
    const [byWriter, first, second] = await Promise.all([
      written,
      follow(() => isWritten),
      follow(() => isWritten),
      handOn(() => isWritten),
      handOn(() => isWritten),
    ]);
    const trail = await app.sql<{ id: number; subject: string }>(
      `SELECT id, subject FROM audit_events WHERE action = 'agent-created' AND office_id = $1 ORDER BY id`,
      [reader.officeId],
    );
    const expected = trail.map(({ id, subject }) => [publicId.encode('event', id), subject]);
    expect(new Set(trail.map(({ subject }) => subject))).toEqual(new Set(byWriter.flat()));
    expect(trail).toHaveLength(byWriter.flat().length);
    for (const told of [first, second])
      expect(told.map(({ id, data }) => [id, data.agentId])).toEqual(expected);
    const handedOn = await app.sql<{ eventId: number }>(
      'SELECT event_id AS "eventId" FROM webhook_deliveries ORDER BY event_id',
    );
    expect(handedOn.map(({ eventId }) => publicId.encode('event', eventId))).toEqual(
      expected.map(([id]) => id),
    );
  });

  it('goes over long stretches of other offices in bounded steps', async () => {
    const place = ((await reader.get('/v1/events?after=latest')).body as Feed).next!;
    await app.sql(
      `INSERT INTO audit_events (actor, action, subject, office_id)
       SELECT 'test', 'agent-created', 'agt_of_others', $1 FROM generate_series(1, 10500)`,
      [strangerId],
    );
    const first = (await reader.get(`/v1/events?after=${place}`)).body as Feed;
    expect(first).toMatchObject({ items: [], hasMore: true });
    const second = (await reader.get(`/v1/events?after=${first.next}`)).body as Feed;
    expect(second).toMatchObject({ items: [], hasMore: false });
    expect(publicId.decode('event', first.next)! - publicId.decode('event', place)!).toBe(10_000);
    expect(publicId.decode('event', second.next)! - publicId.decode('event', place)!).toBe(10_500);
  });
});
