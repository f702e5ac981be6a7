import { Controller, Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { CSV, XLSX } from '../http/bodies';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiDownload, download } from '../http/download';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { PublicIdPipe, publicId } from '../http/public-id';
import { businessDate } from '../shared/local-date';
import type { Report } from './report';
import { ReportDto, ReportsQuery, toReportDto } from './reports.dto';
import { ReportsRepository } from './reports.repository';
import { ReportsService } from './reports.service';

const MEDIA_TYPES = { csv: `${CSV}; charset=utf-8`, xlsx: XLSX } as const;

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly service: ReportsService,
    private readonly reports: ReportsRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @RequirePermission('reports:read')
  @ApiOperation({ operationId: 'listReports', summary: 'Reports of your office and below, newest first' })
  @ApiPage(ReportDto)
  list(@CurrentCaller() caller: Caller, @Query() query: ReportsQuery): Promise<Page<ReportDto>> {
    const filter = {
      orderId: publicId.decode('report-order', query.orderId),
      officeId: publicId.decode('office', query.officeId),
      report: query.report,
      state: query.state,
    };
    return keysetPage<Report, ReportDto>(this.env.cursorKey, {
      name: 'reports',
      query,
      keyOf: (report) => [report.id],
      load: (after, count) =>
        this.reports.findPage(caller.officeId, filter, count, after?.[0] as number | undefined),
      map: (report) => toReportDto(report, this.env.reportFileDays),
    });
  }

  @Get(':id')
  @RequirePermission('reports:read')
  @ApiOperation({ operationId: 'getReport', summary: 'Whether a report is made, and why not' })
  @ApiIdParam('report')
  @ApiOkResponse({ type: ReportDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('report')) id: number,
  ): Promise<ReportDto> {
    return toReportDto(await this.service.find(caller, id), this.env.reportFileDays);
  }

  @Get(':id/content')
  @RequirePermission('reports:read')
  @ApiOperation({
    operationId: 'downloadReport',
    summary: 'The file of a report',
    description: 'For whoever may read the list that it is of. 409 while there is no file, or not any more.',
  })
  @ApiIdParam('report')
  @ApiDownload([CSV, XLSX])
  async content(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('report')) id: number,
  ): Promise<StreamableFile> {
    const { report, contents } = await this.service.content(caller, id);
    const { name, dueAt, format, bytes } = report;
    return download(contents, {
      name: `${name} ${businessDate(dueAt)}.${format}`,
      type: MEDIA_TYPES[format],
      bytes: bytes!,
    });
  }
}
