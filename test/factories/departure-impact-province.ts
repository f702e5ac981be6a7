import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import type { TestApp } from '../support/app';
import { type LineRow, aContributionLine, aRemittance } from './facts';
import {
  type AgentColumns,
  aContract,
  aContractSpan,
  aStaffMember,
  anAdministrativeUnit,
  anAgent,
  anOffice,
} from './register';

/** Communes of the agent that leaves, and one that it has given up. */
export const SHARED = '00004';
export const LONELY = '00008';
const GIVEN_UP = '00025';

export interface DepartureProvince {
  readonly rootId: number;
  readonly northId: number;
  readonly southId: number;
  /** By the digits of their codes: `agents['1']` is IS0001M. */
  readonly agents: Readonly<Record<string, AgentColumns>>;
  readonly runId: number;
}

const COMMUNES: Readonly<Record<string, string>> = {
  [SHARED]: 'Phường Ba Đình',
  [LONELY]: 'Phường Ngọc Hà',
  [GIVEN_UP]: 'Phường Giảng Võ',
};

/**
 * A province on 10 July 2026. IS0001M of the north is to leave. With it work there IS0002M, who shares a commune, IS0003M, who
 * shares the other one and is suspended to the end of August, IS0004M, and IS0006M, whose contract ended in June; in the
 * south IS0005M, who shares the first commune, and IS0007M.
 */
export async function aDepartureProvince(app: TestApp): Promise<DepartureProvince> {
  const { sql } = app;
  const rootId = await app.rootOffice();
  const north = await anOffice(sql, { code: '00101', parent_id: rootId });
  const south = await anOffice(sql, { code: '00102', parent_id: rootId });
  for (const [code, name] of Object.entries(COMMUNES)) await anAdministrativeUnit(sql, { code, name });
  const agents: Record<string, AgentColumns> = {};
  const register = async (digit: string, office_id: number, staff: number, endsOn: string | null = null) => {
    const agent = await anAgent(sql, { code: `IS000${digit}M`, office_id, contract: null });
    const contract = await aContract(sql, { agent, ends_on: endsOn });
    for (let n = 0; n < staff; n++) await aStaffMember(sql, agent);
    if (digit === '3')
      await aContractSpan(sql, {
        contract,
        agent,
        kind: 'suspended',
        starts_on: '2026-07-01',
        ends_on: '2026-08-31',
      });
    agents[digit] = agent;
  };
  await register('1', north.id, 2);
  await register('2', north.id, 2);
  await register('3', north.id, 1);
  await register('4', north.id, 1);
  await register('5', south.id, 3);
  await register('6', north.id, 1, '2026-06-30');
  await register('7', south.id, 1);
  await aStaffMember(sql, agents['2']!, { employed: ['2024-01-01', '2026-06-30'] });
  await territories(app, agents);
  await holdings(app, agents);
  return {
    rootId,
    northId: north.id,
    southId: south.id,
    agents,
    runId: await verdicts(app, rootId, agents),
  };
}

async function territories(app: TestApp, agents: Readonly<Record<string, AgentColumns>>): Promise<void> {
  const served: readonly (readonly [digit: string, commune: string, endsOn?: string])[] = [
    ['1', SHARED],
    ['1', LONELY],
    ['1', GIVEN_UP, '2026-06-30'],
    ['2', SHARED],
    ['3', LONELY],
    ['4', GIVEN_UP],
    ['5', SHARED],
    ['6', LONELY],
    ['7', GIVEN_UP],
  ];
  for (const [digit, commune, endsOn] of served)
    await app.sql(
      `INSERT INTO territories (agent_id, administrative_unit_code, starts_on, ends_on) VALUES ($1, $2, '2025-07-01', $3)`,
      [agents[digit]!.id, commune, endsOn ?? null],
    );
}

interface Held {
  readonly amount: number;
  readonly collectedOn: string;
  /** First and last month. */
  readonly months: readonly [string, string];
  readonly by?: string;
  readonly participantId?: number;
  readonly receiptNo?: string;
  readonly lineNo?: number;
  /** How much of it was handed over, in so many parts. */
  readonly handed?: readonly number[];
}

