import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsObject, IsString, MaxLength } from 'class-validator';
import { ChoiceField, IdField } from '../http/fields';
import { LANGUAGES, type Language } from '../shared/texts';
import { MayBeAbsent } from '../http/optional';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { REPORT_LISTS, type ReportListName } from '../http/reportable';
import { TextField } from '../http/text';
import { RELATIVE_DAYS, type ReportQuery } from './core/relative-days';
import { TIME_ZONE } from './order-timing';
import { REPORT_FORMATS, type ReportFormat, type ReportOrder, type ReportOrderTerms } from './report-order';

const NAME = { max: 100, example: 'Cảnh báo mới mỗi sáng thứ hai' } as const;
const REPORT = {
  description:
    'Which list: the operation whose `x-report` it is says who may read it, and what its filters are.',
} as const;
const QUERY = {
  type: 'object',
  additionalProperties: true,
  maxProperties: 20,
  description:
    'Filters of the list as its query takes them, but for `limit`, `cursor`, `format` and `bom`. On the day on which a report ' +
    `is due, these words stand for days, months and periods: ${RELATIVE_DAYS.join(' ')}.`,
  example: { state: 'raised' },
} as const;
const BOM = {
  description: 'Begins CSV with a byte order mark, without which Excel does not take it for UTF-8.',
} as const;
const LANGUAGE = { description: 'Of the headings.' } as const;
const CRON = {
  maxLength: 100,
  example: '30 6 * * 1',
  description:
    `Minute, hour, day of month, month, day of week (0 or 7 is Sunday), ${TIME_ZONE}: numbers, *, lists, ranges and steps. ` +
    'The minute is one number.',
} as const;

export class CreateReportOrderDto {
  @TextField(NAME)
  name: string;

  @ChoiceField(REPORT_LISTS, REPORT)
  report: ReportListName;

  @IdField('office', {
    optional: true,
    description: 'Rows of this office and below it; of your own unless told.',
  })
  officeId?: string;

  @ApiPropertyOptional({ ...QUERY, default: {} })
  @MayBeAbsent()
  @IsObject()
  query?: Record<string, unknown>;

  @ChoiceField(REPORT_FORMATS)
  format: ReportFormat;

  @ApiPropertyOptional({ ...BOM, default: false })
  @MayBeAbsent()
  @IsBoolean()
  bom?: boolean;

  @ChoiceField(LANGUAGES, { ...LANGUAGE, optional: true, default: 'vi' })
  language?: Language;

  @ApiProperty(CRON)
  @IsString()
  @MaxLength(CRON.maxLength)
  cron: string;

  @ApiPropertyOptional({ default: true, description: 'When false, nothing comes due by itself.' })
  @MayBeAbsent()
  @IsBoolean()
  isEnabled?: boolean;
}

export class ChangeReportOrderDto {
  @TextField({ ...NAME, optional: true })
  name?: string;

  @ApiPropertyOptional({ ...QUERY, description: 'All filters: those that it does not name are gone.' })
  @MayBeAbsent()
  @IsObject()
  query?: Record<string, unknown>;

  @ChoiceField(REPORT_FORMATS, { optional: true })
  format?: ReportFormat;

  @ApiPropertyOptional(BOM)
  @MayBeAbsent()
  @IsBoolean()
  bom?: boolean;

  @ChoiceField(LANGUAGES, { ...LANGUAGE, optional: true })
  language?: Language;

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

export class ReportOrdersQuery extends PageQuery {
  @ChoiceField(REPORT_LISTS, { optional: true })
  report?: ReportListName;

  @IdField('office', { optional: true, description: 'Of this very office.' })
  officeId?: string;
}

export class ReportOrderDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('report-order', 1) })
  id: string;

  @ApiProperty({
    maxLength: 40,
    description: 'Whose rows the reports hold, with those of the offices below it.',
  })
  officeId: string;

  @ApiProperty({ maxLength: 40, description: 'The account as which they are made: it wrote the order last.' })
  ordererId: string;

  @ApiProperty({ maxLength: NAME.max, example: NAME.example })
  name: string;

  @ApiProperty({ enum: [...REPORT_LISTS], ...REPORT })
  report: ReportListName;

  @ApiProperty(QUERY)
  query: ReportQuery;

  @ApiProperty({ enum: [...REPORT_FORMATS] })
  format: ReportFormat;

  @ApiProperty(BOM)
  bom: boolean;

  @ApiProperty({ enum: [...LANGUAGES], ...LANGUAGE })
  language: Language;

  @ApiProperty(CRON)
  cron: string;

  @ApiProperty({ maxLength: 60, example: TIME_ZONE, description: 'Whose hours `cron` means.' })
  timeZone: string;

  @ApiProperty()
  isEnabled: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while disabled.' })
  nextDueAt: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
}

export const termsOf = (body: CreateReportOrderDto): ReportOrderTerms => ({
  name: body.name,
  report: body.report,
  query: body.query ?? {},
  format: body.format,
  bom: body.bom ?? false,
  language: body.language ?? 'vi',
  cron: body.cron,
  isEnabled: body.isEnabled ?? true,
});

export const toReportOrderDto = (order: ReportOrder): ReportOrderDto => ({
  id: publicId.encode('report-order', order.id),
  officeId: publicId.encode('office', order.officeId),
  ordererId: publicId.encode('user', order.userId),
  name: order.name,
  report: order.report,
  query: order.query,
  format: order.format,
  bom: order.bom,
  language: order.language,
  cron: order.cron,
  timeZone: TIME_ZONE,
  isEnabled: order.isEnabled,
  nextDueAt: order.nextDueAt?.toISOString() ?? null,
  createdAt: order.createdAt.toISOString(),
});
