import { Body, Controller, HttpCode, HttpStatus, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import { ApiIfMatch, IfMatch, withEtag } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { Post } from '../http/post';
import { PublicIdPipe } from '../http/public-id';
import { PLAN_STEPS } from './core/plan-state';
import { ReturnQuotaPlanDto } from './quota-plan-bodies.dto';
import { QuotaPlanDetailDto, toQuotaPlanDetailDto } from './quota-plans.dto';
import { type QuotaPlanView, QuotaPlansService } from './quota-plans.service';

const answer = (reply: FastifyReply, plan: QuotaPlanView): QuotaPlanDetailDto =>
  withEtag(reply, plan.version, toQuotaPlanDetailDto(plan));

/** The steps of a plan, each behind a permission of its own. */
@ApiTags('quota-plans')
@Controller('quota-plans')
export class QuotaPlanStepsController {
  constructor(private readonly service: QuotaPlansService) {}

  @Post(':id/submission')
  @HttpCode(HttpStatus.OK)
  @RequirePermission(PLAN_STEPS.submit.permission)
  @ApiOperation({
    operationId: 'submitQuotaPlan',
    summary: 'Work a draft out for good and put it before an approver',
  })
  @ApiIdParam('quota-plan')
  @ApiIfMatch()
  @ApiOkResponse({ type: QuotaPlanDetailDto })
  async submit(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan')) id: number,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuotaPlanDetailDto> {
    return answer(reply, await this.service.take(caller, id, { action: 'submit', version }));
  }

  @Post(':id/return')
  @HttpCode(HttpStatus.OK)
  @RequirePermission(PLAN_STEPS.return.permission)
  @ApiOperation({
    operationId: 'returnQuotaPlan',
    summary: 'Give a plan back to its author, with the reason',
  })
  @ApiIdParam('quota-plan')
  @ApiIfMatch()
  @ApiOkResponse({ type: QuotaPlanDetailDto })
  async giveBack(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan')) id: number,
    @IfMatch() version: number,
    @Body() { reason }: ReturnQuotaPlanDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuotaPlanDetailDto> {
    return answer(reply, await this.service.take(caller, id, { action: 'return', version, reason }));
  }

  @Post(':id/approval')
  @HttpCode(HttpStatus.OK)
  @RequirePermission(PLAN_STEPS.approve.permission)
  @ApiOperation({
    operationId: 'approveQuotaPlan',
    summary: 'Approve a plan',
    description: 'Not for who drew it up or submitted it.',
  })
  @ApiIdParam('quota-plan')
  @ApiIfMatch()
  @ApiOkResponse({ type: QuotaPlanDetailDto })
  async approve(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan')) id: number,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuotaPlanDetailDto> {
    return answer(reply, await this.service.take(caller, id, { action: 'approve', version }));
  }

  @Post(':id/publication')
  @HttpCode(HttpStatus.OK)
  @RequirePermission(PLAN_STEPS.publish.permission)
  @ApiOperation({
    operationId: 'publishQuotaPlan',
    summary: 'Make quotas of an approved plan',
    description: 'Refused when an agent of the plan has a quota of the metric for the year already.',
  })
  @ApiIdParam('quota-plan')
  @ApiIfMatch()
  @ApiOkResponse({ type: QuotaPlanDetailDto })
  async publish(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan')) id: number,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuotaPlanDetailDto> {
    return answer(reply, await this.service.take(caller, id, { action: 'publish', version }));
  }

  @Post(':id/closing')
  @HttpCode(HttpStatus.OK)
  @RequirePermission(PLAN_STEPS.close.permission)
  @ApiOperation({ operationId: 'closeQuotaPlan', summary: 'Close a plan when its year is over' })
  @ApiIdParam('quota-plan')
  @ApiIfMatch()
  @ApiOkResponse({ type: QuotaPlanDetailDto })
  async close(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan')) id: number,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuotaPlanDetailDto> {
    return answer(reply, await this.service.take(caller, id, { action: 'close', version }));
  }
}
