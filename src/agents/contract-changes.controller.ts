import { Body, Controller, HttpCode, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import { Clock } from '../clock/clock';
import { ApiIfMatch, IfMatch, withEtag } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { Post } from '../http/post';
import { PublicIdPipe } from '../http/public-id';
import { daysOf } from '../shared/day-span';
import {
  ContractDto,
  EndContractDto,
  RenewContractDto,
  ResumeContractDto,
  SuspendContractDto,
  termination,
  toContractDto,
} from './contracts.dto';
import type { ContractView } from './contracts.repository';
import { ContractsService } from './contracts.service';

/** What happens to a contract. Each answers the contract as it then is. */
@ApiTags('contracts')
@Controller('contracts/:id')
export class ContractChangesController {
  constructor(
    private readonly service: ContractsService,
    private readonly clock: Clock,
  ) {}

  @Post('renewals')
  @HttpCode(200)
  @RequirePermission('agents:manage')
  @ApiOperation({ operationId: 'renewContract', summary: 'Put off the last day of the term' })
  @ApiIdParam('contract')
  @ApiIfMatch()
  @ApiOkResponse({ type: ContractDto })
  async renew(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('contract')) id: number,
    @IfMatch() version: number,
    @Body() { endsOn }: RenewContractDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContractDto> {
    return this.answer(reply, await this.service.renew({ caller, id, version }, endsOn));
  }

  @Post('suspensions')
  @HttpCode(200)
  @RequirePermission('agents:manage')
  @ApiOperation({ operationId: 'suspendContract', summary: 'Suspend it for some days of its term' })
  @ApiIdParam('contract')
  @ApiIfMatch()
  @ApiOkResponse({ type: ContractDto })
  async suspend(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('contract')) id: number,
    @IfMatch() version: number,
    @Body() body: SuspendContractDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContractDto> {
    const contract = await this.service.suspend({ caller, id, version }, daysOf(body), body.reason);
    return this.answer(reply, contract);
  }

  @Post('resumption')
  @HttpCode(200)
  @RequirePermission('agents:manage')
  @ApiOperation({ operationId: 'resumeContract', summary: 'Lift the suspension that covers a day' })
  @ApiIdParam('contract')
  @ApiIfMatch()
  @ApiOkResponse({ type: ContractDto })
  async resume(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('contract')) id: number,
    @IfMatch() version: number,
    @Body() { resumedOn }: ResumeContractDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContractDto> {
    return this.answer(reply, await this.service.resume({ caller, id, version }, resumedOn));
  }

  @Post('termination')
  @HttpCode(200)
  @RequirePermission('agents:manage')
  @ApiOperation({ operationId: 'endContract', summary: 'End it on a day of its term, with the ground' })
  @ApiIdParam('contract')
  @ApiIfMatch()
  @ApiOkResponse({ type: ContractDto })
  async end(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('contract')) id: number,
    @IfMatch() version: number,
    @Body() body: EndContractDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContractDto> {
    return this.answer(reply, await this.service.end({ caller, id, version }, termination(body)));
  }

  private answer(reply: FastifyReply, contract: ContractView): ContractDto {
    return withEtag(reply, contract.version, toContractDto(contract, this.clock.today()));
  }
}
