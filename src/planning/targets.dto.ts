import { ApiProperty } from '@nestjs/swagger';
import { publicId } from '../http/public-id';
import type { LocalDate } from '../shared/local-date';
import { MAX_PEOPLE, MAX_RATE_BP, TARGET_MEASURES, type TargetMeasure } from './core/target';
import { MONTH_ENDS, OUTLOOKS, type Outlook } from './core/target-progress';
import { YEAR } from './quota-plan-fields';
import type { Standing, Target, TargetProgress, TargetReport } from './target';
import { PopulationDto } from './target-bodies.dto';

const PEOPLE = { type: 'integer', minimum: 0, maximum: MAX_PEOPLE } as const;
/** More than all people are counted of one. */
const SHARE_BP = { type: 'integer', minimum: 0, maximum: MAX_PEOPLE * MAX_RATE_BP } as const;
/** From the first day that there is to the last year that a target can have. */
const MOST_MONTHS = 2_400;
const DAY = { type: String, format: 'date' } as const;

export class TargetDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('target', 1) })
  id: string;
  @ApiProperty({ maxLength: 40, example: publicId.encode('office', 1) })
  officeId: string;
  @ApiProperty({ maxLength: 5, example: '00101' })
  officeCode: string;
  @ApiProperty({ maxLength: 200 })
  officeName: string;
  @ApiProperty({ type: String, nullable: true, maxLength: 5, example: '00008' })
  administrativeUnitCode: string | null;
  @ApiProperty({ type: String, nullable: true, maxLength: 200, description: 'As it was called that year.' })
  administrativeUnitName: string | null;
  @ApiProperty(YEAR)
  year: number;
  @ApiProperty({ enum: [...TARGET_MEASURES] })
  measure: TargetMeasure;
  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: MAX_RATE_BP,
    description: 'Aimed at, in basis points of the population.',
  })
  rateBp: number;
  @ApiProperty({ type: PopulationDto, description: 'Of whom the rate is: its denominator.' })
  population: PopulationDto;
  @ApiProperty({ maxLength: 500 })
  source: string;
  @ApiProperty({ maxLength: 40, example: publicId.encode('user', 1) })
  authorId: string;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  createdAt: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 1_000_000 })
  version: number;
}

export class TargetReportDto {
  @ApiProperty(DAY)
  reportedOn: LocalDate;
  @ApiProperty(PEOPLE)
  people: number;
  @ApiProperty({ maxLength: 500 })
  source: string;
  @ApiProperty({ maxLength: 40, example: publicId.encode('user', 1) })
  authorId: string;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  createdAt: string;
}

export class CountDto {
  @ApiProperty(DAY)
  on: LocalDate;
  @ApiProperty(PEOPLE)
  people: number;
}

export class TrajectoryPointDto {
  @ApiProperty({ ...DAY, description: 'A month end.' })
  on: LocalDate;
  @ApiProperty({ ...PEOPLE, description: 'As many more each month.' })
  linear: number;
  @ApiProperty({
    ...PEOPLE,
    nullable: true,
    description: 'By the same rate each month; null from a result of none.',
  })
  compounding: number | null;
}

export class TargetProjectionDto {
  @ApiProperty(PEOPLE)
  people: number;
  @ApiProperty(PEOPLE)
  low: number;
  @ApiProperty(PEOPLE)
  high: number;
  @ApiProperty({
    type: 'integer',
    minimum: 9_000,
    maximum: 9_000,
    description: 'How often, in basis points, it lies from `low` to `high` if months go on as they did.',
  })
  confidenceBp: number;
}

export class TargetProgressDto {
  @ApiProperty({ type: TargetDto })
  target: TargetDto;
  @ApiProperty(DAY)
  on: LocalDate;
  @ApiProperty({ ...PEOPLE, minimum: 1, description: 'The fewest people that are the rate.' })
  goal: number;
  @ApiProperty({ ...PEOPLE, nullable: true, description: 'Null when nothing was reported yet.' })
  result: number | null;
  @ApiProperty({ ...DAY, nullable: true, description: 'The day that the result is of.' })
  resultOn: LocalDate | null;
  @ApiProperty({
    ...SHARE_BP,
    nullable: true,
    description: 'Of the population, in basis points rounded down.',
  })
  resultRateBp: number | null;
  @ApiProperty({ ...PEOPLE, nullable: true, description: 'People who are missing; 0 when it is reached.' })
  gap: number | null;
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: MOST_MONTHS,
    description: 'Months to the end of the year, with the one that has not ended.',
  })
  monthsLeft: number;
  @ApiProperty({ ...PEOPLE, nullable: true, description: 'In each month that is left; null when none is.' })
  neededPerMonth: number | null;
  @ApiProperty({
    type: [CountDto],
    maxItems: MONTH_ENDS,
    description: 'Participants in force at the last month ends, oldest first; none of pension coverage.',
  })
  history: readonly CountDto[];
  @ApiProperty({
    type: [TrajectoryPointDto],
    maxItems: MOST_MONTHS,
    description: 'Where it has to be at each month end; empty when the goal is reached or the year is over.',
  })
  trajectory: readonly TrajectoryPointDto[];
  @ApiProperty({
    type: TargetProjectionDto,
    nullable: true,
    description:
      'At the end of the year, from twelve changes between month ends. Null when no month is left, when there was nobody ' +
      'at the first of them, and of pension coverage.',
  })
  projection: TargetProjectionDto | null;
  @ApiProperty({
    enum: [...OUTLOOKS],
    description:
      '`on-track` when all of the projection reaches the goal, `off-track` when none of it does or the year is over, ' +
      '`uncertain` between them and without a projection.',
  })
  outlook: Outlook;
}

