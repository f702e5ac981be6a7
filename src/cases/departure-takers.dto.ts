import { ApiProperty } from '@nestjs/swagger';
import { GRADES, type Grade } from '../evaluations/core/policy';
import { publicId } from '../http/public-id';
import { type RankedTaker, TAKER_REASONS, type TakerReason } from './core/departure-impact-takers';
import { MAX_LISTED, type NearbyAgent } from './departure-impact';

const COUNT = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;

export class DepartureTakerDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('agent', 1) })
  agentId: string;
  @ApiProperty({ maxLength: 7, example: 'IS0212M' })
  agentCode: string;
  @ApiProperty({ maxLength: 200 })
  agentName: string;
  @ApiProperty({ maxLength: 40, example: publicId.encode('office', 1) })
  officeId: string;
  @ApiProperty({
    ...COUNT,
    nullable: true,
    description:
      'Steps to the closest office above both: 0 of the same office, 1 of one beside or directly above or below.',
  })
  officeDistance: number | null;
  @ApiProperty({ ...COUNT, description: 'Communes of the agent that it serves already.' })
  sharedCommunes: number;
  @ApiProperty({ enum: [...GRADES], nullable: true, description: 'The latest one; null without any.' })
  grade: Grade | null;
  @ApiProperty({ type: String, nullable: true, maxLength: 7, example: '2026-H1' })
  gradedPeriod: string | null;
  @ApiProperty({ ...COUNT, description: 'Active on the day.' })
  staff: number;
  @ApiProperty(COUNT)
  participantsInForce: number;
  @ApiProperty({
    ...COUNT,
    minimum: Number.MIN_SAFE_INTEGER,
    nullable: true,
    description: 'Participants that it lacks to the median load of the office; below zero when it has more.',
  })
  spareCapacity: number | null;
  @ApiProperty({ description: 'False with a D.' })
  isRecommended: boolean;
  @ApiProperty({
    type: 'array',
    maxItems: TAKER_REASONS.length,
    items: { type: 'string', enum: [...TAKER_REASONS] },
    description: 'Why it stands where it stands.',
  })
  reasons: readonly TakerReason[];
}

export class DepartureTakersDto {
  @ApiProperty(COUNT)
  total: number;
  @ApiProperty({
    type: [DepartureTakerDto],
    maxItems: MAX_LISTED,
    description:
      'Best first: recommended, more shared communes, better grade, more spare capacity, smaller code.',
  })
  items: readonly DepartureTakerDto[];
}

export const toTakerDto = (taker: RankedTaker<NearbyAgent>): DepartureTakerDto => ({
  agentId: publicId.encode('agent', taker.id),
  agentCode: taker.code,
  agentName: taker.name,
  officeId: publicId.encode('office', taker.officeId),
  officeDistance: taker.officeDistance,
  sharedCommunes: taker.sharedCommunes,
  grade: taker.grade,
  gradedPeriod: taker.gradedPeriod,
  staff: taker.staff,
  participantsInForce: taker.participantsInForce,
  spareCapacity: taker.spareCapacity,
  isRecommended: taker.isRecommended,
  reasons: taker.reasons,
});
