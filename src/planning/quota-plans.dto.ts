import { ApiProperty, PickType } from '@nestjs/swagger';
import { PERMISSIONS, type Permission } from '../access/core/permission';
import type { PlainFields } from '../http/plain-fields';
import { publicId } from '../http/public-id';
import { QUOTA_METRICS, type QuotaMetric } from '../quotas/core/quota-metric';
import { PLAN_BASES } from './core/draw-up';
import { MAX_TOTAL } from './core/plan-bound';
import { PLAN_ACTIONS, PLAN_STATES, type PlanAction, type PlanState, nextSteps } from './core/plan-state';
import type { BasisShare, PlanAgentRow, PlanOfficeRow, PlanRows, QuotaPlan } from './quota-plan';
import { BasisShareDto, PlanBoundDto } from './quota-plan-bodies.dto';
import { MAX_BOUNDS, MONTHLY, TOTAL, YEAR } from './quota-plan-fields';
import type { QuotaPlanView } from './quota-plans.service';

/** Agents and offices of one answer. */
const MAX_ROWS = 100_000;

export class NextStepDto {
  @ApiProperty({ enum: [...PLAN_ACTIONS] })
  action: PlanAction;
  @ApiProperty({ enum: [...PERMISSIONS], description: 'What whoever takes it needs.' })
  permission: Permission;
  @ApiProperty({ description: 'Not for who drew the plan up or submitted it.' })
  byAnother: boolean;
}

export class TakenStepDto {
  @ApiProperty({ enum: [...PLAN_ACTIONS] })
  action: PlanAction;
  @ApiProperty({ maxLength: 40, example: publicId.encode('user', 1) })
  by: string;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  at: string;
  @ApiProperty({ type: String, nullable: true, maxLength: 1000 })
  reason: string | null;
}

export class QuotaPlanDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('quota-plan', 1) })
  id: string;
  @ApiProperty({ maxLength: 40, example: publicId.encode('office', 1) })
  officeId: string;
  @ApiProperty({ maxLength: 5, example: '00100' })
  officeCode: string;
  @ApiProperty(YEAR)
  year: number;
  @ApiProperty({ enum: QUOTA_METRICS })
  metric: QuotaMetric;
  @ApiProperty({ maxLength: 200 })
  name: string;
  @ApiProperty(TOTAL)
  total: number;
  @ApiProperty({ type: [BasisShareDto], minItems: 1, maxItems: PLAN_BASES.length })
  bases: readonly BasisShare[];
  @ApiProperty({ ...MONTHLY, description: 'Weights of the months, January first.' })
  profile: readonly number[];
  @ApiProperty({ enum: [...PLAN_STATES] })
  state: PlanState;
  @ApiProperty({ type: [NextStepDto], maxItems: PLAN_ACTIONS.length, description: 'What it waits for.' })
  next: readonly NextStepDto[];
  @ApiProperty({ maxLength: 40, example: publicId.encode('user', 1) })
  authorId: string;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  createdAt: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 1_000_000 })
  version: number;
}

export class StoredBoundDto extends PickType(PlanBoundDto, ['officeCode', 'agentCode'] as const) {
  @ApiProperty(TOTAL)
  floor: number;
  @ApiProperty({ ...TOTAL, nullable: true })
  ceiling: number | null;
}

export class QuotaPlanDetailDto extends QuotaPlanDto {
  @ApiProperty({ type: [StoredBoundDto], maxItems: MAX_BOUNDS, description: 'Offices first, by code.' })
  bounds: readonly StoredBoundDto[];
  @ApiProperty({ type: [TakenStepDto], maxItems: 1_000_000, description: 'Oldest first.' })
  steps: readonly TakenStepDto[];
}