export class StandingDto {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: 1,
    maximum: 1_000_000,
    description: 'Shared by equal attainments; null without a result.',
  })
  rank: number | null;
  @ApiProperty({ maxLength: 40, example: publicId.encode('target', 1) })
  targetId: string;
  @ApiProperty({ maxLength: 40, example: publicId.encode('office', 1) })
  officeId: string;
  @ApiProperty({ maxLength: 5, example: '00101' })
  officeCode: string;
  @ApiProperty({ maxLength: 200 })
  officeName: string;
  @ApiProperty({ type: String, nullable: true, maxLength: 5, example: '00008' })
  administrativeUnitCode: string | null;
  @ApiProperty({ type: String, nullable: true, maxLength: 200 })
  administrativeUnitName: string | null;
  @ApiProperty({ ...PEOPLE, nullable: true })
  result: number | null;
  @ApiProperty({ ...DAY, nullable: true, description: 'The day that the result is of.' })
  resultOn: LocalDate | null;
  @ApiProperty({ ...PEOPLE, minimum: 1 })
  goal: number;
  @ApiProperty({
    ...SHARE_BP,
    nullable: true,
    description: 'Result to goal in basis points, rounded down. Ranks compare it exactly.',
  })
  attainmentBp: number | null;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_RATE_BP, description: 'Aimed at.' })
  rateBp: number;
  @ApiProperty({ type: PopulationDto, description: 'Of whom the rate is: its denominator.' })
  population: PopulationDto;
  @ApiProperty({ maxLength: 500, description: 'Where rate and population are written.' })
  source: string;
}

const populationOf = ({ definition, people, countedOn }: Target): PopulationDto => ({
  definition,
  people,
  countedOn,
});

export const toTargetDto = (target: Target): TargetDto => ({
  id: publicId.encode('target', target.id),
  officeId: publicId.encode('office', target.officeId),
  officeCode: target.officeCode,
  officeName: target.officeName,
  administrativeUnitCode: target.unitCode,
  administrativeUnitName: target.unitName,
  year: target.year,
  measure: target.measure,
  rateBp: target.rateBp,
  population: populationOf(target),
  source: target.source,
  authorId: publicId.encode('user', target.authorId),
  createdAt: target.createdAt.toISOString(),
  version: target.version,
});

export const toTargetReportDto = ({ authorId, createdAt, ...report }: TargetReport): TargetReportDto => ({
  ...report,
  authorId: publicId.encode('user', authorId),
  createdAt: createdAt.toISOString(),
});

const asNumber = (count: bigint | null): number | null => (count === null ? null : Number(count));

export const toTargetProgressDto = (progress: TargetProgress): TargetProgressDto => ({
  target: toTargetDto(progress.target),
  on: progress.on,
  goal: Number(progress.goal),
  result: progress.result?.people ?? null,
  resultOn: progress.result?.on ?? null,
  resultRateBp: asNumber(progress.resultRateBp),
  gap: asNumber(progress.gap),
  monthsLeft: progress.monthsLeft,
  neededPerMonth: asNumber(progress.neededPerMonth),
  history: progress.history,
  trajectory: progress.trajectory.map(({ on, linear, compounding }) => ({
    on,
    linear: Number(linear),
    compounding: asNumber(compounding),
  })),
  projection: progress.projection && {
    people: Number(progress.projection.people),
    low: Number(progress.projection.low),
    high: Number(progress.projection.high),
    confidenceBp: 9_000,
  },
  outlook: progress.outlook,
});

export const toStandingDto = ({ target, ...standing }: Standing): StandingDto => ({
  rank: standing.rank,
  targetId: publicId.encode('target', target.id),
  officeId: publicId.encode('office', target.officeId),
  officeCode: target.officeCode,
  officeName: target.officeName,
  administrativeUnitCode: target.unitCode,
  administrativeUnitName: target.unitName,
  result: asNumber(standing.result),
  resultOn: standing.resultOn,
  goal: Number(standing.goal),
  attainmentBp: asNumber(standing.attainmentBp),
  rateBp: target.rateBp,
  population: populationOf(target),
  source: target.source,
});
