import { PAYER_REVERSAL_REASONS } from '../../shared/reversal-reason';
import { P, visible } from './parameters';

const payerReasons = PAYER_REVERSAL_REASONS.map((reason) => `'${reason}'`).join(', ');

/** Rows that can bear on the money of the agents. */
const looked = (table: string): string =>
  `${table}.agent_id = ANY(${P.agents}) AND ${table}.collected_on BETWEEN ${P.collectedFrom} AND ${P.collectedTo}`;
/** Follows from the day by which a line is looked up; said again, plans hold the months in which it may lie only. */
const months = (line: string): string =>
  `${line}.collected_on BETWEEN ${P.collectedFrom} AND ${P.collectedTo}`;
const inPeriod = (table: string): string => `${table}.collected_on BETWEEN ${P.start} AND ${P.end}`;
/** The last day on which the money may be handed over lies in the period. */
const lastAllowed = (table: string): string =>
  `${table}.collected_on + ${P.withheldDays} BETWEEN ${P.start} AND ${P.end}`;

/** The days whose money is due in the period follow one another without a gap; the latest is given first. */
const MONEY_DUE = `day.collected_on BETWEEN (${P.collectedDays})[cardinality(${P.collectedDays})] AND (${P.collectedDays})[1]`;
const IN_TIME = 'part.remitted_on <= due.due_on';
const IN_DAYS = `${lastAllowed('part')} AND part.remitted_on <= part.collected_on + ${P.withheldDays}`;

/** Of parts that are all of their line's money: what came by the due day, and by the last allowed one. */
const wholeSums = (parts: string): string => `sum(part.amount) FILTER (WHERE ${IN_TIME}) AS in_time,
    sum(part.amount) FILTER (WHERE ${IN_DAYS}) AS in_days, ${parts} FILTER (WHERE ${IN_DAYS}) AS in_days_lines`;

/** Whether the receipt of a candidate has a visible line in the period that is its first one, or a later one. */
const hasLine = (which: '= 1' | '> 1'): string => `EXISTS (
        SELECT FROM receipt_keys key CROSS JOIN LATERAL (
          SELECT agent_id FROM contribution_lines line
          WHERE line.id = key.line_id AND line.collected_on = key.collected_on AND ${visible('line')}
            AND ${months('line')} OFFSET 0
        ) line
        WHERE key.source_system_id = candidate.source_system_id AND key.receipt_no = candidate.receipt_no
          AND key.line_no ${which} AND ${inPeriod('key')} AND line.agent_id = candidate.agent_id)`;

/**
 * What `ownLines` tells line by line, added up agent by agent from the sums by day. Whole parts of remittances, those that
 * are all the money there is of their line, are summed by day as well; what is left to put right are those of the few
 * lines that are closed, and lines handed over in more parts than one.
 */
