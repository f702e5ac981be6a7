import { Body, Controller, Delete, Get, HttpCode, Param, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import { at } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe } from '../http/public-id';
import { FactsQuery } from './agent-facts.dto';
import { AgentFactsService } from './agent-facts.service';
import { REPORT_DEADLINES } from './fact-tables';
import {
  AddReportDeadlineDto,
  ReportDeadlineDto,
  SubmitReportDto,
  toReportDeadlineDto,
} from './report-deadlines.dto';

@ApiTags('quality')
@Controller()
export class ReportDeadlinesController {
  constructor(private readonly facts: AgentFactsService) {}

  @Post('agents/:agentId/report-deadlines')
  @RequirePermission('quality-records:manage')
  @ApiOperation({ operationId: 'addReportDeadline', summary: 'Ask an agent for a report by a day' })
  @ApiIdParam('agent', 'agentId')
  @ApiCreatedResponse({ type: ReportDeadlineDto })
  async add(
    @CurrentCaller() caller: Caller,
    @Param('agentId', new PublicIdPipe('agent')) agentId: number,
    @Body() { report, dueOn, submittedOn = null }: AddReportDeadlineDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportDeadlineDto> {
    const fact = await this.facts.add(caller, REPORT_DEADLINES, agentId, { report, dueOn, submittedOn });
    return at(reply, 'report-deadlines', toReportDeadlineDto(fact));
  }

  @Get('agents/:agentId/report-deadlines')
  @RequirePermission('agents:read')
  @ApiOperation({
    operationId: 'listReportDeadlines',
    summary: 'Reports that an agent owes or has submitted',
  })
  @ApiIdParam('agent', 'agentId')
  @ApiPage(ReportDeadlineDto)
  list(
    @CurrentCaller() caller: Caller,
    @Param('agentId', new PublicIdPipe('agent')) agentId: number,
    @Query() query: FactsQuery,
  ): Promise<Page<ReportDeadlineDto>> {
    return this.facts.page(caller, REPORT_DEADLINES, agentId, query, toReportDeadlineDto);
  }

  @Get('report-deadlines/:id')
  @RequirePermission('agents:read')
  @ApiOperation({ operationId: 'getReportDeadline', summary: 'One version of a deadline' })
  @ApiIdParam('report-deadline')
  @ApiOkResponse({ type: ReportDeadlineDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('report-deadline')) id: number,
  ): Promise<ReportDeadlineDto> {
    return toReportDeadlineDto(await this.facts.find(caller, REPORT_DEADLINES, id));
  }

  @Post('report-deadlines/:id/submissions')
  @RequirePermission('quality-records:manage')
  @ApiOperation({
    operationId: 'submitReport',
    summary: 'Record or correct the day of submission: a new version',
  })
  @ApiIdParam('report-deadline')
  @ApiCreatedResponse({ type: ReportDeadlineDto })
  async submit(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('report-deadline')) id: number,
    @Body() { submittedOn }: SubmitReportDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportDeadlineDto> {
    const fact = await this.facts.replace(caller, REPORT_DEADLINES, id, (current) => ({
      ...current,
      submittedOn,
    }));
    return at(reply, 'report-deadlines', toReportDeadlineDto(fact));
  }

  @Delete('report-deadlines/:id')
  @HttpCode(204)
  @RequirePermission('quality-records:manage')
  @ApiOperation({ operationId: 'takeBackReportDeadline', summary: 'Take back one that was set wrongly' })
  @ApiIdParam('report-deadline')
  @ApiNoContentResponse()
  async takeBack(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('report-deadline')) id: number,
  ): Promise<void> {
    await this.facts.takeBack(caller, REPORT_DEADLINES, id);
  }
}
