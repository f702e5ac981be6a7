import { ApiProperty } from '@nestjs/swagger';
import { PERMISSIONS, type Permission } from '../access/core/permission';
import { RUN_STATES, type RunState, FLAG_STATES, type FlagState } from '../evaluations/core/run-state';
import { DecisionDto } from '../evaluations/differences.dto';
import type { PlainFields } from '../http/plain-fields';
import { publicId } from '../http/public-id';
import { PERIOD_PATTERN } from '../shared/period';
import type { LocalDate } from '../shared/local-date';
import { CaseCorrectionDto, toCaseCorrectionDto } from './case-disputes.dto';
import { ProposalDto, toProposalDto } from './case-proposals.dto';
import { CheckInDto, ImprovementDto, toCheckInDto } from './improvement-plans.dto';
import { CASE_NOTES, type Case, type CaseFile, DEADLINE_KINDS, type DeadlineKind } from './case';
import { CASE_ACTIONS, CASE_STATES, type CaseAction, type CaseState, nextCaseSteps } from './core/case-state';
import { SETTLEMENT_ITEMS, type SettlementItem } from './core/settlement';

const MAX_FILE = 1_000_000;
const COUNT = { type: 'integer', minimum: 0, maximum: 100_000_000 } as const;
const STEPS = [...CASE_ACTIONS, ...CASE_NOTES] as const;

export class NextCaseStepDto {
  @ApiProperty({ enum: [...CASE_ACTIONS] })
  action: CaseAction;
  @ApiProperty({
    type: String,
    enum: [...PERMISSIONS, null],
    nullable: true,
    description: 'What whoever takes it needs; null when it happens by itself.',
  })
  permission: Permission | null;
  @ApiProperty({ description: 'Not for who opened the case or made the proposal.' })
  byAnother: boolean;
}

export class CaseDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('case', 1) })
  id: string;
  @ApiProperty({ maxLength: 40 })
  agentId: string;
  @ApiProperty({ maxLength: 10, example: 'IS0212M' })
  agentCode: string;
  @ApiProperty({ maxLength: 200 })
  agentName: string;
  @ApiProperty({ maxLength: 40 })
  officeId: string;
  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 7,
    pattern: PERIOD_PATTERN.source,
    example: '2026-H1',
  })
  period: string | null;
  @ApiProperty({ enum: [...CASE_STATES] })
  state: CaseState;
  @ApiProperty({ type: [NextCaseStepDto], maxItems: CASE_ACTIONS.length, description: 'What it waits for.' })
  next: readonly NextCaseStepDto[];
  @ApiProperty({ maxLength: 40 })
  openedBy: string;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  openedAt: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day on which the agent can respond; null before it was notified.',
  })
  responseDueOn: LocalDate | null;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_FILE })
  version: number;
}

export class CaseResponseDto {
  @ApiProperty({ type: String, format: 'date' })
  receivedOn: LocalDate;
  @ApiProperty({ maxLength: 20_000 })
  text: string;
  @ApiProperty({ maxLength: 40, description: 'Who put it into the file.' })
  by: string;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  at: string;
}

export class CaseDeadlineDto {
  @ApiProperty({ enum: [...DEADLINE_KINDS] })
  kind: DeadlineKind;
  @ApiProperty({ type: String, format: 'date', description: 'The first day on which it happens by itself.' })
  actsOn: LocalDate;
}

export class TakenCaseStepDto {
  @ApiProperty({ enum: [...STEPS] })
  action: (typeof STEPS)[number];
  @ApiProperty({ enum: [...CASE_STATES], description: 'Where it led.' })
  state: CaseState;
  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 40,
    description: 'Null when it happened by itself.',
  })
  by: string | null;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  at: string;
  @ApiProperty({ type: String, nullable: true, maxLength: 4000 })
  reason: string | null;
}

export class SettlementEntryDto {
  @ApiProperty({ enum: [...SETTLEMENT_ITEMS] })
  item: SettlementItem;
  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 40,
    description: 'Null as long as nobody confirmed it.',
  })
  confirmedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, maxLength: 40 })
  confirmedAt: string | null;
}

export class CaseFlagDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('flag', 1) })
  id: string;
  @ApiProperty({ enum: [...FLAG_STATES] })
  state: FlagState;
}

export class CaseRevisionDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('evaluation-run', 1) })
  runId: string;
  @ApiProperty({ enum: [...RUN_STATES] })
  state: RunState;
  @ApiProperty({ type: DecisionDto, nullable: true })
  before: DecisionDto | null;
  @ApiProperty({ type: DecisionDto, nullable: true, description: 'Null until the run is completed.' })
  after: DecisionDto | null;
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: MAX_FILE,
    description: 'Flags of the case for which there are no grounds any more.',
  })
  flagsWithdrawn: number;
}

