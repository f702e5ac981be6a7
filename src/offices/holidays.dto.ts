import { ApiProperty } from '@nestjs/swagger';
import { InstantField } from '../http/fields';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { DateField, TextField } from '../http/text';
import type { LocalDate } from '../shared/local-date';
import type { Holiday } from './holidays.repository';

export class AddHolidayDto {
  @DateField()
  day: LocalDate;

  @TextField({ max: 200, example: 'Ngày Giải phóng miền Nam' })
  name: string;
}

export class HolidaysQuery extends PageQuery {
  @DateField({ optional: true, description: 'First day, inclusive.' })
  from?: LocalDate;

  @DateField({ optional: true, description: 'Last day, inclusive.' })
  to?: LocalDate;

  @InstantField({ optional: true, description: 'As it was known then.' })
  asOf?: string;
}

export class HolidayDto {
  @ApiProperty({ maxLength: 40, example: 'hol_k3Xy8nLmPq' })
  id: string;

  @ApiProperty({ type: String, format: 'date' })
  day: LocalDate;

  @ApiProperty({ maxLength: 200 })
  name: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  supersededAt: string | null;
}

export const toHolidayDto = (holiday: Holiday): HolidayDto => ({
  id: publicId.encode('holiday', holiday.id),
  day: holiday.day,
  name: holiday.name,
  recordedAt: holiday.recordedAt.toISOString(),
  supersededAt: holiday.supersededAt?.toISOString() ?? null,
});
