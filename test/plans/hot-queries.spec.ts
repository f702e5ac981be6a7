import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { generate } from '../../src/demo/scale/generate';
import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import { publicId } from '../../src/http/public-id';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { createTestDatabase } from '../support/database';
import { workOff } from '../support/evaluating';
import { faultsOf, largeTables, statementsOf } from '../support/plans';

/** A city of so many agents; PLANS_AGENTS=5000 is a whole one, and takes minutes to make. */
const AGENTS = Number(process.env['PLANS_AGENTS'] ?? 300);
/** Pages of 8 KB from which a table is not to be read as a whole. */
const LARGE = 250;
const MINUTES = 60_000;

interface Item {
  readonly id: string;
}

describe('hot queries', () => {
  let app: TestApp;
  let client: Client;
  let supervisor: SignedIn;
  let large: Set<string>;
  let run: string;
  let ids: Record<'agent' | 'evaluation' | 'line' | 'participant', string>;
  let receipt: { receiptNo: string; sourceSystem: string };

  beforeAll(async () => {
    const database = await createTestDatabase();
    await generate(database.url, { scale: 'city', seed: 3, agents: AGENTS, hashKey: Buffer.alloc(32, 'p') });
    app = await startApp({ shardAgents: AGENTS / 20 }, { database });
    client = new Client({ connectionString: database.url });
    await client.connect();
    supervisor = await app.as('supervisor', 1);
    await installDefaultPolicies({ rows: (text, values) => app.sql(text, values) });
    run = await complete('2026-07-19T00:00:00Z');
    await client.query('ANALYZE');
    large = await largeTables(client, LARGE);
    // Larger than nine in ten: of the very largest of so small a city a whole month may be nearly all there is.
    const [busy] = await app.sql<{ id: number }>(
      `SELECT agent_id AS id FROM contribution_lines GROUP BY agent_id ORDER BY count(*) DESC OFFSET $1 LIMIT 1`,
      [AGENTS / 10],
    );
    const agent = publicId.encode('agent', busy!.id);
    const [evaluation] = (await items(`/v1/agents/${agent}/scorecard?limit=1`)) as [Item];
    const [line] = (await items(`/v1/contributions?agent=${agent}&limit=1`)) as [
      Item & { participantId: string; receiptNo: string; sourceSystem: string },
    ];
    receipt = line;
    ids = {
      agent,
      evaluation: evaluation.id,
      line: line.id,
      participant: line.participantId,
    };
  }, 10 * MINUTES);
  afterAll(async () => {
    await client.end();
    await app.stop();
    await app.database.drop();
  });

  /** Asks for a run and works it off. Returns its id. */
  const complete = async (knowledgeCutoff: string): Promise<string> => {
    const { status, body } = await supervisor
      .post('/v1/evaluation-runs')
      .send({ period: '2026-H1', knowledgeCutoff });
    expect(status).toBe(202);
    await workOff(app.services, app.sql);
    return (body as Item).id;
  };
  const items = async (path: string): Promise<unknown[]> => {
    const { status, body } = await supervisor.get(path);
    expect([path, status]).toEqual([path, 200]);
    return (body as { items: unknown[] }).items;
  };

  it('has tables that are too large to be read as a whole', () => {
    expect([...large]).toEqual(expect.arrayContaining(['coverages', 'receipt_keys', 'remittance_lines']));
    expect([...large].filter((name) => name.startsWith('contribution_lines_')).length).toBeGreaterThan(20);
  });

  it.each([
    ['agents', () => '/v1/agents?limit=20'],
    ['agents by name', () => '/v1/agents?search=buu%20dien&limit=20'],
    ['lines, the latest recorded', () => '/v1/contributions?limit=20'],
    ['lines of an agent', () => `/v1/contributions?agent=${ids.agent}&limit=20`],
    [
      'lines of an agent in a month',
      () => `/v1/contributions?agent=${ids.agent}&collectedFrom=2026-03-01&collectedTo=2026-03-31`,
    ],
    ['lines of a participant', () => `/v1/contributions?participant=${ids.participant}`],
    [
      'lines of a receipt',
      () => `/v1/contributions?sourceSystem=${receipt.sourceSystem}&receiptNo=${receipt.receiptNo}`,
    ],
    [
      'lines of a long past month',
      () => '/v1/contributions?collectedFrom=2024-09-01&collectedTo=2024-09-30&limit=20',
    ],
    ['one line', () => `/v1/contributions/${ids.line}`],
    ['remittances of an agent', () => `/v1/remittances?agent=${ids.agent}&limit=20`],
    ['the latest remittances', () => '/v1/remittances?limit=20'],
    ['runs', () => '/v1/evaluation-runs?limit=20'],
    ['one run with its progress', () => `/v1/evaluation-runs/${run}`],
    ['the ranking', () => `/v1/evaluation-runs/${run}/evaluations?limit=20`],
    ['the ranking of a grade', () => `/v1/evaluation-runs/${run}/evaluations?grade=D&limit=20`],
    ['the scorecard', () => `/v1/agents/${ids.agent}/scorecard`],
    ['a verdict', () => `/v1/evaluations/${ids.evaluation}`],
    ['a page of its lines', () => `/v1/evaluations/${ids.evaluation}/lines?limit=20`],
    ['its verification', () => `/v1/evaluations/${ids.evaluation}/verification`],
    ['flags', () => '/v1/flags?limit=20'],
    ['flags of an agent', () => `/v1/flags?agentId=${ids.agent}`],
    ['what its departure would leave', () => `/v1/agents/${ids.agent}/departure-impact`],
  ])(
    '%s: by indexes only, nothing on disk',
    async (_, path) => {
      const statements = await statementsOf(app.services.get(DataSource), async () => {
        const { status } = await supervisor.get(path());
        expect(status).toBe(200);
      });
      expect(statements.length).toBeGreaterThan(0);
      const faults: string[] = [];
      for (const statement of statements)
        for (const fault of await faultsOf(client, statement, large))
          faults.push(`${fault}: ${statement.text}`);
      expect(faults).toEqual([]);
    },
    MINUTES,
  );

  it(
    'a run: by indexes only, nothing on disk',
    async () => {
      const statements = await statementsOf(app.services.get(DataSource), () =>
        complete('2026-07-20T00:00:00Z'),
      );
      const counting = statements.filter(({ text }) => text.includes('contribution_lines'));
      expect(counting.length).toBeGreaterThan(0);
      await client.query(`SET work_mem = '64MB'`);
      for (const statement of counting) expect(await faultsOf(client, statement, large)).toEqual([]);
    },
    2 * MINUTES,
  );
});
