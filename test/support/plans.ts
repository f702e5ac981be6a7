import type { DataSource } from 'typeorm';
import type { Client } from 'pg';

/** A statement as it was sent. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Sort Space Type'?: string;
  readonly 'Temp Written Blocks'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Statements that only look, and so may be run once more to see how. */
const isReading = (text: string): boolean =>
  /^\s*(?:SELECT|WITH)\b/i.test(text) && !/\b(?:INSERT|UPDATE|DELETE)\b/.test(text);

/** What the data source sends while the work is done. */
export async function statementsOf(source: DataSource, work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const before = source.logger;
  source.logger = {
    logQuery: (text, parameters) =>
      void statements.push({ text, parameters: (parameters ?? []) as readonly unknown[] }),
    logQueryError: () => undefined,
    logQuerySlow: () => undefined,
    logSchemaBuild: () => undefined,
    logMigration: () => undefined,
    log: () => undefined,
  };
  try {
    await work();
  } finally {
    source.logger = before;
  }
  return statements.filter(({ text }) => isReading(text) && !/set_config|advisory|nextval/.test(text));
}

function* nodesOf(node: PlanNode): Generator<PlanNode> {
  yield node;
  for (const child of node.Plans ?? []) yield* nodesOf(child);
}

/**
 * What is wrong with how Postgres carries the statement out: whole tables of those named read from end to end, and anything
 * put on disk on the way.
 */
export async function faultsOf(
  client: Client,
  { text, parameters }: Statement,
  large: ReadonlySet<string>,
): Promise<string[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`,
    [...parameters],
  );
  const nodes = [...nodesOf(rows[0]!['QUERY PLAN'][0].Plan)];
  return [
    ...nodes
      .filter((node) => node['Node Type'] === 'Seq Scan' && large.has(node['Relation Name'] ?? ''))
      .map((node) => `reads all of ${node['Relation Name']}`),
    ...nodes.filter((node) => node['Sort Space Type'] === 'Disk').map(() => 'sorts on disk'),
    ...((nodes[0]?.['Temp Written Blocks'] ?? 0) > 0 ? ['writes temporary files'] : []),
  ];
}

/** Tables too large to be read as a whole for one request. */
export async function largeTables(client: Client, leastPages: number): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relpages >= $1`,
    [leastPages],
  );
  return new Set(rows.map(({ name }) => name));
}
