/**
 * What waits to be done, as JSON of a `PendingDecision`: of several that which takes effect first; null when nothing does.
 * @param concerned which rows of `pending` are meant. Name the agent: there is an index for it.
 */
export const pendingDecision = (concerned: string): string => `(
  SELECT json_build_object('caseId', case_id, 'measure', measure, 'effectiveOn', effective_on, 'state', state)
  FROM pending_decisions pending WHERE ${concerned} ORDER BY effective_on, case_id LIMIT 1)`;
