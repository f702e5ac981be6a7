import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe } from '../http/public-id';
import { AddHolidayDto, HolidayDto, HolidaysQuery, toHolidayDto } from './holidays.dto';
import { HolidaysRepository } from './holidays.repository';
import { HolidaysService } from './holidays.service';

@ApiTags('holidays')
@Controller('holidays')
export class HolidaysController {
  constructor(
    private readonly service: HolidaysService,
    private readonly holidays: HolidaysRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @RequirePermission('offices:manage')
  @ApiOperation({ operationId: 'addHoliday', summary: 'Make a day a holiday' })
  @ApiCreatedResponse({ type: HolidayDto })
  async add(@CurrentCaller() caller: Caller, @Body() { day, name }: AddHolidayDto): Promise<HolidayDto> {
    return toHolidayDto(await this.service.add(caller, day, name));
  }

  @Get()
  @RequirePermission('offices:read')
  @ApiOperation({ operationId: 'listHolidays', summary: 'Holidays by day' })
  @ApiPage(HolidayDto)
  list(@Query() query: HolidaysQuery): Promise<Page<HolidayDto>> {
    return keysetPage(this.env.cursorKey, {
      name: 'holidays',
      query,
      keyOf: (holiday) => [holiday.day, holiday.id],
      load: (after, count) =>
        this.holidays.findPage(query, after as unknown as [string, number] | undefined, count),
      map: toHolidayDto,
    });
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('offices:manage')
  @ApiOperation({
    operationId: 'removeHoliday',
    summary: 'Make it a working day again',
    description: 'The version is closed, not lost: `asOf` still finds it.',
  })
  @ApiIdParam('holiday')
  @ApiNoContentResponse()
  async remove(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('holiday')) id: number,
  ): Promise<void> {
    await this.service.remove(caller, id);
  }
}
