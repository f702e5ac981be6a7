import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { SchemaObject } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn } from 'class-validator';
import { BulkQuery, BulkReport } from '../http/bulk';
import { CodeField } from '../http/fields';
import { MayBeAbsent } from '../http/optional';
import { publicId } from '../http/public-id';
import { BULK_MODES, type BulkMode } from '../shared/bulk';
import { SOURCE_SYSTEM } from './core/forms';
import { LINE_SHAPE, REVERSAL_SHAPE } from './core/line-shape';
import type { StoredBatch } from './batches.repository';
import type { BatchOutcome } from './intake.service';

/** More rows than this come as NDJSON. */
const MAX_JSON_ITEMS = 10_000;

export const COUNT = { type: 'integer', minimum: 0, maximum: 10_000_000 } as const;
export const SOURCE = {
  max: 40,
  description: 'Which system sends: part of the key of all that it sends.',
};

export class BatchQuery extends BulkQuery {
  @CodeField(SOURCE_SYSTEM.pattern, { ...SOURCE, optional: true, example: 'thu-bhxh' })
  sourceSystem?: string;
}

/** The rows, which the core reads. @param items how the contract shows one. */
const Items = (items: SchemaObject): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: 'array',
      minItems: 1,
      maxItems: MAX_JSON_ITEMS,
      items,
      description: 'In the form of the rows of NDJSON.',
    }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MAX_JSON_ITEMS),
  );

class BatchOrderBody {
  @CodeField(SOURCE_SYSTEM.pattern, { ...SOURCE, example: 'thu-bhxh' })
  sourceSystem: string;

  @ApiProperty({ enum: BULK_MODES, default: 'all-or-nothing', required: false })
  @IsIn(BULK_MODES)
  mode: BulkMode = 'all-or-nothing';

  @ApiProperty({ default: false, required: false })
  @MayBeAbsent()
  @IsBoolean()
  dryRun?: boolean;
}

export class BatchBody extends BatchOrderBody {
  @Items({ type: 'object', additionalProperties: true })
  items: unknown[];
}

export class ContributionBatchBody extends BatchOrderBody {
  @Items({ oneOf: [LINE_SHAPE, REVERSAL_SHAPE] as unknown as SchemaObject[] })
  items: unknown[];
}

export class ContributionBatchReport extends BulkReport {
  @ApiProperty({ type: String, nullable: true, maxLength: 40, description: 'Null when nothing was stored.' })
  batchId: string | null;
  @ApiProperty({ ...COUNT, description: 'Lines that were reversed.' })
  reversed: number;
}

export const toBatchReport = ({ batchId, ...outcome }: BatchOutcome): ContributionBatchReport => ({
  batchId: batchId === null ? null : publicId.encode('contribution-batch', batchId),
  ...outcome,
});

export class ContributionBatchDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('contribution-batch', 1) })
  id: string;
  @ApiProperty({ maxLength: 40 })
  sourceSystem: string;
  @ApiProperty({ enum: BULK_MODES })
  mode: BulkMode;
  @ApiProperty(COUNT)
  received: number;
  @ApiProperty(COUNT)
  accepted: number;
  @ApiProperty(COUNT)
  duplicates: number;
  @ApiProperty(COUNT)
  rejected: number;
  @ApiProperty(COUNT)
  reversed: number;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  receivedAt: string;
}

export const toBatchDto = (batch: StoredBatch): ContributionBatchDto => ({
  ...batch,
  id: publicId.encode('contribution-batch', batch.id),
  receivedAt: batch.receivedAt.toISOString(),
});
