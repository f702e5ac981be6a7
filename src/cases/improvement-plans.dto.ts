import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { CodeField } from '../http/fields';
import { publicId } from '../http/public-id';
import { DateField, TextField } from '../http/text';
import type { LocalDate, YearMonth } from '../shared/local-date';
import type { CheckIn } from './case';
import { MAX_NEW_PARTICIPANTS, MAX_TARGET_MONTHS } from './core/improvement-targets';
import { IMPROVEMENT_VERDICTS, type ImprovementVerdict } from './core/improvement-verdict';

const MONTH = /^20[0-9]{2}-(0[1-9]|1[0-2])$/;
const PEOPLE = { type: 'integer', minimum: 0, maximum: 100_000_000 } as const;

export class ImprovementTargetDto {
  @CodeField(MONTH, { max: 7, example: '2026-05' })
  month: YearMonth;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_NEW_PARTICIPANTS, example: 10 })
  @IsInt()
  @Min(0)
  @Max(MAX_NEW_PARTICIPANTS)
  newParticipants: number;
}

export class NoteCheckInDto {
  @DateField({ description: 'On or after the day from which the plan holds; not in the future.' })
  heldOn: LocalDate;

  @TextField({ max: 4000, example: 'Đã mở thêm điểm thu, chưa có nhân viên.' })
  note: string;
}

export class CheckInDto {
  @ApiProperty({ type: String, format: 'date' })
  heldOn: LocalDate;
  @ApiProperty({ maxLength: 4000 })
  note: string;
  @ApiProperty({ maxLength: 40 })
  by: string;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  at: string;
}

export class ImprovementMonthDto {
  @ApiProperty({ type: String, maxLength: 7, pattern: MONTH.source, example: '2026-05' })
  month: YearMonth;
  @ApiProperty({ ...PEOPLE, description: 'The target.' })
  newParticipants: number;
  @ApiProperty({ ...PEOPLE, nullable: true, description: 'Null for a month that has not begun.' })
  actual: number | null;
}

export class ImprovementDto {
  @ApiProperty({
    type: [ImprovementMonthDto],
    minItems: 1,
    maxItems: MAX_TARGET_MONTHS,
    description: 'Oldest first: what is known now, and from the verdict on what was known then.',
  })
  targets: readonly ImprovementMonthDto[];
  @ApiProperty({
    type: String,
    enum: [...IMPROVEMENT_VERDICTS, null],
    nullable: true,
    description:
      '`met` when the months together reach the sum of their targets, and at most a third of them, rounded down, stay ' +
      'below half of their own. Null before it is given.',
  })
  verdict: ImprovementVerdict | null;
}

export const toCheckInDto = ({ heldOn, note, recordedBy, recordedAt }: CheckIn): CheckInDto => ({
  heldOn,
  note,
  by: publicId.encode('user', recordedBy),
  at: recordedAt.toISOString(),
});
