/**
 * The days on which agents are under contract, as known now, as one multirange each: of those only that are without one on
 * some of the days asked about, which are few. The others, and those that never had a contract, have no row.
 * @param agents a query that gives their ids. @param asked a range of days.
 */
export const brokenContractDays = (agents: string, asked: string): string => `(
    SELECT agent_id, range_agg(daterange(starts_on, ends_on, '[]')) AS days FROM contract_spans
    WHERE kind = 'effective' AND superseded_at IS NULL AND agent_id = ANY (ARRAY(${agents}))
    GROUP BY agent_id HAVING NOT range_agg(daterange(starts_on, ends_on, '[]')) @> (${asked})
  )`;

/** True for a day without a contract after one with: between two contracts as well as after the last. */
export const isAfterContract = (days: string, day: string): string =>
  `(lower(${days}) < ${day} AND NOT ${days} @> ${day})`;

/** True when the last contract ended so long before today that nothing of its days is taken in any more. */
export const isTooLate = (days: string, today: string): string => `(upper(${days}) + (
    SELECT late_fact_days FROM late_fact_settings WHERE effective_from <= ${today}::date
    ORDER BY effective_from DESC LIMIT 1) <= ${today}::date)`;
