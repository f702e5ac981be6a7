import { Injectable } from '@nestjs/common';
import { holdsOn } from '../agents/sql/at-work.sql';
import { Sql } from '../database/sql';
import type { Caller } from '../http/caller';
import type { LocalDate } from '../shared/local-date';
import type { Approval, Escalation, Proposal, ProposalOrder } from './case';

/** Times within a proposal are JSON's. */
type ProposalRow = Omit<Proposal, 'approvals' | 'escalations'> & {
  readonly approvals: readonly (Omit<Approval, 'approvedAt'> & { readonly approvedAt: string })[];
  readonly escalations: readonly (Omit<Escalation, 'escalatedAt'> & { readonly escalatedAt: string })[];
};

const PROPOSALS = `SELECT proposal.proposal_no AS "proposalNo", proposal.measure, proposal.reason, proposal.legal_basis AS "legalBasis",
    proposal.effective_on AS "effectiveOn", proposal.contract_id AS "contractId",
    proposal.end_reason_class AS "endReasonClass", proposal.successor_agent_id AS "successorAgentId",
    proposal.approvals_needed AS "approvalsNeeded", proposal.approval_due_on AS "approvalDueOn",
    proposal.proposed_by AS "proposedBy", proposal.proposed_at AS "proposedAt",
    coalesce((SELECT json_agg(json_build_object('approvedBy', approved_by, 'approvedAt', approved_at,
        'officeId', office_id) ORDER BY approved_at, approved_by) FROM case_approvals approval
      WHERE (approval.case_id, approval.proposal_no) = (proposal.case_id, proposal.proposal_no)), '[]') AS approvals,
    coalesce((SELECT json_agg(json_build_object('kind', kind, 'officeId', office_id, 'reason', reason,
        'escalatedAt', escalated_at) ORDER BY escalated_at, kind) FROM case_escalations told
      WHERE (told.case_id, told.proposal_no) = (proposal.case_id, proposal.proposal_no)), '[]') AS escalations,
    coalesce((SELECT json_agg(json_build_object('month', to_char(month, 'YYYY-MM'), 'newParticipants', new_participants)
        ORDER BY month) FROM case_targets target
      WHERE (target.case_id, target.proposal_no) = (proposal.case_id, proposal.proposal_no)), '[]') AS targets
  FROM case_proposals proposal WHERE proposal.case_id = $1 ORDER BY proposal_no DESC LIMIT $2`;

/** What is proposed in cases, and who approved it. Nothing of it changes: another proposal voids the one before. */
@Injectable()
export class CaseProposalsRepository {
  constructor(private readonly sql: Sql) {}

  /** The newest proposal of a case. */
  async newest(caseId: number): Promise<Proposal | null> {
    const [newest] = await this.load(caseId, 1);
    return newest ?? null;
  }

  /** Newest first; all but the first are void. */
  all(caseId: number): Promise<Proposal[]> {
    return this.load(caseId, null);
  }

  /** @returns its number in the case. */
  async add(
    id: number,
    order: ProposalOrder,
    given: { contractId: number | null; approvalsNeeded: number; approvalDueOn: LocalDate; userId: number },
  ): Promise<number> {
    const row = await this.sql.first<{ proposalNo: number }>(
      `INSERT INTO case_proposals (case_id, proposal_no, measure, reason, legal_basis, effective_on, contract_id,
         end_reason_class, successor_agent_id, approvals_needed, approval_due_on, proposed_by)
       SELECT $1, coalesce(max(proposal_no), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
       FROM case_proposals WHERE case_id = $1 RETURNING proposal_no AS "proposalNo"`,
      [
        id,
        order.measure,
        order.reason,
        order.legalBasis,
        order.effectiveOn,
        given.contractId,
        order.endReasonClass,
        order.successorAgentId,
        given.approvalsNeeded,
        given.approvalDueOn,
        given.userId,
      ],
    );
    return row!.proposalNo;
  }

  async addApproval(
    id: number,
    { proposalNo, proposedBy }: Proposal,
    { userId, officeId }: Pick<Caller, 'userId' | 'officeId'>,
  ): Promise<void> {
    await this.sql.rows(
      `INSERT INTO case_approvals (case_id, proposal_no, proposed_by, approved_by, office_id)
       VALUES ($1, $2, $3, $4, $5)`,
      [id, proposalNo, proposedBy, userId, officeId],
    );
  }

  /** The contract of the agent that has that day in its term; null when there is none. */
  async contractOn(agentId: number, day: LocalDate): Promise<{ id: number; version: number } | null> {
    const row = await this.sql.first<{ id: number; version: number }>(
      `SELECT contract.id, contract.version FROM contract_spans span JOIN contracts contract ON contract.id = span.contract_id
       WHERE span.agent_id = $1 AND span.kind = 'effective' AND span.superseded_at IS NULL
         AND ${holdsOn('span', '$2')}`,
      [agentId, day],
    );
    return row ?? null;
  }

  /** @param count null for all. */
  private async load(caseId: number, count: number | null): Promise<Proposal[]> {
    const rows = await this.sql.rows<ProposalRow>(PROPOSALS, [caseId, count]);
    return rows.map((row) => ({
      ...row,
      approvals: row.approvals.map((one) => ({ ...one, approvedAt: new Date(one.approvedAt) })),
      escalations: row.escalations.map((one) => ({ ...one, escalatedAt: new Date(one.escalatedAt) })),
    }));
  }
}
