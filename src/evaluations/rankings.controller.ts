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
import { EvaluationSummaryDto, RankingsQuery, toEvaluationSummaryDto } from './evaluations.dto';
import { EvaluationsRepository, type ListedEvaluation } from './evaluations.repository';
import { RunsService } from './runs.service';

/** What came of whichever run is the newest: for whoever asks again and again, and names no run. */
@ApiTags('evaluation-runs')
@Controller('rankings')
export class RankingsController {
  constructor(
    private readonly runs: RunsService,
    private readonly evaluations: EvaluationsRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @RequirePermission('evaluations:read')
  @Reportable('rankings')
  @ApiOperation({
    operationId: 'listNewestRanking',
    summary:
      'The ranking of the newest completed run of a kind: the best first, agents that are not rated last',
    description:
      'Of the runs of your office and those above it: the period that ended last, and of that period what knew most. Pages ' +
      'that follow are of the same run, whatever is completed meanwhile. 404 while there is none.',
  })
  @ApiPage(EvaluationSummaryDto)
  list(@CurrentCaller() caller: Caller, @Query() query: RankingsQuery): Promise<Page<EvaluationSummaryDto>> {
    const { kind, grade, status, flag, officeId } = query;
    const filter = { grade, status, flag, officeId: publicId.decode('office', officeId) };
    return keysetPage<ListedEvaluation, EvaluationSummaryDto>(this.env.cursorKey, {
      name: 'rankings',
      query,
      keyOf: ({ runId, rank }) => [runId, rank],
      load: async (after, count) => {
        const [runId, rank] = (after ?? [await this.newest(caller, kind)]) as [number, number?];
        return this.evaluations.findPage(caller.officeId, runId, filter, count, rank);
      },
      map: toEvaluationSummaryDto,
    });
  }

  private async newest(caller: Caller, kind: RankingsQuery['kind']): Promise<number> {
    return (await this.runs.findNewestCompleted(caller, kind)).id;
  }
}
