import { ClsService } from 'nestjs-cls';
import { CoveragesRepository } from '../../src/contributions/coverages.repository';
import { asSystem } from '../../src/queue/system-context';
import type { TestApp } from '../support/app';
import { aContributionLine, aParticipant } from './facts';
import {
  type AgentColumns,
  aContract,
  aContractSpan,
  anAdministrativeUnit,
  anAgent,
  anOffice,
} from './register';

/** Three communes of Hanoi since 1 July 2025; before, another commune had the code 00008. */
async function communes({ sql }: TestApp): Promise<void> {
  await anAdministrativeUnit(sql, { code: '01', level: 'province', parent_code: null });
  for (const code of ['00004', '00008', '00013']) await anAdministrativeUnit(sql, { code });
  await anAdministrativeUnit(sql, {
    code: '00008',
    name: 'Phường Liễu Giai',
    parent_code: '001',
    valid_from: '2018-01-01',
    valid_to: '2025-06-30',
  });
}

async function anAgentIn(
  { sql }: TestApp,
  code: string,
  officeId: number,
  territories: readonly string[],
): Promise<AgentColumns> {
  const agent = await anAgent(sql, { code, office_id: officeId, contract: null });
  const contract = await aContract(sql, { agent });
  // Suspended until the end of the year before the one that is planned.
  if (code === 'IS0004M') {
    const days = { starts_on: '2026-11-01', ends_on: '2026-12-31' };
    await aContractSpan(sql, { contract, agent, kind: 'suspended', ...days });
  }
  await sql(
    `INSERT INTO territories (agent_id, administrative_unit_code, starts_on)
     SELECT $1::int, code, '2025-07-01'::date FROM unnest($2::text[]) AS code`,
    [agent.id, territories],
  );
  return agent;
}

export interface PopulatedProvince {
  readonly rootId: number;
  readonly eastId: number;
  /** Participants follow: four of IS0001M, two of IS0002M, one who was handed over to IS0003M. */
  readonly enrol: () => Promise<void>;
}

/**
 * Two offices with two agents each, on 20 November 2026: 00004 is of IS0001M, IS0002M and, with the whole province, of
 * IS0003M; 00008 of the latter two; 00013 of IS0003M alone. IS0004M is suspended.
 */
export async function aPopulatedProvince(app: TestApp): Promise<PopulatedProvince> {
  const { sql } = app;
  const rootId = await app.rootOffice();
  const west = await anOffice(sql, { code: '00101', parent_id: rootId });
  const east = await anOffice(sql, { code: '00102', parent_id: rootId });
  await communes(app);
  const first = await anAgentIn(app, 'IS0001M', west.id, ['00004']);
  const second = await anAgentIn(app, 'IS0002M', west.id, ['00004', '00008']);
  const third = await anAgentIn(app, 'IS0003M', east.id, ['01']);
  await anAgentIn(app, 'IS0004M', east.id, ['00004']);
  // Over the day before the plan is drawn up.
  await sql(
    `INSERT INTO territories (agent_id, administrative_unit_code, starts_on, ends_on)
     VALUES ($1, '00013', '2025-07-01', '2026-11-19')`,
    [first.id],
  );
  const enrol = async (): Promise<void> => {
    const running = { collectedOn: '2026-10-05', coveredFrom: '2026-10', coveredTo: '2026-12' };
    for (const { id: agentId } of [first, first, first, second, second, second])
      await aContributionLine(sql, { agentId, ...running });
    const lapsed = { collectedOn: '2026-08-05', coveredFrom: '2026-08', coveredTo: '2026-10' };
    await aContributionLine(sql, { agentId: first.id, ...lapsed });
    // Renewed before it ran out: one person all the same.
    const early = { agentId: first.id, participantId: (await aParticipant(sql)).id };
    await aContributionLine(sql, { ...early, ...running });
    const renewal = { collectedOn: '2026-11-15', coveredFrom: '2027-01', coveredTo: '2027-03' };
    await aContributionLine(sql, { ...early, ...renewal });
    await sql(
      `INSERT INTO portfolio_assignments (participant_id, agent_id, starts_on)
       SELECT max(participant_id), $2::int, '2026-11-01'::date FROM contribution_lines WHERE agent_id = $1`,
      [second.id, third.id],
    );
    const coverages = app.services.get(CoveragesRepository, { strict: false });
    await asSystem(app.services.get(ClsService), undefined, () => coverages.follow());
  };
  return { rootId, eastId: east.id, enrol };
}
