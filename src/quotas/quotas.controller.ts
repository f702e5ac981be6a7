import { Body, Controller, Get, HttpCode, HttpStatus, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { ApiIfMatch, IfMatch, at, withEtag } from '../http/answer';
import { BulkReport } from '../http/bulk';
import { type Caller, CurrentCaller } from '../http/caller';
import { Costs } from '../http/cost';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe, publicId } from '../http/public-id';
import { Reportable } from '../http/reportable';
import { invalidFields } from '../http/validation';
import type { Amendment } from './core/year-plan';
import { QuotaBulkService } from './quota-bulk.service';
import {
  AmendQuotaDto,
  BulkQuotasDto,
  QuotaDetailDto,
  QuotaDto,
  QuotasQuery,
  SetQuotaDto,
  toQuotaDetailDto,
  toQuotaDto,
} from './quotas.dto';
import type { QuotaRow } from './quotas.repository';
import { QuotaView, QuotasService } from './quotas.service';

const answer = (reply: FastifyReply, quota: QuotaView): QuotaDetailDto =>
  withEtag(reply, quota.version, toQuotaDetailDto(quota));

@ApiTags('quotas')
@Controller('quotas')
export class QuotasController {
  constructor(
    private readonly quotas: QuotasService,
    private readonly bulk: QuotaBulkService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @RequirePermission('quotas:manage')
  @ApiOperation({
    operationId: 'setQuota',
    summary: 'Set the quota of an agent for a year',
    description:
      'Over the months as given, by weights, or equally. What does not divide goes to the largest remainders, the ' +
      'earlier month first, so that the months add up exactly.',
  })
  @ApiCreatedResponse({ type: QuotaDetailDto })
  async set(
    @CurrentCaller() caller: Caller,
    @Body() body: SetQuotaDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuotaDetailDto> {
    const quota = await this.quotas.create(caller, {
      agentId: publicId.decode('agent', body.agentId)!,
      year: body.year,
      metric: body.metric,
      yearlyAmount: BigInt(body.yearlyAmount),
      phasing: { months: body.months?.map(BigInt), weights: body.weights?.map(BigInt) },
    });
    return at(reply, 'quotas', answer(reply, quota));
  }

  @Post('bulk')
  @Costs('bulk')
  @HttpCode(HttpStatus.OK)
  @RequirePermission('quotas:manage')
  @ApiOperation({
    operationId: 'setQuotas',
    summary: 'Set the quotas of many agents at once',
    description: 'Sent again it changes nothing: a quota that was set with the same months is a duplicate.',
  })
  @ApiOkResponse({ type: BulkReport })
  setMany(@CurrentCaller() caller: Caller, @Body() body: BulkQuotasDto): Promise<BulkReport> {
    return this.bulk.set(caller, { items: body.items, mode: body.mode, dryRun: body.dryRun ?? false });
  }

  @Get()
  @RequirePermission('quotas:read')
  @Reportable('quotas')
  @ApiOperation({ operationId: 'listQuotas', summary: 'Quotas as they are now, the latest set first' })
  @ApiPage(QuotaDto)
  list(@CurrentCaller() caller: Caller, @Query() query: QuotasQuery): Promise<Page<QuotaDto>> {
    const filter = {
      agentId: publicId.decode('agent', query.agent),
      officeId: publicId.decode('office', query.office),
      year: query.year,
      metric: query.metric,
    };
    return keysetPage<QuotaRow, QuotaDto>(this.env.cursorKey, {
      name: 'quotas',
      query,
      keyOf: (quota) => [quota.id],
      load: (after, count) => this.quotas.findPage(caller, filter, count, after?.[0] as number | undefined),
      map: toQuotaDto,
    });
  }

  @Get(':id')
  @RequirePermission('quotas:read')
  @ApiOperation({ operationId: 'getQuota', summary: 'A quota with all its versions and pro-rated figures' })
  @ApiIdParam('quota')
  @ApiOkResponse({ type: QuotaDetailDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuotaDetailDto> {
    return answer(reply, await this.quotas.view(caller, id));
  }

  @Post(':id/amendments')
  @RequirePermission('quotas:manage')
  @ApiOperation({
    operationId: 'amendQuota',
    summary: 'Amend a quota from a month on',
    description: 'Makes another version. The versions before it, the original first, stay as they were.',
  })
  @ApiIdParam('quota')
  @ApiIfMatch()
  @ApiCreatedResponse({ type: QuotaDetailDto })
  async amend(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('quota')) id: number,
    @IfMatch() version: number,
    @Body() body: AmendQuotaDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuotaDetailDto> {
    const { effectiveMonth, reason } = body;
    const order = { effectiveMonth, reason, amendment: amendmentOf(body) };
    return at(reply, 'quotas', answer(reply, await this.quotas.amend(caller, id, version, order)));
  }
}

function amendmentOf({ yearlyAmount, months }: AmendQuotaDto): Amendment {
  if (months !== undefined && yearlyAmount === undefined) return { months: months.map(BigInt) };
  if (months === undefined && yearlyAmount !== undefined) return { yearlyAmount: BigInt(yearlyAmount) };
  throw invalidFields([
    { pointer: '/yearlyAmount', code: 'one-of', detail: 'give either yearlyAmount or months' },
  ]);
}
