import { Injectable } from '@nestjs/common';
import { holdsOn, isAtWork } from '../agents/sql/at-work.sql';
import { Sql } from '../database/sql';
import { type LocalDate, addDays } from '../shared/local-date';
import type { CommunesLeftAlone } from './core/escalation';
import { namedUnit } from './named-unit.sql';

/** As many are named in a reason. */
const NAMED = 5;

/** Who is at work where. */
@Injectable()
export class CaseCoverageRepository {
  constructor(private readonly sql: Sql) {}

  /** Of the communes that are the agent's on its last day those in which nobody, of whatever office, is at work the day after. */
  async leftAlone(agentId: number, lastDay: LocalDate): Promise<CommunesLeftAlone> {
    const rows = await this.sql.rows<{ code: string; name: string | null; total: number }>(
      `WITH alone AS (
         SELECT own.administrative_unit_code AS code FROM territories own
         WHERE own.agent_id = $1 AND own.superseded_at IS NULL AND ${holdsOn('own', '$2')} AND NOT EXISTS (
           SELECT FROM territories other
           WHERE other.administrative_unit_code = own.administrative_unit_code AND other.superseded_at IS NULL
             AND ${holdsOn('other', '$3')} AND ${isAtWork('other.agent_id', '$3')})
       )
       SELECT alone.code, unit.name, count(*) OVER () AS total
       FROM alone LEFT JOIN ${namedUnit('alone.code', '$3')}
       ORDER BY alone.code LIMIT ${NAMED}`,
      [agentId, lastDay, addDays(lastDay, 1)],
    );
    return { total: rows[0]?.total ?? 0, listed: rows.map(({ code, name }) => ({ code, name })) };
  }
}
