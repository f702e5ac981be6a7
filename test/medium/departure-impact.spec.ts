import { Test, type TestingModule } from '@nestjs/testing';
import { DepartureImpactMoneyRepository } from '../../src/cases/departure-impact-money.repository';
import { DepartureImpactPeopleRepository } from '../../src/cases/departure-impact-people.repository';
import { CoveragesRepository } from '../../src/contributions/coverages.repository';
import { LineMonths } from '../../src/contributions/line-months';
import { DatabaseModule } from '../../src/database/database.module';
import { Sql } from '../../src/database/sql';
import { type Facts, type Recorded, contains } from '../../src/evaluations/core/facts';
import { groupBy } from '../../src/evaluations/core/group';
import { HandedOver } from '../../src/evaluations/core/handed-over';
import { participantChain } from '../../src/evaluations/core/participant-chain';
import { type LocalDate, addDays, localDate } from '../../src/shared/local-date';
import { clearFacts, loadFacts } from '../factories/load-facts';
import { RANDOM_PARAMETERS, randomFacts } from '../factories/random-facts';
import { type TestDatabase, createTestDatabase } from '../support/database';

const DAYS = ['2026-02-28', '2026-05-31', '2026-09-05'].map(localDate);
const FOREVER = localDate('2199-12-31');

const current = <Fact extends Recorded>(facts: readonly Fact[]): Fact[] =>
  facts.filter(({ supersededAt }) => supersededAt === null);

/** By going through all lines one by one. */
function moneyOf({ lines, remittances }: Facts, agent: string) {
  const handedOver = new HandedOver(current(remittances), [], RANDOM_PARAMETERS);
  const open = current(lines).filter(
    (line) => line.agent === agent && handedOver.by(line, FOREVER) < line.amount,
  );
  const days = open.map(({ collectedOn }) => collectedOn).sort();
  return {
    amount: open.reduce((sum, line) => sum + Number(line.amount - handedOver.by(line, FOREVER)), 0),
    lines: open.length,
    receipts: new Set(open.map(({ key }) => `${key.sourceSystem} ${key.receiptNo}`)).size,
    oldestCollectedOn: days[0] ?? null,
  };
}

/** By putting all lines of every participant in order. */
function peopleOf(facts: Facts, agent: string, day: LocalDate) {
  const count = { inForce: 0, within30: 0, within60: 0, within90: 0 };
  for (const [participant, lines] of groupBy(current(facts.lines), (line) => line.participant)) {
    const assignments = current(facts.assignments).filter((given) => given.participant === participant);
    const last = participantChain(lines, assignments, RANDOM_PARAMETERS).find(
      ({ due }) => due?.nextLine === null,
    )!.due!;
    if (last.dueOn <= day) continue;
    const unassigned = participantChain(lines, [], RANDOM_PARAMETERS).find(
      ({ due }) => due?.nextLine === null,
    );
    const onDay = assignments.find((given) => contains(given, day))?.agent ?? unassigned!.due!.holder;
    if (onDay === agent) count.inForce++;
    if (last.holder !== agent) continue;
    if (last.dueOn <= addDays(day, 30)) count.within30++;
    if (last.dueOn <= addDays(day, 60)) count.within60++;
    if (last.dueOn <= addDays(day, 90)) count.within90++;
  }
  return count;
}

describe('what an agent would leave behind', () => {
  let database: TestDatabase;
  let module: TestingModule;

  beforeAll(async () => {
    database = await createTestDatabase();
    module = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot({ url: database.url })],
      providers: [
        CoveragesRepository,
        LineMonths,
        DepartureImpactMoneyRepository,
        DepartureImpactPeopleRepository,
      ],
    }).compile();
  });
  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  it.each(Array.from({ length: 12 }, (_, seed) => ({ seed: seed + 1 })))(
    'agrees with a count one by one in random world $seed',
    async ({ seed }) => {
      const sql = <Row>(text: string, values?: readonly unknown[]) => module.get(Sql).rows<Row>(text, values);
      await clearFacts(sql);
      const facts = randomFacts(seed);
      const agents = await loadFacts(sql, facts);
      await module.get(CoveragesRepository).follow();
      for (const { id: agentId, code } of agents) {
        const money = await module.get(DepartureImpactMoneyRepository).notRemitted(agentId);
        expect(money).toMatchObject(moneyOf(facts, code));
        expect(money.listed.reduce((sum, { amount }) => sum + amount, 0)).toBe(money.amount);
        for (const day of DAYS) {
          const scope = { readerOfficeId: 0, officeId: 0, agentId, day };
          const held = await module.get(DepartureImpactPeopleRepository).held(scope);
          expect(held).toEqual({ ...peopleOf(facts, code, day), areCurrent: true });
        }
      }
    },
  );
});
