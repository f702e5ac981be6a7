import { Test, type TestingModule } from '@nestjs/testing';
import { CoveragesRepository } from '../../src/contributions/coverages.repository';
import { LineMonths } from '../../src/contributions/line-months';
import { DatabaseModule } from '../../src/database/database.module';
import { Sql } from '../../src/database/sql';
import { monthEndsUpTo } from '../../src/planning/core/target-progress';
import { TargetResultsRepository } from '../../src/planning/target-results.repository';
import { type LocalDate, localDate } from '../../src/shared/local-date';
import { type RunSql, clearFacts, loadFacts } from '../factories/load-facts';
import { randomFacts } from '../factories/random-facts';
import { anOffice } from '../factories/register';
import { type TestDatabase, createTestDatabase } from '../support/database';

const DAY = localDate('2026-05-20');
const DAYS = [...monthEndsUpTo(DAY), DAY];

describe('participants in force', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let sql: RunSql;
  let offices: number[];

  beforeAll(async () => {
    database = await createTestDatabase();
    module = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot({ url: database.url })],
      providers: [CoveragesRepository, LineMonths, TargetResultsRepository],
    }).compile();
    sql = (text, parameters) => module.get(Sql).rows(text, parameters);
    const root = await anOffice(sql, { code: '00000', level: 'provincial' });
    const below = await anOffice(sql, { code: '00001', parent_id: root.id });
    const furtherBelow = await anOffice(sql, { code: '00002', parent_id: below.id });
    const empty = await anOffice(sql, { code: '00003', parent_id: root.id });
    offices = [root.id, below.id, furtherBelow.id, empty.id];
  });
  afterAll(async () => {
    await module.close();
    await database.drop();
  });
  afterEach(() => clearFacts(sql));

  /** From the lines, a day at a time: whoever has paid by then for a month after it, through whom he first paid so far. */
  async function fromLines(officeId: number, day: LocalDate): Promise<number> {
    const [row] = await sql<{ people: number }>(
      `SELECT count(*) AS people FROM (
         SELECT DISTINCT ON (line.participant_id) line.agent_id, line.covered_to
         FROM contribution_lines line JOIN source_systems source ON source.id = line.source_system_id
         WHERE line.superseded_at IS NULL AND line.collected_on <= $2
         ORDER BY line.participant_id, line.covered_to DESC, line.collected_on, source.code, line.receipt_no, line.line_no
       ) furthest JOIN agents agent ON agent.id = furthest.agent_id
       WHERE month_start(furthest.covered_to + 1) > $2 AND agent.office_id IN (SELECT office_subtree($1))`,
      [officeId, day],
    );
    return row!.people;
  }

  it.each(Array.from({ length: 12 }, (_, seed) => ({ seed: seed + 1 })))(
    'are those who have paid beyond the day, in random world $seed',
    async ({ seed }) => {
      const agents = await loadFacts(sql, randomFacts(seed));
      for (const [place, { id }] of agents.entries())
        await sql('UPDATE agents SET office_id = $1 WHERE id = $2', [offices[place % 3], id]);
      await module.get(CoveragesRepository).follow();
      const counted = await module.get(TargetResultsRepository).participantsInForce(offices, DAYS);
      expect([...counted.keys()]).toEqual(offices);
      for (const office of offices) {
        const expected: number[] = [];
        for (const day of DAYS) expected.push(await fromLines(office, day));
        expect([office, counted.get(office)]).toEqual([office, expected]);
      }
      expect(counted.get(offices[0]!)!.some((people) => people > 3)).toBe(true);
    },
  );

  it('are asked for without offices', async () => {
    const counted = await module.get(TargetResultsRepository).participantsInForce([], [DAY]);
    expect([...counted]).toEqual([]);
  });
});
