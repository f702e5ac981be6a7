import { Client } from 'pg';
import { IntakeService } from '../../src/contributions/intake.service';
import { RemittanceIntakeService } from '../../src/contributions/remittance-intake.service';
import { Sql } from '../../src/database/sql';
import { generate } from '../../src/demo/scale/generate';
import type { SentRow } from '../../src/shared/bulk';
import { aSentLine } from '../factories/facts';
import { type TestApp, startApp } from '../support/app';
import { createTestDatabase } from '../support/database';
import { largeTables } from '../support/plans';

const MINUTES = 60_000;
const ORDER = { sourceSystem: 'seen-for-the-first-time', mode: 'all-or-nothing', dryRun: false } as const;
const LINES = 10_000;
/** Rows that may be looked at before an index is turned to. */
const FEW = 100;

async function* oneList(items: readonly unknown[]): AsyncGenerator<SentRow[]> {
  yield items.map((value, index) => ({ row: index + 1, value }));
}

/** Nothing is known to the planner of such a source system: all that it could go by are the statistics of the others. */
describe('what comes from a source system for the first time', () => {
  let app: TestApp;
  let large: Set<string>;
  let caller: { userId: number; username: string; role: string; officeId: number };
  let lines: Record<string, unknown>[];

  beforeAll(async () => {
    const database = await createTestDatabase();
    await generate(database.url, { scale: 'city', seed: 3, agents: 100, hashKey: Buffer.alloc(32, 'p') });
    app = await startApp({}, { database });
    const client = new Client({ connectionString: database.url });
    await client.connect();
    large = await largeTables(client, 40);
    await client.end();
    caller = { ...(await app.as('integration', 1)), role: 'integration' };
    const agents = await app.sql<{
      code: string;
    }>(`SELECT code FROM agents WHERE id IN (SELECT agent_id FROM contract_spans WHERE kind = 'effective' AND ends_on IS NULL)
       ORDER BY id`);
    lines = Array.from({ length: LINES }, (_, i) =>
      aSentLine({
        receiptNo: `N-${i}`,
        agentCode: agents[i % agents.length]!.code,
        socialInsuranceNumber: String(4_000_000_000 + i),
        collectedOn: `2026-0${1 + (i % 3)}-15`,
      }),
    );
  }, 5 * MINUTES);
  afterAll(async () => {
    await app.stop();
    await app.database.drop();
  });

  /** How many the work took in, and the large tables that it read from end to end. */
  const readWhole = (work: () => Promise<{ accepted: number }>): Promise<[number, string[]]> => {
    const sql = app.services.get(Sql, { strict: false });
    const scans = async (): Promise<Map<string, number>> => {
      const rows = await sql.rows<{ name: string; tuples: number }>(
        `SELECT relname AS name, seq_tup_read AS tuples FROM pg_stat_xact_user_tables WHERE relname = ANY ($1)`,
        [[...large]],
      );
      return new Map(rows.map(({ name, tuples }) => [name, tuples]));
    };
    return sql.transaction(async () => {
      // What the connection did before may not have been reported yet, and is counted as well.
      const before = await scans();
      const { accepted } = await work();
      const more = [...(await scans())].filter(([name, tuples]) => tuples > (before.get(name) ?? 0) + FEW);
      return [accepted, more.map(([name]) => name)];
    });
  };
  const taken = (items: readonly unknown[]) => () =>
    app.services
      .get(IntakeService, { strict: false })
      .receive(caller, ORDER, oneList(items), (outcome) => outcome);
  const handedOver = (items: readonly unknown[]) => () =>
    app.services.get(RemittanceIntakeService, { strict: false }).receive(caller, ORDER, oneList(items));

  it(
    'is taken in, again and otherwise by indexes only',
    async () => {
      expect([...large]).toEqual(
        expect.arrayContaining(['receipt_keys', 'participants', 'contribution_lines_202603']),
      );
      expect(await readWhole(taken(lines))).toEqual([LINES, []]);
      expect(await readWhole(taken(lines))).toEqual([0, []]);
      const reversals = lines.slice(0, 1_000).map((line) => ({
        type: 'reversal',
        receiptNo: line['receiptNo'],
        lineNo: 1,
        reversedOn: '2026-05-01',
        reason: 'duplicate',
      }));
      expect(await readWhole(taken(reversals))).toEqual([0, []]);
    },
    MINUTES,
  );

  it(
    'is handed over, and again, by indexes only',
    async () => {
      const remittances = lines.slice(1_000).map((line, i) => ({
        reference: `R-${i}`,
        agentCode: line['agentCode'],
        remittedOn: '2026-05-10',
        amount: 10,
        lines: [{ receiptNo: line['receiptNo'], lineNo: 1, amount: 10 }],
      }));
      expect(await readWhole(handedOver(remittances))).toEqual([remittances.length, []]);
      expect(await readWhole(handedOver(remittances))).toEqual([0, []]);
    },
    MINUTES,
  );
});
