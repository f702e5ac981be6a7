import { Body, Controller, HttpCode, HttpStatus, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import { ApiIfMatch, IfMatch, withEtag } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { Post } from '../http/post';
import { PublicIdPipe } from '../http/public-id';
import type { CaseFile } from './case';
import { CaseDecisions } from './case-decisions.service';
import { ProposeDto, ReasonDto, RespondDto, SettleDto, proposalOf } from './case-bodies.dto';
import { CaseSettlements } from './case-settlements.service';
import { CaseFileDto, toCaseFileDto } from './cases.dto';
import { CasesService } from './cases.service';
import { NoteCheckInDto } from './improvement-plans.dto';
import { ImprovementPlans } from './improvement-plans.service';
import { CASE_STEPS } from './core/case-state';

const answer = (reply: FastifyReply, file: CaseFile): CaseFileDto =>
  withEtag(reply, file.version, toCaseFileDto(file));

/** The steps of a case, each behind the permission of the table. */
@ApiTags('cases')
@Controller('cases')
export class CaseStepsController {
  constructor(
    private readonly cases: CasesService,
    private readonly decisions: CaseDecisions,
    private readonly settlements: CaseSettlements,
    private readonly improvement: ImprovementPlans,
  ) {}

  @Post(':id/notification')
  @HttpCode(HttpStatus.OK)
  @RequirePermission(CASE_STEPS.notify.permission!)
  @ApiOperation({
    operationId: 'notifyAgent',
    summary: 'Note that the agent was told: its time to respond begins',
  })
  @ApiIdParam('case')
  @ApiIfMatch()
  @ApiOkResponse({ type: CaseFileDto })
  async notify(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case')) id: number,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseFileDto> {
    return answer(reply, await this.cases.notify({ caller, id, version }));
  }

  @Post(':id/responses')
  @HttpCode(HttpStatus.OK)
  @RequirePermission(CASE_STEPS.respond.permission!)
  @ApiOperation({
    operationId: 'recordResponse',
    summary: 'Put what the agent said into the file',
  })
  @ApiIdParam('case')
  @ApiIfMatch()
  @ApiOkResponse({ type: CaseFileDto })
  async respond(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case')) id: number,
    @IfMatch() version: number,
    @Body() body: RespondDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseFileDto> {
    return answer(reply, await this.cases.respond({ caller, id, version }, body.receivedOn, body.text));
  }

  @Post(':id/withdrawal')
  @HttpCode(HttpStatus.OK)
  @RequirePermission(CASE_STEPS.withdraw.permission!)
  @ApiOperation({
    operationId: 'withdrawCase',
    summary: 'Give a case up before anything is proposed',
  })
  @ApiIdParam('case')
  @ApiIfMatch()
  @ApiOkResponse({ type: CaseFileDto })
  async withdraw(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case')) id: number,
    @IfMatch() version: number,
    @Body() body: ReasonDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseFileDto> {
    return answer(reply, await this.cases.withdraw({ caller, id, version }, body.reason));
  }

  @Post(':id/proposals')
  @HttpCode(HttpStatus.OK)
  @RequirePermission(CASE_STEPS.propose.permission!)
  @ApiOperation({
    operationId: 'proposeMeasure',
    summary: 'Propose what to do; it is tried and undone at once, so that what waits is possible',
    description: 'Made anew, it voids the one before with its approvals.',
  })
  @ApiIdParam('case')
  @ApiIfMatch()
  @ApiOkResponse({ type: CaseFileDto })
  async propose(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case')) id: number,
    @IfMatch() version: number,
    @Body() body: ProposeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseFileDto> {
    return answer(reply, await this.decisions.propose({ caller, id, version }, proposalOf(body)));
  }

  @Post(':id/approval')
  @HttpCode(HttpStatus.OK)
  @RequirePermission(CASE_STEPS.approve.permission!)
  @ApiOperation({
    operationId: 'approveCase',
    summary: 'Approve what is proposed',
    description: 'Not for who opened the case or made the proposal.',
  })
  @ApiIdParam('case')
  @ApiIfMatch()
  @ApiOkResponse({ type: CaseFileDto })
  async approve(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case')) id: number,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseFileDto> {
    return answer(reply, await this.decisions.approve({ caller, id, version }));
  }

  @Post(':id/return')
  @HttpCode(HttpStatus.OK)
  @RequirePermission(CASE_STEPS.return.permission!)
  @ApiOperation({
    operationId: 'returnCase',
    summary: 'Give a case back, before its day also one that was approved',
    description: 'Not for who opened the case or made the proposal.',
  })
  @ApiIdParam('case')
  @ApiIfMatch()
  @ApiOkResponse({ type: CaseFileDto })
  async giveBack(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case')) id: number,
    @IfMatch() version: number,
    @Body() body: ReasonDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseFileDto> {
    return answer(reply, await this.decisions.giveBack({ caller, id, version }, body.reason));
  }

  @Post(':id/rejection')
  @HttpCode(HttpStatus.OK)
  @RequirePermission(CASE_STEPS.reject.permission!)
  @ApiOperation({
    operationId: 'rejectCase',
    summary: 'End a case without a measure',
    description: 'Not for who opened the case or made the proposal.',
  })
  @ApiIdParam('case')
  @ApiIfMatch()
  @ApiOkResponse({ type: CaseFileDto })
  async reject(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case')) id: number,
    @IfMatch() version: number,
    @Body() body: ReasonDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseFileDto> {
    return answer(reply, await this.decisions.reject({ caller, id, version }, body.reason));
  }

  @Post(':id/settlements')
  @HttpCode(HttpStatus.OK)
  @RequirePermission('cases:manage')
  @ApiOperation({
    operationId: 'confirmSettlement',
    summary: 'Confirm what an agent that leaves has given back',
    description: 'Each item once, when the end of the contract is approved or later. Nothing waits for it.',
  })
  @ApiIdParam('case')
  @ApiIfMatch()
  @ApiOkResponse({ type: CaseFileDto })
  async settle(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case')) id: number,
    @IfMatch() version: number,
    @Body() { item }: SettleDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseFileDto> {
    return answer(reply, await this.settlements.confirm({ caller, id, version }, item));
  }

  @Post(':id/check-ins')
  @HttpCode(HttpStatus.OK)
  @RequirePermission(CASE_STEPS['check-in'].permission!)
  @ApiOperation({
    operationId: 'noteCheckIn',
    summary: 'Note that the agent was met while its improvement plan runs',
  })
  @ApiIdParam('case')
  @ApiIfMatch()
  @ApiOkResponse({ type: CaseFileDto })
  async checkIn(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case')) id: number,
    @IfMatch() version: number,
    @Body() body: NoteCheckInDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseFileDto> {
    return answer(reply, await this.improvement.checkIn({ caller, id, version }, body));
  }
}