/** What participants paid through agents, and what became of the money. The comments say who counts for IS0001M, and how. */
async function holdings(app: TestApp, agents: Readonly<Record<string, AgentColumns>>): Promise<void> {
  const { sql } = app;
  const paid = async (held: Held): Promise<LineRow> => {
    const { amount, collectedOn, months, by = '1', handed = [amount], ...more } = held;
    const agentId = agents[by]!.id;
    const [coveredFrom, coveredTo] = months;
    const given = { agentId, collectedOn, coveredFrom, coveredTo, participantAmount: amount, ...more };
    const line = await aContributionLine(sql, given);
    for (const part of handed)
      await aRemittance(sql, {
        agentId,
        lines: [{ ...line, participant_amount: part }],
        remittedOn: collectedOn,
      });
    return line;
  };
  const reversed = async ({ id }: LineRow): Promise<void> => {
    await sql(
      `INSERT INTO contribution_reversals (line_id, collected_on, reversed_on, reason)
       SELECT id, collected_on, '2026-07-01', 'duplicate' FROM contribution_lines WHERE id = $1`,
      [id],
    );
    await sql('UPDATE contribution_lines SET superseded_at = fact_time() WHERE id = $1', [id]);
  };
  const assigned = (line: LineRow, to: string, startsOn: string) =>
    sql('INSERT INTO portfolio_assignments (participant_id, agent_id, starts_on) VALUES ($1, $2, $3)', [
      line.participant_id,
      agents[to]!.id,
      startsOn,
    ]);

  // In force: due on 1 August, 1 September and 1 October, and in May.
  await paid({ amount: 100, collectedOn: '2026-02-10', months: ['2026-02', '2026-07'] });
  await paid({ amount: 200, collectedOn: '2026-03-05', months: ['2026-03', '2026-08'], handed: [150] });
  await paid({ amount: 300, collectedOn: '2026-04-06', months: ['2026-04', '2026-09'], handed: [] });
  await paid({ amount: 400, collectedOn: '2026-05-07', months: ['2026-05', '2027-04'], receiptNo: 'BL-4' });
  // Renewed already: in force, not due.
  const renewing = await paid({ amount: 600, collectedOn: '2026-02-11', months: ['2026-02', '2026-07'] });
  const { participant_id: participantId } = renewing;
  await paid({ amount: 600, collectedOn: '2026-07-08', months: ['2026-08', '2027-01'], participantId });
  // Run out.
  await paid({
    amount: 70,
    collectedOn: '2026-05-07',
    months: ['2026-05', '2026-05'],
    receiptNo: 'BL-4',
    lineNo: 2,
    handed: [],
  });
  await paid({ amount: 500, collectedOn: '2026-01-12', months: ['2026-01', '2026-06'], handed: [200, 300] });
  await paid({ amount: 0, collectedOn: '2026-06-02', months: ['2026-06', '2026-06'], handed: [] });
  // Money of a day that looks settled: what was handed over is of the line that is taken back.
  await paid({ amount: 90, collectedOn: '2026-06-15', months: ['2026-06', '2026-06'], handed: [] });
  await reversed(await paid({ amount: 90, collectedOn: '2026-06-15', months: ['2026-06', '2026-11'] }));
  await reversed(
    await paid({ amount: 800, collectedOn: '2026-06-16', months: ['2026-06', '2026-11'], handed: [] }),
  );
  // Handed over to IS0002M; from IS0004M; to IS0004M before it falls due on 1 October.
  await assigned(
    await paid({ amount: 110, collectedOn: '2026-03-06', months: ['2026-03', '2026-08'] }),
    '2',
    '2026-06-01',
  );
  await assigned(
    await paid({ amount: 110, collectedOn: '2026-03-07', months: ['2026-03', '2026-08'], by: '4' }),
    '1',
    '2026-05-01',
  );
  await assigned(
    await paid({ amount: 110, collectedOn: '2026-04-08', months: ['2026-04', '2026-09'] }),
    '4',
    '2026-09-01',
  );
  // Two more whom IS0002M holds.
  await paid({ amount: 120, collectedOn: '2026-06-03', months: ['2026-06', '2026-11'], by: '2' });
  await paid({ amount: 120, collectedOn: '2026-06-04', months: ['2026-06', '2026-11'], by: '2', handed: [] });
}

/** Verdicts of the second half of 2025; an older one of IS0004M and one that is not completed say otherwise. */
async function verdicts(
  app: TestApp,
  officeId: number,
  agents: Readonly<Record<string, AgentColumns>>,
): Promise<number> {
  const { sql } = app;
  await installDefaultPolicies({ rows: (text, values) => sql(text, values) });
  const run = async (period: string, state: string): Promise<number> => {
    const [row] = await sql<{ id: number }>(
      `INSERT INTO evaluation_runs (period, kind, office_id, policy_id, knowledge_cutoff, state, verdict_digest)
       SELECT $1, 'half-year', $2, id, '2026-01-31T00:00:00Z', $3, 'none' FROM evaluation_policies WHERE kind = 'half-year'
       RETURNING id`,
      [period, officeId, state],
    );
    return row!.id;
  };
  const judged = async (runId: number, digit: string, grade: string, retention: readonly number[] = []) => {
    const [evaluation] = await sql<{ id: number }>(
      `INSERT INTO evaluations (run_id, shard_no, agent_id, agent_code, office_id, period, status, score, grade, active_days,
         outcomes, input, input_hash, verdict_hash)
       SELECT run.id, 1, agent.id, agent.code, agent.office_id, run.period, 'rated', 5000, $3, 180, '[]', '{}', '', ''
       FROM evaluation_runs run, agents agent WHERE run.id = $1 AND agent.id = $2 RETURNING id`,
      [runId, agents[digit]!.id, grade],
    );
    const [inherited = 0, inheritedDue = 0] = retention;
    await sql(
      `INSERT INTO evaluation_criteria (evaluation_id, measure, numerator, denominator_num, denominator_den, weight_bp,
         effective_weight_bp, evidence)
       VALUES ($1, 'inherited-retention', $2::int, $3::int, 1, 0, 0, $3::int), ($1, 'retention', 90, 100, 1, 2500, 2500, 100)`,
      [evaluation!.id, inherited, inheritedDue],
    );
  };
  const earlier = await run('2025-H1', 'completed');
  await judged(earlier, '4', 'C', [0, 9]);
  const latest = await run('2025-H2', 'completed');
  await judged(latest, '1', 'D', [1, 2]);
  await judged(latest, '2', 'B', [2, 3]);
  await judged(latest, '4', 'A');
  await judged(latest, '5', 'D', [0, 50]);
  await judged(await run('2026-H1', 'running'), '4', 'D', [0, 9]);
  return latest;
}
