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
import { AddComplaintDto, ComplaintDto, toComplaintDto } from './complaints.dto';
import { COMPLAINTS } from './fact-tables';

@ApiTags('quality')
@Controller()
export class ComplaintsController {
  constructor(private readonly facts: AgentFactsService) {}

  @Post('agents/:agentId/complaints')
  @RequirePermission('quality-records:manage')
  @ApiOperation({ operationId: 'addComplaint', summary: 'Record a complaint that was upheld' })
  @ApiIdParam('agent', 'agentId')
  @ApiCreatedResponse({ type: ComplaintDto })
  async add(
    @CurrentCaller() caller: Caller,
    @Param('agentId', new PublicIdPipe('agent')) agentId: number,
    @Body() { reference, subject, upheldOn }: AddComplaintDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ComplaintDto> {
    const fact = await this.facts.add(caller, COMPLAINTS, agentId, { reference, subject, upheldOn });
    return at(reply, 'complaints', toComplaintDto(fact));
  }

  @Get('agents/:agentId/complaints')
  @RequirePermission('agents:read')
  @ApiOperation({ operationId: 'listComplaints', summary: 'Complaints about an agent that were upheld' })
  @ApiIdParam('agent', 'agentId')
  @ApiPage(ComplaintDto)
  list(
    @CurrentCaller() caller: Caller,
    @Param('agentId', new PublicIdPipe('agent')) agentId: number,
    @Query() query: FactsQuery,
  ): Promise<Page<ComplaintDto>> {
    return this.facts.page(caller, COMPLAINTS, agentId, query, toComplaintDto);
  }

  @Get('complaints/:id')
  @RequirePermission('agents:read')
  @ApiOperation({ operationId: 'getComplaint', summary: 'One complaint' })
  @ApiIdParam('complaint')
  @ApiOkResponse({ type: ComplaintDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('complaint')) id: number,
  ): Promise<ComplaintDto> {
    return toComplaintDto(await this.facts.find(caller, COMPLAINTS, id));
  }

  @Delete('complaints/:id')
  @HttpCode(204)
  @RequirePermission('quality-records:manage')
  @ApiOperation({
    operationId: 'takeBackComplaint',
    summary: 'Take back one that was withdrawn or recorded wrongly',
  })
  @ApiIdParam('complaint')
  @ApiNoContentResponse()
  async takeBack(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('complaint')) id: number,
  ): Promise<void> {
    await this.facts.takeBack(caller, COMPLAINTS, id);
  }
}
