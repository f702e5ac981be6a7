import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';
import { UNIT_CODE } from '../agents/territories.dto';
import { ChoiceField, CodeField, IdField } from '../http/fields';
import { MayBeAbsent } from '../http/optional';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { DateField, TextField } from '../http/text';
import { invalidFields } from '../http/validation';
import { FIRST_YEAR, LAST_YEAR } from '../quotas/core/quota-item';
import type { LocalDate } from '../shared/local-date';
import {
  MAX_PEOPLE,
  MAX_RATE_BP,
  TARGET_POPULATIONS,
  type TargetPopulation,
  TARGET_MEASURES,
  type TargetMeasure,
  isDefinitionOf,
} from './core/target';
import { YEAR } from './quota-plan-fields';
import type { TargetContents, TargetSubject } from './target';
import type { TargetFilter } from './targets.repository';

const year = (): PropertyDecorator => applyDecorators(IsInt(), Min(FIRST_YEAR), Max(LAST_YEAR));

const DEFINITION =
  '`working-age-labour-force` is the whole of it; `farmers-and-informal-workers` are those of it who can join only of ' +
  'their own will; `past-retirement-age` is for pension coverage.';

export class PopulationDto {
  @ChoiceField(TARGET_POPULATIONS, { description: DEFINITION })
  definition: TargetPopulation;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_PEOPLE, example: 3_000_000 })
  @IsInt()
  @Min(1)
  @Max(MAX_PEOPLE)
  people: number;

  @DateField({ description: 'The day on which there were as many; not in the future.' })
  countedOn: LocalDate;
}

export class CountedPopulationDto extends OmitType(PopulationDto, ['definition'] as const) {}

/** What can be changed of a target, but for its population. */
class TargetContentsDto {
  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: MAX_RATE_BP,
    example: 300,
    description: 'Aimed at for the end of the year, in basis points of the population: 300 are 3%.',
  })
  @IsInt()
  @Min(1)
  @Max(MAX_RATE_BP)
  rateBp: number;

  @TextField({
    max: 500,
    example: 'Kế hoạch 56/KH-UBND ngày 18/02/2022',
    description: 'Where rate and population are written.',
  })
  source: string;
}

export class CreateTargetDto extends TargetContentsDto {
  @IdField('office', { description: 'It answers for it; participants of agents of it and below count.' })
  officeId: string;

  @CodeField(UNIT_CODE, {
    max: 5,
    optional: true,
    example: '00008',
    description: 'The locality that it is set for, by a code of that year.',
  })
  administrativeUnitCode?: string;

  @ApiProperty(YEAR)
  @year()
  year: number;

  @ChoiceField(TARGET_MEASURES)
  measure: TargetMeasure;

  @ApiProperty({ type: PopulationDto, description: 'Of whom the rate is.' })
  @IsObject()
  @ValidateNested()
  @Type(() => PopulationDto)
  population: PopulationDto;
}

export class ChangeTargetDto extends PartialType(TargetContentsDto, { skipNullProperties: false }) {
  @ApiPropertyOptional({
    type: CountedPopulationDto,
    description: 'Another count of the same people: number and day together.',
  })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => CountedPopulationDto)
  population?: CountedPopulationDto;
}

export class AddTargetReportDto {
  @DateField({ description: 'The day on which they drew it; not in the future.' })
  reportedOn: LocalDate;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: MAX_PEOPLE,
    description: 'Who draw a pension or allowance.',
  })
  @IsInt()
  @Min(0)
  @Max(MAX_PEOPLE)
  people: number;

  @TextField({ max: 500, example: 'Báo cáo chi trả tháng 3/2026' })
  source: string;
}

export class TargetsQuery extends PageQuery {
  @IdField('office', { optional: true, description: 'Of this very office.' })
  officeId?: string;

  @ApiPropertyOptional(YEAR)
  @MayBeAbsent()
  @Type(() => Number)
  @year()
  year?: number;

  @ChoiceField(TARGET_MEASURES, { optional: true })
  measure?: TargetMeasure;

  @ChoiceField(TARGET_POPULATIONS, { optional: true })
  definition?: TargetPopulation;
}

const ON = {
  optional: true,
  description: 'As it stood at the end of this day; today, or the last day of the year when that is over.',
} as const;

export class TargetProgressQuery {
  @DateField(ON)
  on?: LocalDate;
}

export class StandingsQuery extends PageQuery {
  @ApiProperty(YEAR)
  @Type(() => Number)
  @year()
  year: number;

  @ChoiceField(TARGET_POPULATIONS, {
    description: 'Of whom the rates are: those of other people are not ranked among them.',
  })
  definition: TargetPopulation;

  @DateField(ON)
  on?: LocalDate;
}

/** @throws DomainError `validation-failed` when the population is not one of the measure. */
export function targetSubject(body: CreateTargetDto): TargetSubject {
  const { measure, population } = body;
  if (!isDefinitionOf(measure, population.definition))
    throw invalidFields([
      {
        pointer: '/population/definition',
        code: 'of-another-measure',
        detail: `is not a population that ${measure} is a rate of`,
      },
    ]);
  return {
    officeId: publicId.decode('office', body.officeId)!,
    unitCode: body.administrativeUnitCode ?? null,
    year: body.year,
    measure,
    definition: population.definition,
  };
}

export const targetContents = ({ rateBp, source, population }: CreateTargetDto): TargetContents => ({
  rateBp,
  source,
  people: population.people,
  countedOn: population.countedOn,
});

/** What is given, and nothing else. */
export function targetChanges({ rateBp, source, population }: ChangeTargetDto): Partial<TargetContents> {
  const changes = { rateBp, source, people: population?.people, countedOn: population?.countedOn };
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

export const targetFilter = ({ officeId, year: of, measure, definition }: TargetsQuery): TargetFilter => ({
  officeId: publicId.decode('office', officeId),
  year: of,
  measure,
  definition,
});
