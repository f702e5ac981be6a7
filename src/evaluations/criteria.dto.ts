import { ApiProperty } from '@nestjs/swagger';
import {
  MEASURES,
  MEASURE_TRAITS,
  type Measure,
  NO_EVIDENCE_REASONS,
  type NoEvidenceReason,
} from './core/measure';
import type { CurvePoint, Policy } from './core/policy';
import { decimalText } from './decimal-text';
import type { StoredCriterion } from './evaluations.repository';

const BASIS_POINTS = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;
const SHARE = { type: 'integer', minimum: 0, maximum: 10_000 } as const;

export class CurvePointDto implements CurvePoint {
  @ApiProperty({ ...BASIS_POINTS, description: 'Value of the measure, basis points.' })
  at: number;

  @ApiProperty(SHARE)
  points: number;
}

export class IntervalDto {
  @ApiProperty(BASIS_POINTS)
  lowBp: number;

  @ApiProperty(BASIS_POINTS)
  highBp: number;
}

export class CriterionDto {
  @ApiProperty({ enum: [...MEASURES] })
  measure: Measure;

  @ApiProperty({ enum: ['share', 'per-thousand'] })
  unit: 'share' | 'per-thousand';

  @ApiProperty()
  isLowerBetter: boolean;

  @ApiProperty({ maxLength: 40, example: '34', description: 'A whole number: people, lines or VND.' })
  numerator: string;

  @ApiProperty({
    maxLength: 80,
    example: '1090/31',
    description: 'Exact: a whole number or a fraction, because a quota is pro-rated by days.',
  })
  denominator: string;

  @ApiProperty({ maxLength: 60, example: '35.161290', description: 'The same to six decimals.' })
  denominatorDecimal: string;

  @ApiProperty({
    ...BASIS_POINTS,
    nullable: true,
    description: 'Rounded half up; 10,000 is 100%, or 1 per 1,000. Null without evidence.',
  })
  valueBp: number | null;

  @ApiProperty({ type: IntervalDto, nullable: true, description: 'Null for amounts of money.' })
  interval: IntervalDto | null;

  @ApiProperty({ type: [CurvePointDto], maxItems: 50 })
  curve: readonly CurvePointDto[];

  @ApiProperty({ ...BASIS_POINTS, nullable: true, description: 'Higher values count as this one.' })
  capBp: number | null;

  @ApiProperty({ ...SHARE, nullable: true, description: 'Hundredths of a point; null when not scored.' })
  points: number | null;

  @ApiProperty(SHARE)
  weightBp: number;

  @ApiProperty({ ...SHARE, description: 'After the weight of criteria without evidence was redistributed.' })
  effectiveWeightBp: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 1_000_000_000, description: 'What it rests on.' })
  evidence: number;

  @ApiProperty({ enum: [...NO_EVIDENCE_REASONS], nullable: true })
  noEvidenceReason: NoEvidenceReason | null;
}

const denominatorText = (num: string, den: string): string => (den === '1' ? num : `${num}/${den}`);

/** In the order of the policy. */
export function toCriterionDtos(stored: readonly StoredCriterion[], policy: Policy): CriterionDto[] {
  const byMeasure = new Map(stored.map((criterion) => [criterion.measure, criterion]));
  return policy.criteria.flatMap(({ measure, curve, capBp }) => {
    const found = byMeasure.get(measure);
    return found ? [toCriterionDto(found, curve, capBp ?? null)] : [];
  });
}

function toCriterionDto(
  criterion: StoredCriterion,
  curve: readonly CurvePoint[],
  capBp: number | null,
): CriterionDto {
  const { measure, denominatorNum, denominatorDen, intervalLowBp, intervalHighBp } = criterion;
  return {
    measure,
    unit: MEASURE_TRAITS[measure].unit,
    isLowerBetter: MEASURE_TRAITS[measure].lowerIsBetter,
    numerator: criterion.numerator,
    denominator: denominatorText(denominatorNum, denominatorDen),
    denominatorDecimal: decimalText(BigInt(denominatorNum), BigInt(denominatorDen)),
    valueBp: criterion.valueBp,
    interval:
      intervalLowBp === null || intervalHighBp === null
        ? null
        : { lowBp: intervalLowBp, highBp: intervalHighBp },
    curve,
    capBp,
    points: criterion.points,
    weightBp: criterion.weightBp,
    effectiveWeightBp: criterion.effectiveWeightBp,
    evidence: criterion.evidence,
    noEvidenceReason: criterion.noEvidenceReason,
  };
}
