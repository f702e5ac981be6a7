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
import { Reportable } from '../http/reportable';
import type { Standing } from './target';
import { TargetProgressQuery, StandingsQuery } from './target-bodies.dto';
import { TargetProgressService } from './target-progress.service';
import { StandingDto, TargetProgressDto, toStandingDto, toTargetProgressDto } from './targets.dto';

@ApiTags('targets')
@Controller('targets')
export class TargetProgressController {
  constructor(
    private readonly service: TargetProgressService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get('standings')
  @RequirePermission('quotas:read')
  @Reportable('target-standings')
  @ApiOperation({
    operationId: 'listTargetStandings',
    summary: 'Targets of a year beside one another, by how much of its goal each has',
    description:
      'Of one population at a time: rates of different people are never ranked together. Those without a result come last.',
  })
  @ApiPage(StandingDto)
  async standings(
    @CurrentCaller() caller: Caller,
    @Query() query: StandingsQuery,
  ): Promise<Page<StandingDto>> {
    const placed = await this.service.standings(caller, query);
    return keysetPage<Standing, StandingDto>(this.env.cursorKey, {
      name: 'targets/standings',
      query,
      keyOf: ({ target }) => [target.id],
      load: async (key, count) => {
        const start = key ? placed.findIndex(({ target }) => target.id === key[0]) + 1 : 0;
        return placed.slice(start, start + count);
      },
      map: toStandingDto,
    });
  }

  @Get(':id/progress')
  @RequirePermission('quotas:read')
  @ApiOperation({
    operationId: 'getTargetProgress',
    summary: 'How far a target is on a day, what is missing, and where it leads to',
    description:
      'Participation is counted from receipts as they are known now: who is in force on the day, through agents of the ' +
      'office and below it. Receipts count within a minute of being taken in.',
  })
  @ApiIdParam('target')
  @ApiOkResponse({ type: TargetProgressDto })
  async progress(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('target')) id: number,
    @Query() { on }: TargetProgressQuery,
  ): Promise<TargetProgressDto> {
    return toTargetProgressDto(await this.service.progress(caller, id, on));
  }
}
