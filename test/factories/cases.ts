import { FileStore } from '../../src/files/file-store';
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

/** What the agent says is wrong with a line of its, in the case of which it was notified. @returns its id. */
export async function aDispute(
  app: TestApp,
  { caseIds, lineId, userId, claim }: { caseIds: CaseIds; lineId: number; userId: number; claim: string },
): Promise<number> {
  const [dispute] = await app.sql<{ id: number }>(
    `INSERT INTO case_disputes (case_id, line_id, collected_on, claim, recorded_by)
     SELECT $1, id, collected_on, $3, $4 FROM contribution_lines WHERE id = $2 RETURNING id`,
    [publicId.decode('case', caseIds['agent-notified']), lineId, claim, userId],
  );
  return dispute!.id;
}

/** A file in that case. @returns its id. */
export async function anAttachment(
  app: TestApp,
  { caseIds, userId, name }: { caseIds: CaseIds; userId: number; name: string },
): Promise<number> {
  const contents = async function* (): AsyncGenerator<Buffer> {
    yield Buffer.from(`%PDF-1.7 ${name}`);
  };
  const file = await app.services.get(FileStore, { strict: false }).put(contents());
  const [attachment] = await app.sql<{ id: number }>(
    `INSERT INTO case_attachments (case_id, name, media_type, bytes, sha256, stored_as, recorded_by)
     VALUES ($1, $2, 'application/pdf', $3, $4, $5, $6) RETURNING id`,
    [
      publicId.decode('case', caseIds['agent-notified']),
      `${name}.pdf`,
      file.bytes,
      file.sha256,
      file.storedAs,
      userId,
    ],
  );
  return attachment!.id;
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
