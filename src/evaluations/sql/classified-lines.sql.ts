import { ownLineEntries, ownLines } from './own-lines.sql';
import { chainEntries, participantChains } from './participant-chains.sql';

/**
 * Every line against every measure that it could enter, for the agents asked about: agent_id, line_id, measure,
 * numerator, denominator, excluded. A run adds up the rows that are not excluded; the lineage of an evaluation lists
 * them all. It is one text, so what is shown is what was counted.
 */
export const classifiedLines = `
  ${ownLines}, ${participantChains},
  classified AS (
    ${ownLineEntries}
    UNION ALL
    ${chainEntries}
  )`;
