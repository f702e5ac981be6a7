import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import type { TargetResult } from './target';

interface Count {
  readonly officeId: number;
  /** Of the day among the days, from 1. */
  readonly place: number;
  readonly people: number;
}

/** What came of targets, as receipts and reports say. */
@Injectable()
export class TargetResultsRepository {
  constructor(private readonly sql: Sql) {}

  /**
   * Participants in force on each day, by office with all below it. A cover is in force from the day on which it was
   * collected, also when it is of later months, until it falls due or the next one takes its place. So of one participant
   * no two are in force on a day, and rows are people. They count for the office where the agent that collected them is
   * now.
   *
   * The covers are gone over once, whatever the offices and days: no index leads from the agent that collected to what
   * falls due, and one would be paid for by every receipt. That takes about 0.15 s for a million covers of which few count,
   * 0.6 s where all of them do. What is left of them is one row for each office and span of days.
   * @param days in order.
   */
  async participantsInForce(
    officeIds: readonly number[],
    days: readonly LocalDate[],
  ): Promise<ReadonlyMap<number, readonly number[]>> {
    const counts = new Map(officeIds.map((id) => [id, days.map(() => 0)]));
    for (const { officeId, place, people } of await this.count(officeIds, days))
      counts.get(officeId)![place - 1] = people;
    return counts;
  }

  private count(officeIds: readonly number[], days: readonly LocalDate[]): Promise<Count[]> {
    return this.sql.transaction(async () => {
      // The planner cannot know how few spans there are, and would compile for the many that it sees.
      await this.sql.rows(`SELECT set_config('jit', 'off', true)`);
      return this.sql.rows<Count>(
        `WITH below AS (
           SELECT root.id AS root_id, office_subtree(root.id) AS office_id
           FROM (SELECT DISTINCT unnest($1::int[]) AS id) root
         ), counted AS MATERIALIZED (
           -- Places among the days, from 1, of the first and the last on which a cover is in force; one that was not renewed
           -- has a null there, which least() passes over.
           SELECT agent.office_id, width_bucket(cover.collected_on - 1, $2::date[]) + 1 AS first_place,
             width_bucket(least(cover.due_on, cover.renewed_on) - 1, $2::date[]) AS last_place, count(*) AS people
           FROM coverages cover JOIN agents agent ON agent.id = cover.agent_id
           WHERE cover.superseded_at IS NULL AND cover.due_on > $3 AND cover.collected_on <= $4
             AND agent.office_id IN (SELECT office_id FROM below)
           GROUP BY agent.office_id, first_place, last_place
         )
         SELECT below.root_id AS "officeId", place, sum(counted.people)::bigint AS people
         FROM below JOIN counted ON counted.office_id = below.office_id
         CROSS JOIN LATERAL generate_series(counted.first_place, counted.last_place) AS place
         GROUP BY below.root_id, place`,
        [officeIds, days, days[0], days.at(-1)],
      );
    });
  }

  /** The latest report of each target of the day or before; a target without one is not there. */
  async latestReports(
    targetIds: readonly number[],
    day: LocalDate,
  ): Promise<ReadonlyMap<number, TargetResult>> {
    const rows = await this.sql.rows<{ targetId: number; people: number; on: LocalDate }>(
      `SELECT DISTINCT ON (target_id) target_id AS "targetId", people, reported_on AS "on" FROM target_reports
       WHERE target_id = ANY ($1::int[]) AND reported_on <= $2 ORDER BY target_id, reported_on DESC`,
      [targetIds, day],
    );
    return new Map(rows.map(({ targetId, people, on }) => [targetId, { people, on }]));
  }
}
