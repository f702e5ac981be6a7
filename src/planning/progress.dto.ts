import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt } from 'class-validator';
import { PageQuery } from '../http/page';
import type { PlainFields } from '../http/plain-fields';
import { publicId } from '../http/public-id';
import { DateField } from '../http/text';
import { QUOTA_METRICS, type QuotaMetric } from '../quotas/core/quota-metric';
import { MONTHS } from '../quotas/core/year-plan';
import type { LocalDate, YearMonth } from '../shared/local-date';
import { type Ratio, divide, ratio, reduce, roundHalfUp, toBasisPoints } from '../shared/ratio';
import { OUTLOOKS, type Outlook, type Progress } from './core/progress';
import type { AgentProgress, MetricProgress, OfficeMetricProgress, OfficeProgress } from './progress.service';
import { TOTAL } from './quota-plan-fields';
import { HORIZONS, type RenewalDue } from './renewals.repository';

const SHARE = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;
const PEOPLE = { type: 'integer', minimum: 0, maximum: 100_000_000 } as const;

export class ProgressQuery {
  @DateField({ optional: true, description: 'The last day that counts; today when left out.' })
  on?: LocalDate;
}

export class RenewalsQuery extends PageQuery {
  @ApiPropertyOptional({ type: 'integer', enum: [...HORIZONS], default: 30, description: 'Days from today.' })
  @Type(() => Number)
  @IsInt()
  @IsIn([...HORIZONS])
  within: number = 30;
}

export class ExactDto {
  @ApiProperty({ maxLength: 60, pattern: '^[0-9]+(/[0-9]+)?$', example: '245/3' })
  exact: string;
  @ApiProperty({ ...TOTAL, description: 'Rounded half up, to be read by people.' })
  rounded: number;
}

export class ProgressMonthDto {
  @ApiProperty({ type: String, maxLength: 7, pattern: '^[0-9]{4}-[0-9]{2}$', example: '2026-01' })
  month: YearMonth;
  @ApiProperty({ type: ExactDto, description: 'The quota by active days.' })
  quota: ExactDto;
  @ApiProperty({ ...TOTAL })
  actual: number;
}

export class ProjectionDto {
  @ApiProperty({ ...TOTAL, description: 'By the end of the year, if it goes on as it went so far.' })
  amount: number;
  @ApiProperty(TOTAL)
  low: number;
  @ApiProperty(TOTAL)
  high: number;
  @ApiProperty({ ...SHARE, nullable: true, description: 'Of the quota.' })
  attainmentBp: number | null;
  @ApiProperty({ ...SHARE, nullable: true })
  lowBp: number | null;
  @ApiProperty({ ...SHARE, nullable: true })
  highBp: number | null;
}

export class MetricProgressDto {
  @ApiProperty({ enum: [...QUOTA_METRICS] })
  metric: QuotaMetric;
  @ApiProperty({ ...TOTAL, nullable: true, description: 'Null without a quota.' })
  yearlyAmount: number | null;
  @ApiProperty({ ...TOTAL, nullable: true, description: 'Before any amendment.' })
  originalAmount: number | null;
  @ApiProperty({ type: ExactDto, description: 'The quota of the year by active days.' })
  quota: ExactDto;
  @ApiProperty({ type: ExactDto, description: 'What of it falls on the days so far.' })
  expected: ExactDto;
  @ApiProperty(TOTAL)
  actual: number;
  @ApiProperty({
    ...SHARE,
    nullable: true,
    description: 'Actual of expected; null when nothing is expected yet.',
  })
  paceBp: number | null;
  @ApiProperty({ type: ProjectionDto, nullable: true, description: 'Null while too little is known.' })
  projection: ProjectionDto | null;
  @ApiProperty({
    enum: [...OUTLOOKS],
    description:
      '`off-track`: even the upper end of the projection misses the quota; `on-track`: even the lower end meets it.',
  })
  outlook: Outlook;
  @ApiProperty({ type: [ProgressMonthDto], minItems: MONTHS, maxItems: MONTHS })
  months: readonly ProgressMonthDto[];
}

export class RenewalCountsDto {
  @ApiProperty({
    ...PEOPLE,
    description: 'Covers that run out within 30 days from today or the day asked for.',
  })
  within30: number;
  @ApiProperty(PEOPLE)
  within60: number;
  @ApiProperty(PEOPLE)
  within90: number;
}

