import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField } from '../http/fields';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { EVALUATION_KINDS, type EvaluationKind } from '../shared/period';
import { FLAG_KINDS, type FlagKind, GRADES, type Grade, type Policy, RECOMMENDATIONS } from './core/policy';
import { RULE_RESULTS } from './core/rules';
import { VERDICT_STATUSES, type VerdictStatus } from './core/verdict';
import { CriterionDto, toCriterionDtos } from './criteria.dto';
import type {
  ListedEvaluation,
  QuotaHistory,
  StoredCriterion,
  StoredEvaluation,
  StoredOutcome,
} from './evaluations.repository';

const NUMBER = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;
const SCORE = {
  type: 'integer',
  minimum: 0,
  maximum: 10_000,
  nullable: true,
  description: 'Hundredths of a point; null when not rated.',
} as const;

export class EvaluationsQuery extends PageQuery {
  @ChoiceField(GRADES, { optional: true })
  grade?: Grade;

  @ChoiceField(VERDICT_STATUSES, { optional: true })
  status?: VerdictStatus;

  @IdField('office', { optional: true, description: 'Of this very office.' })
  officeId?: string;

  @ChoiceField(FLAG_KINDS, { optional: true, description: 'Only agents for whom a rule recommends this.' })
  flag?: FlagKind;
}

export class RankingsQuery extends EvaluationsQuery {
  @ChoiceField(EVALUATION_KINDS, { description: 'Of the period.' })
  kind: EvaluationKind;
}

export class EvaluationSummaryDto {
  @ApiProperty({ maxLength: 40, example: 'evl_k3Xy8nLmPq' })
  id: string;

  @ApiProperty({ maxLength: 40 })
  runId: string;

  @ApiProperty({ maxLength: 40 })
  agentId: string;

  @ApiProperty({ maxLength: 10, example: 'IS0212M' })
  agentCode: string;

  @ApiProperty({ maxLength: 200 })
  agentName: string;

  @ApiProperty({ maxLength: 40 })
  officeId: string;

  @ApiProperty({ maxLength: 7, example: '2026-H1' })
  period: string;

  @ApiProperty({ enum: [...VERDICT_STATUSES] })
  status: VerdictStatus;

  @ApiProperty({
    type: 'array',
    maxItems: 20,
    items: { type: 'string', maxLength: 60 },
    description: 'Why the agent is not rated, the weightiest first.',
  })
  notRatedReasons: readonly string[];

  @ApiProperty(SCORE)
  score: number | null;

  @ApiProperty({ enum: [...GRADES], nullable: true })
  grade: Grade | null;

  @ApiProperty({ ...NUMBER, nullable: true, description: 'Place in the run; null when not rated.' })
  rank: number | null;

  @ApiProperty()
  isCommended: boolean;

  @ApiProperty({ type: 'array', maxItems: 4, items: { type: 'string', enum: [...FLAG_KINDS] } })
  recommendations: readonly FlagKind[];
}

export class RuleOutcomeDto {
  @ApiProperty({ maxLength: 60, example: 'd-twice-running' })
  rule: string;

  @ApiProperty({ enum: [...RECOMMENDATIONS] })
  recommends: string;

  @ApiProperty({ enum: [...RULE_RESULTS] })
  result: string;

  @ApiProperty({ maxLength: 4000 })
  explanation: string;

  @ApiProperty({ maxLength: 1000 })
  legalBasis: string;

  @ApiProperty({ type: 'array', maxItems: 10, items: { type: 'object', additionalProperties: true } })
  findings: StoredOutcome['findings'];
}

export class QuotaHistoryDto {
  @ApiProperty({ enum: ['new-participants', 'collection'] })
  metric: string;

  @ApiProperty({ ...NUMBER, description: 'As first set, for the months of the period: people or VND.' })
  original: number;

  @ApiProperty({
    ...NUMBER,
    description: 'As in force at the cutoff, before it is pro-rated by active days.',
  })
  inForce: number;

  @ApiProperty(NUMBER)
  amendments: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 12, nullable: true })
  amendedFromMonth: number | null;
}

export class EvaluationDto extends EvaluationSummaryDto {
  @ApiProperty({ maxLength: 40 })
  policyId: string;

  @ApiProperty({ format: 'date-time' })
  knowledgeCutoff: string;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 366 })
  activeDays: number;

  @ApiProperty({ type: [CriterionDto], maxItems: 20 })
  criteria: CriterionDto[];

  @ApiProperty({ type: [RuleOutcomeDto], maxItems: 50 })
  outcomes: RuleOutcomeDto[];

  @ApiProperty({ type: [QuotaHistoryDto], maxItems: 2 })
  quotas: QuotaHistoryDto[];

  @ApiProperty({ maxLength: 64, description: 'SHA-256 of what was counted.' })
  inputHash: string;

  @ApiProperty({ maxLength: 64, description: 'SHA-256 of the verdict.' })
  verdictHash: string;
}

type Summary = Omit<ListedEvaluation, 'recommendations'> & { readonly recommendations: readonly FlagKind[] };

export const toEvaluationSummaryDto = (row: Summary) =>
  ({
    id: publicId.encode('evaluation', row.id),
    runId: publicId.encode('evaluation-run', row.runId),
    agentId: publicId.encode('agent', row.agentId),
    agentCode: row.agentCode,
    agentName: row.agentName,
    officeId: publicId.encode('office', row.officeId),
    period: row.period,
    status: row.status,
    notRatedReasons: row.notRatedReasons,
    score: row.score,
    grade: row.grade,
    rank: row.status === 'rated' ? row.rank : null,
    isCommended: row.isCommended,
    recommendations: row.recommendations,
  }) satisfies EvaluationSummaryDto;

const toQuotaHistoryDto = ({ amendedFrom, ...rest }: QuotaHistory): QuotaHistoryDto => ({
  ...rest,
  amendedFromMonth: amendedFrom,
});

export interface ExplainedEvaluation {
  readonly evaluation: StoredEvaluation;
  readonly criteria: readonly StoredCriterion[];
  readonly quotas: readonly QuotaHistory[];
  readonly policyId: number;
  readonly policy: Policy;
  readonly knowledgeCutoff: Date;
}

export const toEvaluationDto = (explained: ExplainedEvaluation): EvaluationDto => {
  const { evaluation, criteria, quotas, policy, policyId, knowledgeCutoff } = explained;
  return {
    ...toEvaluationSummaryDto(evaluation),
    policyId: publicId.encode('policy', policyId),
    knowledgeCutoff: knowledgeCutoff.toISOString(),
    activeDays: evaluation.activeDays,
    criteria: toCriterionDtos(criteria, policy),
    outcomes: evaluation.outcomes.map(({ rule, recommends, result, explanation, legalBasis, findings }) => ({
      rule,
      recommends,
      result,
      explanation,
      legalBasis,
      findings,
    })),
    quotas: quotas.map(toQuotaHistoryDto),
    inputHash: evaluation.inputHash,
    verdictHash: evaluation.verdictHash,
  };
};
