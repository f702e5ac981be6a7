import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Inject,
  Injectable,
  Param,
  type PipeTransform,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { at } from '../http/answer';
import { CSV, NDJSON, chunksOf, isCsv } from '../http/bodies';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe, publicId } from '../http/public-id';
import { StreamedBody } from '../http/streamed-body';
import { notFound } from '../shared/domain-error';
import { MAX_PARTS } from './core/part-ranges';
import {
  CompleteUploadDto,
  OpenUploadDto,
  RefusedRowDto,
  UploadDto,
  UploadErrorsQuery,
  UploadPartReport,
  toPartReport,
  toUploadDto,
} from './uploads.dto';
import { type RefusedRow, UploadsRepository } from './uploads.repository';
import { UploadsService } from './uploads.service';

/** The number of a part in an address. What can be none does not exist. */
@Injectable()
class PartNoPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    const partNo = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : Infinity;
    if (partNo > MAX_PARTS) throw notFound('upload-part');
    return partNo;
  }
}

@ApiTags('contributions')
@Controller('contributions/uploads')
export class UploadsController {
  constructor(
    private readonly service: UploadsService,
    private readonly uploads: UploadsRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @RequirePermission('contributions:record')
  @ApiOperation({
    operationId: 'openUpload',
    summary: 'Begin an upload of contributions in parts',
    description: 'For more than one request should carry, or a line that breaks: what was taken in stays.',
  })
  @ApiCreatedResponse({ type: UploadDto })
  async open(
    @CurrentCaller() caller: Caller,
    @Body() body: OpenUploadDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UploadDto> {
    return at(reply, 'contributions/uploads', toUploadDto(await this.service.open(caller, body)));
  }

  @Get(':id')
  @RequirePermission('contributions:read')
  @ApiOperation({ operationId: 'getUpload', summary: 'An upload, and which of its parts are there' })
  @ApiIdParam('upload')
  @ApiOkResponse({ type: UploadDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('upload')) id: number,
  ): Promise<UploadDto> {
    return toUploadDto(await this.service.find(caller, id));
  }

  @Put(':id/parts/:partNo')
  @RequirePermission('contributions:record')
  @StreamedBody({ types: [NDJSON, CSV] })
  @ApiOperation({
    operationId: 'receiveUploadPart',
    summary: 'Take in one part of an upload',
    description:
      'Whole rows as NDJSON or CSV, packed or not, in the forms of a batch. Parts come in any order and side by side; each ' +
      'is kept or refused by itself. A part that broke off has left nothing: send it again. One that was taken in is ' +
      'answered with the report of then, if it is the same.',
  })
  @ApiIdParam('upload')
  @ApiParam({ name: 'partNo', schema: { type: 'integer', minimum: 1, maximum: MAX_PARTS } })
  @ApiConsumes(NDJSON, CSV)
  @ApiBody({ schema: { type: 'string' } })
  @ApiCreatedResponse({ type: UploadPartReport })
  @ApiOkResponse({ type: UploadPartReport, description: 'It was taken in before.' })
  async receivePart(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('upload')) uploadId: number,
    @Param('partNo', PartNoPipe) partNo: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UploadPartReport> {
    const sent = { chunks: chunksOf(request), isCsv: isCsv(request) };
    const { report, isNew } = await this.service.receivePart(caller, { uploadId, partNo }, sent);
    void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
    if (isNew)
      void reply.header('Location', `/v1/contributions/uploads/${publicId.encode('upload', uploadId)}`);
    return toPartReport(partNo, report);
  }

  @Get(':id/errors')
  @RequirePermission('contributions:read')
  @ApiOperation({
    operationId: 'listUploadErrors',
    summary: 'Every refused row of an upload that keeps good rows',
    description:
      'By part and row, with what is wrong with each. They are kept for a year from the opening of the upload, unless the ' +
      'operator says otherwise.',
  })
  @ApiIdParam('upload')
  @ApiPage(RefusedRowDto)
  async errors(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('upload')) id: number,
    @Query() query: UploadErrorsQuery,
  ): Promise<Page<RefusedRowDto>> {
    await this.service.find(caller, id);
    return keysetPage<RefusedRow, RefusedRowDto>(this.env.cursorKey, {
      name: `upload-errors/${id}`,
      query,
      keyOf: ({ part, row }) => [part, row],
      load: (after, count) =>
        this.uploads.refusedRows(id, query.part, count, after as [number, number] | undefined),
      map: (row) => row,
    });
  }

  @Post(':id/completion')
  @HttpCode(HttpStatus.OK)
  @RequirePermission('contributions:record')
  @ApiOperation({
    operationId: 'completeUpload',
    summary: 'End an upload',
    description: 'When all of its parts are there; no more are taken then.',
  })
  @ApiIdParam('upload')
  @ApiOkResponse({ type: UploadDto })
  async complete(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('upload')) id: number,
    @Body() { parts }: CompleteUploadDto,
  ): Promise<UploadDto> {
    return toUploadDto(await this.service.complete(caller, id, parts));
  }
}
