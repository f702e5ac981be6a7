import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { monthNumber } from '../contributions/core/intake-item';
import { MAX_LINE_VND } from '../contributions/core/line-shape';
import { ChoiceField, CodeField, IdField, MoneyField } from '../http/fields';
import { publicId } from '../http/public-id';
import { DateField, TextField } from '../http/text';
import type { LocalDate, YearMonth } from '../shared/local-date';
import { REVERSAL_REASONS, type ReversalReason } from '../shared/reversal-reason';
import type { CaseCorrection, CaseDispute, CorrectedLine } from './case-dispute';
import {
  CORRECTING_REASONS,
  CORRECTION_KINDS,
  type Correction,
  type CorrectionKind,
} from './core/correction';
import { DISPUTE_STATES, type DisputeState } from './core/dispute';

const MONTH = /^20[0-9]{2}-(0[1-9]|1[0-2])$/;

export class RaiseDisputeDto {
  @IdField('contribution-line', { description: 'A line of the agent that is not reversed.' })
  lineId: string;

  @TextField({ max: 4000, example: 'Biên lai này ghi nhầm số của người khác.' })
  claim: string;
}

export class CorrectionDto {
  @ChoiceField(CORRECTION_KINDS, {
    description: '`reverse`: the line does not count; `correct`: another one does in its place.',
  })
  kind: CorrectionKind;

  @ChoiceField(REVERSAL_REASONS, {
    description:
      'Of the payer or of a mistake of the agent; the latter count against its accuracy. Of `correct`: ' +
      `${CORRECTING_REASONS.join(' or ')}.`,
  })
  reason: ReversalReason;

  @MoneyField({
    optional: true,
    example: 792_000,
    description: 'Of `correct`: what the participant paid. The subsidies stay as they were recorded.',
  })
  amount?: number;

  @DateField({
    optional: true,
    description:
      'Of `correct`: the day of collection, not in the future, and not after money was handed over.',
  })
  collectedOn?: LocalDate;

  @CodeField(MONTH, {
    max: 7,
    optional: true,
    example: '2026-04',
    description:
      'Of `correct`: the first month covered; as many months as before follow one another from it.',
  })
  coveredFrom?: YearMonth;
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

export class LineFiguresDto {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: MAX_LINE_VND,
    description: 'What the participant paid.',
  })
  amount: number;
  @ApiProperty({ type: String, format: 'date' })
  collectedOn: LocalDate;
  @ApiProperty({ type: String, maxLength: 7, pattern: MONTH.source, example: '2026-04' })
  coveredFrom: YearMonth;
  @ApiProperty({ type: String, maxLength: 7, pattern: MONTH.source, example: '2026-06' })
  coveredTo: YearMonth;
}

export class CorrectedLineDto {
  @ApiProperty({ maxLength: 40, description: 'The line that stands in its place.' })
  lineId: string;
  @ApiProperty({
    type: LineFiguresDto,
    nullable: true,
    description: 'The disputed line; null while its month is out of the register.',
  })
  was: LineFiguresDto | null;
  @ApiProperty({ type: LineFiguresDto, nullable: true })
  is: LineFiguresDto | null;
}

export class AppliedCorrectionDto {
  @ApiProperty({ enum: [...CORRECTION_KINDS] })
  kind: CorrectionKind;
  @ApiProperty({ enum: [...REVERSAL_REASONS] })
  reason: ReversalReason;
  @ApiProperty({
    type: CorrectedLineDto,
    nullable: true,
    description: 'Null of a line that is only reversed.',
  })
  corrected: CorrectedLineDto | null;
}

/** As the file of the case has it. */
export class CaseCorrectionDto extends AppliedCorrectionDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('case-dispute', 1) })
  disputeId: string;
  @ApiProperty({ maxLength: 40, description: 'The line that does not count any more.' })
  lineId: string;
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
  @ApiProperty({ type: AppliedCorrectionDto, nullable: true, description: 'Of one that was upheld.' })
  correction: AppliedCorrectionDto | null;
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

function appliedCorrection(reason: ReversalReason, corrected: CorrectedLine | null): AppliedCorrectionDto {
  if (!corrected) return { kind: 'reverse', reason, corrected };
  const lineId = publicId.encode('contribution-line', corrected.lineId);
  return { kind: 'correct', reason, corrected: { ...corrected, lineId } };
}

/** What is asked for, in the terms of the register. */
export const toCorrection = ({ coveredFrom, ...sent }: CorrectionDto): Correction => ({
  ...sent,
  ...(coveredFrom === undefined ? {} : { coveredFrom: monthNumber(coveredFrom) }),
});

export const toCaseCorrectionDto = ({
  id,
  lineId,
  reversalReason,
  corrected,
}: CaseCorrection): CaseCorrectionDto =>
  Object.assign(appliedCorrection(reversalReason, corrected), {
    disputeId: publicId.encode('case-dispute', id),
    lineId: publicId.encode('contribution-line', lineId),
  });

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
  correction: dispute.reversalReason && appliedCorrection(dispute.reversalReason, dispute.corrected),
  revisionRunId: encoded('evaluation-run', dispute.revisionRunId),
  version: dispute.version,
});
