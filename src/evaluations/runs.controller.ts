import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { at, withEtag } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe, publicId } from '../http/public-id';
import { Stopping } from '../http/stopping';
import type { EvaluationRun } from './evaluation-run.entity';
import { runEvents } from './run-events';
import { RequestRunDto, RunDto, RunSummaryDto, RunsQuery, toRunDto, toRunSummaryDto } from './runs.dto';
import { type Done, RunsRepository } from './runs.repository';
import { RunsService } from './runs.service';

const idParam = { name: 'id', schema: { type: 'string', maxLength: 40 } } as const;

@ApiTags('evaluation-runs')
@Controller('evaluation-runs')
export class RunsController {
  constructor(
    private readonly service: RunsService,
    private readonly runs: RunsRepository,
    private readonly stopping: Stopping,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @HttpCode(202)
  @RequirePermission('evaluations:run')
  @ApiOperation({
    operationId: 'requestEvaluationRun',
    summary: 'Evaluate the agents of an office for a period',
    description:
      'The same period, office, policy and cutoff are the same run, however often it is asked for.',
  })
  @ApiAcceptedResponse({ type: RunDto })
  async request(
    @CurrentCaller() caller: Caller,
    @Body() body: RequestRunDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RunDto> {
    const run = await this.service.request(caller, {
      period: body.period,
      officeId: publicId.decode('office', body.officeId) ?? caller.officeId,
      policyId: publicId.decode('policy', body.policyVersion),
      knowledgeCutoff: body.knowledgeCutoff === undefined ? undefined : new Date(body.knowledgeCutoff),
      requestedBy: caller.userId,
    });
    return this.accepted(reply, run);
  }

  @Get()
  @RequirePermission('evaluations:read')
  @ApiOperation({
    operationId: 'listEvaluationRuns',
    summary: 'Runs of your office and below, newest first',
  })
  @ApiPage(RunSummaryDto)
  list(@CurrentCaller() caller: Caller, @Query() query: RunsQuery): Promise<Page<RunSummaryDto>> {
    const { period, state, officeId } = query;
    const filter = { period, state, officeId: publicId.decode('office', officeId) };
    return keysetPage<EvaluationRun & Done, RunSummaryDto>(this.env.cursorKey, {
      name: 'evaluation-runs',
      query,
      keyOf: (run) => [run.id],
      load: (after, count) =>
        this.runs.findPage(caller.officeId, filter, count, after?.[0] as number | undefined),
      map: (run) => toRunSummaryDto(run, run),
    });
  }

  @Get(':id')
  @RequirePermission('evaluations:read')
  @ApiOperation({ operationId: 'getEvaluationRun', summary: 'One run: how far it is, or what came of it' })
  @ApiParam(idParam)
  @ApiOkResponse({ type: RunDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('evaluation-run')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RunDto> {
    return this.answer(reply, await this.service.find(caller, id));
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @RequirePermission('evaluations:run')
  @ApiOperation({
    operationId: 'cancelEvaluationRun',
    summary: 'Stop a run that is not over',
    description: 'A cancelled run raises no flags.',
  })
  @ApiParam(idParam)
  @ApiOkResponse({ type: RunDto })
  async cancel(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('evaluation-run')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RunDto> {
    return this.answer(reply, await this.service.cancel(caller, id));
  }

  @Post(':id/retry')
  @HttpCode(202)
  @RequirePermission('evaluations:run')
  @ApiOperation({ operationId: 'retryEvaluationRun', summary: 'Try again what failed of a run' })
  @ApiParam(idParam)
  @ApiAcceptedResponse({ type: RunDto })
  async retry(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('evaluation-run')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RunDto> {
    return this.accepted(reply, await this.service.retry(caller, id));
  }

  @Post(':id/revisions')
  @HttpCode(202)
  @RequirePermission('evaluations:run')
  @ApiOperation({
    operationId: 'reviseEvaluationRun',
    summary: 'Compute a completed run again with what is known now',
    description: 'A new run; the completed one stays as it is. Look at its differences first.',
  })
  @ApiParam(idParam)
  @ApiAcceptedResponse({ type: RunDto })
  async revise(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('evaluation-run')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RunDto> {
    return this.accepted(reply, await this.service.revise(caller, id));
  }

  // Not Nest's @Sse, which answers 200 before it knows whether there is such a run.
  @Get(':id/events')
  @Header('Cache-Control', 'no-store')
  @Header('X-Accel-Buffering', 'no')
  @RequirePermission('evaluations:read')
  @ApiOperation({
    operationId: 'watchEvaluationRun',
    summary: 'Server-sent events of a run until it is over',
    description:
      '`state` and `progress` events; the first tells where the run stands, so `Last-Event-ID` is not needed.',
  })
  @ApiParam(idParam)
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string', maxLength: 1_000_000 } })
  async events(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('evaluation-run')) id: number,
  ): Promise<StreamableFile> {
    await this.service.find(caller, id);
    const watch = { look: () => this.runs.glance(id), until: this.stopping.signal };
    return new StreamableFile(Readable.from(runEvents(watch), { objectMode: false }), {
      type: 'text/event-stream; charset=utf-8',
    });
  }

  private async accepted(reply: FastifyReply, run: EvaluationRun): Promise<RunDto> {
    return at(reply, 'evaluation-runs', await this.answer(reply, run));
  }

  private async answer(reply: FastifyReply, run: EvaluationRun): Promise<RunDto> {
    const progress = await this.runs.progress(run.id);
    const counts = run.state === 'completed' ? await this.runs.counts(run.id) : undefined;
    return withEtag(reply, run.version, toRunDto(run, progress, counts));
  }
}
