import { Body, Controller, HttpCode, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import { ApiIfMatch, IfMatch, withEtag } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { Post } from '../http/post';
import { PublicIdPipe } from '../http/public-id';
import { daysOf } from '../shared/day-span';
import { EmployStaffDto, LeaveStaffDto, StaffDto, toStaffDto } from './staff.dto';
import { StaffService } from './staff.service';

/** Who comes back and who leaves. Each answers the member of staff as he then is. */
@ApiTags('agents')
@Controller('staff/:id')
export class EmploymentsController {
  constructor(private readonly service: StaffService) {}

  @Post('employments')
  @HttpCode(200)
  @RequirePermission('agents:manage')
  @ApiOperation({ operationId: 'employStaff', summary: 'Employ again someone who had left' })
  @ApiIdParam('staff')
  @ApiIfMatch()
  @ApiOkResponse({ type: StaffDto })
  async employ(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('staff')) id: number,
    @IfMatch() version: number,
    @Body() body: EmployStaffDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffDto> {
    const staff = await this.service.employ({ caller, id, version }, daysOf(body));
    return withEtag(reply, staff.version, toStaffDto(staff));
  }

  @Post('departure')
  @HttpCode(200)
  @RequirePermission('agents:manage')
  @ApiOperation({
    operationId: 'endEmployment',
    summary: 'End the employment that covers a day, on that day',
  })
  @ApiIdParam('staff')
  @ApiIfMatch()
  @ApiOkResponse({ type: StaffDto })
  async leave(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('staff')) id: number,
    @IfMatch() version: number,
    @Body() { endsOn }: LeaveStaffDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffDto> {
    const staff = await this.service.leave({ caller, id, version }, endsOn);
    return withEtag(reply, staff.version, toStaffDto(staff));
  }
}
