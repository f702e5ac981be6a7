import { Body, Controller, Get, Inject, Param, Patch, Query, Res } from '@nestjs/common';
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
import { PublicIdPipe, publicId } from '../http/public-id';
import type { LocalDate } from '../shared/local-date';
import type { Target, TargetReport } from './target';
import {
  AddTargetReportDto,
  ChangeTargetDto,
  CreateTargetDto,
  TargetsQuery,
  targetChanges,
  targetContents,
  targetFilter,
  targetSubject,
} from './target-bodies.dto';
import { TargetDto, TargetReportDto, toTargetDto, toTargetReportDto } from './targets.dto';
import { TargetsRepository } from './targets.repository';
import { TargetsService } from './targets.service';

const answer = (reply: FastifyReply, target: Target): TargetDto =>
  withEtag(reply, target.version, toTargetDto(target));

@ApiTags('targets')
@Controller('targets')
export class TargetsController {
  constructor(
    private readonly service: TargetsService,
    private readonly targets: TargetsRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @RequirePermission('quotas:manage')
  @ApiOperation({
    operationId: 'createTarget',
    summary: 'Set what share of a population is to take part, or to draw a pension, by the end of a year',
    description:
      'A rate always comes with the population that it is of: who they are, how many, and on which day they were counted.',
  })
  @ApiCreatedResponse({ type: TargetDto })
  async create(
    @CurrentCaller() caller: Caller,
    @Body() body: CreateTargetDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TargetDto> {
    const target = await this.service.create(caller, targetSubject(body), targetContents(body));
    return at(reply, 'targets', answer(reply, target));
  }

  @Get()
  @RequirePermission('quotas:read')
  @ApiOperation({ operationId: 'listTargets', summary: 'Targets of your office and below, newest first' })
  @ApiPage(TargetDto)
  list(@CurrentCaller() caller: Caller, @Query() query: TargetsQuery): Promise<Page<TargetDto>> {
    return keysetPage<Target, TargetDto>(this.env.cursorKey, {
      name: 'targets',
      query,
      keyOf: (target) => [target.id],
      load: (key, count) =>
        this.targets.findPage(caller.officeId, targetFilter(query), count, key?.[0] as number | undefined),
      map: toTargetDto,
    });
  }

  @Get(':id')
  @RequirePermission('quotas:read')
  @ApiOperation({ operationId: 'getTarget', summary: 'A target with the population that its rate is of' })
  @ApiIdParam('target')
  @ApiOkResponse({ type: TargetDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('target')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TargetDto> {
    return answer(reply, await this.service.find(caller, id));
  }

  @Patch(':id')
  @RequirePermission('quotas:manage')
  @ApiOperation({
    operationId: 'changeTarget',
    summary: 'Change rate, population or source of a target',
    description:
      'Who the population is stays: a rate of other people is another target. What it was is in the audit trail.',
  })
  @ApiIdParam('target')
  @ApiIfMatch()
  @ApiOkResponse({ type: TargetDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('target')) id: number,
    @IfMatch() version: number,
    @Body() body: ChangeTargetDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TargetDto> {
    return answer(reply, await this.service.change(caller, id, version, targetChanges(body)));
  }

  @Post(':id/reports')
  @RequirePermission('quotas:manage')
  @ApiOperation({
    operationId: 'addTargetReport',
    summary: 'Report how many drew a pension or allowance on a day',
    description: 'For pension coverage, of which the register holds nothing. The latest day counts.',
  })
  @ApiIdParam('target')
  @ApiCreatedResponse({ type: TargetReportDto })
  async addReport(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('target')) id: number,
    @Body() body: AddTargetReportDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TargetReportDto> {
    const report = await this.service.addReport(caller, id, body);
    void reply.header('Location', `/v1/targets/${publicId.encode('target', id)}/reports`);
    return toTargetReportDto(report);
  }

  @Get(':id/reports')
  @RequirePermission('quotas:read')
  @ApiOperation({
    operationId: 'listTargetReports',
    summary: 'What was reported of pension coverage, the latest day first',
  })
  @ApiIdParam('target')
  @ApiPage(TargetReportDto)
  async reports(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('target')) id: number,
    @Query() query: PageQuery,
  ): Promise<Page<TargetReportDto>> {
    await this.service.findReported(caller, id);
    return keysetPage<TargetReport, TargetReportDto>(this.env.cursorKey, {
      name: `targets/${id}/reports`,
      query,
      keyOf: (report) => [report.reportedOn],
      load: (key, count) => this.targets.findReports(id, count, key?.[0] as LocalDate | undefined),
      map: toTargetReportDto,
    });
  }
}
