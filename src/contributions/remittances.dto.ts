import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { CodeField, IdField, MoneyField } from '../http/fields';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { DateField } from '../http/text';
import type { LocalDate } from '../shared/local-date';
import { VND } from './contributions.dto';
import { AGENT_CODE, REFERENCE, SOURCE_SYSTEM } from './core/forms';
import { MAX_REMITTED_LINES } from './core/remittance-item';
import type { RemittanceRow, RemittedLineRow } from './remittances.repository';

export class RemittanceLineDto {
  @ApiProperty({ maxLength: 40 })
  receiptNo: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 10_000 })
  lineNo: number;
  @ApiProperty({ ...VND, minimum: 1 })
  amount: number;
}

/** The lines are read by the core, as those of a batch are. */
export class RecordRemittanceDto {
  @CodeField(SOURCE_SYSTEM.pattern, { max: 40, example: 'thu-bhxh' })
  sourceSystem: string;
  @CodeField(REFERENCE.pattern, { max: 60, description: 'Names the remittance within its source system.' })
  reference: string;
  @CodeField(AGENT_CODE.pattern, { max: 10, example: 'IS0212M' })
  agentCode: string;
  @DateField()
  remittedOn: LocalDate;
  @MoneyField({ description: 'The sum of the lines.' })
  amount: number;
  @ApiProperty({ type: [RemittanceLineDto], minItems: 1, maxItems: MAX_REMITTED_LINES })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_REMITTED_LINES)
  lines: unknown[];
}

export class RemittancesQuery extends PageQuery {
  @IdField('agent', { optional: true })
  agent?: string;
  @CodeField(SOURCE_SYSTEM.pattern, { max: 40, optional: true })
  sourceSystem?: string;
  @CodeField(REFERENCE.pattern, { max: 60, optional: true })
  reference?: string;
  @DateField({ optional: true, description: 'First day, inclusive.' })
  remittedFrom?: LocalDate;
  @DateField({ optional: true, description: 'Last day, inclusive.' })
  remittedTo?: LocalDate;
}

export class RemittanceDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('remittance', 1) })
  id: string;
  @ApiProperty({ maxLength: 40 })
  sourceSystem: string;
  @ApiProperty({ maxLength: 60 })
  reference: string;
  @ApiProperty({ maxLength: 40 })
  agentId: string;
  @ApiProperty({ maxLength: 10 })
  agentCode: string;
  @ApiProperty({ type: String, format: 'date', maxLength: 10 })
  remittedOn: LocalDate;
  @ApiProperty(VND)
  amount: number;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  recordedAt: string;
}

export class RemittedLineDto extends RemittanceLineDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('contribution-line', 1) })
  contributionId: string;
}

export class RemittanceDetailDto extends RemittanceDto {
  @ApiProperty({ type: [RemittedLineDto], maxItems: MAX_REMITTED_LINES })
  lines: readonly RemittedLineDto[];
}

export const toRemittanceDto = ({ agentId, ...remittance }: RemittanceRow): RemittanceDto => ({
  ...remittance,
  id: publicId.encode('remittance', remittance.id),
  agentId: publicId.encode('agent', agentId),
  recordedAt: remittance.recordedAt.toISOString(),
});

export const toRemittedLineDto = ({ lineId, ...line }: RemittedLineRow): RemittedLineDto => ({
  contributionId: publicId.encode('contribution-line', lineId),
  ...line,
});
