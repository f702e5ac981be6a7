import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { type Caller, CurrentCaller } from '../http/caller';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { PublicIdPipe, publicId } from '../http/public-id';
import { DomainError } from '../shared/domain-error';
import { DifferencesDto, DifferencesQuery, toDifferencesDto } from './differences.dto';
import { DifferencesService } from './differences.service';
import { EvaluationSummaryDto, EvaluationsQuery, toEvaluationSummaryDto } from './evaluations.dto';
import { EvaluationsRepository, type ListedEvaluation } from './evaluations.repository';
import { RunsService } from './runs.service';

const idParam = { name: 'id', schema: { type: 'string', maxLength: 40 } } as const;

/** What came of a run. */
@ApiTags('evaluation-runs')
@Controller('evaluation-runs')
export class RunResultsController {
  constructor(
    private readonly runs: RunsService,
    private readonly evaluations: EvaluationsRepository,
    private readonly comparing: DifferencesService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get(':id/evaluations')
  @RequirePermission('evaluations:read')
  @ApiOperation({
    operationId: 'listEvaluations',
    summary: 'The ranking of a completed run: the best first, agents that are not rated last',
    description: 'Those of your office and below; the run itself may be of an office above yours.',
  })
  @ApiParam(idParam)
  @ApiPage(EvaluationSummaryDto)
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('evaluation-run')) id: number,
    @Query() query: EvaluationsQuery,
  ): Promise<Page<EvaluationSummaryDto>> {
    await this.runs.findJudging(caller, id);
    const { grade, status, flag, officeId } = query;
    const filter = { grade, status, flag, officeId: publicId.decode('office', officeId) };
    return keysetPage<ListedEvaluation, EvaluationSummaryDto>(this.env.cursorKey, {
      name: `evaluations-${id}`,
      query,
      keyOf: (evaluation) => [evaluation.rank],
      load: (after, count) =>
        this.evaluations.findPage(caller.officeId, id, filter, count, after?.[0] as number | undefined),
      map: toEvaluationSummaryDto,
    });
  }

  @Get(':id/differences')
  @RequirePermission('evaluations:read')
  @ApiOperation({
    operationId: 'compareEvaluationRun',
    summary: 'What a revision of a completed run would change',
    description:
      'Everything is counted and judged again with what is known now, and nothing is stored. Verdicts whose decision changes come first.',
  })
  @ApiParam(idParam)
  @ApiOkResponse({ type: DifferencesDto })
  async differences(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('evaluation-run')) id: number,
    @Query() { limit }: DifferencesQuery,
  ): Promise<DifferencesDto> {
    const run = await this.runs.find(caller, id);
    if (run.state !== 'completed')
      throw new DomainError('conflict', `run-is-${run.state}`, 'Only a completed run can be compared.');
    return toDifferencesDto(await this.comparing.compare(run), limit);
  }
}
