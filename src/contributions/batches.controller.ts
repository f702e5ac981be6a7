import { Controller, HttpStatus, Inject, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { NDJSON } from '../http/bodies';
import { type Caller, CurrentCaller } from '../http/caller';
import { readNdjson } from '../http/ndjson';
import { StreamedBody } from '../http/streamed-body';
import { StrictValidationPipe, invalidFields } from '../http/validation';
import type { SentRow } from '../shared/bulk';
import { BatchQuery, ContributionBatchBody, ContributionBatchReport, toBatchReport } from './batches.dto';
import { BatchOrder, IntakeService } from './intake.service';

const MAX_ROW_BYTES = 65_536;

interface Batch {
  readonly order: BatchOrder;
  readonly rows: AsyncIterable<readonly SentRow[]>;
}

@ApiTags('contributions')
@Controller('contributions/batches')
export class BatchesController {
  private readonly validation = new StrictValidationPipe();

  constructor(
    private readonly intake: IntakeService,
    @Inject(ENV) private readonly env: Env,
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
  @ApiBody({ type: ContributionBatchBody })
  @ApiCreatedResponse({ type: ContributionBatchReport, description: 'Something new was stored.' })
  @ApiOkResponse({ type: ContributionBatchReport, description: 'A dry run, or nothing was new.' })
  async receive(
    @CurrentCaller() caller: Caller,
    @Query() query: BatchQuery,
    @Req() { body }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContributionBatchReport> {
    const { order, rows } = body instanceof Readable ? this.streamed(query, body) : await this.whole(body);
    const outcome = await this.intake.receive(caller, order, rows);
    void reply.status(outcome.batchId === null ? HttpStatus.OK : HttpStatus.CREATED);
    return toBatchReport(outcome);
  }

  private streamed({ sourceSystem, mode, dryRun }: BatchQuery, body: Readable): Batch {
    if (sourceSystem === undefined)
      throw invalidFields([
        { pointer: '#query/sourceSystem', code: 'required', detail: 'must be given with NDJSON' },
      ]);
    const rows = readNdjson(body, {
      bytes: this.env.batchLimitBytes,
      rows: this.env.batchRowLimit,
      rowBytes: MAX_ROW_BYTES,
    });
    return { order: { sourceSystem, mode, dryRun: dryRun === 'true' }, rows };
  }

  private async whole(given: unknown): Promise<Batch> {
    const body = (await this.validation.transform(given, {
      type: 'body',
      metatype: ContributionBatchBody,
    })) as ContributionBatchBody;
    return {
      order: { sourceSystem: body.sourceSystem, mode: body.mode, dryRun: body.dryRun ?? false },
      rows: itemsOf(body.items),
    };
  }
}

async function* itemsOf(items: readonly unknown[]): AsyncGenerator<SentRow[]> {
  yield items.map((value, index) => ({ row: index + 1, value }));
}
