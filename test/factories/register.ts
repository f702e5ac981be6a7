import { randomInt } from 'node:crypto';

/** Rows of the register with valid defaults: a test states only what matters to it. */

type Query = <Row>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>;

interface Identified {
  readonly id: number;
}

/** Inserts one row given as columns. @returns it as it stands in the table. */
async function insert<Row extends Identified>(
  sql: Query,
  table: string,
  row: Readonly<Record<string, unknown>>,
): Promise<Row> {
  const columns = Object.keys(row);
  const [inserted] = await sql<Row>(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')})
     RETURNING *`,
    Object.values(row),
  );
  return inserted!;
}

const digits = (count: number): string => String(randomInt(10 ** count)).padStart(count, '0');

export interface OfficeColumns extends Identified {
  readonly code: string;
  readonly name: string;
  readonly parent_id: number | null;
}

/** A grassroots office; without a parent it stands on its own. */
export const anOffice = (sql: Query, over: Readonly<Record<string, unknown>> = {}): Promise<OfficeColumns> =>
  insert(sql, 'offices', {
    code: digits(5),
    name: 'Bảo hiểm xã hội cơ sở Ba Đình',
    level: 'grassroots',
    valid_from: '2020-01-01',
    ...over,
  });

export interface UnitColumns extends Identified {
  readonly code: string;
}

/** A commune of Hanoi since 1 July 2025. */
export const anAdministrativeUnit = (
  sql: Query,
  over: Readonly<Record<string, unknown>> = {},
): Promise<UnitColumns> =>
  insert(sql, 'administrative_units', {
    code: digits(5),
    name: 'Phường Ngọc Hà',
    level: 'commune',
    parent_code: '01',
    valid_from: '2025-07-01',
    ...over,
  });

export interface AgentColumns extends Identified {
  readonly code: string;
  readonly name: string;
  readonly office_id: number;
}

interface AgentOptions {
  readonly office_id: number;
  /** First and last day of its contract, null for none. An open term from 2020 unless told. */
  readonly contract?: readonly [startsOn: string, endsOn: string | null] | null;
  readonly [column: string]: unknown;
}

/** A post office under an effective contract. */
export async function anAgent(sql: Query, { contract, ...over }: AgentOptions): Promise<AgentColumns> {
  const agent = await insert<AgentColumns>(sql, 'agents', {
    code: `IS${digits(4)}${String.fromCodePoint(65 + randomInt(26))}`,
    name: 'Bưu điện Ba Đình',
    kind: 'post-office',
    ...over,
  });
  if (contract !== null) {
    const [starts_on, ends_on] = contract ?? ['2020-01-01', null];
    await aContract(sql, { agent, starts_on, ends_on });
  }
  return agent;
}

export interface ContractColumns extends Identified {
  readonly agent_id: number;
  readonly number: string;
}

interface ContractOptions {
  readonly agent: Pick<AgentColumns, 'id' | 'office_id'>;
  readonly starts_on?: string;
  readonly ends_on?: string | null;
  readonly [column: string]: unknown;
}

/** A contract signed by the agent's office, with its term. */
export async function aContract(
  sql: Query,
  { agent, starts_on = '2020-01-01', ends_on = null, ...over }: ContractOptions,
): Promise<ContractColumns> {
  const contract = await insert<ContractColumns>(sql, 'contracts', {
    agent_id: agent.id,
    office_id: agent.office_id,
    number: `${digits(8)}/HĐ-BHXH`,
    signed_on: starts_on,
    guarantee_amount: 150_000_000,
    ...over,
  });
  await aContractSpan(sql, { contract, agent, starts_on, ends_on });
  return contract;
}

interface ContractSpanOptions {
  readonly contract: Identified;
  readonly agent: Pick<AgentColumns, 'id' | 'office_id'>;
  readonly starts_on: string;
  readonly [column: string]: unknown;
}

/** An effective span; `kind: 'suspended'` for the other. */
export const aContractSpan = (
  sql: Query,
  { contract, agent, ...over }: ContractSpanOptions,
): Promise<Identified> =>
  insert(sql, 'contract_spans', {
    contract_id: contract.id,
    agent_id: agent.id,
    office_id: agent.office_id,
    kind: 'effective',
    ends_on: null,
    ...over,
  });

export const aCollectionPoint = (
  sql: Query,
  agent: Identified,
  over: Readonly<Record<string, unknown>> = {},
): Promise<Identified> =>
  insert(sql, 'collection_points', {
    agent_id: agent.id,
    code: digits(4),
    name: 'Điểm thu Ngọc Hà',
    administrative_unit_code: '00008',
    opened_on: '2025-07-01',
    ...over,
  });

interface StaffOptions {
  /** First and last day of the employment. */
  readonly employed?: readonly [startsOn: string, endsOn: string | null];
  readonly [column: string]: unknown;
}

/** Someone who collects for the agent, employed since 2020 unless told. The hash is of no real code. */
export async function aStaffMember(
  sql: Query,
  agent: Identified,
  { employed = ['2020-01-01', null], ...over }: StaffOptions = {},
): Promise<Identified> {
  const suffix = digits(3);
  const staff = await insert(sql, 'staff', {
    agent_id: agent.id,
    code_hash: Buffer.from(digits(12)),
    code_masked: `NV•••••••••${suffix}`,
    name: 'Nguyễn Văn Thu',
    ...over,
  });
  await insert(sql, 'staff_spans', {
    staff_id: staff.id,
    agent_id: agent.id,
    starts_on: employed[0],
    ends_on: employed[1],
  });
  return staff;
}

export const aTrainingCompletion = (
  sql: Query,
  staff: Identified,
  agent: Identified,
  over: Readonly<Record<string, unknown>> = {},
): Promise<Identified> =>
  insert(sql, 'training_completions', {
    staff_id: staff.id,
    agent_id: agent.id,
    course: 'Nghiệp vụ thu bảo hiểm xã hội tự nguyện',
    certificate_no: digits(8),
    completed_on: '2026-01-10',
    ...over,
  });

export const aComplaint = (
  sql: Query,
  agent: Identified,
  over: Readonly<Record<string, unknown>> = {},
): Promise<Identified> =>
  insert(sql, 'complaints', {
    agent_id: agent.id,
    reference: `KN-${digits(6)}`,
    subject: 'Thu tiền không giao biên lai',
    upheld_on: '2026-03-10',
    ...over,
  });

export const aReportDeadline = (
  sql: Query,
  agent: Identified,
  over: Readonly<Record<string, unknown>> = {},
): Promise<Identified> =>
  insert(sql, 'report_deadlines', {
    agent_id: agent.id,
    report: `Báo cáo ${digits(6)}`,
    due_on: '2026-04-05',
    ...over,
  });
