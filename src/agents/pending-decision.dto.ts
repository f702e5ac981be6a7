import { ApiProperty } from '@nestjs/swagger';
import { publicId } from '../http/public-id';
import type { LocalDate } from '../shared/local-date';
import {
  DECIDED_MEASURES,
  type DecidedMeasure,
  PENDING_STATES,
  type PendingDecision,
  type PendingState,
} from './core/pending-decision';

export class PendingDecisionDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('case', 1) })
  caseId: string;

  @ApiProperty({ enum: [...DECIDED_MEASURES] })
  measure: DecidedMeasure;

  @ApiProperty({
    type: String,
    format: 'date',
    description: 'The day from which it holds, or the last day of the contract.',
  })
  effectiveOn: LocalDate;

  @ApiProperty({ enum: [...PENDING_STATES] })
  state: PendingState;
}

export const toPendingDecisionDto = (pending: PendingDecision | null): PendingDecisionDto | null =>
  pending && { ...pending, caseId: publicId.encode('case', pending.caseId) };
