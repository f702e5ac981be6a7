import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Inject,
  Param,
  Patch,
  Query,
  Res,
} from '@nestjs/common';
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
import { rowsAfter } from './plan-rows-after';
import { PlanRowsService } from './plan-rows.service';
import type { PlanAgentRow, PlanOfficeRow, QuotaPlan } from './quota-plan';
import {
  ChangeQuotaPlanDto,
  CreateQuotaPlanDto,
  PreviewQuotaPlanDto,
  QuotaPlansQuery,
  planChanges,
  planContents,
  planFilter,
  planSubject,
} from './quota-plan-bodies.dto';
import {
  PlanAgentRowDto,
  PlanOfficeRowDto,
  PlanPreviewDto,
  QuotaPlanDetailDto,
  QuotaPlanDto,
  toPlanAgentRowDto,
  toPlanOfficeRowDto,
  toPlanPreviewDto,
  toQuotaPlanDetailDto,
  toQuotaPlanDto,
} from './quota-plans.dto';
import { QuotaPlansRepository } from './quota-plans.repository';
import { QuotaPlansService } from './quota-plans.service';

@ApiTags('quota-plans')
@Controller('quota-plans')
export class QuotaPlansController {
  constructor(
    private readonly service: QuotaPlansService,
    private readonly plans: QuotaPlansRepository,
    private readonly rows: PlanRowsService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @RequirePermission('quotas:manage')
  @ApiOperation({
    operationId: 'createQuotaPlan',
    summary: 'Draft a plan of the quotas of a year',
    description:
      'Divides a total over the offices and agents below an office by largest remainder, within floors and ceilings; ' +
      'equal remainders go to the smaller code. Sums are exact at every office, in the year and in each month.',
  })
  @ApiCreatedResponse({ type: QuotaPlanDetailDto })
  async create(
    @CurrentCaller() caller: Caller,
    @Body() body: CreateQuotaPlanDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuotaPlanDetailDto> {
    const contents = { name: body.name, ...planContents(body) };
    const plan = await this.service.create(caller, planSubject(body), contents);
    return at(reply, 'quota-plans', withEtag(reply, plan.version, toQuotaPlanDetailDto(plan)));
  }

  @Post('preview')
  @HttpCode(HttpStatus.OK)
  @RequirePermission('quotas:manage')
  @ApiOperation({ operationId: 'previewQuotaPlan', summary: 'What a plan would come to, without saving it' })
  @ApiOkResponse({ type: PlanPreviewDto })
  async preview(@CurrentCaller() caller: Caller, @Body() body: PreviewQuotaPlanDto): Promise<PlanPreviewDto> {
    return toPlanPreviewDto(await this.service.preview(caller, planSubject(body), planContents(body)));
  }

  @Get()
  @RequirePermission('quotas:read')
  @ApiOperation({
    operationId: 'listQuotaPlans',
    summary: 'Quota plans of your office and below, newest first',
  })
  @ApiPage(QuotaPlanDto)
  list(@CurrentCaller() caller: Caller, @Query() query: QuotaPlansQuery): Promise<Page<QuotaPlanDto>> {
    return keysetPage<QuotaPlan, QuotaPlanDto>(this.env.cursorKey, {
      name: 'quota-plans',
      query,
      keyOf: (plan) => [plan.id],
      load: (key, count) =>
        this.plans.findPage(caller.officeId, planFilter(query), count, key?.[0] as number | undefined),
      map: toQuotaPlanDto,
    });
  }

  @Get(':id')
  @RequirePermission('quotas:read')
  @ApiOperation({
    operationId: 'getQuotaPlan',
    summary: 'A plan with its bounds, its steps and what it waits for',
  })
  @ApiIdParam('quota-plan')
  @ApiOkResponse({ type: QuotaPlanDetailDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuotaPlanDetailDto> {
    const plan = await this.service.view(caller, id);
    return withEtag(reply, plan.version, toQuotaPlanDetailDto(plan));
  }

  @Patch(':id')
  @RequirePermission('quotas:manage')
  @ApiOperation({
    operationId: 'changeQuotaPlan',
    summary: 'Change a draft',
    description: 'Bounds that are given take the place of all there were.',
  })
  @ApiIdParam('quota-plan')
  @ApiIfMatch()
  @ApiOkResponse({ type: QuotaPlanDetailDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan')) id: number,
    @IfMatch() version: number,
    @Body() body: ChangeQuotaPlanDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuotaPlanDetailDto> {
    const plan = await this.service.change(caller, id, version, planChanges(body));
    return withEtag(reply, plan.version, toQuotaPlanDetailDto(plan));
  }

  @Get(':id/agents')
  @RequirePermission('quotas:read')
  @ApiOperation({
    operationId: 'listQuotaPlanAgents',
    summary: 'What each agent gets, beside its quota and result of the year before',
    description:
      'A draft is worked out from the register as it stands; any other plan is as it was submitted.',
  })
  @ApiIdParam('quota-plan')
  @ApiPage(PlanAgentRowDto)
  async agents(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan')) id: number,
    @Query() query: PageQuery,
  ): Promise<Page<PlanAgentRowDto>> {
    const { agents } = await this.rows.of(await this.service.find(caller, id));
    return keysetPage<PlanAgentRow, PlanAgentRowDto>(this.env.cursorKey, {
      name: `quota-plans/${id}/agents`,
      query,
      keyOf: (row) => [row.agentCode],
      load: async (key, count) =>
        rowsAfter(agents, (row) => row.agentCode, key?.[0] as string | undefined, count),
      map: toPlanAgentRowDto,
    });
  }

  @Get(':id/offices')
  @RequirePermission('quotas:read')
  @ApiOperation({
    operationId: 'listQuotaPlanOffices',
    summary: 'What each office comes to with all below it',
  })
  @ApiIdParam('quota-plan')
  @ApiPage(PlanOfficeRowDto)
  async offices(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan')) id: number,
    @Query() query: PageQuery,
  ): Promise<Page<PlanOfficeRowDto>> {
    const { offices } = await this.rows.of(await this.service.find(caller, id));
    return keysetPage<PlanOfficeRow, PlanOfficeRowDto>(this.env.cursorKey, {
      name: `quota-plans/${id}/offices`,
      query,
      keyOf: (row) => [row.officeCode],
      load: async (key, count) =>
        rowsAfter(offices, (row) => row.officeCode, key?.[0] as string | undefined, count),
      map: toPlanOfficeRowDto,
    });
  }
}
