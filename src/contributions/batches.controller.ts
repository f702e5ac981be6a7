import { Controller, HttpStatus, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import { NDJSON } from '../http/bodies';
import { type Caller, CurrentCaller } from '../http/caller';
import { StreamedBody } from '../http/streamed-body';
import { BatchReader } from './batch-reader';
import { BatchBody, BatchQuery, ContributionBatchReport, toBatchReport } from './batches.dto';
import { IntakeService } from './intake.service';

/** A line has about 400 bytes. */
const MAX_ROW_BYTES = 65_536;

@ApiTags('contributions')
@Controller('contributions/batches')
export class BatchesController {
  constructor(
    private readonly intake: IntakeService,
    private readonly reader: BatchReader,
  ) {}

  @Post()
  @RequirePermission('contributions:record')
  @StreamedBody({ orJson: true })
  @ApiOperation({
    operationId: 'receiveContributions',
    summary: 'Take in contribution lines and reversals',
    description:
      'JSON for a few rows; NDJSON, one item a line, for up to hundreds of megabytes: then sourceSystem, mode and ' +
      'dryRun are query parameters. Every row has a key of its own (source system, receipt, line), so sending a batch ' +
      'again changes nothing and needs no Idempotency-Key: its rows are counted as duplicates.',
  })
  @ApiConsumes('application/json', NDJSON)
  @ApiBody({ type: BatchBody })
  @ApiCreatedResponse({ type: ContributionBatchReport, description: 'Something new was stored.' })
  @ApiOkResponse({ type: ContributionBatchReport, description: 'A dry run, or nothing was new.' })
  async receive(
    @CurrentCaller() caller: Caller,
    @Query() query: BatchQuery,
    @Req() { body }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContributionBatchReport> {
    const { order, rows } = await this.reader.read(query, body, MAX_ROW_BYTES);
    const outcome = await this.intake.receive(caller, order, rows);
    void reply.status(outcome.batchId === null ? HttpStatus.OK : HttpStatus.CREATED);
    return toBatchReport(outcome);
  }
}