export class CaseFileDto extends CaseDto {
  @ApiProperty({ maxLength: 200_000 })
  grounds: string;
  @ApiProperty({ type: 'array', maxItems: MAX_FILE, items: { type: 'string', maxLength: 40 } })
  flagIds: readonly string[];
  @ApiProperty({ type: [CaseFlagDto], maxItems: MAX_FILE, description: 'The same, as they stand now.' })
  flags: readonly CaseFlagDto[];
  @ApiProperty({
    type: CaseRevisionDto,
    nullable: true,
    description: 'How the agent is judged since a dispute was upheld, by the newest run.',
  })
  revision: CaseRevisionDto | null;
  @ApiProperty({
    type: [CaseCorrectionDto],
    maxItems: MAX_FILE,
    description: 'What upheld disputes did to the register, oldest first.',
  })
  corrections: readonly CaseCorrectionDto[];
  @ApiProperty({
    type: [CaseResponseDto],
    maxItems: MAX_FILE,
    description: 'What the agent said, oldest first.',
  })
  responses: readonly CaseResponseDto[];
  @ApiProperty({ type: ProposalDto, nullable: true })
  proposal: ProposalDto | null;
  @ApiProperty({ type: ImprovementDto, nullable: true, description: 'When an improvement plan is proposed.' })
  improvement: ImprovementDto | null;
  @ApiProperty({ type: [CheckInDto], maxItems: MAX_FILE, description: 'Oldest first.' })
  checkIns: readonly CheckInDto[];
  @ApiProperty({ type: [CaseDeadlineDto], maxItems: DEADLINE_KINDS.length })
  deadlines: readonly CaseDeadlineDto[];
  @ApiProperty({ type: [TakenCaseStepDto], maxItems: MAX_FILE, description: 'Oldest first.' })
  steps: readonly TakenCaseStepDto[];
  @ApiProperty({
    type: [SettlementEntryDto],
    maxItems: SETTLEMENT_ITEMS.length,
    description:
      'What the agent gives back when its contract ends; empty for another measure. Nothing waits for it.',
  })
  settlement: readonly SettlementEntryDto[];
}

export class CaseCountDto {
  @ApiProperty({ enum: [...CASE_STATES] })
  state: CaseState;
  @ApiProperty(COUNT)
  cases: number;
}

export class CaseCountsDto {
  @ApiProperty({ type: [CaseCountDto], maxItems: CASE_STATES.length })
  counts: readonly CaseCountDto[];
  @ApiProperty({ ...COUNT, description: 'Those of the view `overdue`.' })
  overdue: number;
  @ApiProperty({ ...COUNT, description: 'Those of the view `escalated`.' })
  escalated: number;
}

const fieldsOf = (found: Case): PlainFields<CaseDto> => ({
  id: publicId.encode('case', found.id),
  agentId: publicId.encode('agent', found.agentId),
  agentCode: found.agentCode,
  agentName: found.agentName,
  officeId: publicId.encode('office', found.officeId),
  period: found.period,
  state: found.state,
  next: nextCaseSteps(found.state),
  openedBy: publicId.encode('user', found.openedBy),
  openedAt: found.openedAt.toISOString(),
  responseDueOn: found.responseDueOn,
  version: found.version,
});

export const toCaseDto = (found: Case): CaseDto => fieldsOf(found);

export const toCaseFileDto = (file: CaseFile): CaseFileDto => ({
  ...fieldsOf(file),
  grounds: file.grounds,
  flagIds: file.flags.map(({ id }) => publicId.encode('flag', id)),
  flags: file.flags.map(({ id, state }) => ({ id: publicId.encode('flag', id), state })),
  revision: file.revision && {
    ...file.revision,
    runId: publicId.encode('evaluation-run', file.revision.runId),
  },
  corrections: file.corrections.map(toCaseCorrectionDto),
  responses: file.responses.map(({ receivedOn, body, recordedBy, recordedAt }) => ({
    receivedOn,
    text: body,
    by: publicId.encode('user', recordedBy),
    at: recordedAt.toISOString(),
  })),
  proposal: file.proposal && toProposalDto(file.proposal),
  improvement: file.improvement,
  checkIns: file.checkIns.map(toCheckInDto),
  deadlines: file.deadlines,
  steps: file.steps.map(({ action, state, takenBy, takenAt, reason }) => ({
    action,
    state,
    by: takenBy === null ? null : publicId.encode('user', takenBy),
    at: takenAt.toISOString(),
    reason,
  })),
  settlement: file.settlement.map(({ item, confirmedBy, confirmedAt }) => ({
    item,
    confirmedBy: confirmedBy === null ? null : publicId.encode('user', confirmedBy),
    confirmedAt: confirmedAt?.toISOString() ?? null,
  })),
});
