import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString } from 'class-validator';
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

const MAX_FLAGS = 50;
const VIEWS = ['mine', 'overdue', 'awaiting-approval'] as const;

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
      'From which day a warning holds; else the last day of the contract, inclusive, of a replacement that of a month.',
  })
  effectiveOn: LocalDate;

  @ChoiceField(END_REASON_CLASSES, { optional: true, description: 'Of a termination, and only of it.' })
  endReasonClass?: EndReasonClass;

  @IdField('agent', {
    optional: true,
    description: 'Of a replacement, and only of it: another agent of your offices, active on the day after.',
  })
  successorAgentId?: string;
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

  @IdField('office', { optional: true, description: 'Of this very office.' })
  officeId?: string;

  @IdField('agent', { optional: true })
  agentId?: string;

  @ChoiceField(VIEWS, {
    optional: true,
    description:
      '`mine`: opened or proposed by you; `overdue`: something of it should have happened before today.',
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
    const errors = ids.flatMap((id, place) =>
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

/**
 * @throws DomainError `validation-failed` for a termination without a reason class or a replacement without a successor, or
 *   anything else with one.
 */
export function proposalOf({ endReasonClass, successorAgentId, ...order }: ProposeDto): ProposalOrder {
  const { measure } = order;
  const errors = [
    ...onlyFor('/endReasonClass', measure, 'termination', endReasonClass),
    ...onlyFor('/successorAgentId', measure, 'replacement', successorAgentId),
  ];
  if (errors.length > 0) throw invalidFields(errors);
  return {
    ...order,
    endReasonClass: measure === 'replacement' ? 'replacement' : (endReasonClass ?? null),
    successorAgentId: publicId.decode('agent', successorAgentId) ?? null,
  };
}

const onlyFor = (
  pointer: string,
  measure: CaseMeasure,
  only: CaseMeasure,
  value: string | undefined,
): FieldError[] =>
  (measure === only) === (value !== undefined)
    ? []
    : [{ pointer, code: `of-${only}s`, detail: `is given for a ${only}, and only for it` }];
