import { ApiProperty } from '@nestjs/swagger';
import { DateField, TextField } from '../http/text';
import type { LocalDate } from '../shared/local-date';
import { FactDto, factDto } from './agent-facts.dto';
import type { Fact } from './agent-facts.repository';
import { COMPLAINTS, type Complaint } from './fact-tables';

export class AddComplaintDto {
  @TextField({ max: 60, example: 'KN-2026/014', description: 'Of the case; unique for the agent.' })
  reference: string;

  @TextField({ max: 500, description: 'What it was about, without names of persons.' })
  subject: string;

  @DateField({ description: 'The day on which it was found to be right.' })
  upheldOn: LocalDate;
}

export class ComplaintDto extends FactDto {
  @ApiProperty({ maxLength: 60, example: 'KN-2026/014' })
  reference: string;

  @ApiProperty({ maxLength: 500 })
  subject: string;

  @ApiProperty({ type: String, format: 'date' })
  upheldOn: LocalDate;
}

export const toComplaintDto = (fact: Fact<Complaint>): ComplaintDto => ({
  ...factDto(COMPLAINTS, fact),
  reference: fact.reference,
  subject: fact.subject,
  upheldOn: fact.upheldOn,
});
