import { Facts, Instant, MonthlyQuota, Recorded } from '../../src/evaluations/core/facts';
import { groupBy } from '../../src/evaluations/core/group';
import { AgentKey, instantText } from '../../src/evaluations/measure-scope';
import { YearMonth } from '../../src/shared/local-date';

/** Runs one statement in the database under test. */
export type RunSql = <Row>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>;

const at = (instant: Instant | null): string | null => (instant === null ? null : instantText(instant));
const version = ({ recordedAt, supersededAt }: Recorded) => ({
  recorded_at: at(recordedAt),
  superseded_at: at(supersededAt),
});
const monthNumber = (month: YearMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

const json = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

/** Makes what a line needs to stand somewhere: the partition of its month, and its source system. */
export async function prepareLines(
  sql: RunSql,
  sourceSystems: readonly string[],
  days: readonly string[],
): Promise<void> {
  await sql(
    `SELECT make_line_partition(month) FROM (SELECT DISTINCT date_trunc('month', day)::date AS month
       FROM unnest($1::date[]) AS day WHERE day >= '2024-01-01') AS of`,
    [days],
  );
  // Only codes that are new: a conflict would use up one of the few ids.
  await sql(
    `INSERT INTO source_systems (code) SELECT unnest($1::text[]) EXCEPT SELECT code FROM source_systems
     ON CONFLICT (code) DO NOTHING`,
    [sourceSystems],
  );
}

/** Inserts rows given as objects in one statement; `columns` is the row type, `select` what is inserted. */
async function insert(
  sql: RunSql,
  table: string,
  columns: string,
  select: string,
  from: string,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql(
    `INSERT INTO ${table} SELECT ${select} FROM json_to_recordset($1::json) AS row (${columns}) ${from}`,
    [json(rows)],
  );
}

const VERSION = 'recorded_at timestamptz, superseded_at timestamptz';
const AGENT = 'JOIN agents agent ON agent.code = row.agent';

/** All agents that the facts name, and those asked for, in one office each. */
async function loadAgents(sql: RunSql, facts: Facts, others: readonly string[]): Promise<AgentKey[]> {
  const named = [
    ...facts.lines,
    ...facts.assignments,
    ...facts.contracts,
    ...facts.suspensions,
    ...facts.quotas,
    ...facts.staff,
    ...facts.complaints,
    ...facts.reports,
  ].map(({ agent }) => agent);
  const [office] = await sql<{ id: number }>(
    `INSERT INTO offices (code, name, level, valid_from) VALUES ('00000', 'Bảo hiểm xã hội tỉnh', 'provincial', '2010-01-01')
     ON CONFLICT (code) DO UPDATE SET code = excluded.code RETURNING id`,
  );
  return sql<AgentKey>(
    `INSERT INTO agents (code, name, kind, office_id) SELECT code, code, 'post-office', $2 FROM unnest($1::text[]) AS code
     ON CONFLICT (code) DO UPDATE SET code = excluded.code RETURNING id, code`,
    [[...new Set([...named, ...others])].sort(), office!.id],
  );
}

async function loadSpans(sql: RunSql, facts: Facts): Promise<void> {
  await sql(
    `INSERT INTO contracts (agent_id, office_id, number, signed_on, guarantee_amount)
     SELECT id, office_id, code, '2010-01-01', 0 FROM agents ON CONFLICT (office_id, number) DO NOTHING`,
  );
  const spans = [
    ...facts.contracts.map((span) => ({ ...span, ...version(span), kind: 'effective' })),
    ...facts.suspensions.map((span) => ({ ...span, ...version(span), kind: 'suspended' })),
  ];
  await insert(
    sql,
    'contract_spans (contract_id, agent_id, office_id, kind, starts_on, ends_on, recorded_at, superseded_at)',
    `agent text, kind text, "from" date, "to" date, ${VERSION}`,
    'contract.id, agent.id, agent.office_id, row.kind, "from", "to", row.recorded_at, row.superseded_at',
    `${AGENT} JOIN contracts contract ON contract.agent_id = agent.id`,
    spans,
  );
}

async function loadLines(sql: RunSql, facts: Facts): Promise<void> {
  const participants = [...facts.lines, ...facts.assignments].map(({ participant }) => participant);
  await sql(
    `INSERT INTO participants (reference, number_kind)
     SELECT convert_to(name, 'UTF8'), 'social-insurance-number' FROM unnest($1::text[]) AS name ON CONFLICT DO NOTHING`,
    [[...new Set(participants)]],
  );
  const rows = facts.lines.map((line) => ({
    ...line.key,
    ...line,
    ...version(line),
    first: monthNumber(line.coveredFrom),
    last: monthNumber(line.coveredTo),
  }));
  const key = '"sourceSystem" text, "receiptNo" text, "lineNo" int';
  const participant =
    "JOIN participants participant ON participant.reference = convert_to(row.participant, 'UTF8')";
  await prepareLines(
    sql,
    rows.map(({ sourceSystem }) => sourceSystem),
    rows.map(({ collectedOn }) => collectedOn),
  );
  const source = 'JOIN source_systems source ON source.code = row."sourceSystem"';
  await sql(
    `WITH line AS (
       INSERT INTO contribution_lines (source_system_id, receipt_no, line_no, fingerprint, agent_id, participant_id, kind,
         payment_mode, support_class, covered_from, covered_to, contribution_income, participant_amount, state_subsidy,
         local_subsidy, other_subsidy, collected_on, recorded_at, superseded_at)
       SELECT source.id, "receiptNo", "lineNo",
         line_fingerprint("sourceSystem", "receiptNo", "lineNo", first, last, amount, "collectedOn"), agent.id,
         participant.id, 'new', '1-month', 'other', first, last, 1500000, amount, 99000, 0, 0, "collectedOn",
         row.recorded_at, row.superseded_at
       FROM json_to_recordset($1::json) AS row (${key}, agent text, participant text, first int, last int, amount bigint,
         "collectedOn" date, ${VERSION}) ${AGENT} ${participant} ${source}
       RETURNING id, collected_on, source_system_id, line_no, receipt_no)
     INSERT INTO receipt_keys (line_id, content_hash, collected_on, source_system_id, line_no, receipt_no)
     SELECT id, 0, collected_on, source_system_id, line_no, receipt_no FROM line ON CONFLICT DO NOTHING`,
    [json(rows)],
  );
  const line = `${source} JOIN receipt_keys receipt ON (receipt.source_system_id, receipt.receipt_no, receipt.line_no)
      = (source.id, row."receiptNo", row."lineNo")
    JOIN contribution_lines line ON (line.id, line.collected_on) = (receipt.line_id, receipt.collected_on)`;
  await insert(
    sql,
    'contribution_reversals (line_id, collected_on, reversed_on, reason, recorded_at)',
    `${key}, "reversalReason" text`,
    `line.id, line.collected_on, line.superseded_at::date, "reversalReason", line.superseded_at`,
    line,
    rows.filter(({ reversalReason }) => reversalReason !== null),
  );
  await loadRemittances(sql, facts, key, line);
  await insert(
    sql,
    'portfolio_assignments (participant_id, agent_id, starts_on, ends_on, recorded_at, superseded_at)',
    `agent text, participant text, "from" date, "to" date, ${VERSION}`,
    'participant.id, agent.id, "from", "to", recorded_at, superseded_at',
    `${AGENT} ${participant}`,
    facts.assignments.map((assignment) => ({ ...assignment, ...version(assignment) })),
  );
}

/** Each part of a remittance as a remittance of its own. */
async function loadRemittances(sql: RunSql, facts: Facts, key: string, line: string): Promise<void> {
  const rows = facts.remittances.map((part, i) => ({
    ...part.line,
    ...part,
    ...version(part),
    reference: `R${i}`,
  }));
  await insert(
    sql,
    'remittances (source_system, reference, agent_id, remitted_on, amount, recorded_at, superseded_at)',
    `${key}, reference text, "remittedOn" date, amount bigint, ${VERSION}`,
    '\'facts\', reference, line.agent_id, "remittedOn", amount, row.recorded_at, row.superseded_at',
    line,
    rows,
  );
  await insert(
    sql,
    `remittance_lines (line_id, remittance_id, amount, agent_id, collected_on, remitted_on, is_whole, recorded_at,
       superseded_at)`,
    `${key}, reference text, amount bigint`,
    `line.id, remittance.id, row.amount, line.agent_id, line.collected_on, remittance.remitted_on,
       row.amount = line.participant_amount, greatest(remittance.recorded_at, line.recorded_at),
       CASE WHEN remittance.superseded_at IS NOT NULL THEN greatest(remittance.superseded_at, line.recorded_at) END`,
    `${line} JOIN remittances remittance ON remittance.reference = row.reference`,
    rows,
  );
}

/** Months of one agent, year, metric and version as the one row that they are. */
async function loadQuotas(sql: RunSql, quotas: readonly MonthlyQuota[]): Promise<void> {
  const versions = groupBy(quotas, ({ agent, month, metric, recordedAt, supersededAt }) =>
    JSON.stringify([agent, month.slice(0, 4), metric, recordedAt, supersededAt]),
  );
  const rows = [...versions.values()].map((months, i) => {
    const first = months[0]!;
    const amounts = Array.from({ length: 12 }, () => 0n);
    for (const { month, quantity } of months) amounts[Number(month.slice(5)) - 1]! += quantity;
    const year = Number(first.month.slice(0, 4));
    return {
      ...version(first),
      agent: first.agent,
      metric: first.metric,
      year,
      number: i + 1,
      months: `{${amounts.join(',')}}`,
    };
  });
  const head = `agent text, year int, metric text, number int, months text, ${VERSION}`;
  await insert(sql, 'quotas (agent_id, year, metric)', head, 'DISTINCT agent.id, year, metric', AGENT, rows);
  await insert(
    sql,
    'quota_versions (quota_id, version_no, yearly_amount, months, effective_month, recorded_at, superseded_at)',
    head,
    'quota.id, number, array_total(months::bigint[]), months::bigint[], 1, recorded_at, superseded_at',
    `${AGENT} JOIN quotas quota ON (quota.agent_id, quota.year, quota.metric) = (agent.id, row.year, row.metric)`,
    rows,
  );
}

async function loadRecords(sql: RunSql, facts: Facts): Promise<void> {
  const staff = facts.staff.map((span) => ({ ...span, ...version(span) }));
  await insert(
    sql,
    'staff (agent_id, code_hash, code_masked, name)',
    'agent text, staff text',
    "DISTINCT agent.id, convert_to(staff, 'UTF8'), 'NV…', staff",
    AGENT,
    staff,
  );
  const member = "JOIN staff member ON member.code_hash = convert_to(row.staff, 'UTF8')";
  await insert(
    sql,
    'staff_spans (staff_id, agent_id, starts_on, ends_on, recorded_at, superseded_at)',
    `agent text, staff text, "from" date, "to" date, ${VERSION}`,
    'member.id, member.agent_id, "from", "to", recorded_at, superseded_at',
    member,
    staff,
  );
  await insert(
    sql,
    'training_completions (staff_id, agent_id, course, certificate_no, completed_on, valid_to, recorded_at, superseded_at)',
    `staff text, number text, "from" date, "to" date, ${VERSION}`,
    'member.id, member.agent_id, \'course\', number, "from", "to", recorded_at, superseded_at',
    member,
    facts.certificates.map((paper, i) => ({ ...paper, ...version(paper), number: `C${i}` })),
  );
  await insert(
    sql,
    'complaints (agent_id, reference, subject, upheld_on, recorded_at, superseded_at)',
    `agent text, reference text, "upheldOn" date, ${VERSION}`,
    'agent.id, reference, reference, "upheldOn", recorded_at, superseded_at',
    AGENT,
    facts.complaints.map((complaint, i) => ({ ...complaint, ...version(complaint), reference: `K${i}` })),
  );
  await insert(
    sql,
    'report_deadlines (agent_id, report, due_on, submitted_on, recorded_at, superseded_at)',
    `agent text, "dueOn" date, "submittedOn" date, ${VERSION}`,
    `agent.id, 'monthly', "dueOn", "submittedOn", recorded_at, superseded_at`,
    AGENT,
    facts.reports.map((report) => ({ ...report, ...version(report) })),
  );
  await insert(
    sql,
    'holidays (day, name, recorded_at, superseded_at)',
    `date date, ${VERSION}`,
    "date, 'holiday', recorded_at, superseded_at",
    '',
    facts.calendar.filter((day) => !day.isWorkingDay).map((day) => ({ ...day, ...version(day) })),
  );
}

/** Removes every agent and fact. */
export const clearFacts = (sql: RunSql): Promise<unknown[]> =>
  sql(
    `TRUNCATE agents, participants, contribution_lines, receipt_keys, coverages, uncovered_participants, contribution_reversals, remittances,
       remittance_lines, collected_sums, remitted_sums, unled_receipts, quotas, holidays CASCADE`,
  );

/** Writes the facts of the core as the rows that they are in the database, and returns the agents by code. */
export async function loadFacts(
  sql: RunSql,
  facts: Facts,
  others: readonly string[] = [],
): Promise<AgentKey[]> {
  const agents = await loadAgents(sql, facts, others);
  await loadSpans(sql, facts);
  await loadLines(sql, facts);
  await loadQuotas(sql, facts.quotas);
  await loadRecords(sql, facts);
  return [...agents].sort((a, b) => (a.code < b.code ? -1 : 1));
}
