import { randomBytes } from 'node:crypto';
import { type RunSql, prepareLines } from './load-facts';

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
  readonly batchId?: number;
}

/** One month of a participant, paid on 15 March 2026. */
export async function aContributionLine(sql: RunSql, given: LineOptions): Promise<LineRow> {
  const coveredFrom = given.coveredFrom ?? '2026-03';
  const sourceSystem = given.sourceSystem ?? 'test';
  const collectedOn = given.collectedOn ?? '2026-03-15';
  await prepareLines(sql, [sourceSystem], [collectedOn]);
  const rows = await sql<LineRow>(
    `WITH line AS (
       INSERT INTO contribution_lines (source_system_id, receipt_no, line_no, covered_from, covered_to, participant_amount,
         collected_on, fingerprint, agent_id, participant_id, batch_id, kind, payment_mode, support_class,
         contribution_income, state_subsidy, local_subsidy, other_subsidy)
       SELECT id, $2::text, $3::int, $4::int, $5::int, $6::bigint, $7::date,
         line_fingerprint(code, $2::text, $3::int, $4::int, $5::int, $6::bigint, $7::date), $8::int, $9::bigint, $10::int,
         'new', '1-month', 'other', 1500000, 66000, 0, 0
       FROM source_systems WHERE code = $1
       RETURNING ${LINE}, collected_on, source_system_id
     ), key AS (
       INSERT INTO receipt_keys (line_id, content_hash, collected_on, source_system_id, line_no, receipt_no)
       SELECT id, 0, collected_on, source_system_id, line_no, receipt_no FROM line
     )
     SELECT ${LINE} FROM line`,
    [
      sourceSystem,
      given.receiptNo ?? unique(),
      given.lineNo ?? 1,
      monthNumber(coveredFrom),
      monthNumber(given.coveredTo ?? coveredFrom),
      given.participantAmount ?? 264_000,
      collectedOn,
      given.agentId,
      given.participantId ?? (await aParticipant(sql)).id,
      given.batchId ?? null,
    ],
  );
  return rows[0]!;
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
    `INSERT INTO remittance_lines (line_id, remittance_id, amount, agent_id, collected_on, remitted_on, is_whole,
       recorded_at, superseded_at)
     SELECT line.id, remittance.id, part.amount, line.agent_id, line.collected_on, remittance.remitted_on,
       part.amount = line.participant_amount, greatest(remittance.recorded_at, line.recorded_at), remittance.superseded_at
     FROM unnest($2::bigint[], $3::bigint[]) AS part (line_id, amount)
     JOIN contribution_lines line ON line.id = part.line_id JOIN remittances remittance ON remittance.id = $1`,
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
