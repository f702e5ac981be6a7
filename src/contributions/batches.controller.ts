import { Controller, Get, HttpStatus, Param, Query, Req, Res } from '@nestjs/common';
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
import { CSV, NDJSON } from '../http/bodies';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { Post } from '../http/post';
import { PublicIdPipe } from '../http/public-id';
import { StreamedBody } from '../http/streamed-body';
import { notFound } from '../shared/domain-error';
import { BatchReader } from './batch-reader';
import {
  BatchQuery,
  ContributionBatchBody,
  ContributionBatchDto,
  ContributionBatchReport,
  toBatchDto,
  toBatchReport,
} from './batches.dto';
import { BatchesRepository } from './batches.repository';
import { CSV_COLUMNS } from './core/csv-item';
import { IntakeService } from './intake.service';

/** A line has about 400 bytes. */
const MAX_ROW_BYTES = 65_536;

@ApiTags('contributions')
@Controller('contributions/batches')
export class BatchesController {
  constructor(
    private readonly intake: IntakeService,
    private readonly reader: BatchReader,
    private readonly batches: BatchesRepository,
  ) {}

  @Post()
  @RequirePermission('contributions:record')
  @StreamedBody({ orJson: true, types: [NDJSON, CSV] })
  @ApiOperation({
    operationId: 'receiveContributions',
    summary: 'Take in contribution lines and reversals',
    description:
      'JSON for a few rows; NDJSON or CSV, one item a line, for up to hundreds of megabytes: then sourceSystem, mode ' +
      `and dryRun are query parameters. The columns of CSV are, in any order, ${CSV_COLUMNS.join(', ')}; ` +
      'without a type a row is a line, and no cell holds a line break. A body may be packed: `Content-Encoding: gzip`. ' +
      'Every row has a key of its own (source system, receipt, line): sent again, a batch changes nothing and its rows ' +
      'are counted as duplicates. Sent again with the same Idempotency-Key, it is answered as it was.',
  })
  @ApiConsumes('application/json', NDJSON, CSV)
  @ApiBody({ type: ContributionBatchBody })
  @ApiCreatedResponse({ type: ContributionBatchReport, description: 'Something new was stored.' })
  @ApiOkResponse({ type: ContributionBatchReport, description: 'A dry run, or nothing was new.' })
  async receive(
    @CurrentCaller() caller: Caller,
    @Query() query: BatchQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContributionBatchReport> {
    const { order, rows } = await this.reader.read(query, request, MAX_ROW_BYTES);
    return this.intake.receive(caller, order, rows, (outcome) => {
      const report = toBatchReport(outcome);
      void reply.status(report.batchId === null ? HttpStatus.OK : HttpStatus.CREATED);
      if (report.batchId !== null)
        void reply.header('Location', `/v1/contributions/batches/${report.batchId}`);
      return report;
    });
  }

  @Get(':id')
  @RequirePermission('contributions:read')
  @ApiOperation({ operationId: 'getContributionBatch', summary: 'A batch that stored something' })
  @ApiIdParam('contribution-batch')
  @ApiOkResponse({ type: ContributionBatchDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('contribution-batch')) id: number,
  ): Promise<ContributionBatchDto> {
    const batch = await this.batches.find(caller.officeId, id);
    if (!batch) throw notFound('contribution-batch');
    return toBatchDto(batch);
  }
}
