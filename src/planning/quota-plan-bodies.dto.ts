import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
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
import { ChoiceField, CodeField, IdField } from '../http/fields';
import { MayBeAbsent } from '../http/optional';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { TextField } from '../http/text';
import { invalidFields } from '../http/validation';
import { OFFICE_CODE } from '../offices/core/office-code';
import { POPULATION_DEFINITIONS, type PopulationDefinition } from '../offices/core/population-figure';
import { FIRST_YEAR, LAST_YEAR, MAX_WEIGHT } from '../quotas/core/quota-item';
import { QUOTA_METRICS, type QuotaMetric } from '../quotas/core/quota-metric';
import { MONTHS } from '../quotas/core/year-plan';
import type { FieldError } from '../shared/domain-error';
import { isRefused } from '../shared/row-reader';
import { PLAN_BASES, type PlanBasis } from './core/draw-up';
import { BoundsReader, MAX_TOTAL, type PlanBound } from './core/plan-bound';
import { PLAN_STATES, type PlanState } from './core/plan-state';
import { populationErrors } from './core/population-basis';
import type { PlanContents, PlanSubject } from './quota-plan';
import { MAX_BOUNDS, TOTAL, YEAR } from './quota-plan-fields';
import type { PlanFilter } from './quota-plans.repository';

const MAX_SHARE = 10_000;

const total = (): PropertyDecorator => applyDecorators(IsInt(), Min(0), Max(MAX_TOTAL));
const year = (): PropertyDecorator => applyDecorators(IsInt(), Min(FIRST_YEAR), Max(LAST_YEAR));
const amountField = (description: string): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ ...TOTAL, description }), MayBeAbsent(), total());

export class BasisShareDto {
  @ChoiceField(PLAN_BASES, {
    description:
      '`equal`: as much for each agent; `staff` and `points`: by those it has today; `last-result`: by what it did ' +
      'in the year before; `labour-force`: by the people in its territory today; `uncovered-potential`: by those of ' +
      'them who do not take part.',
  })
  basis: PlanBasis;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_SHARE, description: 'Among all bases.' })
  @IsInt()
  @Min(1)
  @Max(MAX_SHARE)
  share: number;

  @ChoiceField(POPULATION_DEFINITIONS, {
    optional: true,
    description:
      'For `labour-force` and `uncovered-potential`, and for no other: by which people. The same in all bases of a plan.',
  })
  population?: PopulationDefinition;
}

export class PlanBoundDto {
  @CodeField(OFFICE_CODE, { max: 5, optional: true, example: '00101' })
  officeCode?: string;

  @CodeField(AGENT_CODE, { max: 7, optional: true, example: 'IS0212M', description: 'Or an agent.' })
  agentCode?: string;

  @amountField('It gets no less.')
  floor?: number;

  @amountField('It gets no more.')
  ceiling?: number;

  @amountField('It gets just that; zero leaves it out.')
  fixed?: number;
}

/** What a planner decides about a plan. */
class PlanContentsDto {
  @TextField({ max: 200, example: 'Chỉ tiêu 2027' })
  name: string;

  @ApiProperty({ ...TOTAL, example: 12_000, description: 'People or VND, for the whole year.' })
  @total()
  total: number;

  @ApiPropertyOptional({
    type: [BasisShareDto],
    minItems: 1,
    maxItems: PLAN_BASES.length,
    description: 'By what the total is divided; equally when left out.',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PLAN_BASES.length)
  @ArrayUnique((one: BasisShareDto) => one?.basis)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => BasisShareDto)
  bases?: BasisShareDto[];

  @ApiPropertyOptional({
    type: 'array',
    minItems: MONTHS,
    maxItems: MONTHS,
    items: { type: 'integer', minimum: 0, maximum: MAX_WEIGHT },
    description: 'What each month weighs, January first; all the same when left out.',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(MONTHS)
  @ArrayMaxSize(MONTHS)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(MAX_WEIGHT, { each: true })
  profile?: number[];

  @ApiPropertyOptional({
    type: [PlanBoundDto],
    maxItems: MAX_BOUNDS,
    description: 'What offices and agents may not fall below or exceed.',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MAX_BOUNDS)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PlanBoundDto)
  bounds?: PlanBoundDto[];
}

export class CreateQuotaPlanDto extends PlanContentsDto {
  @IdField('office', { description: 'Its agents and those of all offices below it.' })
  officeId: string;

  @ApiProperty(YEAR)
  @year()
  year: number;

  @ChoiceField(QUOTA_METRICS)
  metric: QuotaMetric;
}

export class PreviewQuotaPlanDto extends OmitType(CreateQuotaPlanDto, ['name'] as const) {}

export class ChangeQuotaPlanDto extends PartialType(PlanContentsDto, { skipNullProperties: false }) {}

export class ReturnQuotaPlanDto {
  @TextField({ max: 1000, example: 'Chỉ tiêu của quận Ba Đình quá cao so với kết quả năm trước.' })
  reason: string;
}

export class QuotaPlansQuery extends PageQuery {
  @IdField('office', { optional: true, description: 'Of this very office.' })
  officeId?: string;

  @ApiPropertyOptional(YEAR)
  @MayBeAbsent()
  @Type(() => Number)
  @year()
  year?: number;

  @ChoiceField(QUOTA_METRICS, { optional: true })
  metric?: QuotaMetric;

  @ChoiceField(PLAN_STATES, { optional: true })
  state?: PlanState;
}

export const planSubject = ({ officeId, year: of, metric }: PreviewQuotaPlanDto): PlanSubject => ({
  officeId: publicId.decode('office', officeId)!,
  year: of,
  metric,
});

/** With what holds where nothing is said. @throws DomainError `validation-failed`. */
export const planContents = (body: PreviewQuotaPlanDto): Omit<PlanContents, 'name'> => ({
  total: body.total,
  bases: basesOf(body.bases) ?? [{ basis: 'equal', share: 1 }],
  profile: profileOf(body.profile) ?? Array.from({ length: MONTHS }, () => 1),
  bounds: boundsOf(body.bounds) ?? [],
});

/** What is given, and nothing else. @throws DomainError `validation-failed`. */
export function planChanges({ bases, profile, bounds, ...rest }: ChangeQuotaPlanDto): Partial<PlanContents> {
  const changes = {
    ...rest,
    bases: basesOf(bases),
    profile: profileOf(profile),
    bounds: boundsOf(bounds),
  };
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

export const planFilter = ({ officeId, year: of, metric, state }: QuotaPlansQuery): PlanFilter => ({
  officeId: publicId.decode('office', officeId),
  year: of,
  metric,
  state,
});

function basesOf(bases: BasisShareDto[] | undefined): BasisShareDto[] | undefined {
  const errors = populationErrors(bases ?? []);
  if (errors.length > 0) throw invalidFields(errors);
  return bases;
}

function profileOf(profile: number[] | undefined): number[] | undefined {
  if (profile?.every((weight) => weight === 0))
    throw invalidFields([
      { pointer: '/profile', code: 'weights-all-zero', detail: 'one month must weigh more than nothing' },
    ]);
  return profile;
}

function boundsOf(bounds: readonly PlanBoundDto[] | undefined): PlanBound[] | undefined {
  const reader = new BoundsReader();
  const errors: FieldError[] = [];
  const read = bounds?.flatMap((given, index) => {
    const bound = reader.read(given);
    if (!isRefused(bound)) return [bound];
    errors.push(...bound.map((error) => ({ ...error, pointer: `/bounds/${index}${error.pointer}` })));
    return [];
  });
  if (errors.length > 0) throw invalidFields(errors);
  return read;
}
