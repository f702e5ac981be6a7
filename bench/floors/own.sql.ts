/*
 * The measures of a run as somebody would write them who needs this one answer only: all agents of all offices at once,
 * no shards, no lineage, no scoring, nothing written. It shares no text with the system, and the bench checks that its
 * figures are those of the run.
 *
 * $1 cutoff, $2 first day, $3 last day of the period, $4 grace days of a renewal, $5 months after which a participant is
 * new again, $6 working days until money is due, $7 days after which money is withheld, $8 grace days of a handover.
 */

const known = (table: string): string =>
  `${table}.recorded_at <= $1::timestamptz AND (${table}.superseded_at IS NULL OR ${table}.superseded_at > $1::timestamptz)`;

/** agent_id, measure, numerator, denominator: all that lines decide, `withheld` and `fingerprints` included. */
export const ownLineSums = `
  WITH day AS (
    SELECT at::date AS day, is_working, count(*) FILTER (WHERE is_working) OVER (ORDER BY at) AS number
    FROM generate_series($2::date - 60, $3::date, interval '1 day') AS at
    CROSS JOIN LATERAL (SELECT extract(isodow FROM at) < 6 AND NOT EXISTS (
      SELECT FROM holidays holiday WHERE holiday.day = at::date AND ${known('holiday')}) AS is_working) AS kind
  ),
  due_day AS (
    SELECT day.day AS collected_on, due.day AS due_on
    FROM day JOIN day due ON due.is_working AND due.number = day.number + $6::int
    WHERE due.day BETWEEN $2::date AND $3::date
  ),
  handed AS (
    SELECT part.line_id,
      sum(part.amount) FILTER (WHERE remittance.remitted_on <= due_day.due_on) AS by_due_day,
      sum(part.amount) FILTER (WHERE remittance.remitted_on <= line.collected_on + $7::int) AS by_last_day
    FROM contribution_lines line
    JOIN remittance_lines part ON part.line_id = line.id
    JOIN remittances remittance ON remittance.id = part.remittance_id AND ${known('remittance')}
    LEFT JOIN due_day ON due_day.collected_on = line.collected_on
    WHERE line.collected_on BETWEEN $2::date - 60 AND $3::date
    GROUP BY part.line_id
  ),
  own AS (
    SELECT line.agent_id, line.source_system_id, line.receipt_no, line.participant_amount AS amount, line.fingerprint,
      line.collected_on >= $2::date AS is_in_period, due_day.due_on, handed.by_due_day, handed.by_last_day,
      line.superseded_at IS NULL OR line.superseded_at > $1::timestamptz AS is_visible, reversal.reason,
      line.collected_on + $7::int >= $2::date AND line.collected_on + $7::int <= $3::date AS is_last_day,
      line.collected_on >= least($2::date - $7::int, (SELECT min(collected_on) FROM due_day)) AS is_seen
    FROM contribution_lines line
    LEFT JOIN due_day ON due_day.collected_on = line.collected_on
    LEFT JOIN handed ON handed.line_id = line.id
    LEFT JOIN contribution_reversals reversal ON reversal.line_id = line.id AND line.superseded_at <= $1::timestamptz
    WHERE line.collected_on BETWEEN $2::date - 60 AND $3::date AND line.recorded_at <= $1::timestamptz
  ),
  money AS (
    SELECT agent_id,
      sum(amount) FILTER (WHERE is_visible AND is_in_period) AS collected,
      sum(least(amount, coalesce(by_due_day, 0))) FILTER (WHERE is_visible AND due_on IS NOT NULL) AS handed_in_time,
      sum(amount) FILTER (WHERE is_visible AND due_on IS NOT NULL) AS to_hand_over,
      count(*) FILTER (WHERE is_visible AND is_in_period) AS accurate,
      count(*) FILTER (WHERE is_in_period AND (is_visible
        OR reason NOT IN ('payer-request', 'payer-deceased'))) AS counted,
      count(DISTINCT (source_system_id, receipt_no)) FILTER (WHERE is_visible AND is_in_period) AS receipts,
      sum(amount - least(amount, coalesce(by_last_day, 0))) FILTER (WHERE is_visible AND is_last_day) AS withheld,
      sum(fingerprint) FILTER (WHERE is_visible AND is_seen) AS fingerprints
    FROM own GROUP BY agent_id
  ),
  chain AS MATERIALIZED (
    SELECT id, agent_id, participant_id, collected_on, covered_to, position, covered_before,
      collected_on >= $2::date AND (covered_before IS NULL OR covered_before < first_month - $5::int) AS is_new,
      covered_before IS NULL OR covered_to > covered_before AS is_extending
    FROM (
      SELECT line.id, agent_id, participant_id, collected_on, covered_to,
        row_number() OVER collected AS position,
        max(covered_to) OVER (collected ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_before,
        min(covered_from) OVER (PARTITION BY participant_id, collected_on) AS first_month
      FROM contribution_lines line JOIN source_systems source ON source.id = line.source_system_id
      WHERE collected_on <= $3::date AND ${known('line')}
      WINDOW collected AS (PARTITION BY participant_id
        ORDER BY collected_on, covered_to DESC, source.code, receipt_no, line_no)
    ) ordered
  ),
  enrolled AS (
    SELECT DISTINCT ON (participant_id) participant_id, agent_id FROM chain WHERE is_new ORDER BY participant_id, position
  ),
  due AS MATERIALIZED (
    SELECT * FROM (
      SELECT id, participant_id, month_start(covered_to + 1) AS due_on,
        lead(collected_on) OVER (PARTITION BY participant_id ORDER BY position) AS next_on
      FROM chain WHERE is_extending
    ) cover
    WHERE due_on + $4::int BETWEEN $2::date AND $3::date
  ),
  held AS (
    SELECT due.*, latest.agent_id AS latest_id, assigned.agent_id AS assigned_id, assigned.starts_on
    FROM due
    JOIN (
      -- Position and agent as one number, so that a maximum finds the agent of the last line.
      SELECT due.id, (max((line.position << 32) | line.agent_id) & 4294967295)::int AS agent_id
      FROM due JOIN chain line ON line.participant_id = due.participant_id AND line.collected_on < due.due_on
      GROUP BY due.id
    ) latest ON latest.id = due.id
    LEFT JOIN portfolio_assignments assigned ON assigned.participant_id = due.participant_id
      AND assigned.starts_on <= due.due_on AND (assigned.ends_on IS NULL OR assigned.ends_on >= due.due_on)
      AND ${known('assigned')}
  ),
  renewed AS (
    SELECT coalesce(assigned_id, latest_id) AS agent_id, coalesce(assigned_id <> latest_id, false) AS is_inherited,
      (count(*) FILTER (WHERE next_on <= due_on + $4::int)) AS renewed, count(*) AS due
    FROM held
    WHERE NOT coalesce(assigned_id <> latest_id AND due_on < starts_on + $8::int, false)
    GROUP BY 1, 2
  )
  SELECT agent_id AS "agentId", entry.measure, entry.numerator::text, entry.denominator::text
  FROM money CROSS JOIN LATERAL (VALUES
    ('collection', collected, 0), ('on-time-remittance', handed_in_time, to_hand_over),
    ('receipt-accuracy', accurate, counted), ('complaints', 0, receipts),
    ('withheld', withheld, 0), ('fingerprints', fingerprints, 0)) AS entry (measure, numerator, denominator)
  UNION ALL
  SELECT agent_id, 'new-participants', count(*)::text, '0' FROM enrolled GROUP BY agent_id
  UNION ALL
  SELECT agent_id, CASE WHEN is_inherited THEN 'inherited-retention' ELSE 'retention' END, renewed::text, due::text
  FROM renewed`;

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
