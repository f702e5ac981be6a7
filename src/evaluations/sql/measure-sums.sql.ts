import { coverEntries, covers } from './covers.sql';
import { moneyEntries, moneySums } from './money-sums.sql';
import { P, visible } from './parameters';

/**
 * Per agent: the sums of each measure that lines enter, and two more rows, `withheld` (VND; lines counted) and
 * `fingerprints` (sum over the visible lines looked at). Numbers arrive as text: sums may pass 2^53.
 */
export const measureSums = `
  WITH ${moneySums}, ${covers}
  SELECT agent_id AS "agentId", measure, numerator::text, denominator::text, count::int FROM (${moneyEntries}) money
  UNION ALL
  SELECT agent_id, measure, sum(numerator)::text, sum(denominator)::text, sum(count)::int
  FROM (${coverEntries}) cover GROUP BY agent_id, measure`;

/** Complaints upheld and reports due in the period. */
export const recordCounts = `
  SELECT agent.id AS "agentId",
    (SELECT count(*)::int FROM complaints complaint
     WHERE complaint.agent_id = agent.id AND complaint.upheld_on BETWEEN ${P.start} AND ${P.end}
       AND ${visible('complaint')}) AS upheld,
    coalesce(report.due, 0) AS "reportsDue", coalesce(report.met, 0) AS "reportsMet"
  FROM unnest(${P.agents}) AS agent (id)
  LEFT JOIN (
    SELECT agent_id, count(*)::int AS due, (count(*) FILTER (WHERE submitted_on <= due_on))::int AS met
    FROM report_deadlines report
    WHERE report.agent_id = ANY(${P.agents}) AND report.due_on BETWEEN ${P.start} AND ${P.end} AND ${visible('report')}
    GROUP BY agent_id
  ) report ON report.agent_id = agent.id`;

/** Contract spans of the agents, effective and suspended, as known at the cutoff. */
export const contractSpans = `
  SELECT span.agent_id AS "agentId", span.kind, span.starts_on AS "from", span.ends_on AS "to"
  FROM contract_spans span WHERE span.agent_id = ANY(${P.agents}) AND ${visible('span')}`;

/** $5 is the year. Month by month, January first; amounts as text. */
export const quotaMonths = `
  SELECT quota.agent_id AS "agentId", quota.metric, version.months::text[] AS months
  FROM quotas quota JOIN quota_versions version ON version.quota_id = quota.id AND ${visible('version')}
  WHERE quota.agent_id = ANY(${P.agents}) AND quota.year = $3::int`;

/** $3 is the last active day of each agent, by position; who works on it, and who of them has a valid certificate. */
export const trainedStaffCounts = `
  SELECT agent.id AS "agentId", count(DISTINCT span.staff_id)::int AS active,
    (count(DISTINCT span.staff_id) FILTER (WHERE EXISTS (
      SELECT FROM training_completions certificate
      WHERE certificate.staff_id = span.staff_id AND certificate.completed_on <= agent.day
        AND (certificate.valid_to IS NULL OR certificate.valid_to >= agent.day) AND ${visible('certificate')}
    )))::int AS trained
  FROM unnest(${P.agents}, $3::date[]) AS agent (id, day)
  JOIN staff_spans span ON span.agent_id = agent.id AND span.starts_on <= agent.day
    AND (span.ends_on IS NULL OR span.ends_on >= agent.day) AND ${visible('span')}
  GROUP BY agent.id`;

export const holidaysKnown = `SELECT day FROM holidays holiday
  WHERE holiday.recorded_at <= $1::timestamptz AND (holiday.superseded_at IS NULL OR holiday.superseded_at > $1::timestamptz)`;
