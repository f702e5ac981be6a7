import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule } from '../../src/database/database.module';
import { Sql } from '../../src/database/sql';
import { countAgent, type AgentCount } from '../../src/evaluations/core/count-facts';
import { EXCLUSION_REASONS, traceLines } from '../../src/evaluations/core/trace';
import { CoveragesRepository } from '../../src/contributions/coverages.repository';
import { LineMonths } from '../../src/contributions/line-months';
import { LineageRepository } from '../../src/evaluations/lineage.repository';
import { RawFactsRepository } from '../../src/evaluations/raw-facts.repository';
import { CountingScope, Facts } from '../../src/evaluations/core/facts';
import { reduce } from '../../src/shared/ratio';
import { parsePeriod } from '../../src/shared/period';
import { MeasuresRepository } from '../../src/evaluations/measures.repository';
import { EDGE_CASES } from '../factories/edge-cases';
import { clearFacts, loadFacts, type RunSql } from '../factories/load-facts';
import { RANDOM_CUTOFF, RANDOM_PARAMETERS, randomFacts } from '../factories/random-facts';
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
      providers: [CoveragesRepository, LineMonths, MeasuresRepository, LineageRepository, RawFactsRepository],
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
        const scope = { period: parsePeriod(period), cutoff: RANDOM_CUTOFF, parameters: RANDOM_PARAMETERS };
        const counts = await counted(facts, scope, []);
        for (const [agent, count] of counts)
          expect(shown(count)).toEqual(shown(countAgent(facts, agent, scope)));
        await clearFacts(sql);
      }
    },
  );

  it.each(Array.from({ length: 12 }, (_, seed) => ({ seed: seed + 101 })))(
    'shows the lines that were counted and why others were not, in random world $seed',
    async ({ seed }) => {
      const facts = randomFacts(seed);
      const scope = { period: parsePeriod('2026-H1'), cutoff: RANDOM_CUTOFF, parameters: RANDOM_PARAMETERS };
      const agents = await loadFacts(sql, facts);
      const expected = traceLines(facts, scope);
      for (const agent of agents) {
        const entries = await module
          .get(LineageRepository)
          .findPage({ ...scope, agents: [agent] }, {}, 10_000);
        const seen = entries.map(({ measure, sourceSystem, receiptNo, lineNo, ...entry }) => ({
          agent: agent.code,
          measure,
          line: { sourceSystem, receiptNo, lineNo },
          numerator: BigInt(entry.numerator),
          denominator: BigInt(entry.denominator),
          excluded: entry.excluded,
        }));
        expect(seen).toEqual(expected.filter((entry) => entry.agent === agent.code));

        // Page by page, by measure and by whether it counts, it is the same.
        const filter = { measure: 'collection', isCounted: true } as const;
        const first = await module.get(LineageRepository).findPage({ ...scope, agents: [agent] }, filter, 5);
        const rest = await module
          .get(LineageRepository)
          .findPage({ ...scope, agents: [agent] }, filter, 10_000, first.at(-1));
        expect([...first, ...rest]).toEqual(
          entries.filter(({ measure, excluded }) => measure === 'collection' && excluded === null),
        );

        const raw = await module.get(RawFactsRepository).load(agent);
        expect(shown(countAgent(raw.facts, agent.code, scope))).toEqual(
          shown(countAgent(facts, agent.code, scope)),
        );
      }
    },
  );

  it('meets something of every measure and every exclusion in the random worlds', () => {
    const scope = { period: parsePeriod('2026-H1'), cutoff: RANDOM_CUTOFF, parameters: RANDOM_PARAMETERS };
    const worlds = Array.from({ length: 30 }, (_, seed) => randomFacts(seed + 1));
    const entries = worlds.flatMap((facts) => traceLines(facts, scope));
    const reasons = new Set(entries.map(({ excluded }) => excluded));
    expect([...EXCLUSION_REASONS].filter((reason) => !reasons.has(reason))).toEqual([]);
    const counted = new Set(entries.filter(({ numerator }) => numerator > 0n).map(({ measure }) => measure));
    expect([...counted].sort()).toEqual([
      'collection',
      'inherited-retention',
      'new-participants',
      'on-time-remittance',
      'receipt-accuracy',
      'retention',
    ]);
  });
});
