import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { ChoiceField, IdField } from '../http/fields';
import { MayBeAbsent } from '../http/optional';
import { PageQuery } from '../http/page';
import type { PlainFields } from '../http/plain-fields';
import { publicId } from '../http/public-id';
import { TextField } from '../http/text';
import { BULK_MODES, type BulkMode } from '../shared/bulk';
import { roundHalfUp } from '../shared/ratio';
import { FIRST_YEAR, LAST_YEAR, MAX_QUOTA, MAX_WEIGHT } from './core/quota-item';
import { QUOTA_METRICS, type QuotaMetric } from './core/quota-metric';
import { MONTHS, totals } from './core/year-plan';
import type { QuotaRow, QuotaVersionRow } from './quotas.repository';
import type { ProRatedPeriod, QuotaView } from './quotas.service';

const AMOUNT = { type: 'integer', minimum: 0, maximum: MAX_QUOTA } as const;
const YEAR = { type: 'integer', minimum: FIRST_YEAR, maximum: LAST_YEAR, example: 2026 } as const;

const amount = (): PropertyDecorator => applyDecorators(IsInt(), Min(0), Max(MAX_QUOTA));

/** Whole numbers, one a month. */
const monthly = (o: { description: string; from: number; maximum: number }): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({
      type: 'array',
      minItems: o.from,
      maxItems: MONTHS,
      items: { type: 'integer', minimum: 0, maximum: o.maximum },
      description: o.description,
    }),
    MayBeAbsent(),
    IsArray(),
    ArrayMinSize(o.from),
    ArrayMaxSize(MONTHS),
    IsInt({ each: true }),
    Min(0, { each: true }),
    Max(o.maximum, { each: true }),
  );

export class SetQuotaDto {
  @IdField('agent')
  agentId: string;

  @ApiProperty(YEAR)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  year: number;

  @ChoiceField(QUOTA_METRICS)
  metric: QuotaMetric;

  @ApiProperty({ ...AMOUNT, description: 'Participants, or VND.' })
  @amount()
  yearlyAmount: number;

  @monthly({
    from: MONTHS,
    maximum: MAX_QUOTA,
    description: 'January first; they add up to the yearly amount.',
  })
  months?: number[];

  @monthly({
    from: MONTHS,
    maximum: MAX_WEIGHT,
    description: 'Instead of months: in which proportions to divide.',
  })
  weights?: number[];
}

export class AmendQuotaDto {
  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: MONTHS,
    description: '1 is January. Months before it stay.',
  })
  @IsInt()
  @Min(1)
  @Max(MONTHS)
  effectiveMonth: number;

  @ApiPropertyOptional({ ...AMOUNT, description: 'For the whole year, the months that stay included.' })
  @MayBeAbsent()
  @amount()
  yearlyAmount?: number;

  @monthly({
    from: 1,
    maximum: MAX_QUOTA,
    description: 'Instead: each month from the effective one to December.',
  })
  months?: number[];

  @TextField({ max: 500, example: 'Địa bàn thu hẹp' })
  reason: string;
}

export class QuotasQuery extends PageQuery {
  @IdField('agent', { optional: true })
  agent?: string;

  @IdField('office', { optional: true, description: 'That office and those below it.' })
  office?: string;

  @ApiPropertyOptional(YEAR)
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  year?: number;

  @ChoiceField(QUOTA_METRICS, { optional: true })
  metric?: QuotaMetric;
}

const MAX_ITEMS = 10_000;

export class BulkQuotasDto {
  @ApiProperty({
    type: 'array',
    minItems: 1,
    maxItems: MAX_ITEMS,
    items: { type: 'object', additionalProperties: true },
    description: 'Each { agentCode, year, metric, yearlyAmount, months? or weights? }.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_ITEMS)
  items: unknown[];

  @ApiPropertyOptional({ enum: BULK_MODES, default: 'all-or-nothing' })
  @IsIn(BULK_MODES)
  mode: BulkMode = 'all-or-nothing';

  @ApiPropertyOptional({ default: false })
  @MayBeAbsent()
  @IsBoolean()
  dryRun?: boolean;
}

export class QuotaDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('quota', 1) })
  id: string;
  @ApiProperty({ maxLength: 40, example: publicId.encode('agent', 1) })
  agentId: string;
  @ApiProperty({ maxLength: 10, example: 'IS0212M' })
  agentCode: string;
  @ApiProperty(YEAR)
  year: number;
  @ApiProperty({ enum: QUOTA_METRICS })
  metric: QuotaMetric;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 1_000_000 })
  version: number;
  @ApiProperty(AMOUNT)
  yearlyAmount: number;
  @ApiProperty(AMOUNT)
  h1: number;
  @ApiProperty(AMOUNT)
  h2: number;
  @ApiProperty({ type: 'array', minItems: MONTHS, maxItems: MONTHS, items: AMOUNT })
  months: readonly number[];
}

