import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { type Caller, CurrentCaller } from '../http/caller';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { publicId } from '../http/public-id';
import { Reportable } from '../http/reportable';
import { EarlyWarningDto, EarlyWarningsQuery, toEarlyWarningDto } from './early-warnings.dto';
import { type EarlyWarning, EarlyWarningsRepository } from './early-warnings.repository';

@ApiTags('progress')
@Controller('early-warnings')
export class EarlyWarningsController {
  constructor(
    private readonly warnings: EarlyWarningsRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @RequirePermission('quotas:read')
  @Reportable('early-warnings')
  @ApiOperation({
    operationId: 'listEarlyWarnings',
    summary: 'Agents that will miss a quota of the year even if the rest goes well, newest first',
    description:
      'A month is looked at when it is over; what was said then stays, whatever becomes known later.',
  })
  @ApiPage(EarlyWarningDto)
  list(@CurrentCaller() caller: Caller, @Query() query: EarlyWarningsQuery): Promise<Page<EarlyWarningDto>> {
    const filter = {
      officeId: publicId.decode('office', query.officeId),
      agentId: publicId.decode('agent', query.agentId),
      metric: query.metric,
      month: query.month,
    };
    return keysetPage<EarlyWarning, EarlyWarningDto>(this.env.cursorKey, {
      name: 'early-warnings',
      query,
      keyOf: (warning) => [warning.id],
      load: (after, count) =>
        this.warnings.findPage(caller.officeId, filter, count, after?.[0] as number | undefined),
      map: toEarlyWarningDto,
    });
  }
}
