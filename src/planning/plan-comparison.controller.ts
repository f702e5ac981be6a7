import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { PublicIdPipe, publicId } from '../http/public-id';
import { type ComparedRow, comparePlans, isChanged } from './core/compare-plans';
import {
  ComparedAgentDto,
  ComparedOfficeDto,
  PlanComparisonQuery,
  toComparedAgentDto,
  toComparedOfficeDto,
} from './plan-comparison.dto';
import { PlanComparisonService, type PlanPair } from './plan-comparison.service';
import { rowsAfter } from './plan-rows-after';

@ApiTags('quota-plans')
@Controller('quota-plans')
export class PlanComparisonController {
  constructor(
    private readonly service: PlanComparisonService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get(':id/comparison')
  @RequirePermission('quotas:read')
  @ApiOperation({
    operationId: 'compareQuotaPlanAgents',
    summary: 'What each agent gets in this plan and in another one',
    description: 'Of plans in any state. Drafts are worked out from the register as it stands.',
  })
  @ApiIdParam('quota-plan')
  @ApiPage(ComparedAgentDto)
  async agents(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan')) id: number,
    @Query() query: PlanComparisonQuery,
  ): Promise<Page<ComparedAgentDto>> {
    const { rows, others } = await this.pair(caller, id, query);
    const compared = comparePlans(rows.agents, others.agents, ({ agentCode }) => agentCode);
    return this.page(`quota-plans/${id}/comparison`, query, compared, toComparedAgentDto);
  }

  @Get(':id/comparison/offices')
  @RequirePermission('quotas:read')
  @ApiOperation({
    operationId: 'compareQuotaPlanOffices',
    summary: 'What each office comes to in this plan and in another one',
  })
  @ApiIdParam('quota-plan')
  @ApiPage(ComparedOfficeDto)
  async offices(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota-plan')) id: number,
    @Query() query: PlanComparisonQuery,
  ): Promise<Page<ComparedOfficeDto>> {
    const { rows, others } = await this.pair(caller, id, query);
    const compared = comparePlans(rows.offices, others.offices, ({ officeCode }) => officeCode);
    return this.page(`quota-plans/${id}/comparison/offices`, query, compared, toComparedOfficeDto);
  }

  private pair(caller: Caller, id: number, query: PlanComparisonQuery): Promise<PlanPair> {
    return this.service.pair(caller, id, publicId.decode('quota-plan', query.with)!);
  }

  private page<Row, Item>(
    name: string,
    query: PlanComparisonQuery,
    compared: readonly ComparedRow<Row>[],
    map: (row: ComparedRow<Row>) => Item,
  ): Promise<Page<Item>> {
    const shown = query.changedOnly === 'true' ? compared.filter(isChanged) : compared;
    return keysetPage<ComparedRow<Row>, Item>(this.env.cursorKey, {
      name,
      query,
      keyOf: ({ code }) => [code],
      load: async (key, count) => rowsAfter(shown, ({ code }) => code, key?.[0] as string | undefined, count),
      map,
    });
  }
}
