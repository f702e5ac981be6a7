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
import { AgentsRepository } from './agents.repository';
import {
  ChangeCollectionPointDto,
  CollectionPointDto,
  CollectionPointsQuery,
  CreateCollectionPointDto,
  collectionPointChange,
  newCollectionPoint,
  toCollectionPointDto,
} from './collection-points.dto';
import { CollectionPointsRepository } from './collection-points.repository';
import { CollectionPointsService } from './collection-points.service';

@ApiTags('agents')
@Controller()
export class CollectionPointsController {
  constructor(
    private readonly service: CollectionPointsService,
    private readonly points: CollectionPointsRepository,
    private readonly agents: AgentsRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post('agents/:agentId/collection-points')
  @RequirePermission('agents:manage')
  @ApiOperation({ operationId: 'createCollectionPoint', summary: 'Open a collection point' })
  @ApiIdParam('agent', 'agentId')
  @ApiCreatedResponse({ type: CollectionPointDto })
  async create(
    @CurrentCaller() caller: Caller,
    @Param('agentId', new PublicIdPipe('agent')) agentId: number,
    @Body() body: CreateCollectionPointDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CollectionPointDto> {
    const point = await this.service.create(caller, newCollectionPoint(agentId, body));
    return at(reply, 'collection-points', withEtag(reply, point.version, toCollectionPointDto(point)));
  }

  @Get('agents/:agentId/collection-points')
  @RequirePermission('agents:read')
  @ApiOperation({ operationId: 'listCollectionPoints', summary: 'Collection points of an agent, by code' })
  @ApiIdParam('agent', 'agentId')
  @ApiPage(CollectionPointDto)
  async list(
    @CurrentCaller() caller: Caller,
    @Param('agentId', new PublicIdPipe('agent')) agentId: number,
    @Query() query: CollectionPointsQuery,
  ): Promise<Page<CollectionPointDto>> {
    await this.agents.requireOffice(caller.officeId, agentId);
    return keysetPage(this.env.cursorKey, {
      name: `agents/${agentId}/collection-points`,
      query,
      load: (after, count) =>
        this.points.findPage(agentId, query.openOn, after?.[0] as string | undefined, count),
      keyOf: (point) => [point.code],
      map: toCollectionPointDto,
    });
  }

  @Get('collection-points/:id')
  @RequirePermission('agents:read')
  @ApiOperation({ operationId: 'getCollectionPoint', summary: 'One collection point' })
  @ApiIdParam('collection-point')
  @ApiOkResponse({ type: CollectionPointDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('collection-point')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CollectionPointDto> {
    const point = await this.service.find(caller, id);
    return withEtag(reply, point.version, toCollectionPointDto(point));
  }

  @Patch('collection-points/:id')
  @RequirePermission('agents:manage')
  @ApiOperation({ operationId: 'changeCollectionPoint', summary: 'Rename, close or open it again' })
  @ApiIdParam('collection-point')
  @ApiIfMatch()
  @ApiOkResponse({ type: CollectionPointDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('collection-point')) id: number,
    @IfMatch() version: number,
    @Body() body: ChangeCollectionPointDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CollectionPointDto> {
    const point = await this.service.change(caller, id, version, collectionPointChange(body));
    return withEtag(reply, point.version, toCollectionPointDto(point));
  }
}
