import { ApiProperty } from '@nestjs/swagger';
import { DateField, TextField } from '../http/text';
import type { LocalDate } from '../shared/local-date';
import { FactDto, factDto } from './agent-facts.dto';
import type { Fact } from './agent-facts.repository';
import { REPORT_DEADLINES, type ReportDeadline } from './fact-tables';

export class AddReportDeadlineDto {
  @TextField({ max: 200, example: 'Báo cáo thu tháng 3/2026' })
  report: string;

  @DateField()
  dueOn: LocalDate;

  @DateField({ optional: true, nullable: true, description: 'When it is known already.' })
  submittedOn?: LocalDate | null;
}

export class SubmitReportDto {
  @DateField()
  submittedOn: LocalDate;
}

export class ReportDeadlineDto extends FactDto {
  @ApiProperty({ maxLength: 200, example: 'Báo cáo thu tháng 3/2026' })
  report: string;

  @ApiProperty({ type: String, format: 'date' })
  dueOn: LocalDate;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Null while nothing was submitted.',
  })
  submittedOn: LocalDate | null;
}

export const toReportDeadlineDto = (fact: Fact<ReportDeadline>): ReportDeadlineDto => ({
  ...factDto(REPORT_DEADLINES, fact),
  report: fact.report,
  dueOn: fact.dueOn,
  submittedOn: fact.submittedOn,
});
