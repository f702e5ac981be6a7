import { Body, Controller, Get, Inject, Param, Patch, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
import { PublicIdPipe } from '../http/public-id';
import {
  ChangeOfficeDto,
  CreateOfficeDto,
  OfficeDto,
  OfficesQuery,
  newOffice,
  officeChange,
  officeFilter,
  toOfficeDto,
} from './offices.dto';
import { OfficesRepository } from './offices.repository';
import { OfficesService } from './offices.service';

@ApiTags('offices')
@Controller('offices')
export class OfficesController {
  constructor(
    private readonly service: OfficesService,
    private readonly offices: OfficesRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @RequirePermission('offices:manage')
  @ApiOperation({ operationId: 'createOffice', summary: 'Add an office under another' })
  @ApiCreatedResponse({ type: OfficeDto })
  async create(
    @CurrentCaller() caller: Caller,
    @Body() body: CreateOfficeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficeDto> {
    const office = await this.service.create(caller, newOffice(body));
    return at(reply, 'offices', withEtag(reply, office.version, toOfficeDto(office)));
  }

  @Get()
  @RequirePermission('offices:read')
  @ApiOperation({ operationId: 'listOffices', summary: 'Your office and those below, by code' })
  @ApiPage(OfficeDto)
  list(@CurrentCaller() caller: Caller, @Query() query: OfficesQuery): Promise<Page<OfficeDto>> {
    return keysetPage(this.env.cursorKey, {
      name: 'offices',
      query,
      keyOf: (office) => [office.code],
      load: (after, count) =>
        this.offices.findPage(caller.officeId, officeFilter(query), after?.[0] as string | undefined, count),
      map: toOfficeDto,
    });
  }

  @Get(':id')
  @RequirePermission('offices:read')
  @ApiOperation({ operationId: 'getOffice', summary: 'One office' })
  @ApiIdParam('office')
  @ApiOkResponse({ type: OfficeDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('office')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficeDto> {
    const office = await this.service.find(caller, id);
    return withEtag(reply, office.version, toOfficeDto(office));
  }

  @Patch(':id')
  @RequirePermission('offices:manage')
  @ApiOperation({ operationId: 'changeOffice', summary: 'Rename, move, or end an office' })
  @ApiIdParam('office')
  @ApiIfMatch()
  @ApiOkResponse({ type: OfficeDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('office')) id: number,
    @IfMatch() version: number,
    @Body() body: ChangeOfficeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficeDto> {
    const office = await this.service.change(caller, id, version, officeChange(body));
    return withEtag(reply, office.version, toOfficeDto(office));
  }
}
