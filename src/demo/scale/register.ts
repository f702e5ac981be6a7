import type { ClientBase } from 'pg';
import { yearMonth } from '../../shared/local-date';
import { copyRows } from '../copy';
import { holidayTable } from '../holidays';
import type { DemoAgent } from '../organisations';
import { Random, mix } from '../random';
import { Table, agentTables, qualityTables, quotaTables, staffTables } from '../tables';
import type { ScaleOffice } from './places';

/** Agents whose records are made at a time: enough for COPY, few enough to hold. */
const SLICE = 1_000;
const YEARS = [2024, 2025, 2026];
const REPORTS_FROM = yearMonth('2024-07');

export interface Register {
  readonly offices: readonly ScaleOffice[];
  readonly agents: readonly DemoAgent[];
  /** Key of the staff codes. */
  readonly hashKey: Buffer;
  readonly seed: number;
}

/** In the order of writing. */
export const REGISTER_TABLES = [
  'offices',
  'holidays',
  'agents',
  'contracts',
  'contract_spans',
  'collection_points',
  'territories',
  'staff',
  'staff_spans',
  'training_completions',
  'report_deadlines',
  'complaints',
  'quotas',
  'quota_versions',
] as const;

const officeTable = (offices: readonly ScaleOffice[]): Table => ({
  name: 'offices',
  columns: ['id', 'code', 'name', 'level', 'parent_id', 'valid_from'],
  rows: offices.map((o) => [o.id, o.code, o.name, o.level, o.parentId, '2024-01-01']),
});

/** Everything but what is paid: offices, holidays, agents with their contracts, staff, reports and quotas. */
export async function writeRegister(client: ClientBase, register: Register): Promise<void> {
  const write = ({ name, columns, rows }: Table): Promise<void> => copyRows(client, name, columns, rows);
  await write(officeTable(register.offices));
  await write(holidayTable);
  let quotas = 0;
  for (let from = 0; from < register.agents.length; from += SLICE) {
    const agents = register.agents.slice(from, from + SLICE);
    const random = new Random(mix(register.seed, from, 1));
    const tables = [
      ...agentTables(agents),
      ...staffTables(agents, register.hashKey, random),
      ...qualityTables(agents, random, REPORTS_FROM),
      ...quotaTables(agents, YEARS, quotas + 1),
    ];
    for (const table of tables) {
      await write(table);
      if (table.name === 'quotas') quotas += table.rows.length;
    }
  }
  for (const name of REGISTER_TABLES)
    await client.query(
      `SELECT setval(pg_get_serial_sequence('${name}', 'id'), (SELECT max(id) FROM ${name}))`,
    );
}
