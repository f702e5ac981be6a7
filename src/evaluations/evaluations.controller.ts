import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { type Caller, CurrentCaller } from '../http/caller';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { PublicIdPipe } from '../http/public-id';
import type { Measure } from './core/measure';
import { EvaluationDto, toEvaluationDto } from './evaluations.dto';
import { EvaluationsRepository, type ScoredPeriod } from './evaluations.repository';
import { EvaluationsService } from './evaluations.service';
import { LineageEntryDto, LineageQuery, VerificationDto, toLineageEntryDto } from './lineage.dto';
import type { LineageEntry, LineageKey } from './lineage.repository';
import { ScorecardEntryDto, ScorecardQuery, toScorecardEntryDto } from './scorecard.dto';

const idParam = { name: 'id', schema: { type: 'string', maxLength: 40 } } as const;

@ApiTags('evaluations')
@Controller()
export class EvaluationsController {
  constructor(
    private readonly service: EvaluationsService,
    private readonly evaluations: EvaluationsRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get('evaluations/:id')
  @RequirePermission('evaluations:read')
  @ApiOperation({
    operationId: 'getEvaluation',
    summary: 'One verdict with every figure it hangs on',
    description: 'Exact counts, the curve and weight of each criterion, and what each rule compared.',
  })
  @ApiParam(idParam)
  @ApiOkResponse({ type: EvaluationDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('evaluation')) id: number,
  ): Promise<EvaluationDto> {
    return toEvaluationDto(await this.service.explain(caller, id));
  }

  @Get('evaluations/:id/lines')
  @RequirePermission('evaluations:read')
  @ApiOperation({
    operationId: 'listEvaluationLines',
    summary: 'The contribution lines behind a verdict, counted or not, and why not',
    description: 'By measure, then by receipt. The counted ones add up to the figures of the verdict.',
  })
  @ApiParam(idParam)
  @ApiPage(LineageEntryDto)
  lines(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('evaluation')) id: number,
    @Query() query: LineageQuery,
  ): Promise<Page<LineageEntryDto>> {
    const { measure, counted } = query;
    const isCounted = counted === undefined ? undefined : counted === 'true';
    return keysetPage<LineageEntry, LineageEntryDto>(this.env.cursorKey, {
      name: `evaluation-lines-${id}`,
      query,
      keyOf: (entry) => [entry.measure, entry.sourceSystem, entry.receiptNo, entry.lineNo],
      load: (after, count) => this.service.lines(caller, id, { measure, isCounted }, count, toKey(after)),
      map: toLineageEntryDto,
    });
  }

  @Get('evaluations/:id/verification')
  @RequirePermission('evaluations:read')
  @ApiOperation({
    operationId: 'verifyEvaluation',
    summary: 'Find the verdict again from the raw facts, by another way',
  })
  @ApiParam(idParam)
  @ApiOkResponse({ type: VerificationDto })
  async verify(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('evaluation')) id: number,
  ): Promise<VerificationDto> {
    const { evaluation, recomputed } = await this.service.verify(caller, id);
    const { inputHash, verdictHash } = evaluation;
    return {
      matches: inputHash === recomputed.inputHash && verdictHash === recomputed.verdictHash,
      storedInputHash: inputHash,
      recomputedInputHash: recomputed.inputHash,
      storedVerdictHash: verdictHash,
      recomputedVerdictHash: recomputed.verdictHash,
    };
  }

  @Get('agents/:id/scorecard')
  @RequirePermission('evaluations:read')
  @ApiOperation({
    operationId: 'getScorecard',
    summary: 'All evaluations of an agent, the latest period first',
    description: 'Of one period, the evaluation that knew most comes first.',
  })
  @ApiParam(idParam)
  @ApiPage(ScorecardEntryDto)
  async scorecard(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('agent')) id: number,
    @Query() query: ScorecardQuery,
  ): Promise<Page<ScorecardEntryDto>> {
    const page = await keysetPage<ScoredPeriod, ScorecardEntryDto>(this.env.cursorKey, {
      name: `scorecard-${id}`,
      query,
      keyOf: (entry) => [entry.period, entry.knowledgeCutoff.toISOString(), entry.id],
      load: (after, count) =>
        this.evaluations.history(
          caller.officeId,
          id,
          count,
          after && { period: String(after[0]), cutoff: String(after[1]), id: Number(after[2]) },
        ),
      map: toScorecardEntryDto,
    });
    if (page.items.length === 0) await this.service.requireAgent(caller, id);
    return page;
  }
}

const toKey = (after: readonly unknown[] | undefined): LineageKey | undefined =>
  after && {
    measure: after[0] as Measure,
    sourceSystem: String(after[1]),
    receiptNo: String(after[2]),
    lineNo: Number(after[3]),
  };