class ProgressDto {
  @ApiProperty({ type: String, format: 'date' })
  on: LocalDate;
  @ApiProperty({
    maxLength: 40,
    description: 'The policy that says who is new and how sure a projection is.',
  })
  policyId: string;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000, description: 'Of projections, two-sided.' })
  confidenceBp: number;
  @ApiProperty({ type: RenewalCountsDto })
  renewalsDue: RenewalCountsDto;
}

export class AgentProgressDto extends ProgressDto {
  @ApiProperty({ maxLength: 40 })
  agentId: string;
  @ApiProperty({ type: [MetricProgressDto], maxItems: QUOTA_METRICS.length })
  metrics: readonly MetricProgressDto[];
}

export class OutlookCountDto {
  @ApiProperty({ enum: [...OUTLOOKS] })
  outlook: Outlook;
  @ApiProperty(PEOPLE)
  agents: number;
}

export class OfficeMetricProgressDto extends MetricProgressDto {
  @ApiProperty({ type: [OutlookCountDto], maxItems: OUTLOOKS.length, description: 'How its agents stand.' })
  outlooks: readonly OutlookCountDto[];
}

export class OfficeProgressDto extends ProgressDto {
  @ApiProperty({ maxLength: 40 })
  officeId: string;
  @ApiProperty({ type: [OfficeMetricProgressDto], maxItems: QUOTA_METRICS.length })
  metrics: readonly OfficeMetricProgressDto[];
}

export class RenewalDueDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('participant', 1) })
  participantId: string;
  @ApiProperty({ type: String, format: 'date', description: 'Last day of the cover.' })
  coveredUntil: LocalDate;
  @ApiProperty({ type: String, format: 'date', description: 'The day after.' })
  dueOn: LocalDate;
  @ApiProperty({ description: 'Handed over from another agent.' })
  isInherited: boolean;
}

function exact(value: Ratio): ExactDto {
  const { num, den } = reduce(value);
  return { exact: den === 1n ? String(num) : `${num}/${den}`, rounded: Number(roundHalfUp(value)) };
}

function projectionDto({ projection, quota }: Progress): ProjectionDto | null {
  if (!projection) return null;
  const share = (amount: bigint): number | null =>
    quota.num === 0n ? null : Number(toBasisPoints(divide(ratio(amount), quota)));
  const { amount, low, high } = projection;
  return {
    amount: Number(amount),
    low: Number(low),
    high: Number(high),
    attainmentBp: share(amount),
    lowBp: share(low),
    highBp: share(high),
  };
}

const toMetricProgressDto = ({
  metric,
  yearlyAmount,
  originalAmount,
  months,
  progress,
}: MetricProgress): PlainFields<MetricProgressDto> => ({
  metric,
  yearlyAmount,
  originalAmount,
  quota: exact(progress.quota),
  expected: exact(progress.expected),
  actual: Number(progress.actual),
  paceBp: progress.pace && Number(toBasisPoints(progress.pace)),
  projection: projectionDto(progress),
  outlook: progress.outlook,
  months: months.map(({ month, progress: { quota, actual } }) => ({
    month,
    quota: exact(quota),
    actual: Number(actual),
  })),
});

const common = ({ day, rules, renewals }: Omit<AgentProgress, 'metrics'>): PlainFields<ProgressDto> => ({
  on: day,
  policyId: publicId.encode('policy', rules.policyId),
  confidenceBp: rules.confidenceBp,
  renewalsDue: { within30: renewals[0]!, within60: renewals[1]!, within90: renewals[2]! },
});

export const toAgentProgressDto = (agentId: number, view: AgentProgress): AgentProgressDto => ({
  agentId: publicId.encode('agent', agentId),
  ...common(view),
  metrics: view.metrics.map(toMetricProgressDto),
});

const toOfficeMetricDto = (metric: OfficeMetricProgress): OfficeMetricProgressDto => ({
  ...toMetricProgressDto(metric),
  outlooks: OUTLOOKS.map((outlook) => ({ outlook, agents: metric.outlooks.get(outlook) ?? 0 })),
});

export const toOfficeProgressDto = (officeId: number, view: OfficeProgress): OfficeProgressDto => ({
  officeId: publicId.encode('office', officeId),
  ...common(view),
  metrics: view.metrics.map(toOfficeMetricDto),
});

export const toRenewalDueDto = ({
  participantId,
  coveredUntil,
  dueOn,
  isInherited,
}: RenewalDue): RenewalDueDto => ({
  participantId: publicId.encode('participant', participantId),
  coveredUntil,
  dueOn,
  isInherited,
});
