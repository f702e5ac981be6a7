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
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe, publicId } from '../http/public-id';
import { Reportable } from '../http/reportable';
import type { Case } from './case';
import { CasesQuery, OpenCaseDto, openingOf } from './case-bodies.dto';
import { CaseCountsDto, CaseDto, CaseFileDto, toCaseDto, toCaseFileDto } from './cases.dto';
import { type CaseFilter, CasesRepository } from './cases.repository';
import { CasesService } from './cases.service';
import { CASE_STATES } from './core/case-state';

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly service: CasesService,
    private readonly cases: CasesRepository,
    private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @RequirePermission('cases:manage')
  @ApiOperation({
    operationId: 'openCase',
    summary: 'Open a case on flags, or by hand with grounds',
    description:
      'Flags of one agent and period are grounds of one case: others join it while the agent was not notified.',
  })
  @ApiCreatedResponse({ type: CaseFileDto })
  async open(
    @CurrentCaller() caller: Caller,
    @Body() body: OpenCaseDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseFileDto> {
    const opening = openingOf(body);
    const file =
      'flagIds' in opening
        ? await this.service.openOnFlags(caller, opening.flagIds)
        : await this.service.openByHand(caller, opening.agentId, opening.grounds);
    return at(reply, 'cases', withEtag(reply, file.version, toCaseFileDto(file)));
  }

  @Get()
  @RequirePermission('cases:read')
  @Reportable('cases')
  @ApiOperation({ operationId: 'listCases', summary: 'Cases of your office and below, newest first' })
  @ApiPage(CaseDto)
  list(@CurrentCaller() caller: Caller, @Query() query: CasesQuery): Promise<Page<CaseDto>> {
    const filter = this.filterOf(caller, query);
    return keysetPage<Case, CaseDto>(this.env.cursorKey, {
      name: 'cases',
      query,
      keyOf: (found) => [found.id],
      load: (after, count) =>
        this.cases.findPage(caller.officeId, filter, count, after?.[0] as number | undefined),
      map: toCaseDto,
    });
  }

  @Get('counts')
  @RequirePermission('cases:read')
  @ApiOperation({
    operationId: 'countCases',
    summary: 'How many cases of your office and below are in each state',
  })
  @ApiOkResponse({ type: CaseCountsDto })
  async counts(@CurrentCaller() caller: Caller): Promise<CaseCountsDto> {
    const { states, ...waiting } = await this.cases.counts(caller.officeId, this.clock.today());
    const found = new Map(states.map(({ state, count }) => [state, count]));
    return { counts: CASE_STATES.map((state) => ({ state, cases: found.get(state) ?? 0 })), ...waiting };
  }

  @Get(':id')
  @RequirePermission('cases:read')
  @ApiOperation({ operationId: 'getCase', summary: 'A case with its whole file and what it waits for' })
  @ApiIdParam('case')
  @ApiOkResponse({ type: CaseFileDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('case')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseFileDto> {
    const file = await this.service.view(caller, id);
    return withEtag(reply, file.version, toCaseFileDto(file));
  }

  private filterOf(
    caller: Caller,
    { state, measure, verdict, officeId, agentId, view }: CasesQuery,
  ): CaseFilter {
    return {
      state: view === 'awaiting-approval' ? 'proposed' : state,
      measure,
      verdict,
      officeId: publicId.decode('office', officeId),
      agentId: publicId.decode('agent', agentId),
      handledBy: view === 'mine' ? caller.userId : undefined,
      overdueOn: view === 'overdue' ? this.clock.today() : undefined,
      escalatedTo: view === 'escalated' ? caller.officeId : undefined,
    };
  }
}
