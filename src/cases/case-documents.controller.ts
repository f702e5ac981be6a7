import {
  Body,
  Controller,
  Get,
  HttpStatus,
  Inject,
  Param,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import { Clock } from '../clock/clock';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import type { DocumentForm } from '../documents/render-document';
import { at } from '../http/answer';
import { DOCX, type FileType, PDF } from '../http/bodies';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiDownload, download } from '../http/download';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { AnswerLanguage, ApiAcceptLanguage, type Language, languageHeaders } from '../http/language';
import { headers } from '../http/openapi-headers';
import { ApiPage, type Page, PageQuery } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe } from '../http/public-id';
import { type CaseDocument, fileNameOf, filesIn } from './case-document';
import { DocumentContentQuery, DraftDocumentDto, draftOrderOf } from './case-document-bodies.dto';
import { CaseDocumentDrafts } from './case-document-drafts.service';
import {
  CaseDocumentDto,
  CaseDocumentWithFactsDto,
  DocumentConfirmationDto,
  toCaseDocumentDto,
  toCaseDocumentWithFactsDto,
  toDocumentConfirmationDto,
} from './case-documents.dto';
import { CaseDocumentsRepository } from './case-documents.repository';
import { CaseDocuments } from './case-documents.service';
import { CasesService } from './cases.service';

const MEDIA_TYPES: Readonly<Record<DocumentForm, FileType>> = { pdf: PDF, docx: DOCX };

@ApiTags('cases')
@Controller()
export class CaseDocumentsController {
  constructor(
    private readonly drafts: CaseDocumentDrafts,
    private readonly service: CaseDocuments,
    private readonly documents: CaseDocumentsRepository,
    private readonly cases: CasesService,
    private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post('cases/:id/documents')
  @RequirePermission('cases:manage')
  @ApiOperation({
    operationId: 'draftDocument',
    summary: 'Draft a document of a case as it stands',
    description:
      'Number, date and signature are for the office to fill in. What the document is drawn up from and its files are kept ' +
      'as they are, with a translation of it into English. What would say the same of the same proposal is answered with the ' +
      'document that is there.',
  })
  @ApiIdParam('case')
  @ApiCreatedResponse({ type: CaseDocumentDto })
  @ApiOkResponse({ type: CaseDocumentDto, description: 'It was there before.' })
  async draft(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case')) id: number,
    @Body() body: DraftDocumentDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseDocumentDto> {
    const order = draftOrderOf(body, this.clock.today());
    const { document, isNew } = await this.drafts.draft(caller, id, order);
    void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
    const dto = toCaseDocumentDto(document);
    return isNew ? at(reply, 'case-documents', dto) : dto;
  }

  @Get('cases/:id/documents')
  @RequirePermission('cases:read')
  @ApiOperation({ operationId: 'listDocuments', summary: 'Documents of a case, newest first' })
  @ApiIdParam('case')
  @ApiPage(CaseDocumentDto)
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case')) id: number,
    @Query() query: PageQuery,
  ): Promise<Page<CaseDocumentDto>> {
    await this.cases.require(caller, id);
    return keysetPage<CaseDocument, CaseDocumentDto>(this.env.cursorKey, {
      name: `cases/${id}/documents`,
      query,
      keyOf: (document) => [document.id],
      load: (after, count) => this.documents.findPage(id, count, after?.[0] as number | undefined),
      map: toCaseDocumentDto,
    });
  }

  @Get('case-documents/:id')
  @RequirePermission('cases:read')
  @ApiOperation({
    operationId: 'getDocument',
    summary: 'A document of a case, with what it was drawn up from',
  })
  @ApiIdParam('case-document')
  @ApiOkResponse({ type: CaseDocumentWithFactsDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case-document')) id: number,
  ): Promise<CaseDocumentWithFactsDto> {
    const document = await this.service.find(caller, id);
    return toCaseDocumentWithFactsDto(document, await this.documents.facts(id));
  }

  @Get('case-documents/:id/content')
  @RequirePermission('cases:read')
  @ApiOperation({
    operationId: 'downloadDocument',
    summary: 'The file as it was drafted',
    description:
      'The document is Vietnamese. Where `Accept-Language` wants `en` more it is a translation for information, drawn up with it ' +
      'and marked as one; `Content-Language` says which it is. The ETag is the SHA-256 of the contents.',
  })
  @ApiIdParam('case-document')
  @ApiDownload([MEDIA_TYPES.pdf, MEDIA_TYPES.docx], { headers: headers('Content-Language') })
  @ApiAcceptLanguage('the file')
  async download(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case-document')) id: number,
    @Query() { format }: DocumentContentQuery,
    @AnswerLanguage() wanted: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const document = await this.service.find(caller, id);
    const { language, files } = filesIn(document, wanted);
    const contents = await this.service.read(files, format);
    const { bytes, sha256 } = files[format];
    void reply.header('ETag', `"${sha256}"`).headers(languageHeaders(language));
    return download(contents, {
      name: fileNameOf(document, format, language),
      type: MEDIA_TYPES[format],
      bytes,
    });
  }

  @Get('documents/:code')
  @RequirePermission('cases:read')
  @ApiOperation({
    operationId: 'confirmDocument',
    summary: 'Hold a printed document against the register, by the code at its foot',
    description:
      'In whatever case, with or without its hyphens. Every code that names nothing is answered alike.',
  })
  @ApiParam({ name: 'code', schema: { type: 'string', maxLength: 40, example: 'VB-7K3M-Q9XT-2C4D' } })
  @ApiOkResponse({ type: DocumentConfirmationDto })
  async confirm(
    @CurrentCaller() caller: Caller,
    @Param('code') code: string,
  ): Promise<DocumentConfirmationDto> {
    const { document, isVerdictCurrent } = await this.service.confirm(caller, code);
    return toDocumentConfirmationDto(document, isVerdictCurrent);
  }
}
