import { aSentLine } from './facts';
import type { RunSql } from './load-facts';

/** Receipts of the first half of 2025, as a back-office system sends them. */

/** Money that is not handed over would be a story of its own. */
export const handOverAll = (sql: RunSql): Promise<unknown[]> =>
  sql(
    `WITH handed AS (
       INSERT INTO remittances (source_system, reference, agent_id, remitted_on, amount)
       SELECT 'bank', id::text, agent_id, collected_on, participant_amount FROM contribution_lines line
       WHERE NOT EXISTS (SELECT FROM remittance_lines part WHERE part.line_id = line.id)
       RETURNING id, reference, agent_id, amount, remitted_on, recorded_at)
     INSERT INTO remittance_lines (line_id, remittance_id, amount, agent_id, collected_on, remitted_on, is_whole,
       recorded_at)
     SELECT reference::bigint, id, amount, agent_id, remitted_on, remitted_on, true, recorded_at FROM handed`,
  );

const person = (agentCode: string, n: number): string =>
  `${agentCode.slice(2, 6)}${String(n).padStart(6, '0')}`;
/** Three months of as many new people, each on a receipt of his own. */
export const enrolments = (agentCode: string, first: number, count: number): object[] =>
  Array.from({ length: count }, (_, i) =>
    aSentLine({
      agentCode,
      receiptNo: `${agentCode}-${first + i}`,
      socialInsuranceNumber: person(agentCode, first + i),
      coveredFrom: '2025-05',
      coveredTo: '2025-07',
      collectedOn: '2025-05-12',
    }),
  );
/** Twenty whose cover ended in February, and as many renewals as told. */
export const dues = (agentCode: string, renewed: number): object[] =>
  Array.from({ length: 20 + renewed }, (_, i) =>
    aSentLine({
      agentCode,
      receiptNo: `${agentCode}-D${i}`,
      socialInsuranceNumber: person(agentCode, 900_000 + (i % 20)),
      kind: i < 20 ? 'new' : 'renewal',
      coveredFrom: i < 20 ? '2024-12' : '2025-03',
      coveredTo: i < 20 ? '2025-02' : '2025-05',
      collectedOn: i < 20 ? '2024-12-10' : '2025-03-10',
    }),
  );
