import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { ApiIfMatch, IfMatch, at, withEtag } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe, publicId } from '../http/public-id';
import {
  ChangeImportMappingDto,
  CreateImportMappingDto,
  ImportMappingDto,
  ImportMappingsQuery,
  mappingChange,
  toImportMappingDto,
} from './import-mappings.dto';
import { type ImportMapping, ImportMappingsRepository } from './import-mappings.repository';
import { ImportMappings } from './import-mappings.service';

const answer = (reply: FastifyReply, mapping: ImportMapping): ImportMappingDto =>
  withEtag(reply, mapping.version, toImportMappingDto(mapping));

@ApiTags('imports')
@Controller('import-mappings')
export class ImportMappingsController {
  constructor(
    private readonly service: ImportMappings,
    private readonly mappings: ImportMappingsRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @RequirePermission('contributions:record')
  @ApiOperation({
    operationId: 'createImportMapping',
    summary: 'Save how an office calls the columns of its files',
    description: 'Imports ask for it by its name; columns that it does not have are then passed over.',
  })
  @ApiCreatedResponse({ type: ImportMappingDto })
  async create(
    @CurrentCaller() caller: Caller,
    @Body() body: CreateImportMappingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportMappingDto> {
    const officeId = publicId.decode('office', body.officeId) ?? caller.officeId;
    const { name, kind, columns, dateFormat } = body;
    const mapping = await this.service.create(caller, { officeId, name, kind, columns, dateFormat });
    return at(reply, 'import-mappings', answer(reply, mapping));
  }

  @Get()
  @RequirePermission('contributions:read')
  @ApiOperation({ operationId: 'listImportMappings', summary: 'Saved names of columns, newest first' })
  @ApiPage(ImportMappingDto)
  list(
    @CurrentCaller() caller: Caller,
    @Query() query: ImportMappingsQuery,
  ): Promise<Page<ImportMappingDto>> {
    return keysetPage<ImportMapping, ImportMappingDto>(this.env.cursorKey, {
      name: 'import-mappings',
      query,
      keyOf: (mapping) => [mapping.id],
      load: (after, count) =>
        this.mappings.findPage(caller.officeId, query.kind, count, after?.[0] as number | undefined),
      map: toImportMappingDto,
    });
  }

  @Get(':id')
  @RequirePermission('contributions:read')
  @ApiOperation({ operationId: 'getImportMapping', summary: 'Saved names of columns' })
  @ApiIdParam('import-mapping')
  @ApiOkResponse({ type: ImportMappingDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('import-mapping')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportMappingDto> {
    return answer(reply, await this.service.find(caller, id));
  }

  @Patch(':id')
  @RequirePermission('contributions:record')
  @ApiOperation({
    operationId: 'changeImportMapping',
    summary: 'Change the name, the columns or the order of dates',
    description: 'Imports that have begun go on with what it was.',
  })
  @ApiIdParam('import-mapping')
  @ApiIfMatch()
  @ApiOkResponse({ type: ImportMappingDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('import-mapping')) id: number,
    @IfMatch() version: number,
    @Body() body: ChangeImportMappingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportMappingDto> {
    return answer(reply, await this.service.change(caller, id, version, mappingChange(body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('contributions:record')
  @ApiOperation({ operationId: 'removeImportMapping', summary: 'Forget saved names of columns' })
  @ApiIdParam('import-mapping')
  @ApiNoContentResponse()
  async remove(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('import-mapping')) id: number,
  ): Promise<void> {
    await this.service.remove(caller, id);
  }
}
