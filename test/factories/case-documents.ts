import { CaseDocumentDrafts } from '../../src/cases/case-document-drafts.service';
import { publicId } from '../../src/http/public-id';
import type { TestApp } from '../support/app';

/** As it is sent. */
export const LETTERHEAD = {
  validFrom: '2025-07-01',
  name: 'Bảo hiểm xã hội thành phố Hà Nội',
  superiorName: 'Bảo hiểm xã hội Việt Nam',
  symbol: 'BHXH',
  place: 'Hà Nội',
  headTitle: 'Giám đốc',
  recipients: ['Ủy ban nhân dân phường Ba Đình'],
  legalBases: [
    {
      text: 'Luật Bảo hiểm xã hội ngày 29 tháng 6 năm 2024',
      kinds: ['evaluation-minutes', 'agent-notice', 'termination-decision'],
    },
    { text: 'Quyết định về chức năng của Bảo hiểm xã hội', kinds: ['termination-decision'] },
  ],
};

/** What a case with a verdict has come to, so that some document of it can be drafted. */
const STAGES = ['open', 'warning', 'termination', 'replacement'] as const;
export type DocumentCaseIds = Readonly<Record<(typeof STAGES)[number], string>>;

interface Given {
  readonly agentId: number;
  readonly successorId: number;
  readonly officeId: number;
  readonly userId: number;
  readonly period: string;
  readonly name: string;
}

/** A letterhead of the office that names it so. */
const aLetterhead = (app: TestApp, officeId: number, name: string): Promise<unknown> =>
  app.sql(
    `INSERT INTO office_letterheads (office_id, valid_from, version_no, name, superior_name, symbol, place, head_title,
       recipients, legal_bases)
     VALUES ($1, '2025-07-01', 1, $2, $2, 'BHXH', 'Hà Nội', 'Giám đốc', ARRAY[$2], '[]')`,
    [officeId, name],
  );

/**
 * Cases on the verdict of the period, each with a measure that was carried out, and one that is open on what was found of
 * the agent. @returns their database ids.
 */
async function casesOnVerdict(
  app: TestApp,
  { agentId, successorId, officeId, userId, period, name }: Given,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const stage of STAGES) {
    const [found] = await app.sql<{ id: number }>(
      `INSERT INTO cases (agent_id, office_id, period, grounds, state, opened_by, response_due_on)
       VALUES ($1, $2, $3, $4, $5, $6, '2026-03-16') RETURNING id`,
      [agentId, officeId, period, name, stage === 'open' ? 'open' : 'closed', userId],
    );
    ids.set(stage, found!.id);
  }
  await app.sql(
    `INSERT INTO case_flags (flag_id, case_id)
     SELECT id, $2 FROM flags WHERE agent_id = $1 AND rule = 'money-withheld'`,
    [agentId, ids.get('open')],
  );
  await app.sql(
    `INSERT INTO case_proposals (case_id, proposal_no, measure, reason, legal_basis, effective_on, contract_id,
       end_reason_class, successor_agent_id, approvals_needed, proposed_by)
     SELECT given.case_id, 1, given.measure, $5, $5, '2026-01-31',
       CASE WHEN given.reason_class IS NOT NULL THEN (SELECT min(id) FROM contracts WHERE agent_id = $4) END,
       given.reason_class, CASE WHEN given.measure = 'replacement' THEN $7::int END, 1, $6
     FROM unnest($1::int[], $2::text[], $3::text[]) AS given (case_id, measure, reason_class)`,
    [
      [ids.get('warning'), ids.get('termination'), ids.get('replacement')],
      ['warning', 'termination', 'replacement'],
      [null, 'low-production', 'replacement'],
      agentId,
      name,
      userId,
      successorId,
    ],
  );
  return ids;
}

/** Cases with a verdict, and the minutes of the one that is open. */
export async function aDocumentedOffice(
  app: TestApp,
  given: Given,
): Promise<{ readonly caseIds: DocumentCaseIds; readonly documentId: number; readonly code: string }> {
  const { officeId, userId, name } = given;
  await aLetterhead(app, officeId, name);
  const ids = await casesOnVerdict(app, given);
  const drafts = app.services.get(CaseDocumentDrafts, { strict: false });
  const { document } = await drafts.draft({ officeId, userId }, ids.get('open')!, {
    kind: 'evaluation-minutes',
  });
  const caseIds = Object.fromEntries(
    [...ids].map(([stage, id]) => [stage, publicId.encode('case', id)]),
  ) as DocumentCaseIds;
  return { caseIds, documentId: document.id, code: document.code };
}
