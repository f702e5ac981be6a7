import type { ClientBase } from 'pg';
import { keyedHash } from '../database/keyed-hash';
import { copyRows } from './copy';
import { holidayTable } from './holidays';
import { letterheadTable } from './letterheads';
import { FIRST_DAY, demoAgents, demoOffices, demoPlaces } from './organisations';
import { hanoiCommunes } from './places';
import { populationTable } from './population-figures';
import { Random } from './random';
import { type DemoParticipant, LAST_DAY, ReceiptBook } from './receipts';
import { receiptTables, remittanceTables } from './receipt-tables';
import { Table, agentTables, qualityTables, quotaTables, staffTables } from './tables';

export const DEMO_SEED = 56_2022;
export const DEMO_AGENTS = 600;

export interface DemoOptions {
  /** Key of the references of participants and staff codes. */
  readonly hashKey: Buffer;
  readonly seed?: number;
  readonly agents?: number;
  readonly onProgress?: (done: number, total: number, table: string) => void;
}

const MAKE_PARTITIONS = `SELECT make_line_partition(month::date)
  FROM generate_series(date_trunc('month', $1::date), $2::date, interval '1 month') AS month`;

/** The whole invented city as rows: the same for the same seed, whatever the machine. */
export function demoTables({ hashKey, seed = DEMO_SEED, agents: count = DEMO_AGENTS }: DemoOptions): Table[] {
  const random = new Random(seed);
  const communes = hanoiCommunes();
  const offices = demoOffices(communes);
  const agents = demoAgents(demoPlaces(communes, offices), count, random);
  const book = new ReceiptBook(agents, random);
  const order = book.lines.map((_, index) => index);
  order.sort((a, b) => {
    const [x, y] = [book.lines[a]!, book.lines[b]!];
    return x.collectedOn < y.collectedOn ? -1 : x.collectedOn > y.collectedOn ? 1 : a - b;
  });
  const lines = order.map((index) => book.lines[index]!);
  const reference = ({ id, isPersonalId }: DemoParticipant): Buffer =>
    isPersonalId
      ? keyedHash(hashKey, 'personal-id', `999${String(id).padStart(9, '0')}`)
      : keyedHash(hashKey, 'social-insurance-number', `99${String(id).padStart(8, '0')}`);
  return [
    {
      name: 'offices',
      columns: ['id', 'code', 'name', 'level', 'parent_id', 'valid_from'],
      rows: offices.map((o) => [
        o.id,
        o.code,
        o.name,
        o.parentId ? 'grassroots' : 'provincial',
        o.parentId,
        '2025-07-01',
      ]),
    },
    letterheadTable(offices),
    holidayTable,
    populationTable(communes, seed),
    ...agentTables(agents),
    ...staffTables(agents, hashKey, random),
    ...qualityTables(agents, random),
    ...quotaTables(agents),
    ...receiptTables(book.participants, lines, agents, reference, random),
    ...remittanceTables(lines, random),
  ];
}

/** True when the database holds agents already; the demo data set is loaded into an empty register only. */
export async function hasAgents(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>('SELECT EXISTS (SELECT FROM agents) AS found');
  return rows[0]!.found;
}

/**
 * Loads the rows with COPY in one transaction, sets the identities behind them and works out the coverages. Returns rows
 * by table.
 */
export async function loadTables(
  client: ClientBase,
  tables: readonly Table[],
  onProgress?: DemoOptions['onProgress'],
): Promise<Map<string, number>> {
  const total = tables.reduce((sum, table) => sum + table.rows.length, 0);
  let done = 0;
  await client.query('BEGIN');
  try {
    await client.query(MAKE_PARTITIONS, [FIRST_DAY, LAST_DAY]);
    for (const table of tables) {
      await copyRows(client, table.name, table.columns, table.rows);
      done += table.rows.length;
      onProgress?.(done, total, table.name);
    }
    for (const { name, columns } of tables)
      if (columns.includes('id'))
        await client.query(
          `SELECT setval(pg_get_serial_sequence('${name}', 'id'), (SELECT max(id) FROM ${name}))`,
        );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
  await client.query('ANALYZE');
  return new Map(tables.map((table) => [table.name, table.rows.length]));
}

/** Loads the demo data set. Returns rows by table. */
export const loadDemo = (client: ClientBase, options: DemoOptions): Promise<Map<string, number>> =>
  loadTables(client, demoTables(options), options.onProgress);