export class PlanAgentRowDto {
  @ApiProperty({ maxLength: 10, example: 'IS0212M' })
  agentCode: string;
  @ApiProperty({ type: String, nullable: true, maxLength: 200, description: 'Null when it has left since.' })
  agentName: string | null;
  @ApiProperty({ maxLength: 5, example: '00101' })
  officeCode: string;
  @ApiProperty(TOTAL)
  amount: number;
  @ApiProperty({ ...MONTHLY, description: 'January first; they add up to the amount.' })
  months: readonly number[];
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 366,
    description: 'Days under an effective contract.',
  })
  activeDays: number;
  @ApiProperty({ ...TOTAL, nullable: true, description: 'Its quota of the year before.' })
  lastQuota: number | null;
  @ApiProperty({ ...TOTAL, nullable: true, description: 'What it did in the year before.' })
  lastResult: number | null;
  @ApiProperty({
    type: 'array',
    maxItems: 2,
    items: { type: 'string', maxLength: 7, example: '2026-H1' },
    description: 'The evaluations that say so.',
  })
  lastPeriods: readonly string[];
  @ApiProperty({
    ...TOTAL,
    nullable: true,
    description: 'People in its territory, rounded down; null where the plan does not divide by population.',
  })
  labourForce: number | null;
  @ApiProperty({
    ...TOTAL,
    nullable: true,
    description:
      'Its participants whose cover is in force; null where the plan does not divide by population.',
  })
  inForce: number | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: -MAX_TOTAL,
    maximum: MAX_TOTAL,
    description: 'To the quota of the year before.',
  })
  change: number | null;
}

export class PlanOfficeRowDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('office', 1) })
  officeId: string;
  @ApiProperty({ maxLength: 5, example: '00101' })
  officeCode: string;
  @ApiProperty({ maxLength: 200 })
  officeName: string;
  @ApiProperty({ type: String, nullable: true, maxLength: 5, description: "Null for the plan's office." })
  parentCode: string | null;
  @ApiProperty({ ...TOTAL, description: 'With all offices below it.' })
  amount: number;
  @ApiProperty(MONTHLY)
  months: readonly number[];
  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_ROWS })
  agents: number;
}

export class PlanPreviewDto {
  @ApiProperty({ type: [PlanOfficeRowDto], maxItems: MAX_ROWS })
  offices: readonly PlanOfficeRowDto[];
  @ApiProperty({ type: [PlanAgentRowDto], maxItems: MAX_ROWS })
  agents: readonly PlanAgentRowDto[];
}

const fieldsOf = (plan: QuotaPlan): PlainFields<QuotaPlanDto> => ({
  id: publicId.encode('quota-plan', plan.id),
  officeId: publicId.encode('office', plan.officeId),
  officeCode: plan.officeCode,
  year: plan.year,
  metric: plan.metric,
  name: plan.name,
  total: plan.total,
  bases: plan.bases,
  profile: plan.profile,
  state: plan.state,
  next: nextSteps(plan.state),
  authorId: publicId.encode('user', plan.authorId),
  createdAt: plan.createdAt.toISOString(),
  version: plan.version,
});

export const toQuotaPlanDto = (plan: QuotaPlan): QuotaPlanDto => fieldsOf(plan);

export const toQuotaPlanDetailDto = (plan: QuotaPlanView): QuotaPlanDetailDto => ({
  ...fieldsOf(plan),
  bounds: plan.bounds.map(({ kind, code, floor, ceiling }) => ({
    ...(kind === 'office' ? { officeCode: code } : { agentCode: code }),
    floor,
    ceiling,
  })),
  steps: plan.steps.map(({ action, takenBy, takenAt, reason }) => ({
    action,
    by: publicId.encode('user', takenBy),
    at: takenAt.toISOString(),
    reason,
  })),
});

export const toPlanAgentRowDto = (row: PlanAgentRow): PlanAgentRowDto => ({
  ...row,
  change: row.lastQuota === null ? null : row.amount - row.lastQuota,
});

export const toPlanOfficeRowDto = ({ officeId, ...row }: PlanOfficeRow): PlanOfficeRowDto => ({
  officeId: publicId.encode('office', officeId),
  ...row,
});

export const toPlanPreviewDto = ({ offices, agents }: PlanRows): PlanPreviewDto => ({
  offices: offices.map(toPlanOfficeRowDto),
  agents: agents.map(toPlanAgentRowDto),
});
