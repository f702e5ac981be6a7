import { Injectable } from '@nestjs/common';
import { holdsOn, isAtWork } from '../agents/sql/at-work.sql';
import { Sql } from '../database/sql';
import type { DepartureScope, HeldParticipants, NearbyAgent } from './departure-impact';
import { IS_LAST, inForce, isAssigned } from './departure-impact.sql';

/**
 * Covers that run out in the 90 days after the day, for whoever holds the participant when they do: what planning lists as
 * renewals due, of one agent and a day to come.
 */
const DUE_SOON = `cover.due_on > $2 AND cover.due_on <= $2::date + 90 AND ${IS_LAST}`;
const DUE = `
  SELECT cover.due_on FROM coverages cover
  WHERE cover.holder_id = $1 AND ${DUE_SOON} AND NOT ${isAssigned('cover.participant_id', 'cover.due_on')}
  UNION ALL
  SELECT held.due_on FROM portfolio_assignments given CROSS JOIN LATERAL (
    SELECT cover.due_on FROM coverages cover
    WHERE cover.participant_id = given.participant_id AND ${DUE_SOON} OFFSET 0
  ) held
  WHERE given.agent_id = $1 AND given.superseded_at IS NULL AND ${holdsOn('given', 'held.due_on')}`;

const within = (days: number): string => `count(*) FILTER (WHERE due.due_on <= $2::date + ${days})`;

/** The agents of the office and below, and all that share a commune: at work on the day, and in the reach of the reader. */
const NEARBY = `own AS (
    SELECT administrative_unit_code AS code FROM territories own
    WHERE agent_id = $2 AND superseded_at IS NULL AND ${holdsOn('own', '$4')}
  ), sharing AS (
    SELECT other.agent_id, count(*) AS communes
    FROM own JOIN territories other ON other.administrative_unit_code = own.code
    WHERE other.agent_id <> $2 AND other.superseded_at IS NULL AND ${holdsOn('other', '$4')}
    GROUP BY other.agent_id
  ), named AS (
    SELECT id FROM agents WHERE office_id = ANY (ARRAY(SELECT office_subtree($3)))
    UNION
    SELECT agent_id FROM sharing
  ), nearby AS MATERIALIZED (
    SELECT agent.id, agent.code, agent.name, agent.office_id, coalesce(sharing.communes, 0) AS communes
    FROM named JOIN agents agent ON agent.id = named.id LEFT JOIN sharing ON sharing.agent_id = agent.id
    WHERE agent.office_id = ANY (ARRAY(SELECT office_subtree($1))) AND ${isAtWork('agent.id', '$4')}
  )`;

/** From every office concerned to all above it; how far the closest one is that stands above both. */
const DISTANCES = `above (office_id, id, steps) AS (
    SELECT office_id, office_id, 0 FROM (SELECT office_id FROM nearby UNION SELECT $3::int) concerned
    UNION ALL
    SELECT above.office_id, office.parent_id, above.steps + 1
    FROM above JOIN offices office ON office.id = above.id WHERE office.parent_id IS NOT NULL
  ), distances AS (
    SELECT theirs.office_id, min(greatest(ours.steps, theirs.steps)) AS steps
    FROM above ours JOIN above theirs ON theirs.id = ours.id WHERE ours.office_id = $3 GROUP BY theirs.office_id
  )`;

/** Whom an agent looks after, and who else could. */
@Injectable()
export class DepartureImpactPeopleRepository {
  constructor(private readonly sql: Sql) {}

  async held({ agentId, day }: DepartureScope): Promise<HeldParticipants> {
    const row = await this.sql.first<HeldParticipants>(
      `SELECT ${inForce('$1', '$2')} AS "inForce", ${within(30)} AS "within30", ${within(60)} AS "within60",
         ${within(90)} AS "within90", NOT EXISTS (SELECT FROM uncovered_participants) AS "areCurrent"
       FROM (${DUE}) due`,
      [agentId, day],
    );
    return row!;
  }

  /** The agent itself is among them when it is at work on the day. */
  nearby({ readerOfficeId, agentId, officeId, day }: DepartureScope): Promise<NearbyAgent[]> {
    return this.sql.rows<NearbyAgent>(
      `WITH RECURSIVE ${NEARBY}, ${DISTANCES}
       SELECT nearby.id, nearby.code, nearby.name, nearby.office_id AS "officeId", nearby.communes AS "sharedCommunes",
         distances.steps AS "officeDistance", ${inForce('nearby.id', '$4')} AS "participantsInForce",
         (SELECT count(DISTINCT span.staff_id) FROM staff_spans span
          WHERE span.agent_id = nearby.id AND span.superseded_at IS NULL AND ${holdsOn('span', '$4')}) AS staff,
         verdict.grade, verdict.period AS "gradedPeriod",
         nearby.id <> $2 AND (nearby.communes > 0 OR nearby.office_id = $3) AS "isCandidate",
         nearby.office_id = ANY (ARRAY(SELECT office_subtree($3))) AS "isOfOffice"
       FROM nearby LEFT JOIN distances ON distances.office_id = nearby.office_id
       LEFT JOIN LATERAL (
         SELECT evaluation.grade, evaluation.period
         FROM evaluations evaluation JOIN evaluation_runs run ON run.id = evaluation.run_id AND run.state = 'completed'
         WHERE evaluation.agent_id = nearby.id AND evaluation.grade IS NOT NULL
           AND evaluation.office_id = ANY (ARRAY(SELECT office_subtree($1)))
         ORDER BY evaluation.period DESC, run.knowledge_cutoff DESC, evaluation.id DESC LIMIT 1
       ) verdict ON true`,
      [readerOfficeId, agentId, officeId, day],
    );
  }
}
