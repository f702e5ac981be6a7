import { Body, Controller, Get, HttpCode, HttpStatus, Inject, Param, Query, Req, Res } from '@nestjs/common';
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
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { at } from '../http/answer';
import { NDJSON } from '../http/bodies';
import { BulkReport } from '../http/bulk';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe, publicId } from '../http/public-id';
import { Reportable } from '../http/reportable';
import { StreamedBody } from '../http/streamed-body';
import { BatchReader } from './batch-reader';
import { BatchBody, BatchQuery } from './batches.dto';
import { RemittanceIntakeService } from './remittance-intake.service';
import {
  RecordRemittanceDto,
  RemittanceDetailDto,
  RemittanceDto,
  RemittancesQuery,
  toRemittanceDto,
} from './remittances.dto';
import { type RemittancePlace, type RemittanceRow, RemittancesRepository } from './remittances.repository';
import { RemittancesService } from './remittances.service';

/** Two thousand lines of 100 bytes. */
const MAX_ROW_BYTES = 262_144;

@ApiTags('remittances')
@Controller('remittances')
export class RemittancesController {
  constructor(
    private readonly service: RemittancesService,
    private readonly intake: RemittanceIntakeService,
    private readonly reader: BatchReader,
    private readonly remittances: RemittancesRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @RequirePermission('contributions:record')
  @ApiOperation({
    operationId: 'recordRemittance',
    summary: 'Record money that an agent has handed over',
    description: 'The same remittance again is answered with the one that is stored.',
  })
  @ApiCreatedResponse({ type: RemittanceDetailDto })
  @ApiOkResponse({ type: RemittanceDetailDto, description: 'It is stored already.' })
  async record(
    @CurrentCaller() caller: Caller,
    @Body() body: RecordRemittanceDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RemittanceDetailDto> {
    const { sourceSystem, ...item } = body;
    const { remittance, isNew } = await this.service.record(caller, sourceSystem, item);
    void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
    return at(reply, 'remittances', remittance);
  }

  @Post('batches')
  @HttpCode(HttpStatus.OK)
  @RequirePermission('contributions:record')
  @StreamedBody({ orJson: true })
  @ApiOperation({
    operationId: 'receiveRemittances',
    summary: 'Take in many remittances',
    description:
      'JSON for a few; NDJSON, one a line, for many: then sourceSystem, mode and dryRun are query parameters. Each has ' +
      'a reference of its own: sent again, a batch changes nothing. With the same Idempotency-Key it is answered as it was.',
  })
  @ApiConsumes('application/json', NDJSON)
  @ApiBody({ type: BatchBody })
  @ApiOkResponse({ type: BulkReport })
  async receive(
    @CurrentCaller() caller: Caller,
    @Query() query: BatchQuery,
    @Req() request: FastifyRequest,
  ): Promise<BulkReport> {
    const { order, rows } = await this.reader.read(query, request, MAX_ROW_BYTES);
    return this.intake.receive(caller, order, rows);
  }

  @Get()
  @RequirePermission('contributions:read')
  @Reportable('remittances')
  @ApiOperation({
    operationId: 'listRemittances',
    summary: 'Remittances',
    description: 'Of one agent the latest handed over first, else the latest recorded first.',
  })
  @ApiPage(RemittanceDto)
  list(@CurrentCaller() caller: Caller, @Query() query: RemittancesQuery): Promise<Page<RemittanceDto>> {
    const { agent, ...filter } = query;
    const agentId = publicId.decode('agent', agent);
    return keysetPage<RemittanceRow, RemittanceDto>(this.env.cursorKey, {
      name: 'remittances',
      query,
      keyOf: (remittance) => [remittance.remittedOn, remittance.id],
      load: (after, count) =>
        this.remittances.findPage(
          caller.officeId,
          { ...filter, agentId },
          count,
          after as RemittancePlace | undefined,
        ),
      map: toRemittanceDto,
    });
  }

  @Get(':id')
  @RequirePermission('contributions:read')
  @ApiOperation({ operationId: 'getRemittance', summary: 'One remittance with its lines' })
  @ApiIdParam('remittance')
  @ApiOkResponse({ type: RemittanceDetailDto })
  find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('remittance')) id: number,
  ): Promise<RemittanceDetailDto> {
    return this.service.find(caller, id);
  }
}
