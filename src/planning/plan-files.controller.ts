import { Controller, Get, HttpCode, HttpStatus, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import { ApiIfMatch, IfMatch, withEtag } from '../http/answer';
import { BulkQuery } from '../http/bulk';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { AnswerLanguage, type Language } from '../http/language';
import { LastTransaction } from '../http/last-transaction';
import { Post } from '../http/post';
import { PublicIdPipe } from '../http/public-id';
import { ApiTableFile, TableExportQuery, tableFile } from '../http/table-export';
import { TableBody, readTable } from '../http/table-import';
import { PlanBoundsImportService } from './plan-bounds-import.service';
import { BoundsImportReport } from './plan-files.dto';
import { PlanRowsService } from './plan-rows.service';
import { READ_BOUND_COLUMNS, agentTable, boundTable } from './plan-tables';
import { MAX_BOUNDS } from './quota-plan-fields';
import { QuotaPlansRepository } from './quota-plans.repository';
import { QuotaPlansService } from './quota-plans.service';

/** Ten thousand rows of a workbook with styles are a quarter of that. */
const LIMITS = { rows: MAX_BOUNDS, bytes: 5_000_000, unpackedBytes: 10_000_000 };

/** Plans as files that people open with a spreadsheet. */
@ApiTags('quota-plans')
@Controller('quota-plans')
export class PlanFilesController {
  constructor(
    private readonly service: QuotaPlansService,
    private readonly plans: QuotaPlansRepository,
    private readonly rows: PlanRowsService,
    private readonly bounds: PlanBoundsImportService,
    private readonly last: LastTransaction,
  ) {}

  @Get(':id/agents/export')
  @RequirePermission('quotas:read')
  @ApiOperation({
    operationId: 'exportQuotaPlanAgents',
    summary: 'What each agent gets, as CSV or as a workbook',
    description: 'With headings in the language that is asked for.',
  })
  @ApiIdParam('quota-plan')
  @ApiTableFile()
  async exportAgents(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan')) id: number,
    @Query() query: TableExportQuery,
    @AnswerLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const plan = await this.service.find(caller, id);
    const { agents } = await this.rows.of(plan);
    return tableFile(reply, agentTable(plan, agents), query, language);
  }

  @Get(':id/bounds/export')
  @RequirePermission('quotas:read')
  @ApiOperation({
    operationId: 'exportQuotaPlanBounds',
    summary: 'The bounds of a plan, as CSV or as a workbook that can be changed and sent back',
  })
  @ApiIdParam('quota-plan')
  @ApiTableFile()
  async exportBounds(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan')) id: number,
    @Query() query: TableExportQuery,
    @AnswerLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const plan = await this.service.find(caller, id);
    return tableFile(reply, boundTable(plan, await this.plans.bounds(id)), query, language);
  }

  @Post(':id/bounds/import')
  @HttpCode(HttpStatus.OK)
  @RequirePermission('quotas:manage')
  @TableBody(LIMITS.bytes)
  @ApiOperation({
    operationId: 'importQuotaPlanBounds',
    summary: 'Put the bounds of a file in the place of those of a draft',
    description:
      `A header, then at most ${MAX_BOUNDS} rows, as CSV or as the first sheet of a workbook. Columns, in any order, are ` +
      'officeCode or agentCode, and fixed, or floor and ceiling; headings may be those of the export in either ' +
      'language. What no good row names is bound no longer; a file without a good row changes nothing.',
  })
  @ApiIdParam('quota-plan')
  @ApiIfMatch()
  @ApiOkResponse({ type: BoundsImportReport })
  async importBounds(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan')) id: number,
    @IfMatch() version: number,
    @Query() { mode, dryRun }: BulkQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BoundsImportReport> {
    // Before the file is read: it may be large, and all for nothing.
    await this.service.findDraft(caller, id);
    const rows = await readTable(request, READ_BOUND_COLUMNS, LIMITS);
    const order = { rows, mode, dryRun: dryRun === 'true' };
    return this.last.run(async () => {
      const imported = await this.bounds.replace(caller, id, version, order);
      return withEtag(reply, imported.version, imported.report);
    });
  }
}
