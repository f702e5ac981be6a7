import type { ClientBase } from 'pg';

/** Statements that put back what was taken off a table, in the order in which they may run. */
export interface Definitions {
  /** Keys and unique constraints, by table: others wait for them. */
  readonly keys: readonly Definition[];
  readonly indexes: readonly Definition[];
  readonly references: readonly Definition[];
}

export interface Definition {
  readonly table: string;
  readonly name: string;
  readonly statement: string;
}

const CONSTRAINTS = `
  SELECT held.conrelid::regclass::text AS table, quote_ident(held.conname) AS name, held.contype AS type,
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', held.conrelid::regclass, held.conname,
      pg_get_constraintdef(held.oid)) AS statement
  FROM pg_constraint held
  WHERE held.conparentid = 0
    AND (held.contype IN ('p', 'u', 'x') AND held.conrelid = ANY ($1::text[]::regclass[])
      OR held.contype = 'f' AND (held.conrelid = ANY ($1::text[]::regclass[]) OR held.confrelid = ANY ($1::text[]::regclass[])))
  ORDER BY held.conrelid::regclass::text, held.conname`;
const INDEXES = `
  SELECT index.indrelid::regclass::text AS table, index.indexrelid::regclass::text AS name,
    -- Of a partitioned table the definition says ONLY, which would leave the partitions without.
    replace(pg_get_indexdef(index.indexrelid), ' ON ONLY ', ' ON ') AS statement
  FROM pg_index index
  WHERE index.indrelid = ANY ($1::text[]::regclass[])
    AND NOT EXISTS (SELECT FROM pg_constraint held WHERE held.conindid = index.indexrelid AND held.contype IN ('p', 'u', 'x'))
  ORDER BY index.indrelid::regclass::text, index.indexrelid::regclass::text`;

async function definitionsOf(client: ClientBase, tables: readonly string[]): Promise<Definitions> {
  const { rows: constraints } = await client.query<Definition & { type: string }>(CONSTRAINTS, [tables]);
  const { rows: indexes } = await client.query<Definition>(INDEXES, [tables]);
  const references = constraints.filter(({ type }) => type === 'f');
  const keys = constraints.filter(({ type }) => type !== 'f');
  return { keys, indexes, references };
}

const triggers = (change: 'ENABLE' | 'DISABLE', tables: readonly string[]): string[] =>
  tables.map((table) => `ALTER TABLE ${table} ${change} TRIGGER USER`);

/** What follows rows as they are written follows them again. */
export const enableTriggers = (client: ClientBase, tables: readonly string[]): Promise<unknown> =>
  client.query(triggers('ENABLE', tables).join(';\n'));

/**
 * Takes indexes, keys and foreign keys off tables and puts their triggers to rest, so that they are filled without;
 * returns how to put back what was taken off.
 */
export async function stripTables(client: ClientBase, tables: readonly string[]): Promise<Definitions> {
  const definitions = await definitionsOf(client, tables);
  const drops = [
    ...[...definitions.references, ...definitions.keys].map(
      ({ table, name }) => `ALTER TABLE ${table} DROP CONSTRAINT ${name}`,
    ),
    ...definitions.indexes.map(({ name }) => `DROP INDEX ${name}`),
    ...triggers('DISABLE', tables),
  ];
  // One text is one transaction.
  await client.query(drops.join(';\n'));
  return definitions;
}

/** Empties tables and puts back what is missing of what was taken off. */
export async function emptyTables(
  client: ClientBase,
  emptied: readonly string[],
  tables: readonly string[],
  definitions: Definitions,
): Promise<void> {
  await client.query(`TRUNCATE ${emptied.join(', ')} RESTART IDENTITY`);
  const { keys, indexes, references } = await definitionsOf(client, tables);
  const there = new Set([...keys, ...indexes, ...references].map(({ name }) => name));
  for (const { name, statement } of [...definitions.keys, ...definitions.indexes, ...definitions.references])
    if (!there.has(name)) await client.query(statement);
  await enableTriggers(client, tables);
}
