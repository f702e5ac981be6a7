/*
 * The measures of a run as somebody would write them who needs this one answer only: all agents of all offices at once,
 * no shards, no lineage, no scoring, nothing written. It shares no text with the system, and the bench checks that its
 * figures are those of the run.
 *
 * It relies on what intake guarantees: no more of a line is handed over than was collected, and that is known no sooner
 * than the line. The coverages must have followed.
 *
 * $1 cutoff, $2 first day, $3 last day of the period, $4 grace days of a renewal, $5 months after which a participant is
 * new again, $6 working days until money is due, $7 days after which money is withheld, $8 grace days of a handover.
 */

const known = (table: string): string =>
  `${table}.recorded_at <= $1::timestamptz AND (${table}.superseded_at IS NULL OR ${table}.superseded_at > $1::timestamptz)`;

/** Days rise with their due days, so that those whose money is due in the period lie between two. */
const isDue = (table: string): string =>
  `${table}.collected_on BETWEEN (SELECT first_due FROM bound) AND (SELECT last_due FROM bound)`;
const isLastDay = (table: string): string =>
  `${table}.collected_on BETWEEN $2::date - $7::int AND $3::date - $7::int`;
const isSeen = (table: string): string =>
  `${table}.collected_on BETWEEN (SELECT first_seen FROM bound) AND $3::date`;
const inPeriod = (table: string): string => `${table}.collected_on BETWEEN $2::date AND $3::date`;

/** agent_id, measure, numerator, denominator: all that lines decide, `withheld` and `fingerprints` included. */
export const ownLineSums = `
  WITH day AS (
    SELECT at::date AS day, is_working, count(*) FILTER (WHERE is_working) OVER (ORDER BY at) AS number
    FROM generate_series($2::date - 60, $3::date, interval '1 day') AS at
    CROSS JOIN LATERAL (SELECT extract(isodow FROM at) < 6 AND NOT EXISTS (
      SELECT FROM holidays holiday WHERE holiday.day = at::date AND ${known('holiday')}) AS is_working) AS kind
  ),
  due_day AS MATERIALIZED (
    SELECT day.day AS collected_on, due.day AS due_on
    FROM day JOIN day due ON due.is_working AND due.number = day.number + $6::int
    WHERE due.day BETWEEN $2::date AND $3::date
  ),
  bound AS MATERIALIZED (
    SELECT min(collected_on) AS first_due, max(collected_on) AS last_due,
      least($2::date - $7::int, min(collected_on)) AS first_seen
    FROM due_day
  ),
  collected AS (
    SELECT agent_id, sum(participant_amount) FILTER (WHERE ${inPeriod('line')}) AS amount,
      sum(participant_amount) FILTER (WHERE ${isDue('line')}) AS due,
      sum(participant_amount) FILTER (WHERE ${isLastDay('line')}) AS allowed,
      count(*) FILTER (WHERE ${inPeriod('line')}) AS lines,
      count(*) FILTER (WHERE ${inPeriod('line')} AND line_no = 1) AS first_lines,
      sum(fingerprint) AS fingerprints
    FROM contribution_lines line WHERE ${isSeen('line')} AND ${known('line')} GROUP BY agent_id
  ),
  closed AS MATERIALIZED (
    SELECT line.id, line.agent_id, line.collected_on, reversal.reason
    FROM contribution_lines line LEFT JOIN contribution_reversals reversal ON reversal.line_id = line.id
    WHERE line.superseded_at <= $1::timestamptz AND ${isSeen('line')}
  ),
  handed AS (
    SELECT part.agent_id, sum(part.amount) FILTER (WHERE part.remitted_on <= due_day.due_on) AS in_time,
      sum(part.amount) FILTER (WHERE ${isLastDay('part')} AND part.remitted_on <= part.collected_on + $7::int) AS in_days
    FROM remittance_lines part LEFT JOIN due_day ON due_day.collected_on = part.collected_on
    WHERE ${isSeen('part')} AND ${known('part')} AND NOT EXISTS (SELECT FROM closed WHERE closed.id = part.line_id)
    GROUP BY part.agent_id
  ),
  wrong AS (
    SELECT agent_id, count(*) AS lines FROM closed
    WHERE ${inPeriod('closed')} AND reason NOT IN ('payer-request', 'payer-deceased')
    GROUP BY agent_id
  ),
  -- Receipts of several lines of which the first does not count.
  headless AS (
    SELECT agent_id, count(DISTINCT (source_system_id, receipt_no)) AS receipts
    FROM contribution_lines line
    WHERE ${inPeriod('line')} AND line_no > 1 AND ${known('line')} AND NOT EXISTS (
      SELECT FROM contribution_lines first
      WHERE first.line_no = 1 AND first.receipt_no = line.receipt_no AND first.source_system_id = line.source_system_id
        AND first.agent_id = line.agent_id AND ${inPeriod('first')} AND ${known('first')})
    GROUP BY agent_id
  ),
  enrolled AS (
    SELECT DISTINCT ON (participant_id) agent_id
    FROM coverages cover
    WHERE ${inPeriod('cover')} AND ${known('cover')} AND (months_since_cover IS NULL OR months_since_cover > 1)
      AND (months_since_cover IS NULL OR months_since_cover > $5::int)
    ORDER BY participant_id, collected_on
  ),
  held AS (
    SELECT coalesce(assigned.agent_id, cover.holder_id) AS agent_id,
      coalesce(assigned.agent_id <> cover.holder_id, false) AS is_inherited,
      count(*) FILTER (WHERE cover.renewed_at <= $1::timestamptz AND cover.renewed_on <= cover.due_on + $4::int)
        AS renewed,
      count(*) AS due
    FROM coverages cover
    LEFT JOIN portfolio_assignments assigned ON assigned.participant_id = cover.participant_id
      AND assigned.starts_on <= cover.due_on AND (assigned.ends_on IS NULL OR assigned.ends_on >= cover.due_on)
      AND ${known('assigned')}
    WHERE cover.due_on BETWEEN $2::date - $4::int AND $3::date - $4::int AND ${known('cover')}
      AND (assigned.agent_id <> cover.holder_id AND cover.due_on < assigned.starts_on + $8::int) IS NOT TRUE
    GROUP BY 1, 2
  )
  SELECT agent_id AS "agentId", entry.measure, entry.numerator::text, entry.denominator::text
  FROM collected LEFT JOIN handed USING (agent_id) LEFT JOIN headless USING (agent_id)
  FULL JOIN wrong USING (agent_id)
  CROSS JOIN LATERAL (VALUES
    ('collection', amount, 0), ('on-time-remittance', coalesce(in_time, 0), due),
    ('receipt-accuracy', coalesce(collected.lines, 0), coalesce(collected.lines, 0) + coalesce(wrong.lines, 0)),
    ('complaints', 0, first_lines + coalesce(receipts, 0)), ('withheld', allowed - coalesce(in_days, 0), 0),
    ('fingerprints', fingerprints, 0)) AS entry (measure, numerator, denominator)
  UNION ALL
  SELECT agent_id, 'new-participants', count(*)::text, '0' FROM enrolled GROUP BY agent_id
  UNION ALL
  SELECT agent_id, CASE WHEN is_inherited THEN 'inherited-retention' ELSE 'retention' END, renewed::text, due::text
  FROM held`;

