import { Client } from 'pg';
import { streamCoverages } from '../../contributions/coverage-stream';
import { type Cell, copyRows } from '../copy';
import { HANDOVER_DAY } from '../organisations';
import { Random } from '../random';
import { recordedAt } from '../tables';
import { scaleAgents } from './agents';
import { type Definitions, emptyTables, enableTriggers, stripTables } from './bare-tables.sql';
import { FIRST, LAST_NIGHT, dateOf, dayOf } from './calendar';
import type { Connections } from './connections';
import { Facts } from './facts';
import { restoreTables, tableSizes, vacuum } from './finish';
import { SCALE_SOURCE } from './line-writer';
import { scalePlaces } from './places';
import { Population } from './population';
import { REGISTER_TABLES, writeRegister } from './register';
import { Roster } from './roster';
import type { Generated, GenerateOptions } from './scale';

/** What follows from the lines and the parts of remittances. */
const DERIVED = ['coverages', 'collected_sums', 'remitted_sums', 'unled_receipts'];
/** The tables that grow with the lines: filled bare, their indexes made after. */
const LARGE = [
  'participants',
  'contribution_lines',
  'receipt_keys',
  'contribution_reversals',
  'remittances',
  'remittance_lines',
  'portfolio_assignments',
  ...DERIVED,
];
const SMALL = ['source_systems', 'contribution_batches'];
const ROOT_OFFICE = 1;
const BATCH_COLUMNS = [
  'id',
  'source_system',
  'mode',
  'office_id',
  'received',
  'accepted',
  'duplicates',
  'rejected',
  'reversed',
  'received_at',
];
const ASSIGNMENT_COLUMNS = ['participant_id', 'agent_id', 'starts_on', 'ends_on', 'recorded_at'];
const MAKE_PARTITIONS = `SELECT make_line_partition(month::date)
  FROM generate_series(date_trunc('month', $1::date), $2::date, interval '1 month') AS month`;
const LARGEST_IDS = `SELECT setval(pg_get_serial_sequence(given.name, 'id'), given.id) FROM unnest($1::text[], $2::bigint[])
  AS given (name, id)`;

export interface GenerationPlan extends GenerateOptions {
  readonly isNation: boolean;
  readonly agents: number;
  readonly participants: number;
  /** About how many lines there will be. */
  readonly lines: number;
}

/** One filling of a register, phase by phase. */
export class Generation {
  private readonly seconds = new Map<string, number>();
  private definitions: Definitions = { keys: [], indexes: [], references: [] };

  constructor(
    private readonly connections: Connections,
    private readonly client: Client,
    private readonly plan: GenerationPlan,
  ) {}

  async run(): Promise<Generated> {
    const tables = [...REGISTER_TABLES, ...SMALL, ...LARGE];
    try {
      const roster = await this.timed('register', () => this.register());
      this.definitions = await stripTables(this.client, LARGE);
      await this.timed('facts', () => this.facts(roster));
      const pair = [this.client, await this.connections.next()];
      const source = await this.connections.next();
      await this.timed('indexes and what follows from lines', () =>
        restoreTables(pair, this.definitions, {
          tables: DERIVED,
          fillings: [
            (client) =>
              streamCoverages(source, client, { from: 'contribution_lines line', into: 'coverages' }),
            (client) => client.query('SELECT sum_all_lines()'),
            (client) => client.query('SELECT sum_all_parts()'),
          ],
        }),
      );
      await enableTriggers(this.client, LARGE);
      await this.timed('vacuum', () => vacuum(pair, tables));
    } catch (error) {
      await this.undo();
      throw error;
    }
    return { sizes: await tableSizes(this.client, tables), seconds: this.seconds };
  }

  private async timed<T>(phase: string, work: () => Promise<T>): Promise<T> {
    const start = process.hrtime.bigint();
    try {
      return await work();
    } finally {
      this.seconds.set(phase, Number((process.hrtime.bigint() - start) / 1_000_000n) / 1_000);
    }
  }

  private async register(): Promise<Roster> {
    const { seed, hashKey, isNation, agents: count, participants } = this.plan;
    const { offices, places } = scalePlaces(isNation);
    const agents = scaleAgents(places, count, participants, new Random(seed));
    await writeRegister(this.client, { offices, agents: agents.map(({ agent }) => agent), hashKey, seed });
    return new Roster(agents, places.length);
  }

  private async facts(roster: Roster): Promise<void> {
    const { connections, client, plan } = this;
    await client.query(MAKE_PARTITIONS, [FIRST, dateOf(LAST_NIGHT)]);
    await copyRows(client, 'source_systems', ['id', 'code'], [[SCALE_SOURCE.id, SCALE_SOURCE.code]]);
    const population = new Population(roster, plan.seed);
    const clients = {
      lines: await connections.next(),
      keys: await connections.next(),
      remittances: await connections.next(),
      parts: await connections.next(),
      participants: await connections.next(),
      reversals: await connections.next(),
    };
    const facts = new Facts(clients, roster, population, plan.seed);
    let knownAtHandover = 0;
    for (let night = 1; night <= LAST_NIGHT; night++) {
      if (night === dayOf(HANDOVER_DAY)) knownAtHandover = population.known;
      await facts.write(night);
      plan.onProgress?.(facts.written, Math.max(plan.lines, facts.written), String(dateOf(night)));
    }
    await facts.end();
    await this.batches(facts);
    await this.assignments(roster, population, knownAtHandover);
    await client.query(LARGEST_IDS, [
      ['participants', 'contribution_lines', 'remittances', 'source_systems'],
      [population.known, facts.written, facts.remittances, SCALE_SOURCE.id],
    ]);
  }

  /** The nights as the batches that they were. */
  private async batches({ nights }: Facts): Promise<void> {
    const rows = nights.flatMap(({ firstLine, lastLine }, index): Cell[][] => {
      const count = lastLine - firstLine + 1;
      if (count === 0) return [];
      const at = recordedAt(dateOf(index + 1), 0);
      return [[index + 1, SCALE_SOURCE.code, 'keep-good-rows', ROOT_OFFICE, count, count, 0, 0, 0, at]];
    });
    await copyRows(this.client, 'contribution_batches', BATCH_COLUMNS, rows);
    await this.client.query(LARGEST_IDS, [['contribution_batches'], [nights.length]]);
  }

  /** Portfolios handed over whole, and participants who moved from one agent to another. */
  private async assignments(roster: Roster, population: Population, knownAtHandover: number): Promise<void> {
    function* rows(): Generator<Cell[]> {
      for (const { agent } of roster.agents)
        if (agent.successorOf !== null)
          for (const participant of population.handedOver(
            agent.successorOf - 1,
            agent.id - 1,
            knownAtHandover,
          ))
            yield [participant, agent.id, HANDOVER_DAY, null, recordedAt(HANDOVER_DAY)];
      for (const { participant, agent, from } of population.moves)
        yield [participant, agent + 1, dateOf(from), null, recordedAt(dateOf(from), 0)];
    }
    await copyRows(this.client, 'portfolio_assignments', ASSIGNMENT_COLUMNS, rows());
  }

  /** Leaves the register as it was found. */
  private async undo(): Promise<void> {
    await this.connections.endOthers();
    await emptyTables(this.client, [...LARGE, 'contribution_batches'], LARGE, this.definitions);
    for (const table of ['source_systems', ...[...REGISTER_TABLES].reverse()])
      await this.client.query(`DELETE FROM ${table}`);
  }
}
