import { ApiProperty } from '@nestjs/swagger';
import { BulkReport } from '../http/bulk';
import { MAX_BOUNDS } from './quota-plan-fields';

export class BoundsImportReport extends BulkReport {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: MAX_BOUNDS,
    description:
      'Bounds of the plan that the file no longer has, and that are gone unless this is a dry run.',
  })
  removed: number;
}
