import { ApiProperty } from '@nestjs/swagger';
import { END_REASON_CLASSES, type EndReasonClass } from '../agents/core/contract';
import { publicId } from '../http/public-id';
import type { LocalDate } from '../shared/local-date';
import type { Proposal } from './case';
import { ESCALATION_KINDS, type EscalationKind } from './core/escalation';
import { CASE_MEASURES, type CaseMeasure } from './core/measure';

export class ApprovalDto {
  @ApiProperty({ maxLength: 40 })
  by: string;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  at: string;
}

export class EscalationDto {
  @ApiProperty({ enum: [...ESCALATION_KINDS] })
  kind: EscalationKind;
  @ApiProperty({
    maxLength: 40,
    description: 'Before which office; that of the case where none is above it.',
  })
  officeId: string;
  @ApiProperty({ maxLength: 4000 })
  reason: string;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  at: string;
}

export class ProposalDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 32_767, description: 'Those before it are void.' })
  proposalNo: number;
  @ApiProperty({ enum: [...CASE_MEASURES] })
  measure: CaseMeasure;
  @ApiProperty({ maxLength: 4000 })
  reason: string;
  @ApiProperty({ maxLength: 1000 })
  legalBasis: string;
  @ApiProperty({ type: String, format: 'date' })
  effectiveOn: LocalDate;
  @ApiProperty({ type: String, nullable: true, maxLength: 40, description: 'The contract that is to end.' })
  contractId: string | null;
  @ApiProperty({ type: String, enum: [...END_REASON_CLASSES, null], nullable: true })
  endReasonClass: EndReasonClass | null;
  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 40,
    description: 'Who takes over the day after, of a replacement.',
  })
  successorAgentId: string | null;
  @ApiProperty({ maxLength: 40 })
  by: string;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  at: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5 })
  approvalsNeeded: number;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day on which it is approved in time.',
  })
  approvalDueOn: LocalDate | null;
  @ApiProperty({ type: [ApprovalDto], maxItems: 5 })
  approvals: readonly ApprovalDto[];
  @ApiProperty({
    type: [EscalationDto],
    maxItems: ESCALATION_KINDS.length,
    description:
      'Why it was put before the office above, which must be among those who approve when it is for a commune left alone.',
  })
  escalations: readonly EscalationDto[];
}

/** Its targets stand in the file with what was reached of them. */
export function toProposalDto(proposal: Proposal): ProposalDto {
  const {
    proposedBy,
    proposedAt,
    contractId,
    successorAgentId,
    approvals,
    escalations,
    targets: _,
    ...rest
  } = proposal;
  return {
    ...rest,
    contractId: contractId === null ? null : publicId.encode('contract', contractId),
    successorAgentId: successorAgentId === null ? null : publicId.encode('agent', successorAgentId),
    by: publicId.encode('user', proposedBy),
    at: proposedAt.toISOString(),
    approvals: approvals.map(({ approvedBy, approvedAt }) => ({
      by: publicId.encode('user', approvedBy),
      at: approvedAt.toISOString(),
    })),
    escalations: escalations.map(({ kind, officeId, reason, escalatedAt }) => ({
      kind,
      officeId: publicId.encode('office', officeId),
      reason,
      at: escalatedAt.toISOString(),
    })),
  };
}