export class ProRatedDto {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 366,
    description: 'Days under an effective contract.',
  })
  activeDays: number;
  @ApiProperty({
    maxLength: 30,
    pattern: '^[0-9]+$',
    description: 'The exact figure is numerator / denominator.',
  })
  numerator: string;
  @ApiProperty({ maxLength: 30, pattern: '^[0-9]+$' })
  denominator: string;
  @ApiProperty({ ...AMOUNT, description: 'Rounded half up, to be read by people.' })
  rounded: number;
}

export class ProRatedPeriodsDto {
  @ApiProperty({ type: ProRatedDto })
  h1: ProRatedDto;
  @ApiProperty({ type: ProRatedDto })
  h2: ProRatedDto;
  @ApiProperty({ type: ProRatedDto })
  year: ProRatedDto;
}

export class QuotaVersionDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 1_000_000, description: '1 is the original.' })
  versionNo: number;
  @ApiProperty(AMOUNT)
  yearlyAmount: number;
  @ApiProperty({ type: 'array', minItems: MONTHS, maxItems: MONTHS, items: AMOUNT })
  months: readonly number[];
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MONTHS })
  effectiveMonth: number;
  @ApiProperty({ type: String, nullable: true, maxLength: 500 })
  reason: string | null;
  @ApiProperty({ type: String, nullable: true, maxLength: 40 })
  authorId: string | null;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  recordedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  supersededAt: string | null;
}

export class QuotaDetailDto extends QuotaDto {
  @ApiProperty({ description: 'What the quota comes to by the contract of the agent, as known now.' })
  proRated: ProRatedPeriodsDto;
  @ApiProperty({ type: [QuotaVersionDto], maxItems: 1_000_000, description: 'Oldest first.' })
  versions: readonly QuotaVersionDto[];
}

const fieldsOf = (quota: QuotaRow): PlainFields<QuotaDto> => {
  const { h1, h2 } = totals(quota.months.map(BigInt));
  return {
    id: publicId.encode('quota', quota.id),
    agentId: publicId.encode('agent', quota.agentId),
    agentCode: quota.agentCode,
    year: quota.year,
    metric: quota.metric,
    version: quota.version,
    yearlyAmount: quota.yearlyAmount,
    h1: Number(h1),
    h2: Number(h2),
    months: quota.months,
  };
};

export const toQuotaDto = (quota: QuotaRow): QuotaDto => fieldsOf(quota);

const toProRatedDto = ({ quota, activeDays }: ProRatedPeriod): ProRatedDto => ({
  activeDays,
  numerator: String(quota.num),
  denominator: String(quota.den),
  rounded: Number(roundHalfUp(quota)),
});

const toVersionDto = (version: QuotaVersionRow): QuotaVersionDto => ({
  versionNo: version.versionNo,
  yearlyAmount: version.yearlyAmount,
  months: version.months,
  effectiveMonth: version.effectiveMonth,
  reason: version.reason,
  authorId: version.authorId === null ? null : publicId.encode('user', version.authorId),
  recordedAt: version.recordedAt.toISOString(),
  supersededAt: version.supersededAt?.toISOString() ?? null,
});

export const toQuotaDetailDto = (quota: QuotaView): QuotaDetailDto => ({
  ...fieldsOf(quota),
  proRated: {
    h1: toProRatedDto(quota.proRated.h1),
    h2: toProRatedDto(quota.proRated.h2),
    year: toProRatedDto(quota.proRated.year),
  },
  versions: quota.versions.map(toVersionDto),
});
