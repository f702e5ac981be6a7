import {
  Controller,
  Get,
  Header,
  HttpCode,
  HttpStatus,
  Inject,
  Param,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import { IMPORT_BYTES } from '../config/byte-limits';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { at } from '../http/answer';
import { CSV, NDJSON, XLSX, chunksOf, mediaTypeOf } from '../http/bodies';
import { type Caller, CurrentCaller } from '../http/caller';
import { fileSchema } from '../http/download';
import { ApiIdParam } from '../http/fields';
import { keysetPage, lastId } from '../http/keyset';
import { AnswerLanguage, ApiAcceptLanguage, type Language, languageHeaders } from '../http/language';
import { ApiPage, type Page, PageQuery } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe, publicId } from '../http/public-id';
import { StreamedBody } from '../http/streamed-body';
import type { Import, RefusedRow } from './import';
import { ImportMappings } from './import-mappings.service';
import { orderOf } from './import-order';
import { ImportReports } from './import-report.service';
import {
  ImportDto,
  ImportQuery,
  ImportReportDto,
  ImportReportQuery,
  ImportRowErrorsDto,
  ImportsQuery,
  MOST_CODES,
  MOST_REPORTED_ROWS,
  toErrorCountDto,
  toImportDto,
  toRowErrorsDto,
} from './imports.dto';
import { ImportsRepository } from './imports.repository';
import { ImportsService } from './imports.service';

/** With a column of what is wrong it is longer than it came. */
const FILE = { schema: fileSchema(2 * IMPORT_BYTES) };
const REPORT = {
  content: {
    'application/json': { schema: { $ref: getSchemaPath(ImportReportDto) } },
    [XLSX]: FILE,
    [CSV]: FILE,
    [NDJSON]: FILE,
  },
};

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly service: ImportsService,
    private readonly imports: ImportsRepository,
    private readonly mappings: ImportMappings,
    private readonly reports: ImportReports,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @HttpCode(HttpStatus.ACCEPTED)
  @RequirePermission('contributions:record')
  @StreamedBody({ types: [NDJSON, CSV, XLSX] })
  @ApiOperation({
    operationId: 'importFile',
    summary: 'Take in a file as an office has it',
    description:
      'The file itself is the body: a D05-TS workbook (contributions-d05), or a table under a header as NDJSON, CSV or the ' +
      'first sheet of a workbook. It is kept and worked on behind the scenes: follow it where Location says. What was ' +
      'taken in before is counted as duplicates, so that a repaired file is simply sent again. With an Idempotency-Key one ' +
      'file is one import, however often it had to be sent.',
  })
  @ApiConsumes(NDJSON, CSV, XLSX)
  @ApiBody({ schema: { type: 'string', maxLength: IMPORT_BYTES } })
  @ApiAcceptedResponse({ type: ImportDto })
  async receive(
    @CurrentCaller() caller: Caller,
    @Query() query: ImportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportDto> {
    const order = orderOf(query, mediaTypeOf(request));
    const mapping =
      query.mapping === undefined ? null : await this.mappings.named(caller, query.mapping, query.kind);
    return this.service.receive(caller, { ...order, mapping }, chunksOf(request), (added) =>
      at(reply, 'imports', toImportDto(added)),
    );
  }

  @Get()
  @RequirePermission('contributions:read')
  @ApiOperation({ operationId: 'listImports', summary: 'Imports of your office and below, newest first' })
  @ApiPage(ImportDto)
  list(@CurrentCaller() caller: Caller, @Query() query: ImportsQuery): Promise<Page<ImportDto>> {
    const { kind, state, office } = query;
    const filter = { kind, state, officeId: publicId.decode('office', office) };
    return keysetPage<Import, ImportDto>(this.env.cursorKey, {
      name: 'imports',
      query,
      keyOf: (one) => [one.id],
      load: (after, count) =>
        this.imports.findPage(caller.officeId, filter, count, after?.[0] as number | undefined),
      map: toImportDto,
    });
  }

  @Get(':id')
  @RequirePermission('contributions:read')
  @ApiOperation({ operationId: 'getImport', summary: 'How far an import is, or what came of it' })
  @ApiIdParam('import')
  @ApiOkResponse({ type: ImportDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('import')) id: number,
  ): Promise<ImportDto> {
    return toImportDto(await this.service.find(caller, id));
  }

  @Post(':id/cancellation')
  @HttpCode(HttpStatus.OK)
  @RequirePermission('contributions:record')
  @ApiOperation({
    operationId: 'cancelImport',
    summary: 'Stop an import that is not over',
    description: 'Nothing of it is taken in, and its file goes.',
  })
  @ApiIdParam('import')
  @ApiOkResponse({ type: ImportDto })
  async cancel(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('import')) id: number,
  ): Promise<ImportDto> {
    return toImportDto(await this.service.cancel(caller, id));
  }

  @Get(':id/errors')
  @RequirePermission('contributions:read')
  @ApiOperation({
    operationId: 'listImportErrors',
    summary: 'Every refused row, with what is wrong in which cell',
    description:
      'In the order of the rows, in Vietnamese unless `Accept-Language` wants `en` more. What stands in a cell is never repeated.',
  })
  @ApiIdParam('import')
  @ApiPage(ImportRowErrorsDto)
  async errors(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('import')) id: number,
    @Query() query: PageQuery,
    @AnswerLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<ImportRowErrorsDto>> {
    await this.service.find(caller, id);
    void reply.headers(languageHeaders(language));
    return keysetPage<RefusedRow, ImportRowErrorsDto>(this.env.cursorKey, {
      name: `imports/${id}/errors`,
      query,
      keyOf: ({ row }) => [row],
      load: (after, count) => this.imports.refusedRows(id, count, lastId(after)),
      map: (row) => toRowErrorsDto(row, language),
    });
  }

  @Get(':id/report')
  @Header('Cache-Control', 'private, no-store')
  @RequirePermission('contributions:record')
  @ApiOperation({
    operationId: 'getImportReport',
    summary: 'What is wrong with a file, or the file with what is wrong beside each row',
    description:
      'As `same-file` it comes back as it was sent, with a last column: repair its rows and send it again, with the column ' +
      'or without. It holds names and numbers of people, and is kept for some days only.',
  })
  @ApiIdParam('import')
  @ApiAcceptLanguage('what is wrong')
  @ApiExtraModels(ImportReportDto)
  @ApiOkResponse(REPORT)
  async report(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('import')) id: number,
    @Query() { format }: ImportReportQuery,
    @AnswerLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportReportDto | StreamableFile> {
    const one = await this.service.find(caller, id);
    void reply.headers(languageHeaders(language));
    if (format === 'json') return this.jsonReport(one, language);
    const { contents, mediaType, ending } = await this.reports.sameFile(one, language);
    return new StreamableFile(contents, {
      type: mediaType,
      disposition: `attachment; filename="${publicId.encode('import', id)}.${ending}"`,
    });
  }

  private async jsonReport(one: Import, language: Language): Promise<ImportReportDto> {
    const rows = await this.imports.refusedRows(one.id, MOST_REPORTED_ROWS + 1);
    const counts = await this.imports.errorCounts(one.id, MOST_CODES);
    return {
      import: toImportDto(one),
      counts: counts.map((count) => toErrorCountDto(count, language)),
      rows: rows.slice(0, MOST_REPORTED_ROWS).map((row) => toRowErrorsDto(row, language)),
      rowsTruncated: rows.length > MOST_REPORTED_ROWS,
    };
  }
}
