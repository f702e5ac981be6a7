import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, InstantField, MoneyField } from '../http/fields';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { DateField, TextField } from '../http/text';
import type { LocalDate } from '../shared/local-date';
import type { ContractView, SpanVersion, Termination } from './contracts.repository';
import { SPAN_KINDS, type SpanKind } from './core/agent';
import {
  CONTRACT_STATUSES,
  type ContractStatus,
  END_REASON_CLASSES,
  type EndReasonClass,
  contractState,
  contractStatus,
} from './core/contract';
import { PendingDecisionDto, toPendingDecisionDto } from './pending-decision.dto';

export class CreateContractDto {
  @TextField({ max: 60, example: '01/HĐ-BHXH' })
  number: string;

  @DateField()
  signedOn: LocalDate;

  @DateField({ description: 'First day of the term.' })
  startsOn: LocalDate;

  @DateField({
    optional: true,
    nullable: true,
    description: 'Last day, inclusive; without one the term is open.',
  })
  endsOn?: LocalDate | null;

  @MoneyField({ description: 'Bank guarantee in VND.' })
  guaranteeAmount: number;

  @TextField({ max: 200, optional: true, nullable: true })
  guaranteeBank?: string | null;

  @DateField({ optional: true, nullable: true })
  guaranteeExpiresOn?: LocalDate | null;

  @IdField('office', { optional: true, description: "The office that signs; the agent's own unless told." })
  officeId?: string;

  @TextField({
    max: 1000,
    optional: true,
    description: 'Why it is made though the agent is barred from contracts; for those who may override that.',
  })
  overrideReason?: string;
}

export class RenewContractDto {
  @DateField({ description: 'The new last day, inclusive.' })
  endsOn: LocalDate;
}

export class SuspendContractDto {
  @DateField()
  startsOn: LocalDate;

  @DateField({
    optional: true,
    nullable: true,
    description: 'Last day, inclusive; else to the end of the term.',
  })
  endsOn?: LocalDate | null;

  @TextField({ max: 500 })
  reason: string;
}

export class ResumeContractDto {
  @DateField({ description: 'The first day on which it works again.' })
  resumedOn: LocalDate;
}

export class EndContractDto {
  @DateField({ description: 'The last day, inclusive.' })
  endedOn: LocalDate;

  @ChoiceField(END_REASON_CLASSES)
  reasonClass: EndReasonClass;

  @TextField({ max: 1000, description: 'The ground in this case.' })
  reason: string;
}

export class SpansQuery extends PageQuery {
  @InstantField({ optional: true, description: 'As it was known then; every version unless told.' })
  asOf?: string;
}

export class SuspensionDto {
  @ApiProperty({ type: String, format: 'date' })
  startsOn: LocalDate;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  endsOn: LocalDate | null;

  @ApiProperty({ type: String, maxLength: 500, nullable: true })
  reason: string | null;
}

export class ContractDto {
  @ApiProperty({ maxLength: 40, example: 'ctr_k3Xy8nLmPq' })
  id: string;

  @ApiProperty({ maxLength: 40 })
  agentId: string;

  @ApiProperty({ maxLength: 40 })
  officeId: string;

  @ApiProperty({ maxLength: 60, example: '01/HĐ-BHXH' })
  number: string;

  @ApiProperty({ type: String, format: 'date' })
  signedOn: LocalDate;

  @ApiProperty({ type: String, format: 'date' })
  startsOn: LocalDate;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  endsOn: LocalDate | null;

  @ApiProperty({ enum: [...CONTRACT_STATUSES], description: 'Today.' })
  status: ContractStatus;

  @ApiProperty({ type: [SuspensionDto], maxItems: 1000 })
  suspensions: readonly SuspensionDto[];

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 1_000_000_000_000_000, example: 150_000_000 })
  guaranteeAmount: number;

  @ApiProperty({ type: String, maxLength: 200, nullable: true })
  guaranteeBank: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  guaranteeExpiresOn: LocalDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  endedOn: LocalDate | null;

  @ApiProperty({ type: String, enum: [...END_REASON_CLASSES, null], nullable: true })
  endReasonClass: EndReasonClass | null;

  @ApiProperty({ type: String, maxLength: 1000, nullable: true })
  endReason: string | null;

  @ApiProperty({
    type: PendingDecisionDto,
    nullable: true,
    description: 'By which it is to end: proposed or approved, and not done yet.',
  })
  pendingDecision: PendingDecisionDto | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;
}

export class ContractSpanDto {
  @ApiProperty({ enum: [...SPAN_KINDS] })
  kind: SpanKind;

  @ApiProperty({ type: String, format: 'date' })
  startsOn: LocalDate;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  endsOn: LocalDate | null;

  @ApiProperty({ type: String, maxLength: 500, nullable: true })
  reason: string | null;

  @ApiProperty({ format: 'date-time' })
  recordedAt: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Null while it is current.',
  })
  supersededAt: string | null;
}

/** @param today for the status. */
export function toContractDto(contract: ContractView, today: LocalDate): ContractDto {
  const state = contractState(contract.endedOn, contract.spans);
  return {
    id: publicId.encode('contract', contract.id),
    agentId: publicId.encode('agent', contract.agentId),
    officeId: publicId.encode('office', contract.officeId),
    number: contract.number,
    signedOn: contract.signedOn,
    startsOn: state.term.startsOn,
    endsOn: state.term.endsOn,
    status: contractStatus(state, today),
    suspensions: state.suspensions.map(({ startsOn, endsOn, reason }) => ({ startsOn, endsOn, reason })),
    guaranteeAmount: contract.guaranteeAmount,
    guaranteeBank: contract.guaranteeBank,
    guaranteeExpiresOn: contract.guaranteeExpiresOn,
    endedOn: contract.endedOn,
    endReasonClass: contract.endReasonClass,
    endReason: contract.endReason,
    pendingDecision: toPendingDecisionDto(contract.pendingDecision),
    createdAt: contract.createdAt.toISOString(),
  };
}

export const toSpanDto = (span: SpanVersion): ContractSpanDto => ({
  kind: span.kind,
  startsOn: span.startsOn,
  endsOn: span.endsOn,
  reason: span.reason,
  recordedAt: span.recordedAt.toISOString(),
  supersededAt: span.supersededAt?.toISOString() ?? null,
});

export const newContract = (agentId: number, body: CreateContractDto) => ({
  agentId,
  number: body.number,
  signedOn: body.signedOn,
  guaranteeAmount: body.guaranteeAmount,
  guaranteeBank: body.guaranteeBank ?? null,
  guaranteeExpiresOn: body.guaranteeExpiresOn ?? null,
  officeId: publicId.decode('office', body.officeId),
});

export const termination = (body: EndContractDto): Termination => ({
  endedOn: body.endedOn,
  endReasonClass: body.reasonClass,
  endReason: body.reason,
});
