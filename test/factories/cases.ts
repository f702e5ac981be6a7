import { publicId } from '../../src/http/public-id';
import type { TestApp } from '../support/app';

/** States of cases that some operations start from. */
export const PREPARED_STATES = [
  'open',
  'agent-notified',
  'responded',
  'proposed',
  'approved',
  'executing',
] as const;
type PreparedState = (typeof PREPARED_STATES)[number];
export type CaseIds = Readonly<Record<PreparedState, string>>;

interface Given {
  readonly agentId: number;
  readonly officeId: number;
  readonly userId: number;
  readonly name: string;
}

/**
 * One case of the agent in each of these states, opened by hand. The proposed one waits with a warning, the approved one
 * with a termination; the one that is executing is an improvement plan.
 */
export async function preparedCases(
  app: TestApp,
  { agentId, officeId, userId, name }: Given,
): Promise<CaseIds> {
  const rows = await app.sql<{ id: number; state: PreparedState }>(
    `INSERT INTO cases (agent_id, office_id, grounds, state, opened_by, response_due_on)
     SELECT $1, $2, $3, state, $4, '2026-03-16' FROM unnest($5::text[]) AS state RETURNING id, state`,
    [agentId, officeId, name, userId, PREPARED_STATES],
  );
  const ids = new Map(rows.map(({ id, state }) => [state, id]));
  await app.sql(
    `INSERT INTO case_proposals (case_id, proposal_no, measure, reason, legal_basis, effective_on, approvals_needed,
       proposed_by)
     VALUES ($1, 1, 'warning', $3, $3, '2026-12-31', 1, $4), ($2, 1, 'improvement-plan', $3, $3, '2026-01-31', 1, $4)`,
    [ids.get('proposed'), ids.get('executing'), name, userId],
  );
  await app.sql(
    `INSERT INTO case_targets (case_id, proposal_no, month, new_participants) VALUES ($1, 1, '2026-02-01', 10)`,
    [ids.get('executing')],
  );
  await app.sql(
    `INSERT INTO case_proposals (case_id, proposal_no, measure, reason, legal_basis, effective_on, contract_id,
       end_reason_class, approvals_needed, proposed_by)
     SELECT $1, 1, 'termination', $2, $2, '2030-12-31', id, 'own-request', 1, $3 FROM contracts WHERE agent_id = $4`,
    [ids.get('approved'), name, userId, agentId],
  );
  await app.sql(
    `INSERT INTO case_steps (case_id, action, state, taken_by) SELECT id, 'open', 'open', $2 FROM unnest($1::int[]) AS id`,
    [[...ids.values()], userId],
  );
  return Object.fromEntries([...ids].map(([state, id]) => [state, publicId.encode('case', id)])) as CaseIds;
}
