import { P, visible } from './parameters';

/**
 * All visible lines of every participant whom one of the agents has or had, in the order of collection. Dues hang on
 * the lines of other agents as well; who holds a due is settled only for those that mature in the period.
 */
export const participantChains = `
  concerned AS MATERIALIZED (
    SELECT participant_id FROM contribution_lines line
    WHERE line.agent_id = ANY(${P.agents}) AND line.collected_on <= ${P.end} AND ${visible('line')}
    UNION
    SELECT participant_id FROM portfolio_assignments assignment
    WHERE assignment.agent_id = ANY(${P.agents}) AND ${visible('assignment')}
  ),
  ordered AS (
    SELECT line.id, line.agent_id, line.participant_id, line.covered_to, line.collected_on,
      row_number() OVER collected AS position,
      max(line.covered_to) OVER (collected ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_before,
      min(line.covered_from) OVER (PARTITION BY line.participant_id, line.collected_on) AS first_month
    -- OFFSET keeps the planner from reading all lines of the country for the few participants of a shard.
    FROM concerned CROSS JOIN LATERAL (
      SELECT * FROM contribution_lines line
      WHERE line.participant_id = concerned.participant_id AND line.collected_on <= ${P.end} AND ${visible('line')}
      OFFSET 0
    ) line
    WINDOW collected AS (PARTITION BY line.participant_id
      ORDER BY line.collected_on, line.covered_to DESC, line.source_system, line.receipt_no, line.line_no)
  ),
  chain AS MATERIALIZED (
    SELECT ordered.*,
      collected_on >= ${P.start} AS is_in_period,
      covered_before IS NULL OR covered_before < first_month - ${P.returnAfterMonths} AS is_new,
      covered_before IS NULL OR covered_to > covered_before AS is_extending
    FROM ordered
  ),
  enrolments AS (
    SELECT chain.*, count(*) FILTER (WHERE is_in_period AND is_new) OVER (
      PARTITION BY participant_id ORDER BY position ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS counted_before
    FROM chain
  ),
  dues AS MATERIALIZED (
    SELECT cover.*, cover.next_collected_on <= cover.due_on + ${P.graceDays} AS is_renewed,
      cover.due_on + ${P.graceDays} BETWEEN ${P.start} AND ${P.end} AS is_maturing
    FROM (
      SELECT id, agent_id, participant_id, month_start(covered_to + 1) AS due_on,
        lead(collected_on) OVER (PARTITION BY participant_id ORDER BY position) AS next_collected_on
      FROM chain WHERE is_extending
    ) cover
  ),
  -- The agent of the last line before the due day: position and agent travel as one number, so that a plain maximum
  -- finds it.
  latest AS (
    SELECT due.id, (max((line.position << 32) | line.agent_id) & 4294967295)::int AS agent_id
    FROM dues due
    JOIN chain line ON line.participant_id = due.participant_id AND line.collected_on < due.due_on
    WHERE due.is_maturing
    GROUP BY due.id
  ),
  assigned AS (
    SELECT DISTINCT ON (due.id) due.id, assignment.agent_id, assignment.starts_on
    FROM dues due
    JOIN portfolio_assignments assignment ON assignment.participant_id = due.participant_id
      AND assignment.starts_on <= due.due_on AND (assignment.ends_on IS NULL OR assignment.ends_on >= due.due_on)
      AND ${visible('assignment')}
    JOIN agents agent ON agent.id = assignment.agent_id
    WHERE due.is_maturing
    ORDER BY due.id, assignment.starts_on DESC, assignment.recorded_at DESC, agent.code COLLATE "C"
  ),
  held AS MATERIALIZED (
    SELECT due.*, coalesce(assigned.agent_id, latest.agent_id) AS holder_id,
      coalesce(assigned.agent_id <> latest.agent_id, false) AS is_inherited,
      coalesce(assigned.agent_id <> latest.agent_id AND due.due_on < assigned.starts_on + ${P.handoverGraceDays},
        false) AS is_in_grace
    FROM dues due
    LEFT JOIN latest ON latest.id = due.id
    LEFT JOIN assigned ON assigned.id = due.id
  )`;

/** What the lines of a chain mean for new participants and the two kinds of retention, each for the agent concerned. */
export const chainEntries = `
  SELECT agent_id, id AS line_id, 'new-participants' AS measure, 1::bigint AS numerator, 0::bigint AS denominator,
    CASE WHEN NOT is_in_period THEN 'collected-outside-period'
      WHEN counted_before > 0 THEN 'already-counted'
      WHEN NOT is_new THEN 'not-new-earlier-cover' END AS excluded
  FROM enrolments WHERE agent_id = ANY(${P.agents})
  UNION ALL
  SELECT holder_id, id, CASE WHEN is_inherited THEN 'inherited-retention' ELSE 'retention' END,
    coalesce(is_renewed, false)::int, 1, CASE WHEN is_in_grace THEN 'handover-grace' END
  FROM held WHERE is_maturing AND holder_id = ANY(${P.agents})
  UNION ALL
  SELECT agent_id, id, 'retention', 0, 0, CASE WHEN NOT is_maturing THEN 'due-matures-outside-period'
    WHEN holder_id IS NULL THEN 'no-holder-on-due-day' ELSE 'held-by-another-agent' END
  FROM held WHERE agent_id = ANY(${P.agents}) AND (NOT is_maturing OR holder_id IS DISTINCT FROM agent_id)
  UNION ALL
  SELECT agent_id, id, 'retention', 0, 0, 'not-extending'
  FROM chain WHERE NOT is_extending AND agent_id = ANY(${P.agents})`;
