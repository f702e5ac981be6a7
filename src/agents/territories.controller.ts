import { Body, Controller, Delete, Get, HttpCode, Param, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import { at } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe } from '../http/public-id';
import { daysOf, requireOrder } from '../shared/day-span';
import { FactsQuery } from './agent-facts.dto';
import { AgentFactsService } from './agent-facts.service';
import { TERRITORIES } from './fact-tables';
import { Places } from './places';
import { AddTerritoryDto, EndTerritoryDto, TerritoryDto, toTerritoryDto } from './territories.dto';

@ApiTags('agents')
@Controller()
export class TerritoriesController {
  constructor(
    private readonly facts: AgentFactsService,
    private readonly places: Places,
  ) {}

  @Post('agents/:agentId/territories')
  @RequirePermission('agents:manage')
  @ApiOperation({ operationId: 'addTerritory', summary: 'Give an agent a territory for some days' })
  @ApiIdParam('agent', 'agentId')
  @ApiCreatedResponse({ type: TerritoryDto })
  async add(
    @CurrentCaller() caller: Caller,
    @Param('agentId', new PublicIdPipe('agent')) agentId: number,
    @Body() body: AddTerritoryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TerritoryDto> {
    const days = daysOf(body);
    requireOrder(days);
    await this.places.require(body.administrativeUnitCode, body.startsOn);
    const { administrativeUnitCode } = body;
    const fact = await this.facts.add(caller, TERRITORIES, agentId, { administrativeUnitCode, ...days });
    return at(reply, 'territories', toTerritoryDto(fact));
  }

  @Get('agents/:agentId/territories')
  @RequirePermission('agents:read')
  @ApiOperation({ operationId: 'listTerritories', summary: 'Territories of an agent' })
  @ApiIdParam('agent', 'agentId')
  @ApiPage(TerritoryDto)
  list(
    @CurrentCaller() caller: Caller,
    @Param('agentId', new PublicIdPipe('agent')) agentId: number,
    @Query() query: FactsQuery,
  ): Promise<Page<TerritoryDto>> {
    return this.facts.page(caller, TERRITORIES, agentId, query, toTerritoryDto);
  }

  @Get('territories/:id')
  @RequirePermission('agents:read')
  @ApiOperation({ operationId: 'getTerritory', summary: 'One version of a territory' })
  @ApiIdParam('territory')
  @ApiOkResponse({ type: TerritoryDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('territory')) id: number,
  ): Promise<TerritoryDto> {
    return toTerritoryDto(await this.facts.find(caller, TERRITORIES, id));
  }

  @Post('territories/:id/end')
  @RequirePermission('agents:manage')
  @ApiOperation({ operationId: 'endTerritory', summary: 'Set its last day: a new version' })
  @ApiIdParam('territory')
  @ApiCreatedResponse({ type: TerritoryDto })
  async end(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('territory')) id: number,
    @Body() { endsOn }: EndTerritoryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TerritoryDto> {
    const fact = await this.facts.replace(caller, TERRITORIES, id, (current) => {
      requireOrder({ startsOn: current.startsOn, endsOn });
      return { ...current, endsOn };
    });
    return at(reply, 'territories', toTerritoryDto(fact));
  }

  @Delete('territories/:id')
  @HttpCode(204)
  @RequirePermission('agents:manage')
  @ApiOperation({ operationId: 'takeBackTerritory', summary: 'Take back one that was never so' })
  @ApiIdParam('territory')
  @ApiNoContentResponse()
  async takeBack(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('territory')) id: number,
  ): Promise<void> {
    await this.facts.takeBack(caller, TERRITORIES, id);
  }
}
