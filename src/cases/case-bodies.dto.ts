import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsObject,
  IsString,
  ValidateNested,
} from 'class-validator';
import { END_REASON_CLASSES, type EndReasonClass } from '../agents/core/contract';
import { ChoiceField, IdField } from '../http/fields';
import { MayBeAbsent } from '../http/optional';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { DateField, TextField } from '../http/text';
import { invalidFields } from '../http/validation';
import type { FieldError } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';
import type { ProposalOrder } from './case';
import { CASE_STATES, type CaseState } from './core/case-state';
import { CASE_MEASURES, type CaseMeasure } from './core/measure';
import { SETTLEMENT_ITEMS, type SettlementItem } from './core/settlement';
import { MAX_TARGET_MONTHS, targetFlaws } from './core/improvement-targets';
import { IMPROVEMENT_VERDICTS, type ImprovementVerdict } from './core/improvement-verdict';
import { ImprovementTargetDto } from './improvement-plans.dto';

const MAX_FLAGS = 50;
const VIEWS = ['mine', 'overdue', 'awaiting-approval', 'escalated'] as const;

export class OpenCaseDto {
  @ApiProperty({
    type: 'array',
    required: false,
    minItems: 1,
    maxItems: MAX_FLAGS,
    items: { type: 'string', maxLength: 40, example: publicId.encode('flag', 1) },
    description: 'Flags of one agent and period; they join the case of the period when one is open.',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_FLAGS)
  @ArrayUnique()
  @IsString({ each: true })
  flagIds?: string[];

  @IdField('agent', { optional: true, description: 'Instead of flags, with grounds.' })
  agentId?: string;

  @TextField({ max: 4000, optional: true, example: 'Thu tiền ngoài hợp đồng, theo biên bản 12/2026.' })
  grounds?: string;
}

export class RespondDto {
  @DateField({ description: 'When the response came in; not in the future.' })
  receivedOn: LocalDate;

  @TextField({ max: 20_000, example: 'Điểm thu ngừng hoạt động hai tháng do bão lũ.' })
  text: string;
}

export class ReasonDto {
  @TextField({ max: 2000, example: 'Chưa đủ căn cứ.' })
  reason: string;
}

export class ProposeDto {
  @ChoiceField(CASE_MEASURES)
  measure: CaseMeasure;

  @TextField({ max: 4000, example: 'Hai kỳ liên tiếp không đạt, không có biện pháp khắc phục.' })
  reason: string;

  @TextField({ max: 1000, example: 'Kế hoạch 56/KH-UBND ngày 18/02/2022, mục III.' })
  legalBasis: string;

  @DateField({
    description:
      'From which day a warning or an improvement plan holds; else the last day of the contract, inclusive, of a ' +
      'replacement that of a month.',
  })
  effectiveOn: LocalDate;

  @ChoiceField(END_REASON_CLASSES, { optional: true, description: 'Of a termination, and only of it.' })
  endReasonClass?: EndReasonClass;

  @IdField('agent', {
    optional: true,
    description: 'Of a replacement, and only of it: another agent of your offices, active on the day after.',
  })
  successorAgentId?: string;

  @ApiPropertyOptional({
    type: [ImprovementTargetDto],
    minItems: 1,
    maxItems: MAX_TARGET_MONTHS,
    description:
      'Of an improvement plan, and only of it: months that follow one another, the first of them after the month of ' +
      '`effectiveOn`; together above zero.',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_TARGET_MONTHS)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ImprovementTargetDto)
  targets?: ImprovementTargetDto[];
}

export class SettleDto {
  @ChoiceField(SETTLEMENT_ITEMS)
  item: SettlementItem;
}

export class CasesQuery extends PageQuery {
  @ChoiceField(CASE_STATES, { optional: true })
  state?: CaseState;

  @ChoiceField(CASE_MEASURES, { optional: true, description: 'Of its newest proposal.' })
  measure?: CaseMeasure;

  @ChoiceField(IMPROVEMENT_VERDICTS, { optional: true, description: 'Of its improvement plan.' })
  verdict?: ImprovementVerdict;

  @IdField('office', { optional: true, description: 'Of this very office.' })
  officeId?: string;

  @IdField('agent', { optional: true })
  agentId?: string;

  @ChoiceField(VIEWS, {
    optional: true,
    description:
      '`mine`: opened or proposed by you; `overdue`: something of it should have happened before today, an approval too; ' +
      '`escalated`: it waits to be approved and was put before your very office.',
  })
  view?: (typeof VIEWS)[number];
}

/** On what a case is to be opened. */
export type Opening =
  { readonly flagIds: readonly number[] } | { readonly agentId: number; readonly grounds: string };

/** @throws DomainError `validation-failed` unless flags are given, or else an agent and grounds. */
export function openingOf({ flagIds, agentId, grounds }: OpenCaseDto): Opening {
  if (flagIds && agentId === undefined && grounds === undefined) {
    const ids = flagIds.map((id) => publicId.decode('flag', id));
    const errors = ids.flatMap((id, place): FieldError[] =>
      id === undefined
        ? [{ pointer: `/flagIds/${place}`, code: 'is-public-id', detail: 'must be the id of a flag' }]
        : [],
    );
    if (errors.length > 0) throw invalidFields(errors);
    return { flagIds: ids as number[] };
  }
  if (!flagIds && agentId !== undefined && grounds !== undefined)
    return { agentId: publicId.decode('agent', agentId)!, grounds };
  throw invalidFields([
    { pointer: '/flagIds', code: 'one-of', detail: 'give either flagIds, or agentId and grounds' },
  ]);
}

/** @throws DomainError `validation-failed` for what is missing for a measure, or is not of it, and for targets with flaws. */
export function proposalOf({
  endReasonClass,
  successorAgentId,
  targets,
  ...order
}: ProposeDto): ProposalOrder {
  const { measure } = order;
  const errors = [
    ...onlyFor('termination', measure, '/endReasonClass', endReasonClass !== undefined),
    ...onlyFor('replacement', measure, '/successorAgentId', successorAgentId !== undefined),
    ...onlyFor('improvement-plan', measure, '/targets', targets !== undefined),
    ...(targets ? targetFlaws(targets, order.effectiveOn) : []),
  ];
  if (errors.length > 0) throw invalidFields(errors);
  return {
    ...order,
    endReasonClass: measure === 'replacement' ? 'replacement' : (endReasonClass ?? null),
    successorAgentId: publicId.decode('agent', successorAgentId) ?? null,
    targets: targets ?? [],
  };
}

/** The flaw of a field that goes with one measure, when it is given for another or not for that one. */
const onlyFor = (
  its: Exclude<CaseMeasure, 'warning'>,
  measure: CaseMeasure,
  pointer: string,
  isGiven: boolean,
): readonly FieldError[] =>
  isGiven === (measure === its)
    ? []
    : [{ pointer, code: `of-${its}s`, detail: `is given for the measure ${its}, and only for it` }];
