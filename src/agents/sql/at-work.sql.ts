/** True for a row with starts_on and ends_on that holds on the day, both days inside. */
export const holdsOn = (table: string, day: string): string =>
  `(${table}.starts_on <= ${day} AND (${table}.ends_on IS NULL OR ${table}.ends_on >= ${day}))`;

const hasSpan = (agent: string, kind: 'effective' | 'suspended', day: string): string =>
  `EXISTS (SELECT FROM contract_spans span WHERE span.agent_id = ${agent} AND span.superseded_at IS NULL
     AND span.kind = '${kind}' AND ${holdsOn('span', day)})`;

/** Under an effective contract that is not suspended, as known now. */
export const isAtWork = (agent: string, day: string): string =>
  `(${hasSpan(agent, 'effective', day)} AND NOT ${hasSpan(agent, 'suspended', day)})`;
