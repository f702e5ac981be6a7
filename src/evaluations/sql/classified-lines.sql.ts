import { ownLineEntries, ownLines } from './own-lines.sql';
import { chainEntries, participantChains } from './participant-chains.sql';

/**
 * Every line against every measure that it could enter, for the agents asked about: agent_id, the line (`ENTRY_LINE`),
 * measure, numerator, denominator, excluded. The lineage of an evaluation lists them all; a run adds the same up in other
 * ways. Tests hold the sums of the one against the other.
 */
export const classifiedLines = `
  ${ownLines}, ${participantChains},
  classified AS (
    ${ownLineEntries}
    UNION ALL
    ${chainEntries}
  )`;
