import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import { publicId } from '../http/public-id';
import type { LocalDate } from '../shared/local-date';
import type { RecontractingBar } from './core/recontracting';

/** Contracts after which there is no other for some time. */
@Injectable()
export class RecontractingRepository {
  constructor(private readonly sql: Sql) {}

  /**
   * What bars a contract of the agent from beginning on the day, that which lasts longest: of its own contracts and of
   * those of agents of the same organisation, wherever they are. Agent and case are told within the scope only.
   */
  async barOn(scopeId: number, agentId: number, day: LocalDate): Promise<RecontractingBar | undefined> {
    const row = await this.sql.first<Omit<RecontractingBar, 'caseId'> & { caseId: number | null }>(
      `WITH concerned AS (
         SELECT $2::int AS id
         UNION
         SELECT other.id FROM agents asked JOIN agents other ON other.organisation_tax_code = asked.organisation_tax_code
         WHERE asked.id = $2
       )
       SELECT CASE WHEN agent.office_id IN (SELECT office_subtree($1)) THEN agent.code END AS "agentCode",
         bar.ended_on AS "endedOn", bar.end_reason_class AS "reasonClass", bar.barred_until AS "barredUntil",
         CASE WHEN bar.case_office_id IN (SELECT office_subtree($1)) THEN bar.case_id END AS "caseId"
       FROM concerned JOIN recontracting_bars bar ON bar.agent_id = concerned.id
       JOIN agents agent ON agent.id = bar.agent_id
       WHERE bar.ended_on < $3 AND bar.barred_until >= $3
       ORDER BY bar.barred_until DESC, bar.contract_id LIMIT 1`,
      [scopeId, agentId, day],
    );
    return row && { ...row, caseId: row.caseId === null ? null : publicId.encode('case', row.caseId) };
  }
}
