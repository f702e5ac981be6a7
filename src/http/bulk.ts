import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { BULK_MODES, type BulkMode, MAX_LISTED_ERRORS, Rejections, RowError } from '../shared/bulk';
import { MayBeAbsent } from './optional';
import { ProblemField } from './problem';

/** How a bulk request is to be carried out, where its body has no room to say so. */
export class BulkQuery {
  @ApiPropertyOptional({ enum: BULK_MODES, default: 'all-or-nothing' })
  @IsIn(BULK_MODES)
  mode: BulkMode = 'all-or-nothing';

  @ApiPropertyOptional({ enum: ['true', 'false'], default: 'false', description: 'Says what would happen.' })
  @MayBeAbsent()
  @IsIn(['true', 'false'])
  dryRun?: 'true' | 'false';
}

const COUNT = { type: 'integer', minimum: 0, maximum: 10_000_000 } as const;

/** What became of the rows of a bulk request. `received` is the sum of all that follow but errors. */
export class BulkReport {
  @ApiProperty(COUNT)
  received: number;
  @ApiProperty({ ...COUNT, description: 'New, and stored unless this is a dry run.' })
  accepted: number;
  @ApiProperty({ ...COUNT, description: 'Stored already, with the same contents.' })
  duplicates: number;
  @ApiProperty(COUNT)
  rejected: number;
  @ApiProperty({ description: 'When true, nothing was stored.' })
  dryRun: boolean;
  @ApiProperty({
    type: [ProblemField],
    maxItems: MAX_LISTED_ERRORS,
    description: 'What is wrong with rejected rows. A pointer is inside its row.',
  })
  errors: readonly RowError[];
  @ApiProperty({ description: 'True when there were more errors than are listed.' })
  errorsTruncated: boolean;
}

/** The part of a report that the refused rows make. */
export const reportOf = (
  rejections: Rejections,
): Pick<BulkReport, 'rejected' | 'errors' | 'errorsTruncated'> => ({
  rejected: rejections.rows,
  errors: rejections.errors(),
  errorsTruncated: rejections.areTruncated,
});
