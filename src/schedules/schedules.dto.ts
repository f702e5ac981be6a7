import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../http/optional';
import { nextDue } from './cron';
import { type ListedSchedule, SCHEDULE_KINDS, type ScheduleKind } from './schedules.repository';

const CRON = {
  maxLength: 100,
  example: '0 2 5 1,7 *',
  description:
    'Minute, hour, day of month, month, day of week (0 or 7 is Sunday): numbers, *, lists, ranges and steps.',
};

export class ChangeScheduleDto {
  @ApiPropertyOptional(CRON)
  @MayBeAbsent()
  @IsString()
  @MaxLength(CRON.maxLength)
  cron?: string;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsBoolean()
  isEnabled?: boolean;
}

export class ScheduleDto {
  @ApiProperty({ maxLength: 60, example: 'half-year-evaluation' })
  code: string;

  @ApiProperty(CRON)
  cron: string;

  @ApiProperty({ maxLength: 60, example: 'Asia/Ho_Chi_Minh', description: 'Whose hours `cron` means.' })
  timeZone: string;

  @ApiProperty({
    enum: [...SCHEDULE_KINDS],
    description:
      'Evaluates the period of this kind that ended last; `early-warning` looks at the month that ended last.',
  })
  kind: ScheduleKind;

  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 5,
    example: null,
    description: 'The office that it is for; null for every provincial one.',
  })
  officeCode: string | null;

  @ApiProperty()
  isEnabled: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while disabled.' })
  nextDueAt: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The occurrence that was handled last.',
  })
  lastDueAt: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was handled: later than it was due when nothing ran at that hour.',
  })
  lastHandledAt: string | null;
}

export const toScheduleDto = (schedule: ListedSchedule, now: Date): ScheduleDto => ({
  code: schedule.code,
  cron: schedule.cron,
  timeZone: schedule.timeZone,
  kind: schedule.payload.kind,
  officeCode: schedule.payload.officeCode ?? null,
  isEnabled: schedule.isEnabled,
  nextDueAt: schedule.isEnabled ? nextDue(schedule, now).toISOString() : null,
  lastDueAt: schedule.lastDueAt?.toISOString() ?? null,
  lastHandledAt: schedule.lastHandledAt?.toISOString() ?? null,
});
