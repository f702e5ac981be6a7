import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { ChoiceField } from '../http/fields';
import { MayBeAbsent } from '../http/optional';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { DateField } from '../http/text';
import { EVALUATION_KINDS, type EvaluationKind } from '../shared/period';
import type { LocalDate } from '../shared/local-date';
import type { Policy } from './core/policy';
import { type EvaluationPolicy, POLICY_STATES, type PolicyState } from './evaluation-policy.entity';
import type { ListedPolicy } from './policies.repository';
import { POLICY_SCHEMA } from './policy.schema';

const policy = {
  ...POLICY_SCHEMA,
  description:
    'Weights sum to 10,000 basis points; every fault is reported. It is put in force by its activation.',
} as unknown as ApiPropertyOptions;

export class DraftPolicyDto {
  @DateField({ description: 'It judges the periods that begin on this day or later.', example: '2026-07-01' })
  effectiveFrom: LocalDate;

  // Its fields are checked against the schema as a whole, so that the pointers lead into it.
  @ApiProperty(policy)
  @IsObject()
  policy: object;
}

export class ChangePolicyDto {
  @DateField({ optional: true, example: '2026-07-01' })
  effectiveFrom?: LocalDate;

  @ApiPropertyOptional(policy)
  @MayBeAbsent()
  @IsObject()
  policy?: object;
}

export class PoliciesQuery extends PageQuery {
  @ChoiceField(EVALUATION_KINDS, { optional: true })
  kind?: EvaluationKind;

  @ChoiceField(POLICY_STATES, { optional: true })
  state?: PolicyState;
}

export class PolicySummaryDto {
  @ApiProperty({ maxLength: 40, example: 'pol_k3Xy8nLmPq' })
  id: string;

  @ApiProperty({ maxLength: 60, example: 'default-half-year' })
  code: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 1_000_000, description: 'Counts up within the code.' })
  versionNo: number;

  @ApiProperty({ enum: [...EVALUATION_KINDS] })
  kind: EvaluationKind;

  @ApiProperty({ format: 'date' })
  effectiveFrom: string;

  @ApiProperty({ enum: [...POLICY_STATES] })
  state: PolicyState;

  @ApiProperty({ maxLength: 64, description: 'SHA-256 of the canonical body.' })
  bodyHash: string;

  @ApiProperty({ type: String, maxLength: 40, nullable: true, description: 'Null: shipped with the system.' })
  authorId: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  activatedAt: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;
}

export class PolicyDto extends PolicySummaryDto {
  @ApiProperty(policy)
  policy: Policy;
}

export const toPolicySummaryDto = (row: ListedPolicy) =>
  ({
    id: publicId.encode('policy', row.id),
    code: row.code,
    versionNo: row.versionNo,
    kind: row.kind,
    effectiveFrom: row.effectiveFrom,
    state: row.state,
    bodyHash: row.bodyHash,
    authorId: row.authorId === null ? null : publicId.encode('user', row.authorId),
    activatedAt: row.activatedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }) satisfies PolicySummaryDto;

export const toPolicyDto = (row: EvaluationPolicy): PolicyDto => ({
  ...toPolicySummaryDto(row),
  policy: row.body,
});
