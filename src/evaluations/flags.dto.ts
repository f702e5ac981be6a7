import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, CodeField, IdField } from '../http/fields';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { TextField } from '../http/text';
import { PERIOD_PATTERN } from '../shared/period';
import { FLAG_KINDS, type FlagKind } from './core/policy';
import { FLAG_STATES, type FlagState } from './core/run-state';
import type { Flag } from './flag';

const RULE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export class FlagsQuery extends PageQuery {
  @ChoiceField(FLAG_STATES, { optional: true })
  state?: FlagState;

  @ChoiceField(FLAG_KINDS, { optional: true })
  recommendation?: FlagKind;

  @CodeField(RULE, { max: 60, optional: true, example: 'd-twice-running' })
  rule?: string;

  @CodeField(PERIOD_PATTERN, { max: 7, optional: true, example: '2026-H1' })
  period?: string;

  @IdField('office', { optional: true, description: 'Of this very office.' })
  officeId?: string;

  @IdField('agent', { optional: true })
  agentId?: string;
}

export class DismissFlagDto {
  @TextField({ max: 1000, example: 'The flood of May closed the collection points; see minutes 12/2026.' })
  reason: string;
}

export class FlagDto {
  @ApiProperty({ maxLength: 40, example: 'flg_k3Xy8nLmPq' })
  id: string;

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

  @ApiProperty({ maxLength: 60, example: 'd-twice-running' })
  rule: string;

  @ApiProperty({ enum: [...FLAG_KINDS], description: 'What the rule recommends; the office decides.' })
  recommendation: FlagKind;

  @ApiProperty({ maxLength: 1000 })
  legalBasis: string;

  @ApiProperty({ maxLength: 4000 })
  explanation: string;

  @ApiProperty({
    type: 'array',
    maxItems: 10,
    items: { type: 'object', additionalProperties: true },
    description: 'What each condition of the rule compared.',
  })
  findings: Flag['evidence']['findings'];

  @ApiProperty({
    type: 'array',
    maxItems: 20,
    items: { type: 'string', maxLength: 40 },
    description: 'Evaluations that the rule looked at, newest period first.',
  })
  evaluationIds: string[];

  @ApiProperty({ maxLength: 40 })
  evaluationId: string;

  @ApiProperty({ maxLength: 40 })
  runId: string;

  @ApiProperty({ maxLength: 40 })
  policyId: string;

  @ApiProperty({ enum: [...FLAG_STATES] })
  state: FlagState;

  @ApiProperty({ type: String, maxLength: 1000, nullable: true })
  decisionReason: string | null;

  @ApiProperty({ type: String, maxLength: 40, nullable: true })
  decidedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;

  @ApiProperty({ format: 'date-time' })
  raisedAt: string;
}

export const toFlagDto = (flag: Flag): FlagDto => ({
  id: publicId.encode('flag', flag.id),
  agentId: publicId.encode('agent', flag.agentId),
  agentCode: flag.agentCode,
  agentName: flag.agentName,
  officeId: publicId.encode('office', flag.officeId),
  period: flag.period,
  rule: flag.rule,
  recommendation: flag.recommendation,
  legalBasis: flag.legalBasis,
  explanation: flag.explanation,
  findings: flag.evidence.findings,
  evaluationIds: flag.evidence.evaluations.map((id) => publicId.encode('evaluation', id)),
  evaluationId: publicId.encode('evaluation', flag.evaluationId),
  runId: publicId.encode('evaluation-run', flag.runId),
  policyId: publicId.encode('policy', flag.policyId),
  state: flag.state,
  decisionReason: flag.decisionReason,
  decidedBy: flag.decidedBy === null ? null : publicId.encode('user', flag.decidedBy),
  decidedAt: flag.decidedAt?.toISOString() ?? null,
  raisedAt: flag.raisedAt.toISOString(),
});
