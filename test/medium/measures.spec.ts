import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule } from '../../src/database/database.module';
import { Sql } from '../../src/database/sql';
import { countAgent, type AgentCount } from '../../src/evaluations/core/count-facts';
import { CountingScope, Facts } from '../../src/evaluations/core/facts';
import { reduce } from '../../src/shared/ratio';
import { parsePeriod } from '../../src/shared/period';
import { MeasuresRepository } from '../../src/evaluations/measures.repository';
import { EDGE_CASES } from '../factories/edge-cases';
import { PARAMETERS } from '../factories/evaluation-facts';
import { clearFacts, loadFacts, type RunSql } from '../factories/load-facts';
import { RANDOM_CUTOFF, randomFacts } from '../factories/random-facts';
import { type TestDatabase, createTestDatabase } from '../support/database';

/** As text, fractions reduced: two counts are the same when all of this is. */
const shown = (count: AgentCount) => ({
  ...count,
  withheldAmount: String(count.withheldAmount),
  measured: count.measured.map(({ numerator, denominator, ...rest }) => {
    const { num, den } = reduce(denominator);
    return { ...rest, counted: `${numerator} of ${num}/${den}` };
  }),
});

describe('counting in SQL', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let measures: MeasuresRepository;
  let sql: RunSql;

  beforeAll(async () => {
    database = await createTestDatabase();
    module = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot({ url: database.url })],
      providers: [MeasuresRepository],
    }).compile();
    measures = module.get(MeasuresRepository);
    sql = (text, parameters) => module.get(Sql).rows(text, parameters);
  });
  afterAll(async () => {
    await module.close();
    await database.drop();
  });
  afterEach(() => clearFacts(sql));

  async function counted(facts: Facts, scope: CountingScope, agents: readonly string[]) {
    const keys = await loadFacts(sql, facts, agents);
    const results = await measures.measure({ ...scope, agents: keys });
    return new Map(results.map(({ count }) => [count.agent, count]));
  }

  it.each(EDGE_CASES)('$name', async ({ facts, period, cutoff, parameters, expected, withheld = {} }) => {
    const scope = { period: parsePeriod(period), cutoff, parameters };
    const agents = [...Object.keys(expected), ...Object.keys(withheld)];
    const counts = await counted(facts, scope, agents);
    for (const [agent, ofAgent] of Object.entries(expected)) {
      const seen = counts.get(agent)!.measured.filter(({ measure }) => measure in ofAgent);
      const asTable = seen.map(({ measure, numerator, denominator }) => {
        const { num, den } = reduce(denominator);
        return [measure, [Number(numerator), den === 1n ? Number(num) : `${num}/${den}`]];
      });
      expect(Object.fromEntries(asTable)).toEqual(ofAgent);
    }
    for (const [agent, [lines, amount]] of Object.entries(withheld)) {
      const count = counts.get(agent)!;
      expect([count.withheldLines, Number(count.withheldAmount)]).toEqual([lines, amount]);
    }
    for (const [agent, count] of counts) expect(shown(count)).toEqual(shown(countAgent(facts, agent, scope)));
  });

  it.each(Array.from({ length: 30 }, (_, seed) => ({ seed: seed + 1 })))(
    'agrees with the reference on random world $seed',
    async ({ seed }) => {
      const facts = randomFacts(seed);
      for (const period of ['2026-H1', '2026']) {
        const scope = { period: parsePeriod(period), cutoff: RANDOM_CUTOFF, parameters: PARAMETERS };
        const counts = await counted(facts, scope, []);
        for (const [agent, count] of counts)
          expect(shown(count)).toEqual(shown(countAgent(facts, agent, scope)));
        await clearFacts(sql);
      }
    },
  );
});
