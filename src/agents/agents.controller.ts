import { Body, Controller, Get, Inject, Param, Patch, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import { Clock } from '../clock/clock';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { ApiIfMatch, IfMatch, at, withEtag } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe } from '../http/public-id';
import { Reportable } from '../http/reportable';
import {
  AgentDetailDto,
  AgentDto,
  AgentsQuery,
  ChangeAgentDto,
  CreateAgentDto,
  agentChange,
  agentFilter,
  newAgent,
  toAgentDetailDto,
  toAgentDto,
} from './agents.dto';
import { AgentsRepository } from './agents.repository';
import { AgentsService } from './agents.service';

@ApiTags('agents')
@Controller('agents')
export class AgentsController {
  constructor(
    private readonly service: AgentsService,
    private readonly agents: AgentsRepository,
    private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @RequirePermission('agents:manage')
  @ApiOperation({ operationId: 'createAgent', summary: 'Register a collection agent' })
  @ApiCreatedResponse({ type: AgentDetailDto })
  async create(
    @CurrentCaller() caller: Caller,
    @Body() body: CreateAgentDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgentDetailDto> {
    const agent = await this.service.create(caller, newAgent(body));
    return at(reply, 'agents', withEtag(reply, agent.version, toAgentDetailDto(agent)));
  }

  @Get()
  @RequirePermission('agents:read')
  @Reportable('agents')
  @ApiOperation({ operationId: 'listAgents', summary: 'Agents of your offices, with their status on a day' })
  @ApiPage(AgentDto)
  list(@CurrentCaller() caller: Caller, @Query() query: AgentsQuery): Promise<Page<AgentDto>> {
    const list = { sort: query.sort, day: query.statusOn ?? this.clock.today() };
    return keysetPage(this.env.cursorKey, {
      name: 'agents',
      query,
      keyOf: (agent) => [query.sort.endsWith('name') ? agent.sortName : agent.code, agent.id],
      load: (after, count) => this.agents.findPage(caller.officeId, agentFilter(query), list, after, count),
      map: toAgentDto,
    });
  }

  @Get(':id')
  @RequirePermission('agents:read')
  @ApiOperation({ operationId: 'getAgent', summary: 'One agent, as it stands today' })
  @ApiIdParam('agent')
  @ApiOkResponse({ type: AgentDetailDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('agent')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgentDetailDto> {
    const agent = await this.service.find(caller, id);
    return withEtag(reply, agent.version, toAgentDetailDto(agent));
  }

  @Patch(':id')
  @RequirePermission('agents:manage')
  @ApiOperation({ operationId: 'changeAgent', summary: 'Rename an agent or give it to another office' })
  @ApiIdParam('agent')
  @ApiIfMatch()
  @ApiOkResponse({ type: AgentDetailDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('agent')) id: number,
    @IfMatch() version: number,
    @Body() body: ChangeAgentDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgentDetailDto> {
    const agent = await this.service.change(caller, id, version, agentChange(body));
    return withEtag(reply, agent.version, toAgentDetailDto(agent));
  }
}
