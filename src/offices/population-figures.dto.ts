import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn } from 'class-validator';
import { ChoiceField, CodeField } from '../http/fields';
import { MayBeAbsent } from '../http/optional';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { DateField } from '../http/text';
import { BULK_MODES, type BulkMode } from '../shared/bulk';
import type { LocalDate } from '../shared/local-date';
import {
  COMMUNE_CODE,
  MAX_PEOPLE,
  MAX_SOURCE,
  POPULATION_DEFINITIONS,
  type PopulationDefinition,
} from './core/population-figure';
import type { PopulationFigure } from './population-figures.repository';

const MAX_ITEMS = 10_000;

export class BulkPopulationFiguresDto {
  @ApiProperty({
    type: 'array',
    minItems: 1,
    maxItems: MAX_ITEMS,
    items: { type: 'object', additionalProperties: true },
    description: 'Each { administrativeUnitCode, definition, countedOn, people, source }.',
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

export class PopulationFiguresQuery extends PageQuery {
  @CodeField(COMMUNE_CODE, { max: 5, optional: true, example: '00008' })
  administrativeUnitCode?: string;

  @CodeField(/^[0-9]{2,3}$/, {
    max: 3,
    optional: true,
    example: '01',
    description: 'Communes that stood directly under the unit of this code.',
  })
  parentCode?: string;

  @ChoiceField(POPULATION_DEFINITIONS, { optional: true })
  definition?: PopulationDefinition;

  @DateField({
    optional: true,
    description:
      'By what a plan of this day divides: of each commune there is the figure that was counted last.',
  })
  on?: LocalDate;
}

export class PopulationFigureDto {
  @ApiProperty({ maxLength: 5, example: '00008', description: 'Of the commune that had it on the day.' })
  administrativeUnitCode: string;
  @ApiProperty({ enum: [...POPULATION_DEFINITIONS] })
  definition: PopulationDefinition;
  @ApiProperty({ type: String, format: 'date' })
  countedOn: LocalDate;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_PEOPLE })
  people: number;
  @ApiProperty({ maxLength: MAX_SOURCE, example: 'Cục Thống kê thành phố Hà Nội' })
  source: string;
  @ApiProperty({ type: String, nullable: true, maxLength: 40, example: publicId.encode('user', 1) })
  authorId: string | null;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  recordedAt: string;
}

export const toPopulationFigureDto = (figure: PopulationFigure): PopulationFigureDto => ({
  ...figure,
  authorId: figure.authorId === null ? null : publicId.encode('user', figure.authorId),
  recordedAt: figure.recordedAt.toISOString(),
});
