import { anOfficeUnder } from './access';
import { aQuota, aSentLine } from './facts';
import { type AgentColumns, aCollectionPoint, aStaffMember, anAgent } from './register';

type Query = <Row>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>;

/** Is replaced, and by whom; who follows; whose contract ends in August 2025; and who is of no office of theirs. */
export const [LEAVING, NEXT, THIRD, GONE, FOREIGN] = ['IS0101M', 'IS0102M', 'IS0103M', 'IS0104M', 'IS0105M'];
export const LAST_DAY = '2025-08-31';

export interface ReplacementProvince {
  /** Above the offices of all but the foreign agent. */
  readonly west: number;
  readonly agents: ReadonlyMap<string, AgentColumns>;
}

/** Agents of two offices with places to work at and quotas, as they are in July 2025. */
export async function aReplacementProvince(sql: Query, root: number): Promise<ReplacementProvince> {
  const west = (await anOfficeUnder(sql, root, '00101')).id;
  const east = (await anOfficeUnder(sql, root, '00102')).id;
  const here = (await anOfficeUnder(sql, west, '00111')).id;
  const there = (await anOfficeUnder(sql, west, '00112')).id;
  const agents = new Map<string, AgentColumns>();
  const add = async (code: string, office_id: number, contract?: readonly [string, string]) =>
    agents.set(code, await anAgent(sql, { code, office_id, ...(contract ? { contract } : {}) }));
  await add(LEAVING, here);
  await add(NEXT, there);
  await add(THIRD, here);
  await add(GONE, here, ['2020-01-01', LAST_DAY]);
  await add(FOREIGN, east);
  const [leaving, next] = [agents.get(LEAVING)!, agents.get(NEXT)!];
  await places(sql, leaving, next);
  await quotas(sql, leaving.id, next.id);
  return { west, agents };
}

async function places(sql: Query, leaving: AgentColumns, next: AgentColumns): Promise<void> {
  await sql(
    `INSERT INTO territories (agent_id, administrative_unit_code, starts_on, ends_on) VALUES
       ($1, '00008', '2025-07-01', NULL), ($1, '00009', '2025-07-01', '2025-12-31'), ($1, '00010', '2025-10-01', NULL),
       ($1, '00011', '2020-01-01', '2025-06-30'), ($2, '00008', '2025-10-01', NULL)`,
    [leaving.id, next.id],
  );
  const point = await aCollectionPoint(sql, leaving, { code: 'DT-001', address: 'Số 1' });
  await aCollectionPoint(sql, leaving, { code: 'DT-002', closed_on: '2025-07-31' });
  await aCollectionPoint(sql, leaving, { code: 'DT-003', closed_on: '2026-06-30' });
  await aCollectionPoint(sql, next, { code: 'DT-001' });
  await aStaffMember(sql, leaving, { collection_point_id: point.id });
}

async function quotas(sql: Query, agentId: number, next: number): Promise<void> {
  await aQuota(sql, { agentId, year: 2024, monthly: 9 });
  await aQuota(sql, { agentId, year: 2025, monthly: 10 });
  await aQuota(sql, { agentId, year: 2025, metric: 'collection', monthly: 1_000_000 });
  await aQuota(sql, { agentId, year: 2026, monthly: 20 });
  await aQuota(sql, { agentId: next, year: 2025, monthly: 3 });
}

/** Of two people whose cover runs out with September 2025, as they are sent. */
export const heldReceipts = (): object[] =>
  ['7900000001', '7900000002'].map((socialInsuranceNumber) =>
    aSentLine({
      agentCode: LEAVING,
      socialInsuranceNumber,
      coveredFrom: '2025-07',
      coveredTo: '2025-09',
      collectedOn: '2025-07-05',
    }),
  );

/** A replacement as it is proposed. */
export const order = (successorAgentId: string | undefined, effectiveOn = LAST_DAY) => ({
  measure: 'replacement',
  reason: 'Hai kỳ liên tiếp xếp loại D.',
  legalBasis: 'Kế hoạch 56/KH-UBND ngày 18/02/2022',
  effectiveOn,
  successorAgentId,
});
