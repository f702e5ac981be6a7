import { Body, Controller, Get, HttpCode, HttpStatus, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { ApiIfMatch, IfMatch, at, withEtag } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page, PageQuery } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe } from '../http/public-id';
import type { AmendmentRow, PlanAmendment } from './plan-amendment';
import {
  AmendQuotaPlanDto,
  AmendmentRowDto,
  PlanAmendmentDto,
  RefuseAmendmentDto,
  toAmendmentRowDto,
  toPlanAmendmentDto,
} from './plan-amendments.dto';
import { PlanAmendmentsRepository } from './plan-amendments.repository';
import { PlanAmendmentsService } from './plan-amendments.service';
import { QuotaPlansService } from './quota-plans.service';

const answer = (reply: FastifyReply, amendment: PlanAmendment): PlanAmendmentDto =>
  withEtag(reply, amendment.version, toPlanAmendmentDto(amendment));

@ApiTags('quota-plans')
@Controller()
export class PlanAmendmentsController {
  constructor(
    private readonly service: PlanAmendmentsService,
    private readonly amendments: PlanAmendmentsRepository,
    private readonly plans: QuotaPlansService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post('quota-plans/:id/amendments')
  @RequirePermission('quotas:manage')
  @ApiOperation({
    operationId: 'proposeQuotaPlanAmendment',
    summary: 'Propose other amounts for agents of a published plan, from a month on',
    description:
      'Months from there on keep their proportions. Nothing changes before somebody else approves it.',
  })
  @ApiIdParam('quota-plan')
  @ApiCreatedResponse({ type: PlanAmendmentDto })
  async propose(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan')) id: number,
    @Body() body: AmendQuotaPlanDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanAmendmentDto> {
    return at(reply, 'quota-plan-amendments', answer(reply, await this.service.propose(caller, id, body)));
  }

  @Get('quota-plans/:id/amendments')
  @RequirePermission('quotas:read')
  @ApiOperation({ operationId: 'listQuotaPlanAmendments', summary: 'Amendments of a plan, newest first' })
  @ApiIdParam('quota-plan')
  @ApiPage(PlanAmendmentDto)
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan')) id: number,
    @Query() query: PageQuery,
  ): Promise<Page<PlanAmendmentDto>> {
    await this.plans.find(caller, id);
    return keysetPage<PlanAmendment, PlanAmendmentDto>(this.env.cursorKey, {
      name: `quota-plans/${id}/amendments`,
      query,
      keyOf: (amendment) => [amendment.id],
      load: (key, count) => this.amendments.findPage(id, count, key?.[0] as number | undefined),
      map: toPlanAmendmentDto,
    });
  }

  @Get('quota-plan-amendments/:id')
  @RequirePermission('quotas:read')
  @ApiOperation({
    operationId: 'getQuotaPlanAmendment',
    summary: 'An amendment of a plan and what was decided',
  })
  @ApiIdParam('quota-plan-amendment')
  @ApiOkResponse({ type: PlanAmendmentDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan-amendment')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanAmendmentDto> {
    return answer(reply, await this.service.find(caller, id));
  }

  @Get('quota-plan-amendments/:id/agents')
  @RequirePermission('quotas:read')
  @ApiOperation({ operationId: 'listQuotaPlanAmendmentAgents', summary: 'What it changes, by agent' })
  @ApiIdParam('quota-plan-amendment')
  @ApiPage(AmendmentRowDto)
  async rows(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan-amendment')) id: number,
    @Query() query: PageQuery,
  ): Promise<Page<AmendmentRowDto>> {
    await this.service.find(caller, id);
    return keysetPage<AmendmentRow, AmendmentRowDto>(this.env.cursorKey, {
      name: `quota-plan-amendments/${id}/agents`,
      query,
      keyOf: (row) => [row.agentCode],
      load: (key, count) => this.amendments.findRows(id, count, key?.[0] as string | undefined),
      map: toAmendmentRowDto,
    });
  }

  @Post('quota-plan-amendments/:id/approval')
  @HttpCode(HttpStatus.OK)
  @RequirePermission('quotas:approve')
  @ApiOperation({
    operationId: 'approveQuotaPlanAmendment',
    summary: 'Approve an amendment: the quotas have their next version at once',
    description: 'Not for who proposed it.',
  })
  @ApiIdParam('quota-plan-amendment')
  @ApiIfMatch()
  @ApiOkResponse({ type: PlanAmendmentDto })
  async approve(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan-amendment')) id: number,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanAmendmentDto> {
    return answer(reply, await this.service.approve(caller, id, version));
  }

  @Post('quota-plan-amendments/:id/refusal')
  @HttpCode(HttpStatus.OK)
  @RequirePermission('quotas:approve')
  @ApiOperation({ operationId: 'refuseQuotaPlanAmendment', summary: 'Refuse an amendment, with the reason' })
  @ApiIdParam('quota-plan-amendment')
  @ApiIfMatch()
  @ApiOkResponse({ type: PlanAmendmentDto })
  async refuse(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan-amendment')) id: number,
    @IfMatch() version: number,
    @Body() { reason }: RefuseAmendmentDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanAmendmentDto> {
    return answer(reply, await this.service.refuse(caller, id, version, reason));
  }
}
