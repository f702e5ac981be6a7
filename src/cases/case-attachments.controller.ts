import {
  Controller,
  Get,
  HttpStatus,
  Inject,
  Param,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { at } from '../http/answer';
import { FILES, chunksOf, fileTypeOf } from '../http/bodies';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiDownload, download, fileSchema } from '../http/download';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page, PageQuery } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe } from '../http/public-id';
import { StreamedBody } from '../http/streamed-body';
import { MAX_ATTACHMENT } from './attachment-type';
import type { CaseAttachment } from './case-attachment';
import { AttachmentQuery, CaseAttachmentDto, toCaseAttachmentDto } from './case-attachments.dto';
import { CaseAttachmentsRepository } from './case-attachments.repository';
import { CaseAttachments } from './case-attachments.service';
import { CasesService } from './cases.service';

@ApiTags('cases')
@Controller()
export class CaseAttachmentsController {
  constructor(
    private readonly service: CaseAttachments,
    private readonly attachments: CaseAttachmentsRepository,
    private readonly cases: CasesService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post('cases/:id/attachments')
  @RequirePermission('cases:manage')
  @StreamedBody({ types: FILES })
  @ApiOperation({
    operationId: 'attachFile',
    summary: 'Put a file that the agent sent into that of the case',
    description:
      'The file itself is the body, 10 MB at most, and its bytes must be of the type that is said. A case has the same ' +
      'contents once: sent again, they are answered with what is there.',
  })
  @ApiIdParam('case')
  @ApiConsumes(...FILES)
  @ApiBody({ schema: fileSchema(MAX_ATTACHMENT) })
  @ApiCreatedResponse({ type: CaseAttachmentDto })
  @ApiOkResponse({ type: CaseAttachmentDto, description: 'It was there before.' })
  async attach(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case')) id: number,
    @Query() { name }: AttachmentQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseAttachmentDto> {
    const file = {
      name,
      mediaType: fileTypeOf(request)!,
      pieces: chunksOf(request),
    };
    return this.service.attach(caller, id, file, ({ attachment, isNew }) => {
      void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
      const dto = toCaseAttachmentDto(attachment);
      return isNew ? at(reply, 'case-attachments', dto) : dto;
    });
  }

  @Get('cases/:id/attachments')
  @RequirePermission('cases:read')
  @ApiOperation({ operationId: 'listAttachments', summary: 'Files of a case, newest first' })
  @ApiIdParam('case')
  @ApiPage(CaseAttachmentDto)
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case')) id: number,
    @Query() query: PageQuery,
  ): Promise<Page<CaseAttachmentDto>> {
    await this.cases.require(caller, id);
    return keysetPage<CaseAttachment, CaseAttachmentDto>(this.env.cursorKey, {
      name: `cases/${id}/attachments`,
      query,
      keyOf: (attachment) => [attachment.id],
      load: (after, count) => this.attachments.findPage(id, count, after?.[0] as number | undefined),
      map: toCaseAttachmentDto,
    });
  }

  @Get('case-attachments/:id')
  @RequirePermission('cases:read')
  @ApiOperation({ operationId: 'getAttachment', summary: 'What is known of a file of a case' })
  @ApiIdParam('case-attachment')
  @ApiOkResponse({ type: CaseAttachmentDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case-attachment')) id: number,
  ): Promise<CaseAttachmentDto> {
    return toCaseAttachmentDto(await this.service.find(caller, id));
  }

  @Get('case-attachments/:id/content')
  @RequirePermission('cases:read')
  @ApiOperation({ operationId: 'downloadAttachment', summary: 'The file itself' })
  @ApiIdParam('case-attachment')
  @ApiDownload(FILES, { maxLength: MAX_ATTACHMENT })
  async download(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case-attachment')) id: number,
  ): Promise<StreamableFile> {
    const attachment = await this.service.find(caller, id);
    const { name, mediaType, bytes } = attachment;
    return download(await this.service.read(attachment), { name, type: mediaType, bytes });
  }
}
