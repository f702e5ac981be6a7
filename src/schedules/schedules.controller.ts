import { Body, Controller, Get, Inject, Param, Patch, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import { Clock } from '../clock/clock';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { ApiIfMatch, IfMatch, withEtag } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page, PageQuery } from '../http/page';
import { ChangeScheduleDto, ScheduleDto, toScheduleDto } from './schedules.dto';
import { type ListedSchedule, SchedulesRepository } from './schedules.repository';
import { SchedulesService } from './schedules.service';

const CODE = { name: 'code', schema: { type: 'string', maxLength: 60 } } as const;

@ApiTags('schedules')
@Controller('schedules')
export class SchedulesController {
  constructor(
    private readonly service: SchedulesService,
    private readonly schedules: SchedulesRepository,
    private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @RequirePermission('schedules:read')
  @ApiOperation({
    operationId: 'listSchedules',
    summary: 'What happens by itself and when, by code',
  })
  @ApiPage(ScheduleDto)
  list(@CurrentCaller() caller: Caller, @Query() query: PageQuery): Promise<Page<ScheduleDto>> {
    const now = this.clock.now();
    return keysetPage<ListedSchedule, ScheduleDto>(this.env.cursorKey, {
      name: 'schedules',
      query,
      keyOf: (schedule) => [schedule.code],
      load: (after, count) =>
        this.schedules.findPage(caller.officeId, count, after?.[0] as string | undefined),
      map: (schedule) => toScheduleDto(schedule, now),
    });
  }

  @Get(':code')
  @RequirePermission('schedules:read')
  @ApiOperation({
    operationId: 'getSchedule',
    summary: 'One schedule, with its next and its last occurrence',
  })
  @ApiParam(CODE)
  @ApiOkResponse({ type: ScheduleDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('code') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ScheduleDto> {
    return this.answer(reply, await this.service.find(caller, code));
  }

  @Patch(':code')
  @RequirePermission('schedules:manage')
  @ApiOperation({
    operationId: 'changeSchedule',
    summary: 'Change when a schedule is due, or switch it off and on',
    description:
      'The change counts from now on: occurrences that it would have had before are not caught up.',
  })
  @ApiParam(CODE)
  @ApiIfMatch()
  @ApiOkResponse({ type: ScheduleDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('code') code: string,
    @IfMatch() version: number,
    @Body() body: ChangeScheduleDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ScheduleDto> {
    return this.answer(reply, await this.service.change(caller, code, version, body));
  }

  private answer(reply: FastifyReply, schedule: ListedSchedule): ScheduleDto {
    return withEtag(reply, schedule.version, toScheduleDto(schedule, this.clock.now()));
  }
}
