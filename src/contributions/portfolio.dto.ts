import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { IdField } from '../http/fields';
import { MayBeAbsent } from '../http/optional';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { DateField } from '../http/text';
import type { LocalDate } from '../shared/local-date';
import type { AssignmentRow } from './portfolio.repository';

const MAX_PARTICIPANTS = 10_000;
const COUNT = { type: 'integer', minimum: 0, maximum: 100_000_000 } as const;

export class AssignPortfolioDto {
  @IdField('agent', { description: 'Who looks after them from then on.' })
  agentId: string;

  @DateField()
  startsOn: LocalDate;

  @ApiPropertyOptional({
    type: 'array',
    minItems: 1,
    maxItems: MAX_PARTICIPANTS,
    items: { type: 'string', maxLength: 40, example: publicId.encode('participant', 1) },
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_PARTICIPANTS)
  participantIds?: unknown[];

  @IdField('agent', { optional: true, description: 'Instead: all whom this agent holds.' })
  fromAgentId?: string;

  @DateField({
    optional: true,
    description: 'The day on which fromAgentId holds them; startsOn unless told.',
  })
  asOf?: LocalDate;
}

export class HandoverDto {
  @ApiProperty({ ...COUNT, description: 'Participants who were assigned.' })
  assigned: number;
  @ApiProperty({ ...COUNT, description: 'Participants whom the agent held already.' })
  unchanged: number;
}

export class PortfolioQuery extends PageQuery {
  @IdField('agent', { optional: true })
  agent?: string;
  @IdField('participant', { optional: true })
  participant?: string;
  @DateField({ optional: true, description: 'In force on this day.' })
  on?: LocalDate;
}

export class AssignmentDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('portfolio-assignment', 1) })
  id: string;
  @ApiProperty({ maxLength: 40 })
  participantId: string;
  @ApiProperty({ maxLength: 40 })
  agentId: string;
  @ApiProperty({ maxLength: 10 })
  agentCode: string;
  @ApiProperty({ type: String, format: 'date', maxLength: 10 })
  startsOn: LocalDate;
  @ApiProperty({ type: String, format: 'date', nullable: true, maxLength: 10, description: 'Inclusive.' })
  endsOn: LocalDate | null;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  recordedAt: string;
}

export const toAssignmentDto = (assignment: AssignmentRow): AssignmentDto => ({
  ...assignment,
  id: publicId.encode('portfolio-assignment', assignment.id),
  participantId: publicId.encode('participant', assignment.participantId),
  agentId: publicId.encode('agent', assignment.agentId),
  recordedAt: assignment.recordedAt.toISOString(),
});
