import { Body, Controller, Get, Inject, Param, Patch, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { ApiIfMatch, IfMatch, at, withEtag } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { keysetPage, lastId } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe } from '../http/public-id';
import { daysOf } from '../shared/day-span';
import { AgentsRepository } from './agents.repository';
import {
  ChangeStaffDto,
  RegisterStaffDto,
  StaffDto,
  StaffQuery,
  staffChange,
  staffRegistration,
  toStaffDto,
} from './staff.dto';
import { StaffRepository, type StaffView } from './staff.repository';
import { StaffService } from './staff.service';

const answer = (reply: FastifyReply, staff: StaffView): StaffDto =>
  withEtag(reply, staff.version, toStaffDto(staff));

@ApiTags('agents')
@Controller()
export class StaffController {
  constructor(
    private readonly service: StaffService,
    private readonly staff: StaffRepository,
    private readonly agents: AgentsRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post('agents/:agentId/staff')
  @RequirePermission('agents:manage')
  @ApiOperation({ operationId: 'registerStaff', summary: 'Register someone who collects for an agent' })
  @ApiIdParam('agent', 'agentId')
  @ApiCreatedResponse({ type: StaffDto })
  async create(
    @CurrentCaller() caller: Caller,
    @Param('agentId', new PublicIdPipe('agent')) agentId: number,
    @Body() body: RegisterStaffDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffDto> {
    const staff = await this.service.create(caller, staffRegistration(agentId, body), daysOf(body));
    return at(reply, 'staff', answer(reply, staff));
  }

  @Get('agents/:agentId/staff')
  @RequirePermission('agents:read')
  @ApiOperation({ operationId: 'listStaff', summary: 'Staff of an agent' })
  @ApiIdParam('agent', 'agentId')
  @ApiPage(StaffDto)
  async list(
    @CurrentCaller() caller: Caller,
    @Param('agentId', new PublicIdPipe('agent')) agentId: number,
    @Query() query: StaffQuery,
  ): Promise<Page<StaffDto>> {
    await this.agents.requireOffice(caller.officeId, agentId);
    return keysetPage(this.env.cursorKey, {
      name: `agents/${agentId}/staff`,
      query,
      load: (after, count) => this.staff.findPage(agentId, query, lastId(after), count),
      keyOf: (staff) => [staff.id],
      map: toStaffDto,
    });
  }

  @Get('staff/:id')
  @RequirePermission('agents:read')
  @ApiOperation({ operationId: 'getStaff', summary: 'One member of staff' })
  @ApiIdParam('staff')
  @ApiOkResponse({ type: StaffDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('staff')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffDto> {
    return answer(reply, await this.service.find(caller, id));
  }

  @Patch('staff/:id')
  @RequirePermission('agents:manage')
  @ApiOperation({ operationId: 'changeStaff', summary: 'Change the name, the card or the point' })
  @ApiIdParam('staff')
  @ApiIfMatch()
  @ApiOkResponse({ type: StaffDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('staff')) id: number,
    @IfMatch() version: number,
    @Body() body: ChangeStaffDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffDto> {
    return answer(reply, await this.service.change({ caller, id, version }, staffChange(body)));
  }
}
