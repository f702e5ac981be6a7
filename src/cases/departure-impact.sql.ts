import { holdsOn } from '../agents/sql/at-work.sql';

/**
 * The last cover of a participant, as known now: nothing has renewed it. The day of a departure is never past, and nothing is
 * collected in the future, so that it is the one in force where it runs beyond the day. Planning asks about days past and
 * must say more; said like this, coverages_due_ix answers alone, for every agent around.
 */
export const IS_LAST = 'cover.superseded_at IS NULL AND cover.renewed_on IS NULL';

/** Whether a participant is assigned to somebody on the day. OFFSET keeps it participant by participant. */
export const isAssigned = (participant: string, day: string): string =>
  `EXISTS (SELECT FROM portfolio_assignments given WHERE given.participant_id = ${participant}
     AND given.superseded_at IS NULL AND ${holdsOn('given', day)} OFFSET 0)`;

/**
 * How many participants with a cover that runs beyond the day an agent holds on it: those assigned to it, and of those
 * assigned to nobody whose last line before the cover runs out it collected.
 */
export const inForce = (agent: string, day: string): string => `(
  (SELECT count(*) FROM coverages cover
   WHERE cover.holder_id = ${agent} AND cover.due_on > ${day} AND ${IS_LAST}
     AND NOT ${isAssigned('cover.participant_id', day)})
  + (SELECT count(*) FROM portfolio_assignments given CROSS JOIN LATERAL (
       SELECT 1 FROM coverages cover
       WHERE cover.participant_id = given.participant_id AND cover.due_on > ${day} AND ${IS_LAST} OFFSET 0
     ) held
     WHERE given.agent_id = ${agent} AND given.superseded_at IS NULL AND ${holdsOn('given', day)}))`;
