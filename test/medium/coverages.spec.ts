import { Test, type TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import { streamCoverages } from '../../src/contributions/coverage-stream';
import { CoveragesRepository } from '../../src/contributions/coverages.repository';
import { LineMonths } from '../../src/contributions/line-months';
import { DatabaseModule } from '../../src/database/database.module';
import { Random } from '../../src/demo/random';
import { type RunSql, clearFacts, prepareLines } from '../factories/load-facts';
import { anAgent, anOffice } from '../factories/register';
import { type TestDatabase, createTestDatabase } from '../support/database';

const MONTH = 2025 * 12;
const PARTICIPANTS = 60;

/** Days count from 1 January 2025, minutes from the same midnight. */
interface Given {
  readonly participant: number;
  readonly agent: number;
  readonly day: number;
  readonly coveredFrom: number;
  readonly months: number;
  readonly minute: number;
}
const aLine = (given: Partial<Given>): Given => ({
  participant: 1,
  agent: 0,
  day: 0,
  coveredFrom: MONTH,
  months: 3,
  minute: 10,
  ...given,
});

describe('covers that follow lines', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let source: Client;
  let target: Client;
  let sql: RunSql;
  let agents: number[];
  let receipts = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    module = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot({ url: database.url })],
      providers: [CoveragesRepository, LineMonths],
    }).compile();
    sql = (text, parameters) => database.sql(text, parameters);
    [source, target] = [1, 2].map(() => new Client({ connectionString: database.url })) as [Client, Client];
    await Promise.all([source.connect(), target.connect()]);
    const days = Array.from(
      { length: 48 },
      (_, month) => `${2024 + Math.floor(month / 12)}-${(month % 12) + 1}-01`,
    );
    await prepareLines(sql, ['test'], days);
    await sql('CREATE TABLE from_all_lines (LIKE coverages)');
  });
  beforeEach(async () => {
    const office = await anOffice(sql);
    agents = [];
    for (let i = 0; i < 3; i++) agents.push((await anAgent(sql, { office_id: office.id })).id);
  });
  afterEach(() => clearFacts(sql));
  afterAll(async () => {
    await Promise.all([source.end(), target.end()]);
    await module.close();
    await database.drop();
  });

  /** One statement, with ids of lines as they come. */
  const add = (lines: readonly Given[], run: RunSql = sql): Promise<{ id: number }[]> =>
    run(
      `INSERT INTO contribution_lines (source_system_id, receipt_no, line_no, fingerprint, agent_id, participant_id, kind,
         payment_mode, support_class, covered_from, covered_to, contribution_income, participant_amount, state_subsidy,
         local_subsidy, other_subsidy, collected_on, recorded_at)
       SELECT source.id, receipt, 1, 0, agent, participant, 'new', '1-month', 'other', "coveredFrom",
         "coveredFrom" + months - 1, 1500000, 100000, 99000, 0, 0, date '2025-01-01' + day,
         timestamptz '2025-01-01' + minute * interval '1 minute'
       FROM json_to_recordset($1) AS row (receipt text, agent int, participant int, "coveredFrom" int, months int, day int,
         minute int) JOIN source_systems source ON source.code = 'test'
       RETURNING id`,
      [
        JSON.stringify(
          lines.map((line) => ({ ...line, agent: agents[line.agent], receipt: `R${String(receipts++)}` })),
        ),
      ],
    );
  const close = (id: number, minutes: number): Promise<unknown> =>
    sql(
      `UPDATE contribution_lines SET superseded_at = recorded_at + $2 * interval '1 minute'
       WHERE id = $1 AND superseded_at IS NULL`,
      [id, minutes],
    );

  const read = (table: string): Promise<unknown[]> =>
    sql(`SELECT * FROM ${table} ORDER BY participant_id, line_id, recorded_at`);
  /** Follows, and requires what all lines say. Participants of whom all lines were read, and of whom they were not. */
  async function follow(): Promise<{ readonly anew: number; readonly appended: number }> {
    await module.get(CoveragesRepository).follow();
    const [ways] = await sql<{ anew: number; appended: number }>(
      `SELECT count(DISTINCT participant_id) FILTER (WHERE is_new IS NULL) AS anew,
         count(DISTINCT participant_id) FILTER (WHERE is_new IS NOT NULL) AS appended FROM worked_out_coverages`,
    );
    await target.query('TRUNCATE from_all_lines');
    await streamCoverages(source, target, { from: 'contribution_lines line', into: 'from_all_lines' });
    expect(await read('coverages')).toEqual(await read('from_all_lines'));
    return ways!;
  }

  it('are appended to: renewals, lines that extend nothing, and those of other agents', async () => {
    await add([1, 2, 3, 4].map((participant) => aLine({ participant })));
    expect(await follow()).toEqual({ anew: 0, appended: 4 });
    const next = { day: 80, coveredFrom: MONTH + 3, minute: 20 };
    await add([
      aLine({ ...next, participant: 1 }),
      aLine({ ...next, participant: 2, agent: 1 }),
      aLine({ ...next, participant: 3, agent: 1, coveredFrom: MONTH, months: 1 }),
      aLine({ ...next, participant: 5 }),
    ]);
    expect(await follow()).toEqual({ anew: 0, appended: 4 });
    expect(
      await sql(
        `SELECT participant_id AS participant, count(*) AS versions, max(later_line_on) AS later
         FROM coverages GROUP BY participant_id ORDER BY participant_id`,
      ),
    ).toEqual([
      { participant: 1, versions: 2, later: null },
      { participant: 2, versions: 3, later: null },
      { participant: 3, versions: 2, later: '2025-03-22' },
      { participant: 4, versions: 1, later: null },
      { participant: 5, versions: 1, later: null },
    ]);
  });

  it('are worked out anew of those of whom a line lies before others, or was closed', async () => {
    const [first] = await add([1, 2, 3].map((participant) => aLine({ participant, day: 50 })));
    await follow();
    await close(first!.id, 5);
    await add([
      aLine({ participant: 2, day: 40, minute: 20 }),
      aLine({ participant: 3, day: 60, minute: 20 }),
    ]);
    expect(await follow()).toEqual({ anew: 2, appended: 1 });
    // Of the first participant nothing is left but that it was known.
    await add([
      aLine({ participant: 1, day: 70, minute: 30 }),
      aLine({ participant: 2, day: 70, minute: 30 }),
    ]);
    expect(await follow()).toEqual({ anew: 1, appended: 1 });
  });

  it('are as all lines say when one is committed after others that were recorded later', async () => {
    await add([aLine({ participant: 1 })]);
    await follow();
    const late = new Client({ connectionString: database.url });
    await late.connect();
    try {
      await late.query('BEGIN');
      await add(
        [aLine({ participant: 1, day: 100, coveredFrom: MONTH + 9, minute: 20 })],
        async (text, values) => (await late.query(text, [...values!])).rows,
      );
      await add([aLine({ participant: 1, day: 110, coveredFrom: MONTH + 13, minute: 21 })]);
      expect(await follow()).toEqual({ anew: 0, appended: 1 });
      await late.query('COMMIT');
      expect(await follow()).toEqual({ anew: 1, appended: 0 });
    } finally {
      await late.end();
    }
  });

  it('stay as they are when a line that was followed is noted again', async () => {
    await add([aLine({ participant: 1 }), aLine({ participant: 1, day: 20, coveredFrom: MONTH, months: 1 })]);
    await follow();
    const noted = `INSERT INTO uncovered_participants
        (participant_id, line_id, recorded_at, agent_id, collected_on, covered_from, covered_to)
      SELECT participant_id, id, recorded_at, agent_id, collected_on, covered_from, covered_to FROM contribution_lines`;
    await sql(noted);
    expect(await follow()).toEqual({ anew: 1, appended: 0 });
  });

  it.each([1, 2, 3])(
    'are at every step what all lines say, in whatever order they come and are closed: world %d',
    async (seed) => {
      const random = new Random(seed);
      const people = Array.from({ length: PARTICIPANTS }, () => ({ day: 0, month: MONTH }));
      const ids: number[] = [];
      const ways = { anew: 0, appended: 0 };
      for (let night = 1; night <= 14; night++) {
        const lines: Given[] = [];
        for (let i = 0; i < 25; i++) {
          const participant = random.between(1, PARTICIPANTS);
          const person = people[participant - 1]!;
          const isUsual = random.between(1, 5) > 1;
          person.day += isUsual ? random.between(1, 60) : random.between(-40, 0);
          const months = random.between(1, 6);
          const coveredFrom = person.month + (isUsual ? 0 : random.between(-4, 4));
          person.month = Math.max(person.month, coveredFrom + months);
          const minute = night * 10 + (isUsual ? 0 : random.between(-15, 5));
          lines.push({
            participant,
            agent: random.between(0, 2),
            day: person.day,
            coveredFrom,
            months,
            minute,
          });
        }
        ids.push(...(await add(lines)).map(({ id }) => id));
        if (night % 3 === 0)
          for (let i = 0; i < 5; i++)
            await close(ids[random.between(0, ids.length - 1)]!, random.between(0, 4));
        if (random.between(1, 3) === 1) continue;
        const { anew, appended } = await follow();
        ways.anew += anew;
        ways.appended += appended;
      }
      await follow();
      expect(Math.min(ways.anew, ways.appended)).toBeGreaterThan(20);
    },
  );
});
