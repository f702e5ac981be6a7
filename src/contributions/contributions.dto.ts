import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, CodeField, IdField } from '../http/fields';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { DateField } from '../http/text';
import type { LocalDate } from '../shared/local-date';
import { REVERSAL_REASONS, type ReversalReason } from '../shared/reversal-reason';
import { RECEIPT_NO, SOURCE_SYSTEM } from './core/forms';
import {
  LINE_KINDS,
  type LineKind,
  PAYMENT_MODES,
  type PaymentMode,
  SUPPORT_CLASSES,
  type SupportClass,
} from './core/vocabulary';
import { type ContributionRow, LINE_STATES, type LineState } from './contributions.repository';
import type { LineCorrections } from './corrections.repository';

export const VND = { type: 'integer', minimum: 0, maximum: 1_000_000_000_000_000 } as const;
const MONTH = { pattern: '^[0-9]{4}-[0-9]{2}$', maxLength: 7, example: '2026-03' } as const;

export class ContributionsQuery extends PageQuery {
  @IdField('agent', { optional: true })
  agent?: string;
  @IdField('participant', { optional: true })
  participant?: string;
  @CodeField(SOURCE_SYSTEM.pattern, { max: 40, optional: true })
  sourceSystem?: string;
  @CodeField(RECEIPT_NO.pattern, { max: 40, optional: true, description: 'Give the source system as well.' })
  receiptNo?: string;
  @ChoiceField(LINE_STATES, { optional: true })
  state?: LineState;
  @DateField({ optional: true, description: 'First day of collection, inclusive.' })
  collectedFrom?: LocalDate;
  @DateField({ optional: true, description: 'Last day of collection, inclusive.' })
  collectedTo?: LocalDate;
}

export class ReversalDto {
  @ApiProperty({ type: String, format: 'date', maxLength: 10 })
  reversedOn: LocalDate;
  @ApiProperty({ enum: REVERSAL_REASONS })
  reason: ReversalReason;
}

export class ContributionDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('contribution-line', 1) })
  id: string;
  @ApiProperty({ maxLength: 40 })
  sourceSystem: string;
  @ApiProperty({ maxLength: 40 })
  receiptNo: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 10_000 })
  lineNo: number;
  @ApiProperty({ maxLength: 40 })
  agentId: string;
  @ApiProperty({ maxLength: 10 })
  agentCode: string;
  @ApiProperty({ type: String, nullable: true, maxLength: 40 })
  staffId: string | null;
  @ApiProperty({ maxLength: 40, description: 'Stands for the person; says nothing about who it is.' })
  participantId: string;
  @ApiProperty({ enum: LINE_KINDS })
  kind: LineKind;
  @ApiProperty({ enum: PAYMENT_MODES })
  paymentMode: PaymentMode;
  @ApiProperty({ enum: SUPPORT_CLASSES })
  supportClass: SupportClass;
  @ApiProperty({ ...MONTH, description: 'First month covered.' })
  coveredFrom: string;
  @ApiProperty({ ...MONTH, description: 'Last month covered, inclusive.' })
  coveredTo: string;
  @ApiProperty(VND)
  contributionIncome: number;
  @ApiProperty(VND)
  participantAmount: number;
  @ApiProperty(VND)
  stateSubsidy: number;
  @ApiProperty(VND)
  localSubsidy: number;
  @ApiProperty(VND)
  otherSubsidy: number;
  @ApiProperty({ type: String, format: 'date', maxLength: 10 })
  collectedOn: LocalDate;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  recordedAt: string;
  @ApiProperty({ type: ReversalDto, nullable: true })
  reversal: ReversalDto | null;
}

export class ContributionDetailDto extends ContributionDto {
  @ApiProperty({ ...VND, description: 'How much of it the agent has handed over.' })
  remittedAmount: number;
  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 40,
    description: 'The line in place of which a decision on a dispute put it.',
  })
  corrects: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 40,
    description: 'The line that stands in its place.',
  })
  correctedBy: string | null;
}

const monthText = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;

export function toContributionDto(line: ContributionRow): ContributionDto {
  const { agentId, staffId, participantId, reversedOn, reversalReason, ...same } = line;
  return {
    ...same,
    id: publicId.encode('contribution-line', line.id),
    agentId: publicId.encode('agent', agentId),
    staffId: staffId === null ? null : publicId.encode('staff', staffId),
    participantId: publicId.encode('participant', participantId),
    coveredFrom: monthText(line.coveredFrom),
    coveredTo: monthText(line.coveredTo),
    recordedAt: line.recordedAt.toISOString(),
    reversal: reversedOn === null ? null : { reversedOn, reason: reversalReason! },
  };
}

const lineId = (id: number | null): string | null =>
  id === null ? null : publicId.encode('contribution-line', id);

export const toContributionDetailDto = (
  line: ContributionRow,
  remittedAmount: number,
  { corrects, correctedBy }: LineCorrections,
): ContributionDetailDto =>
  Object.assign(toContributionDto(line), {
    remittedAmount,
    corrects: lineId(corrects),
    correctedBy: lineId(correctedBy),
  });
