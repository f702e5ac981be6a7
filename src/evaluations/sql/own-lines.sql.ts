import { PAYER_REVERSAL_REASONS } from '../../shared/reversal-reason';
import { P, visible } from './parameters';

const payerReasons = PAYER_REVERSAL_REASONS.map((reason) => `'${reason}'`).join(', ');

/**
 * The lines of the agents with what the money measures need of them. `hidden` says why a line is not visible at the
 * cutoff; `due_on` is set when its money is due within the period.
 */
export const ownLines = `
  due_days AS (
    SELECT * FROM unnest(${P.collectedDays}, ${P.dueDays}) AS due (collected_on, due_on)
  ),
  own AS MATERIALIZED (
    SELECT line.id, line.agent_id, line.source_system_id, line.receipt_no, line.line_no, line.covered_to,
      line.collected_on, line.participant_amount AS amount, line.fingerprint, due.due_on,
      line.collected_on + ${P.withheldDays} AS last_allowed_on,
      line.collected_on BETWEEN ${P.start} AND ${P.end} AS is_in_period,
      CASE WHEN line.recorded_at > ${P.cutoff} THEN 'recorded-after-cutoff'
        WHEN line.superseded_at <= ${P.cutoff} THEN 'reversed' END AS hidden,
      reversal.reason AS reversal_reason
    FROM contribution_lines line
    LEFT JOIN due_days due ON due.collected_on = line.collected_on
    LEFT JOIN contribution_reversals reversal
      ON reversal.line_id = line.id AND line.superseded_at <= ${P.cutoff}
    WHERE line.agent_id = ANY(${P.agents})
      AND line.collected_on BETWEEN ${P.collectedFrom} AND ${P.collectedTo}
  ),
  money AS MATERIALIZED (
    SELECT own.*,
      least(own.amount, coalesce(handed.by_due_day, 0)) AS handed_by_due_day,
      own.amount - least(own.amount, coalesce(handed.by_last_day, 0)) AS missing_after_last_day,
      row_number() OVER (
        PARTITION BY own.hidden IS NULL AND own.is_in_period, own.agent_id, own.source_system_id, own.receipt_no
        ORDER BY own.collected_on, own.covered_to DESC, own.line_no) = 1 AS is_first_of_receipt
    FROM own
    -- Line by line through the index: whatever the statistics say, it never reads the remittances of everybody.
    LEFT JOIN LATERAL (
      SELECT sum(part.amount) FILTER (WHERE remittance.remitted_on <= own.due_on)::bigint AS by_due_day,
        sum(part.amount) FILTER (WHERE remittance.remitted_on <= own.last_allowed_on)::bigint AS by_last_day
      FROM remittance_lines part
      JOIN remittances remittance ON remittance.id = part.remittance_id AND ${visible('remittance')}
      WHERE part.line_id = own.id
    ) handed ON true
  )`;

/** The line of an entry: where to find it, and what puts it in order. */
export const ENTRY_LINE = 'id AS line_id, collected_on, source_system_id, receipt_no, line_no';

const entry = (measure: string, numerator: string, denominator: string, excluded: string): string => `
  SELECT agent_id, ${ENTRY_LINE}, '${measure}' AS measure, ${numerator}::bigint AS numerator,
    ${denominator}::bigint AS denominator, ${excluded} AS excluded
  FROM money`;

const OUTSIDE = `WHEN NOT is_in_period THEN 'collected-outside-period'`;

/**
 * What each own line means for the money measures and, where it takes no part in a chain, for the others. One branch per
 * measure: a condition on `excluded` then reaches the lines before anything is made of them.
 */
export const ownLineEntries = [
  entry('collection', 'amount', '0', `coalesce(hidden, CASE ${OUTSIDE} END)`),
  entry(
    'on-time-remittance',
    'handed_by_due_day',
    'amount',
    `coalesce(hidden, CASE WHEN due_on IS NULL THEN 'remittance-due-outside-period' END)`,
  ),
  entry(
    'receipt-accuracy',
    '(hidden IS NULL)::int',
    '1',
    `CASE WHEN hidden = 'recorded-after-cutoff' THEN hidden
      ${OUTSIDE}
      WHEN hidden IS NULL THEN NULL
      WHEN reversal_reason IS NULL THEN 'reversed'
      WHEN reversal_reason IN (${payerReasons}) THEN 'reversed-for-payer' END`,
  ),
  entry(
    'complaints',
    '0',
    '1',
    `coalesce(hidden, CASE ${OUTSIDE} WHEN NOT is_first_of_receipt THEN 'already-counted' END)`,
  ),
  `
  SELECT agent_id, ${ENTRY_LINE}, measure, 0, 0, coalesce(hidden, 'collected-outside-period')
  FROM money CROSS JOIN (VALUES ('new-participants'), ('retention')) AS of (measure)
  WHERE hidden IS NOT NULL OR collected_on > ${P.end}`,
].join('\n  UNION ALL');
