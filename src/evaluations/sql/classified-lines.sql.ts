import { ownLineEntries, ownLines } from './own-lines.sql';
import { chainEntries, participantChains } from './participant-chains.sql';

/**
 * Every line against every measure that it could enter, for the agents asked about: agent_id, line_id, measure,
 * numerator, denominator, excluded. The lineage of an evaluation lists them all; a run counts the same money by the same
 * text and reads covers from where they are kept. Tests hold the sums of the one against the other.
 */
export const classifiedLines = `
  ${ownLines}, ${participantChains},
  classified AS (
    ${ownLineEntries}
    UNION ALL
    ${chainEntries}
  )`;
