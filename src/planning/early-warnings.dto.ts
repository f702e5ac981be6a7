import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, CodeField, IdField } from '../http/fields';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { QUOTA_METRICS, type QuotaMetric } from '../quotas/core/quota-metric';
import type { LocalDate, YearMonth } from '../shared/local-date';
import type { EarlyWarning } from './early-warnings.repository';
import { TOTAL } from './quota-plan-fields';

const MONTH = /^20[0-9]{2}-(0[1-9]|1[0-2])$/;

export class EarlyWarningsQuery extends PageQuery {
  @IdField('office', { optional: true, description: 'Of this very office.' })
  officeId?: string;

  @IdField('agent', { optional: true })
  agentId?: string;

  @ChoiceField(QUOTA_METRICS, { optional: true })
  metric?: QuotaMetric;

  @CodeField(MONTH, { max: 7, optional: true, example: '2026-05', description: 'The month that showed it.' })
  month?: YearMonth;
}

export class EarlyWarningDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('early-warning', 1) })
  id: string;
  @ApiProperty({ maxLength: 40 })
  agentId: string;
  @ApiProperty({ maxLength: 10, example: 'IS0212M' })
  agentCode: string;
  @ApiProperty({ maxLength: 200 })
  agentName: string;
  @ApiProperty({ maxLength: 40 })
  officeId: string;
  @ApiProperty({ enum: [...QUOTA_METRICS] })
  metric: QuotaMetric;
  @ApiProperty({ type: String, format: 'date', description: 'The last day that was looked at.' })
  asOf: LocalDate;
  @ApiProperty({ ...TOTAL, description: 'Of the year, by active days, rounded up.' })
  quota: number;
  @ApiProperty(TOTAL)
  actual: number;
  @ApiProperty({ ...TOTAL, description: 'By the end of the year, if it goes on as it went so far.' })
  projected: number;
  @ApiProperty(TOTAL)
  projectedLow: number;
  @ApiProperty({ ...TOTAL, description: 'Still less than the quota.' })
  projectedHigh: number;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000 })
  confidenceBp: number;
  @ApiProperty({ maxLength: 40 })
  policyId: string;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  createdAt: string;
}

export const toEarlyWarningDto = (warning: EarlyWarning): EarlyWarningDto => ({
  ...warning,
  id: publicId.encode('early-warning', warning.id),
  agentId: publicId.encode('agent', warning.agentId),
  officeId: publicId.encode('office', warning.officeId),
  policyId: publicId.encode('policy', warning.policyId),
  createdAt: warning.createdAt.toISOString(),
});
