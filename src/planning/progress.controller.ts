import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { PublicIdPipe } from '../http/public-id';
import {
  AgentProgressDto,
  OfficeProgressDto,
  ProgressQuery,
  RenewalDueDto,
  RenewalsQuery,
  toAgentProgressDto,
  toOfficeProgressDto,
  toRenewalDueDto,
} from './progress.dto';
import { ProgressService } from './progress.service';
import { type RenewalDue, type RenewalKey, RenewalsRepository } from './renewals.repository';

@ApiTags('progress')
@Controller()
export class ProgressController {
  constructor(
    private readonly service: ProgressService,
    private readonly renewals: RenewalsRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get('agents/:id/progress')
  @RequirePermission('quotas:read')
  @ApiOperation({
    operationId: 'getAgentProgress',
    summary: 'How far an agent has come with its quotas of the year, and where it is going',
    description:
      'Expected is what falls on the days so far, by the months of the quota and the days under contract. The projection ' +
      'goes on at the pace so far; its interval widens with months that differ.',
  })
  @ApiIdParam('agent')
  @ApiOkResponse({ type: AgentProgressDto })
  async agent(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('agent')) id: number,
    @Query() { on }: ProgressQuery,
  ): Promise<AgentProgressDto> {
    return toAgentProgressDto(id, await this.service.ofAgent(caller, id, on));
  }

  @Get('offices/:id/progress')
  @RequirePermission('quotas:read')
  @ApiOperation({
    operationId: 'getOfficeProgress',
    summary: 'The same of all agents of an office and below together, and how many stand how',
  })
  @ApiIdParam('office')
  @ApiOkResponse({ type: OfficeProgressDto })
  async office(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('office')) id: number,
    @Query() { on }: ProgressQuery,
  ): Promise<OfficeProgressDto> {
    return toOfficeProgressDto(id, await this.service.ofOffice(caller, id, on));
  }

  @Get('agents/:id/renewals-due')
  @RequirePermission('contributions:read')
  @ApiOperation({
    operationId: 'listRenewalsDue',
    summary: 'Participants of an agent whose cover runs out in the next days, the first due first',
  })
  @ApiIdParam('agent')
  @ApiPage(RenewalDueDto)
  async renewalsDue(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('agent')) id: number,
    @Query() query: RenewalsQuery,
  ): Promise<Page<RenewalDueDto>> {
    const scope = await this.service.renewalsOf(caller, id);
    return keysetPage<RenewalDue, RenewalDueDto>(this.env.cursorKey, {
      name: `agents/${id}/renewals-due`,
      query,
      keyOf: (due) => [due.dueOn, due.lineId],
      load: (after, count) =>
        this.renewals.findPage(scope, query.within, count, after as RenewalKey | undefined),
      map: toRenewalDueDto,
    });
  }
}
