import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { CodeField } from '../http/fields';
import { MayBeAbsent } from '../http/optional';
import { PageQuery } from '../http/page';
import { ProblemField } from '../http/problem';
import { publicId } from '../http/public-id';
import { BULK_MODES, type BulkMode } from '../shared/bulk';
import { COUNT, ContributionBatchReport, SOURCE, toBatchReport } from './batches.dto';
import { SOURCE_SYSTEM } from './core/forms';
import { MAX_PARTS } from './core/part-ranges';
import type { BatchOutcome } from './intake.service';
import type { RefusedRow } from './uploads.repository';
import type { Upload } from './uploads.service';

const PART_NO = { type: 'integer', minimum: 1, maximum: MAX_PARTS } as const;
/** Of ten thousand parts. */
const TOTAL = { type: 'integer', minimum: 0, maximum: 100_000_000_000 } as const;

export class OpenUploadDto {
  @CodeField(SOURCE_SYSTEM.pattern, { ...SOURCE, example: 'thu-bhxh' })
  sourceSystem: string;

  @ApiProperty({ enum: BULK_MODES, default: 'all-or-nothing', required: false, description: 'Part by part.' })
  @IsIn(BULK_MODES)
  mode: BulkMode = 'all-or-nothing';
}

export class CompleteUploadDto {
  @ApiProperty({ ...PART_NO, description: 'How many there are: all of them from 1 on.' })
  @IsInt()
  @Min(1)
  @Max(MAX_PARTS)
  parts: number;
}

export class UploadErrorsQuery extends PageQuery {
  @ApiProperty({ ...PART_NO, required: false, description: 'Of this part only.' })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PARTS)
  part?: number;
}

class PartRangeDto {
  @ApiProperty(PART_NO)
  from: number;
  @ApiProperty(PART_NO)
  to: number;
}

export class UploadDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('upload', 1) })
  id: string;
  @ApiProperty({ maxLength: 40 })
  sourceSystem: string;
  @ApiProperty({ enum: BULK_MODES })
  mode: BulkMode;
  @ApiProperty({ enum: ['open', 'complete'] })
  state: 'open' | 'complete';
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  openedAt: string;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40, nullable: true })
  completedAt: string | null;
  @ApiProperty({ ...COUNT, description: 'Parts that were taken in.' })
  partsReceived: number;
  @ApiProperty({
    type: [PartRangeDto],
    maxItems: MAX_PARTS / 2,
    description: 'Which parts those are, both ends inside. What is not among them is still to be sent.',
  })
  partRanges: readonly PartRangeDto[];
  @ApiProperty(TOTAL)
  received: number;
  @ApiProperty(TOTAL)
  accepted: number;
  @ApiProperty(TOTAL)
  duplicates: number;
  @ApiProperty(TOTAL)
  rejected: number;
  @ApiProperty(TOTAL)
  reversed: number;
}

export class UploadPartReport extends ContributionBatchReport {
  @ApiProperty(PART_NO)
  part: number;
}

export class RefusedRowDto {
  @ApiProperty(PART_NO)
  part: number;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 10_000_000, description: 'From 1, in its part.' })
  row: number;
  @ApiProperty({ type: [ProblemField], maxItems: 50 })
  errors: RefusedRow['errors'];
}

export const toUploadDto = (upload: Upload): UploadDto => ({
  id: publicId.encode('upload', upload.id),
  sourceSystem: upload.sourceSystem,
  mode: upload.mode,
  state: upload.parts === null ? 'open' : 'complete',
  openedAt: upload.openedAt.toISOString(),
  completedAt: upload.completedAt?.toISOString() ?? null,
  partsReceived: upload.partsReceived,
  partRanges: upload.partRanges,
  received: upload.received,
  accepted: upload.accepted,
  duplicates: upload.duplicates,
  rejected: upload.rejected,
  reversed: upload.reversed,
});

export const toPartReport = (part: number, outcome: BatchOutcome): UploadPartReport =>
  Object.assign(toBatchReport(outcome), { part });