/**
 * agent_id, measure, numerator, denominator: contracts, quotas, staff, reports and complaints. A quota's share of a month
 * is exact in 377,580ths: that number of days divides by 28, 29, 30 and 31.
 */
export const ownRecords = `
  WITH active AS (
    SELECT agent_id, datemultirange(daterange($2::date, $3::date, '[]')) * (
      coalesce(range_agg(daterange(starts_on, ends_on, '[]')) FILTER (WHERE kind = 'effective'), '{}')
      - coalesce(range_agg(daterange(starts_on, ends_on, '[]')) FILTER (WHERE kind = 'suspended'), '{}')) AS days
    FROM contract_spans span WHERE ${known('span')} GROUP BY agent_id
  ),
  active_month AS (
    SELECT agent_id, extract(month FROM month)::int AS month, extract(year FROM month)::int AS year,
      sum(upper(part) - lower(part)) * 377580 / (next_month::date - month::date) AS share, max(upper(part)) - 1 AS last_day,
      sum(upper(part) - lower(part)) AS days
    FROM generate_series($2::date, $3::date, interval '1 month') AS month
    CROSS JOIN LATERAL (SELECT month + interval '1 month' AS next_month) AS next
    CROSS JOIN active
    CROSS JOIN LATERAL unnest(active.days * datemultirange(daterange(month::date, next_month::date))) AS part
    GROUP BY agent_id, month, next_month
  ),
  last_day AS (SELECT agent_id, max(last_day) AS day, sum(days) AS days FROM active_month GROUP BY agent_id)
  SELECT quota.agent_id AS "agentId", 'quota:' || quota.metric AS measure,
    sum(version.months[month.month] * month.share)::text AS numerator, '377580' AS denominator
  FROM quotas quota
  JOIN quota_versions version ON version.quota_id = quota.id AND ${known('version')}
  JOIN active_month month ON month.agent_id = quota.agent_id AND month.year = quota.year
  GROUP BY quota.agent_id, quota.metric
  UNION ALL
  SELECT last_day.agent_id, 'trained-staff',
    (count(DISTINCT span.staff_id) FILTER (WHERE certificate.staff_id IS NOT NULL))::text,
    count(DISTINCT span.staff_id)::text
  FROM last_day
  JOIN staff_spans span ON span.agent_id = last_day.agent_id AND span.starts_on <= last_day.day
    AND (span.ends_on IS NULL OR span.ends_on >= last_day.day) AND ${known('span')}
  LEFT JOIN training_completions certificate ON certificate.staff_id = span.staff_id
    AND certificate.completed_on <= last_day.day
    AND (certificate.valid_to IS NULL OR certificate.valid_to >= last_day.day) AND ${known('certificate')}
  GROUP BY last_day.agent_id
  UNION ALL
  SELECT agent_id, 'reporting', (count(*) FILTER (WHERE submitted_on <= due_on))::text, count(*)::text
  FROM report_deadlines report WHERE due_on BETWEEN $2::date AND $3::date AND ${known('report')} GROUP BY agent_id
  UNION ALL
  SELECT agent_id, 'complaints-upheld', count(*)::text, '0'
  FROM complaints complaint WHERE upheld_on BETWEEN $2::date AND $3::date AND ${known('complaint')} GROUP BY agent_id
  UNION ALL
  SELECT agent_id, 'active-days', days::text, '0' FROM last_day`;
