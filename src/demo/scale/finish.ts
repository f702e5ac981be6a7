import { Client } from 'pg';
import type { Definition, Definitions } from './bare-tables.sql';

type Task = (client: Client) => Promise<unknown>;

/**
 * Works off the tasks with the connections given, one for each core of the smallest machine that this is for.
 * @throws what the first failing task threw, when none is at work any more.
 */
async function inPairs(clients: readonly Client[], tasks: readonly Task[]): Promise<void> {
  const waiting = [...tasks];
  const work = async (client: Client): Promise<void> => {
    try {
      for (let task = waiting.shift(); task; task = waiting.shift()) await task(client);
    } catch (error) {
      waiting.length = 0;
      throw error;
    }
  };
  const results = await Promise.allSettled(clients.map(work));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

const asTask =
  ({ statement }: Definition): Task =>
  (client) =>
    client.query(statement);
const of = (definitions: readonly Definition[], matches: (table: string) => boolean): Task[] =>
  definitions.filter(({ table }) => matches(table)).map(asTask);

/** Tables that follow from others, with what fills them. */
export interface Derived {
  readonly tables: readonly string[];
  readonly fillings: readonly Task[];
}

/**
 * Puts keys, indexes and references back while the derived tables are filled: a key locks its own table against readers,
 * so that of the lines, which are read meanwhile, comes after.
 */
export async function restoreTables(
  clients: readonly Client[],
  { keys, indexes, references }: Definitions,
  derived: Derived,
): Promise<void> {
  const isRead = (table: string): boolean => table === 'contribution_lines';
  const isFilled = (table: string): boolean => derived.tables.includes(table);
  const isOther = (table: string): boolean => !isRead(table) && !isFilled(table);
  await inPairs(clients, [...derived.fillings, ...of(keys, isOther), ...of(indexes, isOther)]);
  await inPairs(clients, [...of(keys, isRead), ...of(keys, isFilled), ...of(indexes, isFilled)]);
  await inPairs(clients, [...of(indexes, isRead), ...references.map(asTask)]);
}

/** The tables that hold rows: partitions instead of what they are partitions of. */
const STORED = `unnest($1::text[]) WITH ORDINALITY AS given (name, place) JOIN pg_class class
  ON class.oid = given.name::regclass AND class.relkind = 'r'
  OR class.oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = given.name::regclass)`;

/** Statistics for the planner, and the visibility that index-only scans need. */
export async function vacuum(clients: readonly Client[], tables: readonly string[]): Promise<void> {
  const { rows } = await clients[0]!.query<{ name: string }>(
    `SELECT class.oid::regclass::text AS name FROM ${STORED} ORDER BY pg_table_size(class.oid) DESC, 1`,
    [tables],
  );
  await inPairs(clients, [
    ...rows.map<Task>(
      ({ name }) =>
        (client) =>
          client.query(`VACUUM (ANALYZE, PARALLEL 0) ${name}`),
    ),
    (client) => client.query('ANALYZE contribution_lines'),
  ]);
}

export interface TableSize {
  readonly table: string;
  readonly rows: number;
  readonly bytes: number;
}

/** Rows by count of the planner's statistics, which are exact after a vacuum; bytes with indexes. */
export async function tableSizes(client: Client, tables: readonly string[]): Promise<TableSize[]> {
  const { rows } = await client.query<{ name: string; rows: string; bytes: string }>(
    `SELECT given.name, sum(greatest(class.reltuples, 0)) AS rows, sum(pg_total_relation_size(class.oid)) AS bytes
     FROM ${STORED} GROUP BY given.name, given.place ORDER BY given.place`,
    [tables],
  );
  return rows.map(({ name, rows: count, bytes }) => ({
    table: name,
    rows: Number(count),
    bytes: Number(bytes),
  }));
}
