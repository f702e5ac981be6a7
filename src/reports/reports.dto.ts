import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField } from '../http/fields';
import { LANGUAGES, type Language } from '../shared/texts';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { REPORT_LISTS, type ReportListName } from '../http/reportable';
import { REPORT_STATES, type ReportState } from './core/report-state';
import type { Report } from './report';
import { REPORT_FORMATS, type ReportFormat } from './report-order';

export class ReportsQuery extends PageQuery {
  @IdField('report-order', { optional: true, description: 'Of this order only.' })
  orderId?: string;

  @ChoiceField(REPORT_LISTS, { optional: true })
  report?: ReportListName;

  @ChoiceField(REPORT_STATES, { optional: true })
  state?: ReportState;

  @IdField('office', { optional: true, description: 'Of this very office.' })
  officeId?: string;
}

export class ReportFailureDto {
  @ApiProperty({ maxLength: 100, example: 'orderer-disabled' })
  code: string;
  @ApiProperty({ maxLength: 2000 })
  detail: string;
}

const COUNT = { type: 'integer', minimum: 0, maximum: 2_147_483_647, nullable: true } as const;
const INSTANT = { type: String, format: 'date-time', nullable: true } as const;

export class ReportDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('report', 1) })
  id: string;
  @ApiProperty({ maxLength: 40, example: publicId.encode('report-order', 1) })
  orderId: string;
  @ApiProperty({ maxLength: 40 })
  officeId: string;
  @ApiProperty({ maxLength: 100, description: 'Of the order, as it was then; so is all that follows.' })
  name: string;
  @ApiProperty({ enum: [...REPORT_LISTS] })
  report: ReportListName;
  @ApiProperty({ enum: [...REPORT_FORMATS] })
  format: ReportFormat;
  @ApiProperty({ enum: [...LANGUAGES] })
  language: Language;
  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'The occurrence that it is of, or when somebody asked for it.',
  })
  dueAt: string;
  @ApiProperty({
    enum: [...REPORT_STATES],
    description: '`expired`: it was made, and its file is not kept any more.',
  })
  state: ReportState;
  @ApiProperty({
    ...COUNT,
    description: 'Without the heading; null while it was not made, as the two that follow.',
  })
  rows: number | null;
  @ApiProperty(COUNT)
  bytes: number | null;
  @ApiProperty({ type: String, minLength: 64, maxLength: 64, pattern: '^[0-9a-f]{64}$', nullable: true })
  sha256: string | null;
  @ApiProperty({ type: ReportFailureDto, nullable: true, description: 'Why it was not made.' })
  error: ReportFailureDto | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
  @ApiProperty(INSTANT)
  startedAt: string | null;
  @ApiProperty(INSTANT)
  finishedAt: string | null;
  @ApiProperty({ ...INSTANT, description: 'From then on the file may be gone; null where there is none.' })
  expiresAt: string | null;
}

const DAY = 86_400_000;

/** @param days for which a file is kept. */
export const toReportDto = (report: Report, days: number): ReportDto => ({
  id: publicId.encode('report', report.id),
  orderId: publicId.encode('report-order', report.orderId),
  officeId: publicId.encode('office', report.officeId),
  name: report.name,
  report: report.report,
  format: report.format,
  language: report.language,
  dueAt: report.dueAt.toISOString(),
  state: report.state,
  rows: report.rows,
  bytes: report.bytes,
  sha256: report.sha256,
  error: report.errorCode === null ? null : { code: report.errorCode, detail: report.errorDetail ?? '' },
  createdAt: report.createdAt.toISOString(),
  startedAt: report.startedAt?.toISOString() ?? null,
  finishedAt: report.finishedAt?.toISOString() ?? null,
  expiresAt:
    report.state === 'done' && report.finishedAt !== null
      ? new Date(report.finishedAt.getTime() + days * DAY).toISOString()
      : null,
});
