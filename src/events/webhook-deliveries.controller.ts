import { Body, Controller, Get, HttpCode, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { at } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe, publicId } from '../http/public-id';
import type { Delivery } from './webhook';
import {
  DeliveriesQuery,
  DeliveryDto,
  DeliveryLogDto,
  ReplayDto,
  ReplayedDto,
  requireOne,
  toDeliveryDto,
  toDeliveryLogDto,
  toReplayedDto,
} from './webhook-deliveries.dto';
import { WebhookDeliveriesRepository } from './webhook-deliveries.repository';
import { WebhookReplay } from './webhook-replay.service';
import { WebhooksService } from './webhooks.service';

@ApiTags('webhooks')
@Controller()
export class WebhookDeliveriesController {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly replaying: WebhookReplay,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get('webhooks/:id/deliveries')
  @RequirePermission('webhooks:manage')
  @ApiOperation({
    operationId: 'listWebhookDeliveries',
    summary: 'What was sent to a webhook and what waits for it, newest first',
  })
  @ApiIdParam('webhook')
  @ApiPage(DeliveryDto)
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('webhook')) id: number,
    @Query() query: DeliveriesQuery,
  ): Promise<Page<DeliveryDto>> {
    await this.webhooks.find(caller, id);
    return keysetPage<Delivery, DeliveryDto>(this.env.cursorKey, {
      name: `webhooks/${id}/deliveries`,
      query,
      keyOf: (delivery) => [delivery.id],
      load: (key, count) => this.deliveries.findPage(id, query.state, count, key?.[0] as number | undefined),
      map: toDeliveryDto,
    });
  }

  @Get('webhook-deliveries/:id')
  @RequirePermission('webhooks:manage')
  @ApiOperation({ operationId: 'getWebhookDelivery', summary: 'A delivery with how each try went' })
  @ApiIdParam('webhook-delivery')
  @ApiOkResponse({ type: DeliveryLogDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('webhook-delivery')) id: number,
  ): Promise<DeliveryLogDto> {
    return toDeliveryLogDto(await this.replaying.find(caller, id));
  }

  @Post('webhooks/:id/replay')
  @HttpCode(202)
  @RequirePermission('webhooks:manage')
  @ApiOperation({
    operationId: 'replayWebhook',
    summary: 'Have events sent again: those after one, or those that failed',
    description:
      'Each under the `webhook-id` that it had. What is on its way already is not sent twice for it.',
  })
  @ApiIdParam('webhook')
  @ApiAcceptedResponse({ type: ReplayedDto })
  async replay(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('webhook')) id: number,
    @Body() body: ReplayDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReplayedDto> {
    requireOne(body);
    const replayed =
      body.after === undefined
        ? await this.replaying.failed(caller, id)
        : await this.replaying.after(caller, id, publicId.decode('event', body.after));
    void reply.header('Location', `/v1/webhooks/${publicId.encode('webhook', id)}/deliveries`);
    return toReplayedDto(replayed);
  }

  @Post('webhooks/:id/ping')
  @HttpCode(202)
  @RequirePermission('webhooks:manage')
  @ApiOperation({
    operationId: 'pingWebhook',
    summary: 'Send a webhook an event that tells of nothing, to see whether it arrives',
  })
  @ApiIdParam('webhook')
  @ApiAcceptedResponse({ type: DeliveryDto })
  async ping(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('webhook')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeliveryDto> {
    return at(reply, 'webhook-deliveries', toDeliveryDto(await this.replaying.ping(caller, id)));
  }
}
