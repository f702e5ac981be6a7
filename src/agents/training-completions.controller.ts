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
import { requireOrder } from '../shared/day-span';
import { FactsQuery } from './agent-facts.dto';
import { AgentFactsService } from './agent-facts.service';
import { TRAINING_COMPLETIONS } from './fact-tables';
import { StaffService } from './staff.service';
import {
  AddTrainingCompletionDto,
  TrainingCompletionDto,
  toTrainingCompletionDto,
  trainingCompletion,
} from './training-completions.dto';

@ApiTags('quality')
@Controller()
export class TrainingCompletionsController {
  constructor(
    private readonly facts: AgentFactsService,
    private readonly staff: StaffService,
  ) {}

  @Post('agents/:agentId/training-completions')
  @RequirePermission('quality-records:manage')
  @ApiOperation({
    operationId: 'addTrainingCompletion',
    summary: 'Record the certificate of a member of staff',
  })
  @ApiIdParam('agent', 'agentId')
  @ApiCreatedResponse({ type: TrainingCompletionDto })
  async add(
    @CurrentCaller() caller: Caller,
    @Param('agentId', new PublicIdPipe('agent')) agentId: number,
    @Body() body: AddTrainingCompletionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrainingCompletionDto> {
    const completion = trainingCompletion(body);
    requireOrder({ startsOn: completion.completedOn, endsOn: completion.validTo }, '/validTo');
    await this.staff.requireOfAgent(caller, completion.staffId, agentId);
    const fact = await this.facts.add(caller, TRAINING_COMPLETIONS, agentId, completion);
    return at(reply, 'training-completions', toTrainingCompletionDto(fact));
  }

  @Get('agents/:agentId/training-completions')
  @RequirePermission('agents:read')
  @ApiOperation({ operationId: 'listTrainingCompletions', summary: "Certificates of an agent's staff" })
  @ApiIdParam('agent', 'agentId')
  @ApiPage(TrainingCompletionDto)
  list(
    @CurrentCaller() caller: Caller,
    @Param('agentId', new PublicIdPipe('agent')) agentId: number,
    @Query() query: FactsQuery,
  ): Promise<Page<TrainingCompletionDto>> {
    return this.facts.page(caller, TRAINING_COMPLETIONS, agentId, query, toTrainingCompletionDto);
  }

  @Get('training-completions/:id')
  @RequirePermission('agents:read')
  @ApiOperation({ operationId: 'getTrainingCompletion', summary: 'One certificate' })
  @ApiIdParam('training-completion')
  @ApiOkResponse({ type: TrainingCompletionDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('training-completion')) id: number,
  ): Promise<TrainingCompletionDto> {
    return toTrainingCompletionDto(await this.facts.find(caller, TRAINING_COMPLETIONS, id));
  }

  @Delete('training-completions/:id')
  @HttpCode(204)
  @RequirePermission('quality-records:manage')
  @ApiOperation({ operationId: 'takeBackTrainingCompletion', summary: 'Take back one recorded wrongly' })
  @ApiIdParam('training-completion')
  @ApiNoContentResponse()
  async takeBack(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('training-completion')) id: number,
  ): Promise<void> {
    await this.facts.takeBack(caller, TRAINING_COMPLETIONS, id);
  }
}
