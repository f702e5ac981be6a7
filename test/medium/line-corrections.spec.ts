import { Client } from 'pg';
import { CorrectionsService } from '../../src/contributions/corrections.service';
import type { ReversalReason } from '../../src/shared/reversal-reason';
import { localDate } from '../../src/shared/local-date';
import { type LineRow, aContributionLine, aRemittance } from '../factories/facts';
import type { RunSql } from '../factories/load-facts';
import { anAgent, anOffice } from '../factories/register';
import { type TestApp, startApp } from '../support/app';
import { waitFor } from '../support/wait-for';

interface Part {
  readonly amount: number;
  readonly isWhole: boolean;
}

const WAITING = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

/** What becomes of the money of a line when another one is put in its place. */
describe('a line in place of another', () => {
  let app: TestApp;
  let agentId: number;
  const day = localDate('2026-03-15');

  beforeAll(async () => {
    app = await startApp();
    const office = await anOffice(app.sql);
    ({ id: agentId } = await anAgent(app.sql, { office_id: office.id }));
  });
  afterAll(() => app.stop());

  const aLine = (participantAmount: number): Promise<LineRow> =>
    aContributionLine(app.sql, { agentId, participantAmount });
  const correct = (lineId: number, amount: number): Promise<number> =>
    app.services.get(CorrectionsService, { strict: false }).correct(
      { lineId, collectedOn: day },
      {
        correction: { amount },
        reversal: { reversedOn: localDate('2026-04-01'), reason: 'wrong-amount' satisfies ReversalReason },
        pointer: '',
      },
    );
  /** Hands over so much of the line, a day later each time. */
  const handOver = async (
    line: LineRow,
    amounts: readonly number[],
    sql: RunSql = app.sql,
  ): Promise<void> => {
    for (const [place, participant_amount] of amounts.entries())
      await aRemittance(sql, {
        agentId,
        lines: [{ ...line, participant_amount }],
        remittedOn: `2026-03-${17 + place}`,
      });
  };
  const partsOf = (lineId: number): Promise<Part[]> =>
    app.sql<Part>(
      `SELECT amount::int, is_whole AS "isWhole" FROM remittance_lines WHERE line_id = $1 ORDER BY remitted_on, remittance_id`,
      [lineId],
    );
  const whole = (amount: number): Part => ({ amount, isWhole: true });
  const divided = (...amounts: number[]): Part[] => amounts.map((amount) => ({ amount, isWhole: false }));

  it.each<[number, number[], number, Part[]]>([
    [500, [], 400, []],
    [500, [500], 400, [whole(400)]],
    [500, [500], 600, divided(500)],
    [5_000, [500], 500, [whole(500)]],
    [500, [300, 200], 300, [whole(300)]],
    [500, [300, 200], 400, divided(300, 100)],
    [600, [300, 200], 500, divided(300, 200)],
    [500, [300, 200], 700, divided(300, 200)],
    [500, [300, 100, 100], 350, divided(300, 50)],
    [500, [500], 0, []],
  ])('of %j, handed over as %j, asks for %j and has %j', async (was, handed, is, parts) => {
    const line = await aLine(was);
    await handOver(line, handed);
    const before = await partsOf(line.id);
    const lineId = await correct(line.id, is);
    expect(await partsOf(lineId)).toEqual(parts);
    expect(await partsOf(line.id)).toEqual(before);
  });

  it('takes over what the one before took over, and what comes later for the first', async () => {
    const line = await aLine(500);
    await handOver(line, [100]);
    const second = await correct(line.id, 450);
    const third = await app.services.get(CorrectionsService, { strict: false }).correct(
      { lineId: second, collectedOn: day },
      {
        correction: { amount: 400 },
        reversal: { reversedOn: localDate('2026-04-01'), reason: 'wrong-amount' },
        pointer: '',
      },
    );
    expect(await partsOf(third)).toEqual(divided(100));
    await handOver(line, [350]);
    expect(await partsOf(second)).toEqual(divided(100, 350));
    expect(await partsOf(third)).toEqual(divided(100, 300));
  });

  it('misses nothing that is handed over meanwhile', async () => {
    const line = await aLine(500);
    const other = new Client({ connectionString: app.database.url });
    await other.connect();
    try {
      const sql = (async (text: string, values: unknown[] = []) =>
        (await other.query(text, values)).rows) as RunSql;
      await sql('BEGIN');
      await sql(`SELECT pg_advisory_xact_lock(hashtextextended('remittances of test', 0))`);
      await aRemittance(sql, { agentId, lines: [line] });
      const corrected = correct(line.id, 400);
      await waitFor(async () => (await app.sql(WAITING)).length > 0, { what: 'the correction to wait' });
      await sql('COMMIT');
      expect(await partsOf(await corrected)).toEqual([whole(400)]);
    } finally {
      await other.end();
    }
  });

  it('leaves sums by day as the lines and the parts of them are', async () => {
    const [sums] = await app.sql(
      `SELECT (SELECT sum(amount)::int FROM collected_sums) AS collected,
         (SELECT sum(amount)::int FROM remitted_sums) AS remitted`,
    );
    const [facts] = await app.sql(
      `SELECT (SELECT sum(participant_amount)::int FROM contribution_lines WHERE superseded_at IS NULL) AS collected,
         (SELECT sum(amount)::int FROM remittance_lines WHERE is_whole) AS remitted`,
    );
    expect(sums).toEqual(facts);
  });
});
