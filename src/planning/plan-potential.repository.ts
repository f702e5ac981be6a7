import { Injectable } from '@nestjs/common';
import { holdsOn, isAtWork } from '../agents/sql/at-work.sql';
import { Sql } from '../database/sql';
import type { PopulationDefinition } from '../offices/core/population-figure';
import type { LocalDate } from '../shared/local-date';
import type { AgentReach, SharedCommune } from './core/potential';
import { isInForce } from './covers.sql';

/** Of facts with spans of days: the current version, which holds on the day. */
const HOLDS = (fact: string, day: string): string =>
  `${fact}.superseded_at IS NULL AND ${holdsOn(fact, day)}`;

const EXISTS_ON = (unit: string, day: string): string =>
  `${day} BETWEEN ${unit}.valid_from AND coalesce(${unit}.valid_to, 'infinity')`;

/** Where agents work, how many people live there, and how many of them take part. Codes of places hold on a day. */
@Injectable()
export class PlanPotentialRepository {
  constructor(private readonly sql: Sql) {}

  /**
   * All agents of the office and below, by code. One whose contract is effective on the day and not suspended reaches the
   * communes of its territories, those below a province or district among them; a territory in which there is no commune
   * stands for itself. Participants belong to whom they are assigned on the day, or else to the agent that collected last.
   */
  async reaches(officeId: number, day: LocalDate): Promise<AgentReach[]> {
    const rows = await this.sql.rows<{ code: string; communes: string[]; inForce: number }>(
      `WITH RECURSIVE scoped AS (
         SELECT id, code FROM agents WHERE office_id IN (SELECT office_subtree($1))
       ), held AS (
         SELECT DISTINCT territory.agent_id, territory.administrative_unit_code AS code
         FROM territories territory JOIN scoped ON scoped.id = territory.agent_id
         WHERE ${HOLDS('territory', '$2')} AND ${isAtWork('territory.agent_id', '$2')}
       ), inside AS (
         SELECT unit.code AS territory, unit.code, unit.level FROM administrative_units unit
         WHERE unit.code IN (SELECT code FROM held) AND ${EXISTS_ON('unit', '$2')}
         UNION
         SELECT inside.territory, unit.code, unit.level
         FROM inside JOIN administrative_units unit ON unit.parent_code = inside.code
         WHERE ${EXISTS_ON('unit', '$2')}
       ), places AS (
         SELECT held.agent_id, array_agg(DISTINCT coalesce(inside.code, held.code)) AS communes
         FROM held LEFT JOIN inside ON inside.territory = held.code AND inside.level = 'commune'
         GROUP BY held.agent_id
       ), assigned AS (
         SELECT given.participant_id, given.agent_id FROM portfolio_assignments given WHERE ${HOLDS('given', '$2')}
       ), covered AS (
         SELECT cover.holder_id AS agent_id FROM coverages cover JOIN scoped ON scoped.id = cover.holder_id
         WHERE ${isInForce('$2')}
           AND NOT EXISTS (SELECT FROM assigned WHERE assigned.participant_id = cover.participant_id)
         UNION ALL
         SELECT assigned.agent_id FROM assigned JOIN scoped ON scoped.id = assigned.agent_id
         JOIN coverages cover ON cover.participant_id = assigned.participant_id WHERE ${isInForce('$2')}
       ), counted AS (
         SELECT agent_id, count(*) AS count FROM covered GROUP BY agent_id
       )
       SELECT scoped.code, coalesce(places.communes, '{}') AS communes, coalesce(counted.count, 0) AS "inForce"
       FROM scoped LEFT JOIN places ON places.agent_id = scoped.id LEFT JOIN counted ON counted.agent_id = scoped.id
       ORDER BY scoped.code`,
      [officeId, day],
    );
    return rows.map(({ inForce, ...reach }) => ({ ...reach, inForce: BigInt(inForce) }));
  }

  /**
   * Communes that agents reach on the day, with all agents of whatever office that share them, one at least, and the figure
   * that was counted last: of the commune that has the code on the day, on that day or before.
   * @param codes each once.
   */
  async communes(
    codes: readonly string[],
    definition: PopulationDefinition,
    day: LocalDate,
  ): Promise<SharedCommune[]> {
    const rows = await this.sql.rows<{ code: string; people: number | null; agents: number }>(
      `WITH RECURSIVE above AS (
         SELECT given.code AS commune, given.code FROM unnest($1::text[]) AS given (code)
         UNION
         SELECT above.commune, unit.parent_code FROM above JOIN administrative_units unit ON unit.code = above.code
         WHERE unit.parent_code IS NOT NULL AND ${EXISTS_ON('unit', '$3::date')}
       ), shared AS (
         SELECT above.commune AS code, count(DISTINCT territory.agent_id) AS agents
         FROM above JOIN territories territory ON territory.administrative_unit_code = above.code
         WHERE ${HOLDS('territory', '$3')} AND ${isAtWork('territory.agent_id', '$3')}
         GROUP BY above.commune
       )
       SELECT given.code, figure.people, coalesce(shared.agents, 1) AS agents
       FROM unnest($1::text[]) AS given (code) LEFT JOIN shared ON shared.code = given.code LEFT JOIN LATERAL (
         SELECT counted.people FROM population_figures counted JOIN administrative_units unit
           ON unit.level = 'commune' AND unit.code = counted.administrative_unit_code AND ${EXISTS_ON('unit', '$3')}
         WHERE counted.administrative_unit_code = given.code AND counted.definition = $2
           AND counted.superseded_at IS NULL AND counted.counted_on BETWEEN unit.valid_from AND $3
         ORDER BY counted.counted_on DESC LIMIT 1
       ) figure ON true
       ORDER BY given.code`,
      [codes, definition, day],
    );
    return rows.map(({ code, people, agents }) => ({
      code,
      people: people === null ? null : BigInt(people),
      agents: BigInt(agents),
    }));
  }
}
