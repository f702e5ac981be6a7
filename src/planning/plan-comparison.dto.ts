import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IdField } from '../http/fields';
import { MayBeAbsent } from '../http/optional';
import { PageQuery } from '../http/page';
import type { ComparedRow } from './core/compare-plans';
import { MAX_TOTAL } from './core/plan-bound';
import type { PlanAgentRow, PlanOfficeRow } from './quota-plan';
import { TOTAL } from './quota-plan-fields';

export class PlanComparisonQuery extends PageQuery {
  @IdField('quota-plan', { description: 'The other plan, of the same office, year and metric.' })
  with: string;

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    default: 'false',
    description: 'Leaves out what comes to the same in both.',
  })
  @MayBeAbsent()
  @IsIn(['true', 'false'])
  changedOnly?: 'true' | 'false';
}

class ComparedAmountsDto {
  @ApiProperty({ ...TOTAL, nullable: true, description: 'In this plan; null when it is not in it.' })
  amount: number | null;
  @ApiProperty({ ...TOTAL, nullable: true, description: 'In the other plan; null when it is not in it.' })
  otherAmount: number | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: -MAX_TOTAL,
    maximum: MAX_TOTAL,
    description: 'The other amount less this one; null when only one plan has it.',
  })
  change: number | null;
}

export class ComparedAgentDto extends ComparedAmountsDto {
  @ApiProperty({ maxLength: 10, example: 'IS0212M' })
  agentCode: string;
  @ApiProperty({ type: String, nullable: true, maxLength: 200, description: 'Null when it has left since.' })
  agentName: string | null;
  @ApiProperty({ maxLength: 5, example: '00101', description: 'In this plan if it is in it.' })
  officeCode: string;
}

export class ComparedOfficeDto extends ComparedAmountsDto {
  @ApiProperty({ maxLength: 5, example: '00101' })
  officeCode: string;
  @ApiProperty({ maxLength: 200 })
  officeName: string;
}

const amountsOf = ({
  row,
  otherRow,
  change,
}: ComparedRow<{ readonly amount: number }>): Pick<ComparedAmountsDto, keyof ComparedAmountsDto> => ({
  amount: row?.amount ?? null,
  otherAmount: otherRow?.amount ?? null,
  change,
});

export function toComparedAgentDto(compared: ComparedRow<PlanAgentRow>): ComparedAgentDto {
  const { agentCode, agentName, officeCode } = (compared.row ?? compared.otherRow)!;
  return { agentCode, agentName, officeCode, ...amountsOf(compared) };
}

export function toComparedOfficeDto(compared: ComparedRow<PlanOfficeRow>): ComparedOfficeDto {
  const { officeCode, officeName } = (compared.row ?? compared.otherRow)!;
  return { officeCode, officeName, ...amountsOf(compared) };
}
