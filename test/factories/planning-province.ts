import { publicId } from '../../src/http/public-id';
import type { TestApp } from '../support/app';
import { aQuota } from './facts';
import { aCollectionPoint, aContract, aContractSpan, aStaffMember, anAgent, anOffice } from './register';

/** A row of a plan, and a page of them, as far as tests look at it. */
export interface Row {
  readonly amount: number;
  readonly months: readonly number[];
  readonly [field: string]: unknown;
}
export interface Rows {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
}

/** Few around Tết, many when the year ends. */
const SEASON = [4, 3, 5, 5, 5, 6, 5, 5, 6, 6, 7, 7];

/**
 * A province with two offices of two agents each: IS0004M joins in July 2027, IS0003M is suspended in February. With the
 * order of a plan for 2027.
 */
export async function aPlanningProvince(
  app: TestApp,
): Promise<{ readonly eastId: number; readonly order: Record<string, unknown> }> {
  const { sql } = app;
  const root = await app.rootOffice();
  const west = await anOffice(sql, { code: '00101', parent_id: root });
  const east = await anOffice(sql, { code: '00102', parent_id: root });
  const agents = [
    { code: 'IS0001M', office: west.id, staff: 4, points: 3, quota: 10 },
    { code: 'IS0002M', office: west.id, staff: 2, points: 3, quota: 5 },
    { code: 'IS0003M', office: east.id, staff: 3, points: 5, quota: null },
    { code: 'IS0004M', office: east.id, staff: 1, points: 3, quota: null },
  ];
  for (const { code, office, staff, points, quota } of agents) {
    const agent = await anAgent(sql, { code, office_id: office, contract: null });
    const contract = await aContract(sql, {
      agent,
      starts_on: code === 'IS0004M' ? '2027-07-01' : '2024-01-01',
    });
    if (code === 'IS0003M')
      await aContractSpan(sql, {
        contract,
        agent,
        kind: 'suspended',
        starts_on: '2027-02-01',
        ends_on: '2027-02-28',
      });
    for (let n = 0; n < staff; n++) await aStaffMember(sql, agent);
    for (let n = 0; n < points; n++) await aCollectionPoint(sql, agent, { code: `DT-00${n}` });
    if (quota !== null) await aQuota(sql, { agentId: agent.id, year: 2026, monthly: quota });
  }
  const order = {
    officeId: publicId.encode('office', root),
    year: 2027,
    metric: 'new-participants',
    total: 500,
    bases: [
      { basis: 'staff', share: 3 },
      { basis: 'points', share: 1 },
    ],
    profile: SEASON,
  };
  return { eastId: east.id, order };
}
