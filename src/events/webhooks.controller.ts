import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/permission.decorator';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { ApiIfMatch, IfMatch, at, withEtag } from '../http/answer';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiIdParam } from '../http/fields';
import { keysetPage } from '../http/keyset';
import { ApiPage, type Page } from '../http/page';
import { Post } from '../http/post';
import { PublicIdPipe } from '../http/public-id';
import { ShownOnce } from '../http/shown-once';
import type { Webhook } from './webhook';
import {
  ChangeWebhookDto,
  CreateWebhookDto,
  OVERLAP_HOURS,
  RotateWebhookSecretDto,
  WebhookDto,
  WebhookWithSecretDto,
  WebhooksQuery,
  toWebhookDto,
} from './webhooks.dto';
import { WebhooksRepository } from './webhooks.repository';
import { type WebhookWithSecret, WebhooksService } from './webhooks.service';

const answer = (reply: FastifyReply, webhook: Webhook): WebhookDto =>
  withEtag(reply, webhook.version, toWebhookDto(webhook));
const withSecret = (
  reply: FastifyReply,
  { webhook, secret }: WebhookWithSecret,
): WebhookDto & { readonly secret: string } => Object.assign(answer(reply, webhook), { secret });

@ApiTags('webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(
    private readonly service: WebhooksService,
    private readonly webhooks: WebhooksRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @RequirePermission('webhooks:manage')
  @ShownOnce('secret')
  @ApiOperation({
    operationId: 'createWebhook',
    summary: 'Have what happens in your office and below sent to a URL',
    description:
      'From now on, signed as Standard Webhooks describes it, each event at least once and in no promised order. A receiver ' +
      'takes an event by any status of 200 to 299; 410 disables the webhook.',
  })
  @ApiCreatedResponse({ type: WebhookWithSecretDto })
  async create(
    @CurrentCaller() caller: Caller,
    @Body() { url, types = [] }: CreateWebhookDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookWithSecretDto> {
    return at(reply, 'webhooks', withSecret(reply, await this.service.create(caller, { url, types })));
  }

  @Get()
  @RequirePermission('webhooks:manage')
  @ApiOperation({ operationId: 'listWebhooks', summary: 'Webhooks of your office and below, newest first' })
  @ApiPage(WebhookDto)
  list(@CurrentCaller() caller: Caller, @Query() query: WebhooksQuery): Promise<Page<WebhookDto>> {
    return keysetPage<Webhook, WebhookDto>(this.env.cursorKey, {
      name: 'webhooks',
      query,
      keyOf: (webhook) => [webhook.id],
      load: (key, count) =>
        this.webhooks.findPage(caller.officeId, query.state, count, key?.[0] as number | undefined),
      map: toWebhookDto,
    });
  }

  @Get(':id')
  @RequirePermission('webhooks:manage')
  @ApiOperation({ operationId: 'getWebhook', summary: 'A webhook, without its secret' })
  @ApiIdParam('webhook')
  @ApiOkResponse({ type: WebhookDto })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('webhook')) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookDto> {
    return answer(reply, await this.service.find(caller, id));
  }

  @Patch(':id')
  @RequirePermission('webhooks:manage')
  @ApiOperation({ operationId: 'changeWebhook', summary: 'Change, disable or enable a webhook' })
  @ApiIdParam('webhook')
  @ApiIfMatch()
  @ApiOkResponse({ type: WebhookDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('webhook')) id: number,
    @IfMatch() version: number,
    @Body() body: ChangeWebhookDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookDto> {
    return answer(reply, await this.service.change({ caller, id, version }, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('webhooks:manage')
  @ApiOperation({ operationId: 'removeWebhook', summary: 'Remove a webhook with its deliveries' })
  @ApiIdParam('webhook')
  @ApiIfMatch()
  @ApiNoContentResponse({ description: 'It is removed.' })
  remove(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('webhook')) id: number,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.service.remove({ caller, id, version });
  }

  @Post(':id/secret-rotation')
  @HttpCode(200)
  @RequirePermission('webhooks:manage')
  @ShownOnce('secret')
  @ApiOperation({
    operationId: 'rotateWebhookSecret',
    summary: 'Give a webhook another secret',
    description:
      'For the overlap, what is sent carries a signature of each, and a receiver may check either.',
  })
  @ApiIdParam('webhook')
  @ApiIfMatch()
  @ApiOkResponse({ type: WebhookWithSecretDto })
  async rotate(
    @CurrentCaller() caller: Caller,
    @Param('id', new PublicIdPipe('webhook')) id: number,
    @IfMatch() version: number,
    @Body() { overlapHours = OVERLAP_HOURS }: RotateWebhookSecretDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookWithSecretDto> {
    return withSecret(reply, await this.service.rotate({ caller, id, version }, overlapHours));
  }
}
