import { ApiProperty } from '@nestjs/swagger';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { EVALUATION_KINDS, type EvaluationKind } from '../shared/period';
import { MEASURES, type Measure, NO_EVIDENCE_REASONS, type NoEvidenceReason } from './core/measure';
import { EvaluationSummaryDto, toEvaluationSummaryDto } from './evaluations.dto';
import type { ScoredCriterion, ScoredPeriod } from './evaluations.repository';

const NUMBER = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;

export class ScorecardQuery extends PageQuery {}

export class ScorecardMeasureDto {
  @ApiProperty({ enum: [...MEASURES] })
  measure: Measure;

  @ApiProperty({ maxLength: 40 })
  numerator: string;

  @ApiProperty({ maxLength: 80 })
  denominator: string;

  @ApiProperty({ ...NUMBER, nullable: true })
  valueBp: number | null;

  @ApiProperty({ ...NUMBER, maximum: 10_000, nullable: true })
  points: number | null;

  @ApiProperty({ ...NUMBER, maximum: 10_000 })
  effectiveWeightBp: number;

  @ApiProperty({ enum: [...NO_EVIDENCE_REASONS], nullable: true })
  noEvidenceReason: NoEvidenceReason | null;
}

export class ScorecardEntryDto extends EvaluationSummaryDto {
  @ApiProperty({ enum: [...EVALUATION_KINDS] })
  kind: EvaluationKind;

  @ApiProperty({ format: 'date-time' })
  knowledgeCutoff: string;

  @ApiProperty({ maxLength: 40 })
  policyId: string;

  @ApiProperty({ description: 'True for the evaluation of the period that knew most.' })
  isLatest: boolean;

  @ApiProperty({ type: [ScorecardMeasureDto], maxItems: 20 })
  measures: ScorecardMeasureDto[];
}

const toMeasure = (criterion: ScoredCriterion): ScorecardMeasureDto => ({
  measure: criterion.measure,
  numerator: criterion.numerator,
  denominator:
    criterion.denominatorDen === '1'
      ? criterion.denominatorNum
      : `${criterion.denominatorNum}/${criterion.denominatorDen}`,
  valueBp: criterion.valueBp,
  points: criterion.points,
  effectiveWeightBp: criterion.effectiveWeightBp,
  noEvidenceReason: criterion.noEvidenceReason,
});

const place = ({ measure }: ScoredCriterion): number => MEASURES.indexOf(measure);

/** Its fields are added to those of the summary: a spread of that makes objects which only a collection of the whole heap clears. */
export const toScorecardEntryDto = (row: ScoredPeriod): ScorecardEntryDto =>
  Object.assign(toEvaluationSummaryDto(row), {
    kind: row.kind,
    knowledgeCutoff: row.knowledgeCutoff.toISOString(),
    policyId: publicId.encode('policy', row.policyId),
    isLatest: row.isLatest,
    measures: [...row.criteria].sort((a, b) => place(a) - place(b)).map(toMeasure),
  });
