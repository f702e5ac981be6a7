import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsObject,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { AGENT_CODE } from '../agents/core/agent';
import { CodeField } from '../http/fields';
import { publicId } from '../http/public-id';
import { TextField } from '../http/text';
import { MAX_QUOTA } from '../quotas/core/quota-item';
import { MONTHS } from '../quotas/core/year-plan';
import { AMENDMENT_STATES, type AmendmentState } from './core/amendment-state';
import type { AmendmentRow, PlanAmendment } from './plan-amendment';
import { MAX_BOUNDS, MONTHLY, TOTAL } from './quota-plan-fields';

const MONTH = { type: 'integer', minimum: 1, maximum: MONTHS } as const;

export class AmendedAgentDto {
  @CodeField(AGENT_CODE, { max: 7, example: 'IS0212M' })
  agentCode: string;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: MAX_QUOTA,
    description: 'For the whole year, months that stay included.',
  })
  @IsInt()
  @Min(0)
  @Max(MAX_QUOTA)
  yearlyAmount: number;
}

export class AmendQuotaPlanDto {
  @ApiProperty({ ...MONTH, description: '1 is January. Months before it stay.' })
  @IsInt()
  @Min(1)
  @Max(MONTHS)
  effectiveMonth: number;

  @TextField({ max: 500, example: 'Địa bàn thu hẹp' })
  reason: string;

  @ApiProperty({ type: [AmendedAgentDto], minItems: 1, maxItems: MAX_BOUNDS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_BOUNDS)
  @ArrayUnique((agent: AmendedAgentDto) => agent?.agentCode)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => AmendedAgentDto)
  agents: AmendedAgentDto[];
}

export class RefuseAmendmentDto {
  @TextField({ max: 1000, example: 'Chưa đủ căn cứ.' })
  reason: string;
}

export class PlanAmendmentDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('quota-plan-amendment', 1) })
  id: string;
  @ApiProperty({ maxLength: 40, example: publicId.encode('quota-plan', 1) })
  planId: string;
  @ApiProperty(MONTH)
  effectiveMonth: number;
  @ApiProperty({ maxLength: 500 })
  reason: string;
  @ApiProperty({ enum: [...AMENDMENT_STATES] })
  state: AmendmentState;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_BOUNDS, description: 'Quotas that it changes.' })
  quotas: number;
  @ApiProperty({ ...TOTAL, description: 'What those quotas come to before it.' })
  amountBefore: number;
  @ApiProperty({ ...TOTAL, description: 'And after it.' })
  amount: number;
  @ApiProperty({ maxLength: 40, example: publicId.encode('user', 1) })
  authorId: string;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  createdAt: string;
  @ApiProperty({ type: String, nullable: true, maxLength: 40 })
  decidedBy: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  decidedAt: string | null;
  @ApiProperty({ type: String, nullable: true, maxLength: 1000 })
  refusalReason: string | null;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 1_000_000 })
  version: number;
}

export class AmendmentRowDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('quota', 1) })
  quotaId: string;
  @ApiProperty({ maxLength: 10, example: 'IS0212M' })
  agentCode: string;
  @ApiProperty(TOTAL)
  amountBefore: number;
  @ApiProperty(TOTAL)
  amount: number;
  @ApiProperty(MONTHLY)
  months: readonly number[];
}

export const toPlanAmendmentDto = (amendment: PlanAmendment): PlanAmendmentDto => ({
  id: publicId.encode('quota-plan-amendment', amendment.id),
  planId: publicId.encode('quota-plan', amendment.planId),
  effectiveMonth: amendment.effectiveMonth,
  reason: amendment.reason,
  state: amendment.state,
  quotas: amendment.quotas,
  amountBefore: amendment.amountBefore,
  amount: amendment.amount,
  authorId: publicId.encode('user', amendment.authorId),
  createdAt: amendment.createdAt.toISOString(),
  decidedBy: amendment.decidedBy === null ? null : publicId.encode('user', amendment.decidedBy),
  decidedAt: amendment.decidedAt?.toISOString() ?? null,
  refusalReason: amendment.refusalReason,
  version: amendment.version,
});

export const toAmendmentRowDto = ({ quotaId, ...row }: AmendmentRow): AmendmentRowDto => ({
  quotaId: publicId.encode('quota', quotaId),
  ...row,
});
