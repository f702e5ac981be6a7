import { ENTRY_LINE } from './own-lines.sql';
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
  chain AS MATERIALIZED (
    SELECT ordered.*,
      collected_on >= ${P.start} AS is_in_period,
      covered_before IS NULL OR covered_to > covered_before AS is_extending,
      -- The day's payment is looked at as a whole, but only where it can matter.
      CASE WHEN covered_before IS NULL THEN true
        WHEN covered_before >= covered_from - ${P.returnAfterMonths} THEN false
        ELSE covered_before + ${P.returnAfterMonths} < (
          SELECT min(same_day.covered_from) FROM contribution_lines same_day
          WHERE same_day.participant_id = ordered.participant_id AND same_day.collected_on = ordered.collected_on
            AND ${visible('same_day')}) END AS is_new
    FROM (
      SELECT line.id, line.agent_id, line.participant_id, line.covered_from, line.covered_to, line.collected_on,
        line.source_system_id, line.receipt_no, line.line_no,
        row_number() OVER collected AS position,
        max(line.covered_to) OVER collected AS covered_before,
        lead(line.collected_on) OVER collected AS next_on,
        lead(line.agent_id) OVER collected AS next_agent_id,
        lead(line.collected_on, 2) OVER collected AS second_next_on
      -- OFFSET 0 keeps it participant by participant through the index, however many lines there are of others.
      FROM concerned CROSS JOIN LATERAL (
        SELECT known.*, source.code AS source_system
        FROM contribution_lines known JOIN source_systems source ON source.id = known.source_system_id
        WHERE known.participant_id = concerned.participant_id AND known.collected_on <= ${P.end}
          AND ${visible('known')} OFFSET 0
      ) line
      -- The order of \`asCollected\` in the core. The frame is for the maximum; the others do not look at it.
      WINDOW collected AS (PARTITION BY line.participant_id
        ORDER BY line.collected_on, line.covered_to DESC, line.source_system, line.receipt_no, line.line_no
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    ) ordered
  ),
  counted AS (
    SELECT participant_id, min(position) AS position FROM chain WHERE is_in_period AND is_new GROUP BY participant_id
  ),
  dues AS MATERIALIZED (
    SELECT cover.*, cover.renewed_on <= cover.due_on + ${P.graceDays} AS is_renewed,
      cover.due_on + ${P.graceDays} BETWEEN ${P.start} AND ${P.end} AS is_maturing,
      -- The agent of the last line before the due day, when that is this line or the next one.
      CASE WHEN collected_on >= due_on THEN NULL
        WHEN next_on IS NULL OR next_on >= due_on THEN agent_id
        WHEN second_next_on IS NULL OR second_next_on >= due_on THEN next_agent_id END AS near_agent_id
    FROM (
      SELECT id, agent_id, participant_id, collected_on, source_system_id, receipt_no, line_no, next_on, next_agent_id, second_next_on,
        month_start(covered_to + 1) AS due_on,
        lead(collected_on) OVER (PARTITION BY participant_id ORDER BY position) AS renewed_on
      FROM chain WHERE is_extending
    ) cover
  ),
  -- The same for the others. Position and agent travel as one number, so that a plain maximum finds it.
  far AS (
    SELECT due.id, (max((line.position << 32) | line.agent_id) & 4294967295)::int AS agent_id
    FROM dues due
    JOIN chain line ON line.participant_id = due.participant_id AND line.collected_on < due.due_on
    WHERE due.is_maturing AND due.near_agent_id IS NULL
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
    SELECT due.*, coalesce(assigned.agent_id, due.latest_agent_id) AS holder_id,
      coalesce(assigned.agent_id <> due.latest_agent_id, false) AS is_inherited,
      coalesce(assigned.agent_id <> due.latest_agent_id AND due.due_on < assigned.starts_on + ${P.handoverGraceDays},
        false) AS is_in_grace
    FROM (
      SELECT dues.*, coalesce(dues.near_agent_id, far.agent_id) AS latest_agent_id
      FROM dues LEFT JOIN far ON far.id = dues.id
    ) due
    LEFT JOIN assigned ON assigned.id = due.id
  )`;

/** What the lines of a chain mean for new participants and the two kinds of retention, each for the agent concerned. */
export const chainEntries = `
  SELECT agent_id, ${ENTRY_LINE}, 'new-participants' AS measure, 1::bigint AS numerator, 0::bigint AS denominator,
    CASE WHEN NOT is_in_period THEN 'collected-outside-period'
      WHEN counted.position < chain.position THEN 'already-counted'
      WHEN NOT is_new THEN 'not-new-earlier-cover' END AS excluded
  FROM chain LEFT JOIN counted ON counted.participant_id = chain.participant_id
  WHERE agent_id = ANY(${P.agents})
  UNION ALL
  SELECT holder_id, ${ENTRY_LINE}, CASE WHEN is_inherited THEN 'inherited-retention' ELSE 'retention' END,
    coalesce(is_renewed, false)::int, 1, CASE WHEN is_in_grace THEN 'handover-grace' END
  FROM held WHERE is_maturing AND holder_id = ANY(${P.agents})
  UNION ALL
  SELECT agent_id, ${ENTRY_LINE}, 'retention', 0, 0, CASE WHEN NOT is_maturing THEN 'due-matures-outside-period'
    WHEN holder_id IS NULL THEN 'no-holder-on-due-day' ELSE 'held-by-another-agent' END
  FROM held WHERE agent_id = ANY(${P.agents}) AND (NOT is_maturing OR holder_id IS DISTINCT FROM agent_id)
  UNION ALL
  SELECT agent_id, ${ENTRY_LINE}, 'retention', 0, 0, 'not-extending'
  FROM chain WHERE NOT is_extending AND agent_id = ANY(${P.agents})`;
