import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuditEvent, AuditRepository } from '../audit/audit.repository';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { type Caller, CurrentCaller } from '../http/caller';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { AuditEventDto, AuditEventsQuery, toAuditEventDto } from './audit-events.dto';
import { RequirePermission } from './permission.decorator';

@ApiTags('audit')
@Controller('audit-events')
export class AuditEventsController {
  constructor(
    private readonly events: AuditRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @RequirePermission('audit:read')
  @ApiOperation({
    operationId: 'listAuditEvents',
    summary: 'Who did what in your office and below, newest first',
    description: 'Events of no office are of the whole system and are seen by offices that stand under none.',
  })
  @ApiPage(AuditEventDto)
  list(@CurrentCaller() caller: Caller, @Query() query: AuditEventsQuery): Promise<Page<AuditEventDto>> {
    return keysetPage<AuditEvent, AuditEventDto>(this.env.cursorKey, {
      name: 'audit-events',
      query,
      keyOf: (event) => [event.id],
      load: (after, count) =>
        this.events.findPage(caller.officeId, query, count, after?.[0] as number | undefined),
      map: toAuditEventDto,
    });
  }
}
