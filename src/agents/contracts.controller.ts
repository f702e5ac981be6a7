import { Body, Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import { Clock } from '../clock/clock';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { at, withEtag } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { keysetPage, lastId } from '../http/keyset';
import { ApiPage, type Page, PageQuery } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe } from '../http/public-id';
import { daysOf } from '../shared/day-span';
import { AgentsRepository } from './agents.repository';
import {
  ContractDto,
  ContractSpanDto,
  CreateContractDto,
  SpansQuery,
  newContract,
  toContractDto,
  toSpanDto,
} from './contracts.dto';
import { ContractsRepository } from './contracts.repository';
import { ContractsService } from './contracts.service';

@ApiTags('contracts')
@Controller()
export class ContractsController {
  constructor(
    private readonly service: ContractsService,
    private readonly contracts: ContractsRepository,
    private readonly agents: AgentsRepository,
    private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post('agents/:agentId/contracts')
  @RequirePermission('agents:manage')
  @ApiOperation({ operationId: 'createContract', summary: 'Register a contract and its term' })
  @ApiIdParam('agent', 'agentId')
  @ApiCreatedResponse({ type: ContractDto })
  async create(
    @CurrentCaller() caller: Caller,
    @Param('agentId', new PublicIdPipe('agent')) agentId: number,
    @Body() body: CreateContractDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContractDto> {
    const contract = await this.service.create(
      caller,
      newContract(agentId, body),
      daysOf(body),
      body.overrideReason,
    );
    return at(
      reply,
      'contracts',
      withEtag(reply, contract.version, toContractDto(contract, this.clock.today())),
    );
  }

  @Get('agents/:agentId/contracts')
  @RequirePermission('agents:read')
  @ApiOperation({ operationId: 'listContracts', summary: 'Contracts of an agent, first registered first' })
  @ApiIdParam('agent', 'agentId')
  @ApiPage(ContractDto)
  async list(
    @CurrentCaller() caller: Caller,
    @Param('agentId', new PublicIdPipe('agent')) agentId: number,
    @Query() query: PageQuery,
  ): Promise<Page<ContractDto>> {
    await this.agents.requireOffice(caller.officeId, agentId);
    const today = this.clock.today();
    return keysetPage(this.env.cursorKey, {
      name: `agents/${agentId}/contracts`,
      query,
      load: (after, count) => this.contracts.findPage(agentId, lastId(after), count),
      keyOf: (contract) => [contract.id],
      map: (contract) => toContractDto(contract, today),
    });
  }

  @Get('contracts/:id')
  @RequirePermission('agents:read')
  @ApiOperation({ operationId: 'getContract', summary: 'One contract' })
  @ApiIdParam('contract')
  @ApiOkResponse({ type: ContractDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('contract')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContractDto> {
    const contract = await this.service.find(caller, id);
    return withEtag(reply, contract.version, toContractDto(contract, this.clock.today()));
  }

  @Get('contracts/:id/spans')
  @RequirePermission('agents:read')
  @ApiOperation({
    operationId: 'listContractSpans',
    summary: 'When it is effective or suspended: every version',
  })
  @ApiIdParam('contract')
  @ApiPage(ContractSpanDto)
  async spans(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('contract')) id: number,
    @Query() query: SpansQuery,
  ): Promise<Page<ContractSpanDto>> {
    await this.service.find(caller, id);
    return keysetPage(this.env.cursorKey, {
      name: `contracts/${id}/spans`,
      query,
      keyOf: (span) => [span.id],
      load: (after, count) => this.contracts.findSpans(id, query.asOf, lastId(after), count),
      map: toSpanDto,
    });
  }
}
