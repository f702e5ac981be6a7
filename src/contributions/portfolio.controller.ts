import { Body, Controller, Get, HttpCode, HttpStatus, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { type Caller, CurrentCaller } from '../http/caller';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { publicId } from '../http/public-id';
import { invalidFields } from '../http/validation';
import {
  AssignPortfolioDto,
  AssignmentDto,
  HandoverDto,
  PortfolioQuery,
  toAssignmentDto,
} from './portfolio.dto';
import { type AssignmentRow, PortfolioRepository } from './portfolio.repository';
import { type HandoverOrder, PortfolioService } from './portfolio.service';

@ApiTags('portfolio-assignments')
@Controller('portfolio-assignments')
export class PortfolioController {
  constructor(
    private readonly service: PortfolioService,
    private readonly portfolio: PortfolioRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @HttpCode(HttpStatus.OK)
  @RequirePermission('agents:manage')
  @ApiOperation({
    operationId: 'assignPortfolio',
    summary: 'Hand participants over to an agent',
    description:
      'Certain ones, or all whom another agent holds. What held before ends the day before; it is kept.',
  })
  @ApiOkResponse({ type: HandoverDto })
  assign(@CurrentCaller() caller: Caller, @Body() body: AssignPortfolioDto): Promise<HandoverDto> {
    return this.service.handOver(caller, {
      agentId: publicId.decode('agent', body.agentId)!,
      startsOn: body.startsOn,
      of: chosenBy(body),
    });
  }

  @Get()
  @RequirePermission('contributions:read')
  @ApiOperation({
    operationId: 'listPortfolioAssignments',
    summary: 'Who was handed over to whom, the latest recorded first',
  })
  @ApiPage(AssignmentDto)
  list(@CurrentCaller() caller: Caller, @Query() query: PortfolioQuery): Promise<Page<AssignmentDto>> {
    const filter = {
      agentId: publicId.decode('agent', query.agent),
      participantId: publicId.decode('participant', query.participant),
      on: query.on,
    };
    return keysetPage<AssignmentRow, AssignmentDto>(this.env.cursorKey, {
      name: 'portfolio-assignments',
      query,
      keyOf: (assignment) => [assignment.id],
      load: (after, count) =>
        this.portfolio.findPage(caller.officeId, filter, count, after?.[0] as number | undefined),
      map: toAssignmentDto,
    });
  }
}

function chosenBy(body: AssignPortfolioDto): HandoverOrder['of'] {
  const { participantIds, fromAgentId, asOf = body.startsOn } = body;
  if ((participantIds === undefined) === (fromAgentId === undefined))
    throw invalidFields([
      { pointer: '/participantIds', code: 'one-of', detail: 'give either participantIds or fromAgentId' },
    ]);
  if (participantIds === undefined) return { agentId: publicId.decode('agent', fromAgentId)!, asOf };
  const ids = participantIds.map((id) => publicId.decode('participant', id));
  const wrong = ids.indexOf(undefined);
  if (wrong >= 0)
    throw invalidFields([
      {
        pointer: `/participantIds/${wrong}`,
        code: 'is-public-id',
        detail: 'must be the id of a participant',
      },
    ]);
  return { participantIds: ids as number[] };
}
