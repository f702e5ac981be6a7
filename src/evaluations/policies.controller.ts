import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { ApiIfMatch, IfMatch, at, withEtag } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe } from '../http/public-id';
import type { EvaluationPolicy } from './evaluation-policy.entity';
import {
  ChangePolicyDto,
  DraftPolicyDto,
  PoliciesQuery,
  PolicyDto,
  PolicySummaryDto,
  toPolicyDto,
  toPolicySummaryDto,
} from './policies.dto';
import { type ListedPolicy, PoliciesRepository } from './policies.repository';
import { PoliciesService } from './policies.service';

const idParam = { name: 'id', schema: { type: 'string', maxLength: 40 } } as const;

const answer = (reply: FastifyReply, policy: EvaluationPolicy): PolicyDto =>
  withEtag(reply, policy.version, toPolicyDto(policy));

@ApiTags('evaluation-policies')
@Controller('evaluation-policies')
export class PoliciesController {
  constructor(
    private readonly service: PoliciesService,
    private readonly policies: PoliciesRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @RequirePermission('policies:read')
  @ApiOperation({ operationId: 'listEvaluationPolicies', summary: 'Policy versions, newest first' })
  @ApiPage(PolicySummaryDto)
  list(@Query() query: PoliciesQuery): Promise<Page<PolicySummaryDto>> {
    return keysetPage<ListedPolicy, PolicySummaryDto>(this.env.cursorKey, {
      name: 'evaluation-policies',
      query,
      keyOf: (policy) => [policy.id],
      load: (after, count) => this.policies.findPage(query, count, after?.[0] as number | undefined),
      map: toPolicySummaryDto,
    });
  }

  @Get(':id')
  @RequirePermission('policies:read')
  @ApiOperation({ operationId: 'getEvaluationPolicy', summary: 'One policy version, whole' })
  @ApiParam(idParam)
  @ApiOkResponse({ type: PolicyDto })
  async find(
    @Param('id', new PublicIdPipe('policy')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyDto> {
    return answer(reply, await this.service.find(id));
  }

  @Post()
  @RequirePermission('policies:manage')
  @ApiOperation({
    operationId: 'draftEvaluationPolicy',
    summary: 'Draft the next version of a policy',
    description: 'Of the top office only: a policy judges the agents of every office.',
  })
  @ApiCreatedResponse({ type: PolicyDto })
  async draft(
    @CurrentCaller() caller: Caller,
    @Body() body: DraftPolicyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyDto> {
    return at(reply, 'evaluation-policies', answer(reply, await this.service.draft(caller, body)));
  }

  @Patch(':id')
  @RequirePermission('policies:manage')
  @ApiOperation({ operationId: 'changeEvaluationPolicy', summary: 'Change a draft' })
  @ApiParam(idParam)
  @ApiIfMatch()
  @ApiOkResponse({ type: PolicyDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('policy')) id: number,
    @IfMatch() version: number,
    @Body() body: ChangePolicyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyDto> {
    return answer(reply, await this.service.change(caller, id, version, body));
  }

  @Post(':id/activation')
  @HttpCode(200)
  @RequirePermission('policies:manage')
  @ApiOperation({
    operationId: 'activateEvaluationPolicy',
    summary: 'Put a draft in force, for good',
    description: 'Runs its worked examples first; each that comes out otherwise is reported.',
  })
  @ApiParam(idParam)
  @ApiIfMatch()
  @ApiOkResponse({ type: PolicyDto })
  async activate(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('policy')) id: number,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyDto> {
    return answer(reply, await this.service.activate(caller, id, version));
  }
}
