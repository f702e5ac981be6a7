import { randomBytes } from 'node:crypto';
import type { RunSql } from './load-facts';

/** Rows of quotas, contributions and remittances with valid defaults, written by SQL. A test states what matters. */

const unique = (): string => randomBytes(6).toString('hex');
const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

async function insert<Row>(
  sql: RunSql,
  table: string,
  values: Record<string, unknown>,
  returning = 'id',
): Promise<Row> {
  const columns = Object.keys(values);
  const places = columns.map((_, index) => `$${index + 1}`);
  const rows = await sql<Row>(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')}) RETURNING ${returning}`,
    Object.values(values),
  );
  return rows[0]!;
}

interface ParticipantRow {
  readonly id: number;
}

export const aParticipant = (sql: RunSql): Promise<ParticipantRow> =>
  insert(sql, 'participants', { reference: randomBytes(32), number_kind: 'social-insurance-number' });

const LINE = 'id, receipt_no, line_no, participant_id, participant_amount';
export interface LineRow {
  readonly id: number;
  readonly receipt_no: string;
  readonly line_no: number;
  readonly participant_id: number;
  readonly participant_amount: number;
}

interface LineOptions {
  readonly agentId: number;
  readonly participantId?: number;
  readonly sourceSystem?: string;
  readonly receiptNo?: string;
  readonly lineNo?: number;
  readonly collectedOn?: string;
  readonly coveredFrom?: string;
  readonly coveredTo?: string;
  readonly participantAmount?: number;
}

/** One month of a participant, paid on 15 March 2026. */
export async function aContributionLine(sql: RunSql, given: LineOptions): Promise<LineRow> {
  const coveredFrom = given.coveredFrom ?? '2026-03';
  const values = {
    source_system: given.sourceSystem ?? 'test',
    receipt_no: given.receiptNo ?? unique(),
    line_no: given.lineNo ?? 1,
    agent_id: given.agentId,
    participant_id: given.participantId ?? (await aParticipant(sql)).id,
    kind: 'new',
    payment_mode: '1-month',
    support_class: 'other',
    covered_from: monthNumber(coveredFrom),
    covered_to: monthNumber(given.coveredTo ?? coveredFrom),
    contribution_income: 1_500_000,
    participant_amount: given.participantAmount ?? 264_000,
    state_subsidy: 66_000,
    local_subsidy: 0,
    other_subsidy: 0,
    collected_on: given.collectedOn ?? '2026-03-15',
  };
  return insert(sql, 'contribution_lines', values, LINE);
}

export interface RemittanceRow {
  readonly id: number;
  readonly reference: string;
}

/** All of the money of the lines, handed over on 17 March 2026. */
export async function aRemittance(
  sql: RunSql,
  given: { agentId: number; lines: readonly LineRow[]; remittedOn?: string; reference?: string },
): Promise<RemittanceRow> {
  const values = {
    source_system: 'test',
    reference: given.reference ?? unique(),
    agent_id: given.agentId,
    remitted_on: given.remittedOn ?? '2026-03-17',
    amount: given.lines.reduce((sum, line) => sum + line.participant_amount, 0),
  };
  const remittance = await insert<RemittanceRow>(sql, 'remittances', values, 'id, reference');
  await sql(
    `INSERT INTO remittance_lines (line_id, remittance_id, amount) SELECT id, $1, amount
     FROM unnest($2::bigint[], $3::bigint[]) AS line (id, amount)`,
    [remittance.id, given.lines.map(({ id }) => id), given.lines.map((line) => line.participant_amount)],
  );
  return remittance;
}

export interface QuotaRow {
  readonly id: number;
  readonly version: number;
}

/** A quota of 2026 with its original version, laid equally over the months. */
export async function aQuota(
  sql: RunSql,
  given: { agentId: number; year?: number; metric?: string; monthly?: number },
): Promise<QuotaRow> {
  const monthly = given.monthly ?? 10;
  const values = {
    agent_id: given.agentId,
    year: given.year ?? 2026,
    metric: given.metric ?? 'new-participants',
  };
  const quota = await insert<QuotaRow>(sql, 'quotas', values, 'id, version');
  await insert(sql, 'quota_versions', {
    quota_id: quota.id,
    version_no: 1,
    yearly_amount: monthly * 12,
    months: Array.from({ length: 12 }, () => monthly),
    effective_month: 1,
  });
  return quota;
}

/** An item of a batch as a back-office system sends it. */
export const aSentLine = (overrides: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'line',
  receiptNo: `R-${unique()}`,
  lineNo: 1,
  agentCode: 'IS0001M',
  socialInsuranceNumber: '0123456789',
  kind: 'new',
  paymentMode: '3-months',
  supportClass: 'other',
  coveredFrom: '2026-01',
  coveredTo: '2026-03',
  contributionIncome: 1_500_000,
  participantAmount: 792_000,
  stateSubsidy: 198_000,
  localSubsidy: 0,
  otherSubsidy: 0,
  collectedOn: '2026-01-05',
  ...overrides,
});
