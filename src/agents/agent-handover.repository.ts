import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import type { CollectionPointRow } from './collection-points.repository';

export interface AgentPair {
  readonly fromAgentId: number;
  readonly toAgentId: number;
}

/** A point as it is to be opened for somebody else. */
export type MovedPoint = Pick<
  CollectionPointRow,
  'code' | 'name' | 'address' | 'administrativeUnitCode' | 'openedOn' | 'closedOn'
>;

/** Where an agent works, given to another from a day on. Both agents are held by whoever asks. */
@Injectable()
export class AgentHandoverRepository {
  constructor(private readonly sql: Sql) {}

  /**
   * Territories that hold after the last day end with it, and are the other agent's for the rest of their days, but for
   * those on which it has them anyway. What was to begin later does so for the other only. @returns how many ended.
   */
  async moveTerritories({ fromAgentId, toAgentId }: AgentPair, lastDay: LocalDate): Promise<number> {
    const row = await this.sql.first<{ count: number }>(
      `WITH ended AS (
         UPDATE territories SET superseded_at = fact_time()
         WHERE agent_id = $1 AND superseded_at IS NULL AND (ends_on IS NULL OR ends_on > $3::date)
         RETURNING administrative_unit_code, starts_on, ends_on
       ), kept AS (
         INSERT INTO territories (agent_id, administrative_unit_code, starts_on, ends_on, recorded_at)
         SELECT $1, administrative_unit_code, starts_on, $3, fact_time() FROM ended WHERE starts_on <= $3::date
       ), given AS (
         INSERT INTO territories (agent_id, administrative_unit_code, starts_on, ends_on, recorded_at)
         SELECT $2, ended.administrative_unit_code, lower(days), upper(days) - 1, fact_time()
         FROM ended CROSS JOIN LATERAL unnest(
           datemultirange(daterange(greatest(ended.starts_on, $3::date + 1), ended.ends_on, '[]'))
           - coalesce((SELECT range_agg(daterange(own.starts_on, own.ends_on, '[]')) FROM territories own
               WHERE own.agent_id = $2 AND own.administrative_unit_code = ended.administrative_unit_code
                 AND own.superseded_at IS NULL), '{}')
         ) AS days
       )
       SELECT count(*) AS count FROM ended`,
      [fromAgentId, toAgentId, lastDay],
    );
    return row!.count;
  }

  /**
   * Closes the points that are open after the last day with it. One that was to open later closes on the day of its
   * opening, since no point closes before. @returns what is to be opened elsewhere, in the order of the codes.
   */
  closePoints(agentId: number, lastDay: LocalDate): Promise<MovedPoint[]> {
    return this.sql.rows<MovedPoint>(
      `WITH closed AS (
         UPDATE collection_points point SET closed_on = greatest(point.opened_on, $2::date), version = point.version + 1
         FROM (SELECT id, closed_on FROM collection_points
               WHERE agent_id = $1 AND (closed_on IS NULL OR closed_on > $2::date)
               ORDER BY id FOR NO KEY UPDATE) held
         WHERE point.id = held.id
         RETURNING point.code, point.name, point.address, point.administrative_unit_code, point.opened_on,
           held.closed_on
       )
       SELECT code, name, address, administrative_unit_code AS "administrativeUnitCode",
         greatest(opened_on, $2::date + 1) AS "openedOn", closed_on AS "closedOn"
       FROM closed ORDER BY code`,
      [agentId, lastDay],
    );
  }

  /** Of all points that the agent has or had. */
  async codesOf(agentId: number): Promise<string[]> {
    const rows = await this.sql.rows<{ code: string }>(
      'SELECT code FROM collection_points WHERE agent_id = $1',
      [agentId],
    );
    return rows.map(({ code }) => code);
  }

  async openPoints(agentId: number, points: readonly MovedPoint[]): Promise<void> {
    await this.sql.rows(
      `INSERT INTO collection_points (agent_id, code, name, address, administrative_unit_code, opened_on, closed_on)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::date[])`,
      [
        agentId,
        points.map(({ code }) => code),
        points.map(({ name }) => name),
        points.map(({ address }) => address),
        points.map(({ administrativeUnitCode }) => administrativeUnitCode),
        points.map(({ openedOn }) => openedOn),
        points.map(({ closedOn }) => closedOn),
      ],
    );
  }
}