export const moneySums = `
  due_days AS MATERIALIZED (
    SELECT * FROM unnest(${P.collectedDays}, ${P.dueDays}) AS due (collected_on, due_on)
  ),
  lines AS (
    SELECT day.agent_id, sum(amount) FILTER (WHERE ${inPeriod('day')}) AS collected,
      sum(lines) FILTER (WHERE ${inPeriod('day')}) AS lines,
      sum(first_lines) FILTER (WHERE ${inPeriod('day')}) AS first_lines,
      sum(amount) FILTER (WHERE ${MONEY_DUE}) AS due, sum(lines) FILTER (WHERE ${MONEY_DUE}) AS due_lines,
      sum(amount) FILTER (WHERE ${lastAllowed('day')}) AS allowed,
      sum(paid_lines) FILTER (WHERE ${lastAllowed('day')}) AS allowed_lines,
      sum(fingerprints) AS fingerprints, sum(lines) AS looked_at
    FROM collected_sums day WHERE ${looked('day')} AND day.known_at <= ${P.cutoff}
    GROUP BY day.agent_id HAVING sum(lines) > 0
  ),
  whole AS (
    SELECT part.agent_id, ${wholeSums('sum(part.parts)')}
    FROM remitted_sums part LEFT JOIN due_days due ON due.collected_on = part.collected_on
    WHERE ${looked('part')} AND part.known_at <= ${P.cutoff}
    GROUP BY part.agent_id
  ),
  closed AS MATERIALIZED (
    SELECT line.id, line.agent_id, line.collected_on, line.source_system_id, line.receipt_no, line.line_no, due.due_on
    FROM contribution_lines line LEFT JOIN due_days due ON due.collected_on = line.collected_on
    WHERE ${looked('line')} AND line.superseded_at <= ${P.cutoff}
  ),
  closed_whole AS (
    SELECT due.agent_id, ${wholeSums('count(*)')}
    FROM closed due CROSS JOIN LATERAL (
      SELECT * FROM remittance_lines handed
      WHERE handed.line_id = due.id AND handed.is_whole AND ${visible('handed')} OFFSET 0
    ) part
    GROUP BY due.agent_id
  ),
  wrong AS (
    SELECT closed.agent_id, count(*) AS lines
    FROM closed CROSS JOIN LATERAL (
      SELECT reason FROM contribution_reversals reversal WHERE reversal.line_id = closed.id OFFSET 0
    ) reversal
    WHERE ${inPeriod('closed')} AND reversal.reason NOT IN (${payerReasons})
    GROUP BY closed.agent_id
  ),
  divided AS (
    SELECT line.agent_id, sum(least(line.participant_amount, coalesce(by_due_day, 0))) AS in_time,
      sum(least(line.participant_amount, coalesce(by_last_day, 0))) FILTER (WHERE ${lastAllowed('line')}) AS in_days,
      count(*) FILTER (WHERE ${lastAllowed('line')} AND by_last_day >= line.participant_amount) AS in_days_lines
    FROM (
      SELECT part.line_id, part.collected_on, (sum(part.amount) FILTER (WHERE ${IN_TIME}))::bigint AS by_due_day,
        (sum(part.amount) FILTER (WHERE ${IN_DAYS}))::bigint AS by_last_day
      FROM remittance_lines part LEFT JOIN due_days due ON due.collected_on = part.collected_on
      WHERE ${looked('part')} AND NOT part.is_whole AND ${visible('part')}
      GROUP BY part.line_id, part.collected_on
    ) handed
    CROSS JOIN LATERAL (
      SELECT * FROM contribution_lines line
      WHERE line.id = handed.line_id AND line.collected_on = handed.collected_on AND ${visible('line')}
        AND ${months('line')} OFFSET 0
    ) line
    GROUP BY line.agent_id
  ),
  -- Receipts whose first line is not among the lines counted, so that another one has to stand for them: the first is
  -- closed, or was not recorded along with the others.
  headless AS (
    SELECT agent_id, count(*) AS receipts FROM (
      SELECT agent_id, source_system_id, receipt_no FROM closed WHERE line_no = 1 AND ${inPeriod('closed')}
      UNION
      SELECT agent_id, source_system_id, receipt_no FROM unled_receipts unled
      WHERE unled.agent_id = ANY(${P.agents}) AND ${inPeriod('unled')}
    ) candidate
    WHERE ${hasLine('> 1')} AND NOT ${hasLine('= 1')}
    GROUP BY agent_id
  )`;

/** In the form of the sums: agent_id, measure, numerator, denominator, count; none of what was not met. */
export const moneyEntries = `
  SELECT counted.agent_id, sums.*
  FROM (
    SELECT agent_id, collected, coalesce(lines.lines, 0) AS lines, coalesce(wrong.lines, 0) AS wrong_lines, due, due_lines,
      allowed, allowed_lines, fingerprints, looked_at, first_lines + coalesce(headless.receipts, 0) AS receipts,
      coalesce(whole.in_time, 0) - coalesce(closed_whole.in_time, 0) + coalesce(divided.in_time, 0) AS in_time,
      coalesce(whole.in_days, 0) - coalesce(closed_whole.in_days, 0) + coalesce(divided.in_days, 0) AS in_days,
      coalesce(whole.in_days_lines, 0) - coalesce(closed_whole.in_days_lines, 0) + coalesce(divided.in_days_lines, 0)
        AS in_days_lines
    FROM (SELECT agent_id FROM lines UNION SELECT agent_id FROM wrong) met
    LEFT JOIN lines USING (agent_id) LEFT JOIN whole USING (agent_id) LEFT JOIN closed_whole USING (agent_id)
    LEFT JOIN divided USING (agent_id) LEFT JOIN wrong USING (agent_id) LEFT JOIN headless USING (agent_id)
  ) counted
  CROSS JOIN LATERAL (VALUES
    ('collection', collected, 0::numeric, counted.lines),
    ('on-time-remittance', in_time, due, due_lines),
    ('receipt-accuracy', counted.lines, counted.lines + wrong_lines, counted.lines + wrong_lines),
    ('complaints', 0, receipts, receipts),
    ('withheld', allowed - in_days, 0, allowed_lines - in_days_lines),
    ('fingerprints', fingerprints, 0, looked_at)
  ) AS sums (measure, numerator, denominator, count)
  WHERE sums.count > 0`;
