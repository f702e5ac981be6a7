import { Client } from 'pg';
import { streamCoverages } from '../../src/contributions/coverage-stream';
import { type TestDatabase, createTestDatabase } from '../support/database';

/** Far more lines than fit into all buffers between the two connections. */
const MANY = 200_000;
/** One line each of so many participants; the expression is worked out for each of them. */
const linesOf = (agentId: string): string => `(
  SELECT n AS participant_id, n AS id, (${agentId})::int AS agent_id, date '2026-01-05' AS collected_on,
    (2026 * 12)::smallint AS covered_from, (2026 * 12 + 2)::smallint AS covered_to, timestamptz '2026-01-06' AS recorded_at,
    NULL::timestamptz AS superseded_at, 1::smallint AS source_system_id, n::text AS receipt_no, 1::smallint AS line_no
  FROM generate_series(1, ${MANY}::bigint) AS n) line`;
const INTO = 'worked_out_coverages';

describe('covers that are worked out as lines stream by', () => {
  let database: TestDatabase;
  let source: Client;
  let target: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.sql(`INSERT INTO source_systems (id, code) VALUES (1, 'test')`);
    [source, target] = [1, 2].map(() => new Client({ connectionString: database.url })) as [Client, Client];
    await Promise.all([source.connect(), target.connect()]);
  });
  afterAll(async () => {
    await Promise.all([source.end(), target.end()]);
    await database.drop();
  });

  const both = (): Promise<unknown[]> =>
    Promise.all([source, target].map(async (client) => (await client.query('SELECT 1 AS one')).rows));
  const READY = [[{ one: 1 }], [{ one: 1 }]];
  const stream = (agentId = '1'): Promise<number> =>
    streamCoverages(source, target, { from: linesOf(agentId), into: INTO });

  it('fail when they cannot be written, and leave both connections ready', async () => {
    await database.sql(`ALTER TABLE ${INTO} ADD CONSTRAINT refused_ck CHECK (participant_id < 1000)`);
    await expect(stream()).rejects.toThrow('refused_ck');
    expect(await both()).toEqual(READY);
    await database.sql(`ALTER TABLE ${INTO} DROP CONSTRAINT refused_ck`);
  });

  it('fail when the lines cannot be read, and leave both connections ready', async () => {
    await expect(stream(`1 / (${MANY} - n)`)).rejects.toThrow('division by zero');
    expect(await both()).toEqual(READY);
  });

  it('are all written otherwise', async () => {
    expect(await stream()).toBe(MANY);
    expect(await database.sql(`SELECT count(*) AS count FROM ${INTO}`)).toEqual([{ count: MANY }]);
  });
});
