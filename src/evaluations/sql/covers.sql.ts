import { P, visible } from './parameters';

const isNew = (cover: string): string =>
  `(${cover}.months_since_cover IS NULL OR ${cover}.months_since_cover > ${P.returnAfterMonths})`;

/** A version of a cover that was known at the cutoff; the columns of a cover that a due is judged by. */
const due = (from: string): string => `
    SELECT cover.participant_id, cover.line_id, cover.holder_id, cover.due_on,
      cover.renewed_at <= ${P.cutoff} AND cover.renewed_on <= cover.due_on + ${P.graceDays} AS is_renewed
    FROM ${from}
      AND cover.due_on BETWEEN ${P.start} - ${P.graceDays} AND ${P.end} - ${P.graceDays} AND ${visible('cover')}`;

/**
 * What `participantChains` finds by putting all lines of every participant in order, read from the coverages that are
 * kept up with the lines: only what fell due or began in the period. Tests hold both against the core.
 */
export const covers = `
  due AS MATERIALIZED (
    ${due(`coverages cover WHERE cover.holder_id = ANY(${P.agents})`)}
    UNION
    ${due(`(SELECT DISTINCT participant_id FROM portfolio_assignments assignment
        WHERE assignment.agent_id = ANY(${P.agents}) AND ${visible('assignment')}) concerned
      JOIN coverages cover ON cover.participant_id = concerned.participant_id`)}
  ),
  assigned AS (
    SELECT DISTINCT ON (due.line_id) due.line_id, assignment.agent_id, assignment.starts_on
    FROM due
    JOIN portfolio_assignments assignment ON assignment.participant_id = due.participant_id
      AND assignment.starts_on <= due.due_on AND (assignment.ends_on IS NULL OR assignment.ends_on >= due.due_on)
      AND ${visible('assignment')}
    JOIN agents agent ON agent.id = assignment.agent_id
    ORDER BY due.line_id, assignment.starts_on DESC, assignment.recorded_at DESC, agent.code COLLATE "C"
  ),
  held AS (
    SELECT due.is_renewed, coalesce(assigned.agent_id, due.holder_id) AS agent_id,
      coalesce(assigned.agent_id <> due.holder_id, false) AS is_inherited,
      coalesce(assigned.agent_id <> due.holder_id AND due.due_on < assigned.starts_on + ${P.handoverGraceDays}, false)
        AS is_in_grace
    FROM due LEFT JOIN assigned ON assigned.line_id = due.line_id
  )`;

/** The counted ones only, in the form of the entries of lines but for the line. */
export const coverEntries = `
  SELECT cover.agent_id, 'new-participants' AS measure, 1::bigint AS numerator, 0::bigint AS denominator
  FROM coverages cover
  WHERE cover.agent_id = ANY(${P.agents}) AND cover.collected_on BETWEEN ${P.start} AND ${P.end}
    AND (cover.months_since_cover IS NULL OR cover.months_since_cover > 1) AND ${isNew('cover')} AND ${visible('cover')}
    AND (cover.earlier_start_on IS NULL OR cover.earlier_start_on < ${P.start} OR NOT EXISTS (
      SELECT FROM coverages earlier
      WHERE earlier.participant_id = cover.participant_id AND ${isNew('earlier')} AND ${visible('earlier')}
        AND earlier.collected_on >= ${P.start} AND earlier.collected_on < cover.collected_on))
  UNION ALL
  SELECT agent_id, CASE WHEN is_inherited THEN 'inherited-retention' ELSE 'retention' END,
    coalesce(is_renewed, false)::int, 1
  FROM held WHERE agent_id = ANY(${P.agents}) AND NOT is_in_grace`;
