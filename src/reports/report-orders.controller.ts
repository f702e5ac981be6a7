import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Inject,
  Param,
  Patch,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { ApiIfMatch, IfMatch, at, withEtag } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe, publicId } from '../http/public-id';
import type { ReportOrder } from './report-order';
import {
  ChangeReportOrderDto,
  CreateReportOrderDto,
  ReportOrderDto,
  ReportOrdersQuery,
  termsOf,
  toReportOrderDto,
} from './report-orders.dto';
import { ReportOrdersRepository } from './report-orders.repository';
import { ReportOrdersService } from './report-orders.service';
import { ReportDto, toReportDto } from './reports.dto';

const answer = (reply: FastifyReply, order: ReportOrder): ReportOrderDto =>
  withEtag(reply, order.version, toReportOrderDto(order));

@ApiTags('reports')
@Controller('report-orders')
export class ReportOrdersController {
  constructor(
    private readonly service: ReportOrdersService,
    private readonly orders: ReportOrdersRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @RequirePermission('reports:order')
  @ApiOperation({
    operationId: 'createReportOrder',
    summary: 'Order a list as a file, made whenever it is due',
    description:
      'A report is what the route of the list would answer you with at that time, as a file: with what you may then, of the ' +
      'rows of the office, in the order of the list. Of occurrences that nobody was there for the newest is made.',
  })
  @ApiCreatedResponse({ type: ReportOrderDto })
  async create(
    @CurrentCaller() caller: Caller,
    @Body() body: CreateReportOrderDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportOrderDto> {
    const officeId = publicId.decode('office', body.officeId) ?? caller.officeId;
    const order = await this.service.create(caller, officeId, termsOf(body));
    return at(reply, 'report-orders', answer(reply, order));
  }

  @Get()
  @RequirePermission('reports:read')
  @ApiOperation({
    operationId: 'listReportOrders',
    summary: 'Orders of reports of your office and below, newest first',
  })
  @ApiPage(ReportOrderDto)
  list(@CurrentCaller() caller: Caller, @Query() query: ReportOrdersQuery): Promise<Page<ReportOrderDto>> {
    const filter = { report: query.report, officeId: publicId.decode('office', query.officeId) };
    return keysetPage<ReportOrder, ReportOrderDto>(this.env.cursorKey, {
      name: 'report-orders',
      query,
      keyOf: (order) => [order.id],
      load: (after, count) =>
        this.orders.findPage(caller.officeId, filter, count, after?.[0] as number | undefined),
      map: toReportOrderDto,
    });
  }

  @Get(':id')
  @RequirePermission('reports:read')
  @ApiOperation({ operationId: 'getReportOrder', summary: 'One order, with when it is due next' })
  @ApiIdParam('report-order')
  @ApiOkResponse({ type: ReportOrderDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('report-order')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportOrderDto> {
    return answer(reply, await this.service.find(caller, id));
  }

  @Patch(':id')
  @RequirePermission('reports:order')
  @ApiOperation({
    operationId: 'changeReportOrder',
    summary: 'Change an order, or switch it off and on',
    description:
      'Its reports are made as you from now on. A change of when it is due counts from now on too: occurrences that it would ' +
      'have had before are not caught up.',
  })
  @ApiIdParam('report-order')
  @ApiIfMatch()
  @ApiOkResponse({ type: ReportOrderDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('report-order')) id: number,
    @IfMatch() version: number,
    @Body() body: ChangeReportOrderDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportOrderDto> {
    return answer(reply, await this.service.change({ caller, id, version }, body));
  }

  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @RequirePermission('reports:order')
  @ApiOperation({
    operationId: 'removeReportOrder',
    summary: 'Order no more reports',
    description: 'Those that were made stay as long as they would have; those that were not have failed.',
  })
  @ApiIdParam('report-order')
  @ApiIfMatch()
  @ApiNoContentResponse({ description: 'It is removed.' })
  remove(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('report-order')) id: number,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.service.remove({ caller, id, version });
  }

  @Post(':id/reports')
  @HttpCode(HttpStatus.ACCEPTED)
  @RequirePermission('reports:order')
  @ApiOperation({
    operationId: 'requestReport',
    summary: 'Have a report made now, besides those that come due',
    description: 'It is made behind the scenes: follow it where Location says, or wait for `report.made`.',
  })
  @ApiIdParam('report-order')
  @ApiAcceptedResponse({ type: ReportDto })
  async run(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('report-order')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportDto> {
    const report = await this.service.run(caller, id);
    return at(reply, 'reports', toReportDto(report, this.env.reportFileDays));
  }
}
