import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { ChoiceField, IdField } from '../http/fields';
import { publicId } from '../http/public-id';
import { TextField } from '../http/text';
import type { LocalDate } from '../shared/local-date';
import { REVERSAL_REASONS, type ReversalReason } from '../shared/reversal-reason';
import { CORRECTION_KINDS, type CaseDispute, type Correction } from './case-dispute';
import { DISPUTE_STATES, type DisputeState } from './core/dispute';

export class RaiseDisputeDto {
  @IdField('contribution-line', { description: 'A line of the agent that is not reversed.' })
  lineId: string;

  @TextField({ max: 4000, example: 'Biên lai này ghi nhầm số của người khác.' })
  claim: string;
}

export class CorrectionDto {
  @ChoiceField(CORRECTION_KINDS, { description: '`reverse`: the line does not count.' })
  kind: Correction['kind'];

  @ChoiceField(REVERSAL_REASONS, {
    description: 'Of the payer or of a mistake of the agent; the latter count against its accuracy.',
  })
  reason: ReversalReason;
}

export class UpholdDisputeDto {
  @TextField({ max: 2000, example: 'Đối chiếu sổ gốc: đại lý nói đúng.' })
  reason: string;

  @ApiProperty({ type: CorrectionDto, description: 'The fact that corrects the register.' })
  @IsObject()
  @ValidateNested()
  @Type(() => CorrectionDto)
  correction: CorrectionDto;
}

export class CaseDisputeDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('case-dispute', 1) })
  id: string;
  @ApiProperty({ maxLength: 40 })
  caseId: string;
  @ApiProperty({ maxLength: 40 })
  lineId: string;
  @ApiProperty({ type: String, format: 'date', description: 'The day of the line.' })
  collectedOn: LocalDate;
  @ApiProperty({ maxLength: 4000 })
  claim: string;
  @ApiProperty({ enum: [...DISPUTE_STATES] })
  state: DisputeState;
  @ApiProperty({ maxLength: 40, description: 'Who put it into the file.' })
  by: string;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  at: string;
  @ApiProperty({ type: String, nullable: true, maxLength: 40 })
  decidedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, maxLength: 40 })
  decidedAt: string | null;
  @ApiProperty({ type: String, nullable: true, maxLength: 2000 })
  decisionReason: string | null;
  @ApiProperty({ type: CorrectionDto, nullable: true, description: 'Of one that was upheld.' })
  correction: CorrectionDto | null;
  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 40,
    description: 'The run that judges anew; null where no run had judged the grounds.',
  })
  revisionRunId: string | null;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 2 })
  version: number;
}

const encoded = (kind: 'user' | 'evaluation-run', id: number | null): string | null =>
  id === null ? null : publicId.encode(kind, id);

export const toCaseDisputeDto = (dispute: CaseDispute): CaseDisputeDto => ({
  id: publicId.encode('case-dispute', dispute.id),
  caseId: publicId.encode('case', dispute.caseId),
  lineId: publicId.encode('contribution-line', dispute.lineId),
  collectedOn: dispute.collectedOn,
  claim: dispute.claim,
  state: dispute.state,
  by: publicId.encode('user', dispute.recordedBy),
  at: dispute.recordedAt.toISOString(),
  decidedBy: encoded('user', dispute.decidedBy),
  decidedAt: dispute.decidedAt?.toISOString() ?? null,
  decisionReason: dispute.decisionReason,
  correction: dispute.reversalReason && { kind: 'reverse', reason: dispute.reversalReason },
  revisionRunId: encoded('evaluation-run', dispute.revisionRunId),
  version: dispute.version,
});
