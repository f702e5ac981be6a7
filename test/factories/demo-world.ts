import { Client } from 'pg';
import { type DemoOptions, demoTables, loadDemo, loadTables } from '../../src/demo/load-demo';
import { Random } from '../../src/demo/random';
import type { Table } from '../../src/demo/tables';

/** Few agents, among whom every special case of the demo occurs: newcomers, handed over, withholding and so on. */
const OPTIONS: DemoOptions = { hashKey: Buffer.alloc(32, 'p'), seed: 2943, agents: 40 };

/** The tables to whose ids a column refers. */
const REFERENCES: Readonly<Record<string, string>> = {
  parent_id: 'offices',
  office_id: 'offices',
  agent_id: 'agents',
  contract_id: 'contracts',
  staff_id: 'staff',
  quota_id: 'quotas',
  participant_id: 'participants',
  line_id: 'contribution_lines',
  remittance_id: 'remittances',
  source_system_id: 'source_systems',
};

async function connected(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** A small invented city: forty agents in six offices, ten thousand lines, a year and a half. */
export const loadSmallDemo = (url: string): Promise<void> =>
  connected(url, (client) => loadDemo(client, OPTIONS));

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = random.between(0, i);
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

/** The same facts with other ids and in another order, row by row. */
function shuffledTables(tables: readonly Table[]): Table[] {
  const random = new Random(7);
  const ids = new Map(
    tables
      .filter(({ columns }) => columns[0] === 'id')
      .map(({ name, rows }) => {
        const old = rows.map(([id]) => Number(id));
        const fresh = shuffled(old, random);
        return [name, new Map(old.map((id, i) => [id, fresh[i]!]))] as const;
      }),
  );
  return tables.map(({ name, columns, rows }) => {
    const targets = columns.map((column) => ids.get(column === 'id' ? name : (REFERENCES[column] ?? '')));
    const renumbered = rows.map((row) =>
      row.map((cell, i) => (cell === null ? null : (targets[i]?.get(Number(cell)) ?? cell))),
    );
    return { name, columns, rows: shuffled(renumbered, random) };
  });
}

/** The facts of `loadSmallDemo` as they would stand there had they come in another order. */
export const loadShuffledDemo = (url: string): Promise<void> =>
  connected(url, (client) => loadTables(client, shuffledTables(demoTables(OPTIONS))));
