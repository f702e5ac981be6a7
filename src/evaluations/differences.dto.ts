import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { GRADES, type Grade } from './core/policy';
import { VERDICT_STATUSES, type VerdictStatus } from './core/verdict';
import type { RunDifference, RunDifferences } from './differences.service';

const MOST = 1000;
const NUMBER = { type: 'integer', minimum: 0, maximum: 10_000_000 } as const;

export class DifferencesQuery {
  @ApiProperty({
    required: false,
    type: 'integer',
    minimum: 1,
    maximum: MOST,
    default: 200,
    description: 'Agents listed at most; they are counted all the same.',
  })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST)
  limit: number = 200;
}

export class DecisionDto {
  @ApiProperty({ enum: [...VERDICT_STATUSES] })
  status: VerdictStatus;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000, nullable: true })
  score: number | null;

  @ApiProperty({ enum: [...GRADES], nullable: true })
  grade: Grade | null;
}

export class ChangeDto {
  @ApiProperty({ maxLength: 60, example: 'criteria/retention' })
  what: string;

  @ApiProperty({ type: String, maxLength: 4000, nullable: true, description: 'JSON text.' })
  before: string | null;

  @ApiProperty({ type: String, maxLength: 4000, nullable: true, description: 'JSON text.' })
  after: string | null;
}

export class DifferenceDto {
  @ApiProperty({ maxLength: 10, example: 'IS0212M' })
  agentCode: string;

  @ApiProperty({ enum: ['added', 'removed', 'changed'] })
  kind: RunDifference['kind'];

  @ApiProperty({ description: 'Status, score, grade or a flag would be another.' })
  changesDecision: boolean;

  @ApiProperty({ type: DecisionDto, nullable: true })
  before: DecisionDto | null;

  @ApiProperty({ type: DecisionDto, nullable: true })
  after: DecisionDto | null;

  @ApiProperty({ type: [ChangeDto], maxItems: 50 })
  changes: readonly ChangeDto[];
}

export class DifferencesDto {
  @ApiProperty({ format: 'date-time', description: 'The knowledge that the run is compared with.' })
  comparedAt: string;

  @ApiProperty(NUMBER)
  agents: number;

  @ApiProperty(NUMBER)
  changed: number;

  @ApiProperty({ ...NUMBER, description: 'Of those changed, whose status, score, grade or flags change.' })
  decisionsChanged: number;

  @ApiProperty({ type: [DifferenceDto], maxItems: MOST })
  items: DifferenceDto[];
}

export const toDifferencesDto = (
  { comparedAt, agents, differences }: RunDifferences,
  limit: number,
): DifferencesDto => ({
  comparedAt: comparedAt.toISOString(),
  agents,
  changed: differences.length,
  decisionsChanged: differences.filter(({ changesDecision }) => changesDecision).length,
  items: differences.slice(0, limit).map(({ agent, kind, changesDecision, before, after, changes }) => ({
    agentCode: agent,
    kind,
    changesDecision,
    before,
    after,
    changes,
  })),
});
