import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField } from '../http/fields';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { MEASURES, type Measure } from './core/measure';
import { EXCLUSION_REASONS, type ExclusionReason } from './core/trace';
import type { LineageEntry } from './lineage.repository';

const AMOUNT = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;

export class LineageQuery extends PageQuery {
  @ChoiceField(MEASURES, { optional: true })
  measure?: Measure;

  @ChoiceField(['true', 'false'], {
    optional: true,
    description: 'Only lines that count, or only the others.',
  })
  counted?: 'true' | 'false';
}

export class LineageEntryDto {
  @ApiProperty({ enum: [...MEASURES] })
  measure: Measure;

  @ApiProperty({ maxLength: 40 })
  lineId: string;

  @ApiProperty({ maxLength: 100 })
  sourceSystem: string;

  @ApiProperty({ maxLength: 100 })
  receiptNo: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 1_000_000 })
  lineNo: number;

  @ApiProperty({
    maxLength: 40,
    description: 'The agent who collected it: for a due, not always the one judged.',
  })
  collectedBy: string;

  @ApiProperty({ maxLength: 40 })
  participantId: string;

  @ApiProperty({ format: 'date' })
  collectedOn: string;

  @ApiProperty({ maxLength: 7, example: '2026-01' })
  coveredFrom: string;

  @ApiProperty({ maxLength: 7, example: '2026-03' })
  coveredTo: string;

  @ApiProperty({ ...AMOUNT, description: 'VND that the participant paid.' })
  amount: number;

  @ApiProperty({ ...AMOUNT, description: 'What it adds above the line of the fraction.' })
  numerator: number;

  @ApiProperty({ ...AMOUNT, description: 'What it adds below the line; 0 where the denominator is a quota.' })
  denominator: number;

  @ApiProperty()
  isCounted: boolean;

  @ApiProperty({ enum: [...EXCLUSION_REASONS], nullable: true, description: 'Why it is not counted.' })
  reason: ExclusionReason | null;
}

export const toLineageEntryDto = (entry: LineageEntry): LineageEntryDto => ({
  measure: entry.measure,
  lineId: publicId.encode('contribution-line', entry.lineId),
  sourceSystem: entry.sourceSystem,
  receiptNo: entry.receiptNo,
  lineNo: entry.lineNo,
  collectedBy: publicId.encode('agent', entry.collectedBy),
  participantId: publicId.encode('participant', entry.participantId),
  collectedOn: entry.collectedOn,
  coveredFrom: entry.coveredFrom,
  coveredTo: entry.coveredTo,
  amount: entry.amount,
  numerator: entry.numerator,
  denominator: entry.denominator,
  isCounted: entry.excluded === null,
  reason: entry.excluded,
});

export class VerificationDto {
  @ApiProperty({ description: 'True when counting fact by fact gives the same input and the same verdict.' })
  matches: boolean;

  @ApiProperty({ maxLength: 64 })
  storedInputHash: string;

  @ApiProperty({ maxLength: 64 })
  recomputedInputHash: string;

  @ApiProperty({ maxLength: 64 })
  storedVerdictHash: string;

  @ApiProperty({ maxLength: 64 })
  recomputedVerdictHash: string;
}
