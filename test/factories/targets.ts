import { CoveragesRepository } from '../../src/contributions/coverages.repository';
import { publicId } from '../../src/http/public-id';
import type { TestApp } from '../support/app';
import { aContributionLine } from './facts';
import type { RunSql } from './load-facts';
import { anAdministrativeUnit, anAgent, anOffice } from './register';

interface TargetOptions {
  readonly officeId: number;
  readonly authorId: number;
  readonly source: string;
}

/**
 * Targets of an office: one of participation in 2027, and one of pension coverage in 2026 with a report.
 * @returns the id of the latter.
 */
export async function someTargets(
  sql: RunSql,
  { officeId, authorId, source }: TargetOptions,
): Promise<number> {
  const targets = await sql<{ id: number }>(
    `INSERT INTO targets (office_id, year, measure, definition, rate_bp, population_people, population_counted_on, source,
       author_id)
     VALUES ($1, 2027, 'participation', 'working-age-labour-force', 300, 1000, '2025-04-01', $2, $3),
       ($1, 2026, 'pension-coverage', 'past-retirement-age', 5500, 400, '2025-04-01', $2, $3)
     RETURNING id`,
    [officeId, source, authorId],
  );
  const reported = targets[1]!.id;
  await sql(
    `INSERT INTO target_reports (target_id, reported_on, people, source, author_id) VALUES ($1, '2025-10-31', 200, $2, $3)`,
    [reported, source, authorId],
  );
  return reported;
}

/** From May 2025 to April 2026. */
export const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2025, 4 + month, 1)).toISOString().slice(0, 7),
);

/** Public ids. */
export type Localities = Readonly<Record<'root' | 'west' | 'east', string>>;

/**
 * A province with two offices of one agent each. In the west five people are in force in April 2025 and one more in each of
 * the twelve months after it; on 20 May 2026 they are 19. In the east there are three, since January 2026. With a commune
 * of today and a district of before July 2025.
 */
export async function aParticipatingProvince(
  app: TestApp,
): Promise<{ readonly eastId: number; readonly offices: Localities }> {
  const { sql } = app;
  const root = await app.rootOffice();
  const west = await anOffice(sql, { code: '00101', name: 'Cơ sở Tây', parent_id: root });
  const east = await anOffice(sql, { code: '00102', parent_id: root });
  await anAdministrativeUnit(sql, { code: '00008', name: 'Phường Ngọc Hà' });
  const district = { level: 'district', valid_from: '2004-01-01', valid_to: '2025-06-30' };
  await anAdministrativeUnit(sql, { code: '001', name: 'Quận Ba Đình', ...district });
  await payInWest(sql, (await anAgent(sql, { office_id: west.id })).id);
  const { id: eastern } = await anAgent(sql, { office_id: east.id });
  for (let n = 0; n < 3; n++) await pay(sql, eastern, '2026-01-15', '2026-01', '2027-12');
  await app.services.get(CoveragesRepository, { strict: false }).follow();
  const offices = {
    root: publicId.encode('office', root),
    west: publicId.encode('office', west.id),
    east: publicId.encode('office', east.id),
  };
  return { eastId: east.id, offices };
}

/** One person more. */
const pay = (sql: RunSql, agentId: number, collectedOn: string, coveredFrom: string, coveredTo: string) =>
  aContributionLine(sql, { agentId, collectedOn, coveredFrom, coveredTo });

async function payInWest(sql: RunSql, agentId: number): Promise<void> {
  for (let n = 0; n < 4; n++) await pay(sql, agentId, '2025-04-10', '2025-04', '2027-03');
  const { participant_id: participantId } = await pay(sql, agentId, '2025-04-10', '2025-04', '2026-03');
  // Renewed before it fell due: one person all the time.
  const renewal = { agentId, participantId, coveredFrom: '2026-04', coveredTo: '2027-03' };
  await aContributionLine(sql, { ...renewal, collectedOn: '2026-03-20' });
  for (const month of MONTHS) await pay(sql, agentId, `${month}-05`, month, '2027-12');
  // For a month that was over: never in force.
  await pay(sql, agentId, '2026-04-02', '2026-03', '2026-03');
  // One month, and months to come, which count from the day on which they are paid.
  await pay(sql, agentId, '2026-05-03', '2026-05', '2026-05');
  await pay(sql, agentId, '2026-05-20', '2026-07', '2026-12');
  // The day after.
  await pay(sql, agentId, '2026-05-21', '2026-05', '2026-10');
}
