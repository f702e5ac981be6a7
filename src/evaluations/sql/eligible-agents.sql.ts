/**
 * Agents with at least one day of the period under contract, as known at the cutoff, each under the office of its
 * latest such span: agent_id, office_id. $1 cutoff, $2 first day, $3 last day of the period.
 * @param also a condition on `span`, to look at fewer agents; it must not part the spans of one agent.
 */
export const eligibleAgents = (also = 'true'): string => `
  SELECT DISTINCT ON (span.agent_id) span.agent_id, span.office_id
  FROM contract_spans span
  WHERE span.kind = 'effective' AND span.recorded_at <= $1::timestamptz
    AND (span.superseded_at IS NULL OR span.superseded_at > $1::timestamptz)
    AND span.starts_on <= $3::date AND (span.ends_on IS NULL OR span.ends_on >= $2::date)
    AND ${also}
  ORDER BY span.agent_id, span.starts_on DESC`;
