import { newSince } from './new-covers.sql';
import { P, visible } from './parameters';

const IS_DUE = `cover.due_on BETWEEN ${P.start} - ${P.graceDays} AND ${P.end} - ${P.graceDays} AND ${visible('cover')}`;
const IS_RENEWED = `coalesce(cover.renewed_at <= ${P.cutoff} AND cover.renewed_on <= cover.due_on + ${P.graceDays}, false)`;
const IS_ASSIGNED = 'given.participant_id IS NOT NULL';
/** Some of the dues are of nobody's latest line. */
const IS_HELD = `cover.holder_id = ANY(${P.agents})`;

/**
 * What `participantChains` finds by putting all lines of every participant in order, read from the coverages that are
 * kept up with the lines: only what fell due or began in the period. Dues count for their holder; those of participants
 * with an assignment on the due day are taken off again, and given to whom they are assigned.
 */
export const covers = `
  -- In one pass: the dues of a holder, and lists of those of participants who ever had an assignment.
  held AS MATERIALIZED (
    SELECT cover.holder_id, count(*) AS dues, count(*) FILTER (WHERE ${IS_RENEWED}) AS renewed,
      array_agg(cover.participant_id) FILTER (WHERE ${IS_ASSIGNED}) AS participants,
      array_agg(cover.line_id) FILTER (WHERE ${IS_ASSIGNED}) AS lines,
      array_agg(cover.due_on) FILTER (WHERE ${IS_ASSIGNED}) AS due_days,
      array_agg(${IS_RENEWED}) FILTER (WHERE ${IS_ASSIGNED}) AS are_renewed
    FROM coverages cover
    LEFT JOIN (SELECT DISTINCT participant_id FROM portfolio_assignments) given
      ON given.participant_id = cover.participant_id
    WHERE ${IS_HELD} AND ${IS_DUE} GROUP BY cover.holder_id
  ),
  concerned AS (
    SELECT due.participant_id, due.line_id, held.holder_id, due.due_on, due.is_renewed
    FROM held CROSS JOIN LATERAL unnest(participants, lines, due_days, are_renewed)
      AS due (participant_id, line_id, due_on, is_renewed)
    UNION ALL
    SELECT due.*
    FROM (SELECT DISTINCT participant_id FROM portfolio_assignments WHERE agent_id = ANY(${P.agents})) taken_over
    -- Participant by participant: whatever the statistics say, it never reads what is due of everybody.
    CROSS JOIN LATERAL (
      SELECT cover.participant_id, cover.line_id, cover.holder_id, cover.due_on, ${IS_RENEWED} FROM coverages cover
      WHERE cover.participant_id = taken_over.participant_id AND (${IS_HELD}) IS NOT TRUE AND ${IS_DUE} OFFSET 0
    ) due
  ),
  assigned AS MATERIALIZED (
    SELECT DISTINCT ON (due.line_id) due.*, assignment.agent_id,
      coalesce(assignment.agent_id <> due.holder_id, false) AS is_inherited,
      coalesce(assignment.agent_id <> due.holder_id AND due.due_on < assignment.starts_on + ${P.handoverGraceDays}, false)
        AS is_in_grace
    FROM concerned due
    CROSS JOIN LATERAL (
      SELECT * FROM portfolio_assignments given
      WHERE given.participant_id = due.participant_id AND given.starts_on <= due.due_on
        AND (given.ends_on IS NULL OR given.ends_on >= due.due_on) AND ${visible('given')} OFFSET 0
    ) assignment
    JOIN agents agent ON agent.id = assignment.agent_id
    ORDER BY due.line_id, assignment.starts_on DESC, assignment.recorded_at DESC, agent.code COLLATE "C"
  )`;

/** In the form of the sums, but several to be added up: agent_id, measure, numerator, denominator, count. */
export const coverEntries = `
  SELECT cover.agent_id, 'new-participants' AS measure, count(*) AS numerator, 0::bigint AS denominator, count(*) AS count
  FROM coverages cover
  WHERE cover.agent_id = ANY(${P.agents}) AND cover.collected_on BETWEEN ${P.start} AND ${P.end}
    AND ${newSince({ ...P, visible })}
  GROUP BY cover.agent_id
  UNION ALL
  SELECT holder_id, 'retention', renewed, dues, dues FROM held
  UNION ALL
  SELECT holder_id, 'retention', -is_renewed::int, -1, -1 FROM assigned WHERE holder_id = ANY(${P.agents})
  UNION ALL
  SELECT agent_id, CASE WHEN is_inherited THEN 'inherited-retention' ELSE 'retention' END, is_renewed::int, 1, 1
  FROM assigned WHERE agent_id = ANY(${P.agents}) AND NOT is_in_grace`;
